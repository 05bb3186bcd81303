/**
 * Builds `dist/` when it is missing or no longer what `src/` says; otherwise costs a walk over the source.
 *
 * `dist/.built` holds the sizes and times of everything the build was made from: comparing times alone would miss a
 * file that was deleted, or put back with its old date. The build is made beside `dist/` and takes its place in one
 * step, so that stale files go with the old folder and nobody runs half a build; a lock keeps two from building at once.
 */
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
/** What a build cannot do without; npm puts both there, or neither. */
const TOOLS = ['typescript', 'esbuild'].map((name) => join(modules, name));
const lock = join(modules, '.attache-build.lock');
const ENTRIES = ['cli.js', 'cli.cjs', 'tagger.bin', 'main.js'];
/** Folders that a build is made from. */
const SOURCES = ['src', 'scripts'];
const SETTINGS = /^(?:tsconfig.*\.json|package-lock\.json)$/;
/** A build takes seconds; a lock this old (milliseconds) is left over from a machine that went down. */
const STALE = 120_000;
const PAUSE = 50;

/** What the build is made from: a line a file. */
function fingerprint() {
  // The compiled code beside the bundle is of use to this version of V8 alone.
  const lines = [`v8 ${process.versions.v8} ${process.arch}`];
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
  for (const folder of SOURCES) walk(folder);
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

async function rebuild() {
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
    const { build } = await import('./build.mjs');
    const problem = await build(root, fresh);
    if (problem !== null) return `${problem}The build failed.`;
    writeFileSync(join(fresh, '.built'), made);
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
    return null;
  } catch (error) {
    return `The build failed: ${error.message}`;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Builds unless `dist/` is current, or unless told to in any case; ends the process where that fails. */
export async function prepare({ always = false } = {}) {
  if (!always && isCurrent()) return;
  if (!TOOLS.every((path) => existsSync(path)))
    fail("The dependencies are missing: run 'npm install' first.");
  while (!takeLock()) pause();
  let problem = null;
  try {
    // Another process may have built while this one waited.
    if (always || !isCurrent()) problem = await rebuild();
  } finally {
    rmSync(lock, { force: true });
  }
  if (problem !== null) fail(problem);
}
