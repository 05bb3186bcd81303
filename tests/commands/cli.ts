/** Runs the real command line, built, as a child process on small corpora of a test's own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a child process said. */
export interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** How to run a child process. */
export interface RunOptions {
  /** What is piped to it; nothing is an input at its end. */
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Builds `dist/` as `npm run ask` does. */
export function build(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/prebuilt.mjs')], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed: ${stderr}`);
}

/** Runs a built entry ('cli.js') with arguments; nothing of this process's environment but PATH reaches it. */
export function run(entry: string, args: readonly string[], options: RunOptions = {}): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'dist', entry), ...args], {
      cwd: options.cwd ?? tmpdir(),
      env: { PATH: process.env.PATH ?? '', ...options.env },
      stdio: 'pipe',
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({
        status,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      }),
    );
    // A command that refuses at once may be gone before its input is written.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** Runs `ask`, `search` and the rest. */
export function attache(args: readonly string[], options: RunOptions = {}): Promise<Said> {
  return run('cli.js', args, options);
}

/** A new folder with these files, by their paths below it. */
export async function folder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'attache-test-'));
  made.push(dir);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), content);
  }
  return dir;
}

const made: string[] = [];

/** Removes every folder made. */
export async function tidy(): Promise<void> {
  for (const dir of made.splice(0)) await rm(dir, { recursive: true, force: true });
}

/** Standard error as its lines. */
export function lines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Two short reports on invented people that agree, and one of another matter. */
export const TALKS: Readonly<Record<string, string>> = {
  'brookvale.md': `---
title: Tarnian admiral arrives in Solmark
publisher: The Brookvale Post
published: 2031-04-12
url: https://brookvale.example/tarn
---

Admiral Orlo Veck heads the Tarnian delegation at the fishing talks in Solmark, the foreign ministry said.

The talks lasted four hours and end on Friday.
`,
  'quayside.txt': `Quayside Courier

SOLMARK, 13 April 2031 - Orlo Veck, an admiral, leads the Tarnian delegation. Nobody spoke to the press at the harbour.
`,
  'gardens.txt': 'The botanical garden of Pell opens a new glasshouse for orchids and ferns in the spring.\n',
};
export const WHO = 'Who heads the Tarnian delegation?';
