/** Starts the processes that are measured, from code that is bundled as the program's own is. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { quantile } from '../../src/evaluate/judge.ts';
import type { Cold, Measured } from './child.ts';
import { questions } from './corpus.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const HEAP_MB = 16_384;
const STARTS = 3;

/** What one engine gave at one size: figures, or why there are none. */
export type Outcome = { readonly measured: Measured; readonly cold: Cold } | { readonly failure: string };

/** Runs engines one after another, each in a process and a folder of its own. */
export interface Runner {
  run(engine: string, passages: number): Promise<Outcome>;
  /** Removes what was bundled. */
  close(): Promise<void>;
}

/** Bundles the code: without it, what tsx adds to every function would be measured as well. */
export async function runner(): Promise<Runner> {
  // Packages are found from there.
  const cache = join(ROOT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const code = await mkdtemp(join(cache, 'bench-'));
  await build({
    entryPoints: ['child', 'sealer'].map((name) => join(ROOT, `bench/retrieval/${name}.ts`)),
    outdir: code,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const child = <T>(...args: string[]): T | string => {
    const ended = spawnSync(
      process.execPath,
      ['--expose-gc', `--max-old-space-size=${HEAP_MB}`, join(code, 'child.js'), ...args],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 },
    );
    if (ended.status === 0) return JSON.parse(ended.stdout) as T;
    const said = ended.stderr.split('\n').find((line) => /error/i.test(line)) ?? '';
    return `ended with ${ended.status ?? ended.signal}: ${said.trim()}`;
  };
  const [question = ''] = questions(1);
  return {
    async run(engine, passages) {
      const dir = await mkdtemp(join(tmpdir(), 'attache-retrieval-'));
      try {
        const measured = child<Measured>('measure', engine, String(passages), dir);
        if (typeof measured === 'string') return { failure: measured };
        const starts: Cold[] = [];
        for (let i = 0; i < STARTS; i++) {
          const cold = child<Cold>('cold', engine, dir, question);
          if (typeof cold === 'string') return { failure: `opening what was kept: ${cold}` };
          starts.push(cold);
        }
        const middle = (of: (cold: Cold) => number): number => quantile(starts.map(of), 0.5) ?? 0;
        return {
          measured,
          cold: {
            loadedMs: middle(({ loadedMs }) => loadedMs),
            answeredMs: middle(({ answeredMs }) => answeredMs),
          },
        };
      } finally {
        await rm(dir, { recursive: true, force: true });
      }
    },
    close: () => rm(code, { recursive: true, force: true }),
  };
}
