import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { folder, ROOT, type Said, tidy } from './cli.ts';

/** What a build needs; the rest of the packages is not there. */
const MODULES = ['typescript', '@typescript', '@types', 'esbuild', 'wink-eng-lite-web-model'];
let project = '';
// A build takes seconds, and some tests build five times.
vi.setConfig({ testTimeout: 300_000 });

beforeEach(async () => {
  project = await folder({
    'package.json': '{"type":"module"}',
    'src/cli.ts': "export {};\nconst word: string = 'first';\nprocess.stdout.write(word);\n",
    'src/main.ts': 'export {};\n',
    'src/old.ts': 'export {};\n',
  });
  for (const path of ['scripts', 'tsconfig.json', 'tsconfig.build.json'])
    await cp(join(ROOT, path), join(project, path), { recursive: true });
  await mkdir(join(project, 'node_modules'));
  for (const name of MODULES)
    await symlink(join(ROOT, 'node_modules', name), join(project, 'node_modules', name));
});
afterAll(tidy);

function script(name: string, args: readonly string[] = [], stop: RegExp | null = null): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(project, 'scripts', name), ...args]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      if (stop?.test(out)) child.kill('SIGTERM');
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (status, signal) => resolve({ status, out: out + (signal ?? ''), err }));
  });
}
const prebuilt = () => script('prebuilt.mjs');
const run = (...args: string[]) => script('run.mjs', args);

const BUILT = { status: 0, out: '', err: 'Building …\n' };
const IDLE = { status: 0, out: '', err: '' };
const built = (name: string) => readFile(join(project, 'dist', name), 'utf8');

it('builds what is missing, once', async () => {
  expect(await prebuilt()).toEqual(BUILT);
  expect(await built('cli.cjs')).toContain('first');
  const { mtimeMs } = await stat(join(project, 'dist/cli.js'));
  expect(await prebuilt()).toEqual(IDLE);
  expect((await stat(join(project, 'dist/cli.js'))).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(project).filter((name) => name.startsWith('.build'))).toEqual([]);
});

it('builds again after a change, a deletion and an older file put back, and leaves nothing stale', async () => {
  await prebuilt();
  await writeFile(join(project, 'src/cli.ts'), "process.stdout.write('second');\n");
  expect(await prebuilt()).toEqual(BUILT);
  expect(await built('cli.cjs')).toContain('second');
  await rm(join(project, 'src/old.ts'));
  expect(await prebuilt()).toEqual(BUILT);
  await expect(built('old.js')).rejects.toThrow('ENOENT');
  await utimes(join(project, 'src/cli.ts'), 1_000_000, 1_000_000);
  expect(await prebuilt()).toEqual(BUILT);
  await rm(join(project, 'dist/main.js'));
  expect(await prebuilt()).toEqual(BUILT);
});

it('keeps the old build when the source is wrong, and says what is', async () => {
  await prebuilt();
  await writeFile(join(project, 'src/cli.ts'), "export const word: number = 'third';\n");
  const said = await prebuilt();
  expect([said.status, said.out]).toEqual([1, '']);
  expect(said.err).toMatch(/src\/cli\.ts.*TS2322[\s\S]*The build failed\.\n$/);
  expect(await built('cli.cjs')).toContain('first');
});

