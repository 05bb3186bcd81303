/**
 * Builds `dist/` when it is missing or no longer what `src/` says; otherwise costs a walk over the source.
 *
 * `dist/.built` holds the sizes and times of everything the build was made from: comparing times alone would miss a
 * file that was deleted, or put back with its old date. The build is made beside `dist/` and takes its place in one
 * step, so that stale files go with the old folder and nobody runs half a build; a lock keeps two from building at once.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const modules = join(root, 'node_modules');
const compiler = join(modules, '.bin', process.platform === 'win32' ? 'tsc.cmd' : 'tsc');
const lock = join(modules, '.attache-build.lock');
const ENTRIES = ['cli.js', 'main.js'];
const SETTINGS = /^(?:tsconfig.*\.json|package-lock\.json)$/;
/** A build takes seconds; a lock this old (milliseconds) is left over from a machine that went down. */
const STALE = 120_000;
const PAUSE = 50;

/** What the build is made from: a line a file. */
function fingerprint() {
  const lines = [];
  const add = (path) => {
    const { size, mtimeMs } = statSync(join(root, path));
    lines.push(`${path} ${size} ${mtimeMs}`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  walk('src');
  for (const name of readdirSync(root)) if (SETTINGS.test(name)) add(name);
  return lines.sort().join('\n');
}

function isCurrent() {
  if (!ENTRIES.every((name) => existsSync(join(dist, name)))) return false;
  try {
    return readFileSync(stamp, 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/** Whether the lock is ours; false where another process is building. */
function takeLock() {
  try {
    const file = openSync(lock, 'wx');
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') fail(`Cannot build: ${lock} cannot be written (${error.code}).`);
  }
  if (isAbandoned()) rmSync(lock, { force: true });
  return false;
}

function isAbandoned() {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE) return true;
    const holder = Number(readFileSync(lock, 'utf8'));
    // Between its creation and its first byte a lock names nobody.
    if (holder > 0) process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function pause() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
}

function build() {
  process.stderr.write('Building …\n');
  // Its `dist` folders are ignored by git, as the real one is.
  const scratch = join(root, `.build-${process.pid}`);
  const fresh = join(scratch, 'new', 'dist');
  const old = join(scratch, 'old', 'dist');
  try {
    mkdirSync(fresh, { recursive: true });
    mkdirSync(join(scratch, 'old'));
    // Read before compiling: what is changed meanwhile is built the next time.
    const made = fingerprint();
    const { status, error, stdout } = spawnSync(
      compiler,
      ['-p', join(root, 'tsconfig.build.json'), '--outDir', fresh],
      {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
        shell: process.platform === 'win32',
      },
    );
    if (error || status !== 0) {
      process.stderr.write(stdout ?? '');
      return error ? `The build failed: ${error.message}` : 'The build failed.';
    }
    writeFileSync(join(fresh, '.built'), made);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
    return null;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

if (!isCurrent()) {
  if (!existsSync(compiler)) fail("The dependencies are missing: run 'npm install' first.");
  while (!takeLock()) pause();
  let problem = null;
  try {
    // Another process may have built while this one waited.
    if (!isCurrent()) problem = build();
  } finally {
    rmSync(lock, { force: true });
  }
  if (problem !== null) fail(problem);
}
