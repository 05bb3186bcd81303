/** `npm start` as a process: ready, asked for its health, told to stop, and broken. Slack is somewhere it cannot be reached. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { takeInstanceLock } from '../../src/store/lock.ts';
import { build, folder, ROOT, run, TALKS, tidy } from '../commands/cli.ts';

const TOKENS = { SLACK_BOT_TOKEN: 'xoxb-planted-bot', SLACK_SIGNING_SECRET: 'planted-signing-secret' };
/** On SIGUSR2 something goes wrong that nobody waits for. */
const MISHAP = `data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(new Error('mishap with planted-signing-secret'))})`;

const children: ChildProcess[] = [];
let corpus: string;
let data: string;

beforeAll(async () => {
  build();
  corpus = await folder(TALKS);
});
afterAll(tidy);
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  /** Waits for a line of the log that matches. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  said(): string;
}

async function start(env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const child = spawn(process.execPath, ['--import', MISHAP, join(ROOT, 'dist/main.js')], {
    cwd: data,
    env: {
      PATH: process.env.PATH ?? '',
      ...TOKENS,
      PORT: '0',
      HEALTH_PORT: '0',
      CORPUS_DIR: corpus,
      DATA_DIR: data,
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let said = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      for (const listener of heard) listener();
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const until = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = pattern.exec(said);
        if (!found) return;
        heard.delete(look);
        resolve(found);
      };
      heard.add(look);
      look();
      void ended.then(() => reject(new Error(`it ended without ${pattern}: ${said}`)));
    });
  const running = { child, ended, until, said: () => said };
  await until(/"msg":"ready"/);
  return running;
}

/** Whether nobody holds the data folder. */
function isFree(): boolean {
  try {
    takeInstanceLock(data).release();
    return true;
  } catch {
    return false;
  }
}

it('tells its health, and which part is not well', async () => {
  data = await folder({});
  const bot = await start();
  const [, port] = await bot.until(/"port":(\d+),"msg":"health is told"/);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect((await get('/livez')).status).toBe(200);
  const ready = await get('/readyz');
  expect([ready.status, await ready.json()]).toEqual([
    503,
    { live: true, ready: false, troubles: { slack: 'Slack cannot be reached' } },
  ]);
});

it('stops in order at the first signal, the second changes nothing, and the folder is free', async () => {
  data = await folder({});
  const bot = await start();
  expect(isFree()).toBe(false);
  bot.child.kill('SIGTERM');
  await bot.until(/"msg":"stopping"/);
  bot.child.kill('SIGTERM');
  bot.child.kill('SIGINT');
  expect(await bot.ended).toBe(0);
  expect(bot.said().match(/"msg":"stopping"/g)).toHaveLength(1);
  expect(bot.said()).toContain('"msg":"stopped"');
  expect(isFree()).toBe(true);
});

it('a second one on the same folder is refused while it runs, and a killed one leaves nothing behind', async () => {
  data = await folder({});
  const bot = await start();
  const env = { ...TOKENS, PORT: '0', CORPUS_DIR: corpus, DATA_DIR: data };
  const second = await run('main.js', [], { env });
  expect([second.status, second.err]).toEqual([2, expect.stringMatching(/already runs on the data folder/)]);
  bot.child.kill('SIGKILL');
  await bot.ended;
  const third = await start();
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
});

it('a port that is taken is named in one line', async () => {
  data = await folder({});
  const bot = await start();
  const [, port = ''] = await bot.until(/"port":(\d+),"msg":"health is told"/);
  const other = await folder({});
  const said = await run('main.js', [], {
    env: { ...TOKENS, PORT: '0', HEALTH_PORT: port, CORPUS_DIR: corpus, DATA_DIR: other },
  });
  expect([said.status, said.err]).toEqual([2, `attache: HEALTH_PORT ${port} cannot be had: EADDRINUSE\n`]);
});

it('a bug that nobody waits for is logged, ends it in order, and tells no secret', async () => {
  data = await folder({});
  const bot = await start();
  bot.child.kill('SIGUSR2');
  expect(await bot.ended).toBe(1);
  expect(bot.said()).toMatch(/"level":60,.*mishap with \[secret\]/);
  expect(bot.said()).toContain('"msg":"stopped"');
  expect(bot.said()).not.toContain('planted');
  expect(isFree()).toBe(true);
});