it('lets several at once end well, of which one builds', async () => {
  const all = await Promise.all([prebuilt(), prebuilt(), prebuilt()]);
  expect(all.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(all.map(({ err }) => err).sort()).toEqual(['', '', 'Building …\n']);
  expect(await built('cli.cjs')).toContain('first');
});

it('is not stopped by the lock of a process that died', async () => {
  // No process has so high a number.
  await writeFile(join(project, 'node_modules/.attache-build.lock'), '999999999');
  expect(await prebuilt()).toEqual(BUILT);
});

it('asks for npm install where the compiler is missing', async () => {
  await rm(join(project, 'node_modules'), { recursive: true });
  const said = await prebuilt();
  expect(said).toEqual({
    status: 1,
    out: '',
    err: "The dependencies are missing: run 'npm install' first.\n",
  });
});

it('builds anew when told to', async () => {
  await prebuilt();
  expect(await script('prebuilt.mjs', ['--always'])).toEqual(BUILT);
});

it('builds anew for another version of V8', async () => {
  await prebuilt();
  const stamp = await built('.built');
  await writeFile(join(project, 'dist/.built'), stamp.replace(/^v8 \S+/m, 'v8 1.2.3'));
  expect(await prebuilt()).toEqual(BUILT);
});

it('runs a command after the build, with nothing of the build on its output', async () => {
  expect(await run('ask')).toEqual({ status: 0, out: 'first', err: 'Building …\n' });
  expect(await run('ask')).toEqual({ status: 0, out: 'first', err: '' });
});

it('runs a command in its own process: its arguments, its status, its end by a signal', async () => {
  await writeFile(
    join(project, 'src/cli.ts'),
    `export {};
process.stdout.write(JSON.stringify([process.pid, ...process.argv.slice(2)]) + '\\n');
process.exitCode = 7;
if (process.argv.includes('wait')) setInterval(() => {}, 1000);
`,
  );
  await prebuilt();
  expect(await run('ask', '--', 'Who is “she”?')).toMatchObject({
    status: 7,
    out: expect.stringMatching(/^\[\d+,"ask","--","Who is “she”\?"\]\n$/),
  });
  expect(await script('run.mjs', ['wait'], /\n/)).toMatchObject({
    status: null,
    out: expect.stringMatching(/SIGTERM$/),
  });
});

it('runs whatever became of the compiled code', async () => {
  await prebuilt();
  await writeFile(join(project, 'dist/cli.cache'), 'no code');
  expect(await run('ask')).toEqual({ status: 0, out: 'first', err: '' });
});

it('loads other commands as modules of their own, and tells each module where its file is', async () => {
  const files = {
    'cli.ts': "void import('./commands/ask.ts').then(() => import('./other/command.ts'));\n",
    'commands/ask.ts': "export {};\nimport './deep/place.ts';\n",
    'commands/deep/place.ts':
      "export {};\nprocess.stdout.write(new URL('./worker.js', import.meta.url).href + ' ');\n",
    'commands/deep/worker.ts': 'export {};\n',
    'other/command.ts': 'export {};\nprocess.stdout.write(import.meta.url);\n',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(project, 'src', path, '..'), { recursive: true });
    await writeFile(join(project, 'src', path), text);
  }
  const { status, out, err } = await run();
  const [worker, other] = out.split(' ').map((url) => url.replace(/^.*\/dist\//, ''));
  expect([status, err, worker, other]).toEqual([
    0,
    'Building …\n',
    'commands/deep/worker.js',
    'other/command.js',
  ]);
  expect(await built('commands/deep/worker.js')).toContain('export');
  expect(await built('cli.cjs')).not.toContain('other/command.ts');
});

it('keeps every sign beyond ASCII in the bundle what it is', async () => {
  // `~` stands for a back quote.
  const signs = String.raw`export {};
const dash: string = 'a–b';
const tell = [
  /a–b/.test(dash),
  /a[\–]b/.test(dash),
  /^a\–b$/.test(dash),
  /^a\\–b$/.test('a\\–b'),
  /^a\\\–b$/.test('a\\–b'),
  /^[а-я]+$/.test('слово'),
  /^[А-Я]+$/iu.test('слово'),
  /^\p{L}–$/u.test('ш–'),
  /^[😭–]$/u.test('😭'),
  /^😭{2}$/u.test('😭😭'),
  String.raw~\–~ === '\\–',
  ~–~ + dash === '–a–b',
];
process.stdout.write(JSON.stringify(tell)); // – a comment
`.replaceAll('~', '`');
  await writeFile(join(project, 'src/cli.ts'), signs);
  const { out, err } = await run();
  expect([err, JSON.parse(out)]).toEqual(['Building …\n', Array(12).fill(true)]);
  expect(await built('cli.cjs')).toMatch(/^[\0-\x7f]+$/);
});
