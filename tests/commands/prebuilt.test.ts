import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { folder, ROOT, tidy } from './cli.ts';

let project = '';

beforeEach(async () => {
  const [script, settings, build] = await Promise.all(
    ['scripts/prebuilt.mjs', 'tsconfig.json', 'tsconfig.build.json'].map((path) =>
      readFile(join(ROOT, path), 'utf8'),
    ),
  );
  project = await folder({
    'scripts/prebuilt.mjs': script ?? '',
    'tsconfig.json': settings ?? '',
    'tsconfig.build.json': build ?? '',
    'package.json': '{"type":"module"}',
    'src/cli.ts': "export const word: string = 'first';\n",
    'src/main.ts': 'export {};\n',
    'src/old.ts': 'export {};\n',
  });
  await mkdir(join(project, 'node_modules/.bin'), { recursive: true });
  await symlink(join(ROOT, 'node_modules/.bin/tsc'), join(project, 'node_modules/.bin/tsc'));
  await symlink(join(ROOT, 'node_modules/@types'), join(project, 'node_modules/@types'));
});
afterAll(tidy);

function prebuilt(): Promise<{ status: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(project, 'scripts/prebuilt.mjs')]);
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('close', (status) => resolve({ status, out, err }));
  });
}

const BUILT = { status: 0, out: '', err: 'Building …\n' };
const IDLE = { status: 0, out: '', err: '' };
const built = (name: string) => readFile(join(project, 'dist', name), 'utf8');

it('builds what is missing, once', async () => {
  expect(await prebuilt()).toEqual(BUILT);
  expect(await built('cli.js')).toContain('first');
  const { mtimeMs } = await stat(join(project, 'dist/cli.js'));
  expect(await prebuilt()).toEqual(IDLE);
  expect((await stat(join(project, 'dist/cli.js'))).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(project).filter((name) => name.startsWith('.build'))).toEqual([]);
});

it('builds again after a change, a deletion and an older file put back, and leaves nothing stale', async () => {
  await prebuilt();
  await writeFile(join(project, 'src/cli.ts'), "export const word: string = 'second';\n");
  expect(await prebuilt()).toEqual(BUILT);
  expect(await built('cli.js')).toContain('second');
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
  expect(await built('cli.js')).toContain('first');
});

it('lets several at once end well, of which one builds', async () => {
  const all = await Promise.all([prebuilt(), prebuilt(), prebuilt()]);
  expect(all.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(all.map(({ err }) => err).sort()).toEqual(['', '', 'Building …\n']);
  expect(await built('cli.js')).toContain('first');
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
