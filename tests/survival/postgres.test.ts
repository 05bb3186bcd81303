/** What several processes on one PostgreSQL survive. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { killAtEveryStep, question } from './kill.ts';
import { Platform } from './platform.ts';
import { answerTo } from './replica.ts';
import { Program, Replica } from './replicas.ts';

/** Processes start slowly on a busy machine; a test that hangs ends all the same. */
const PATIENCE = 600_000;
/** The database's outage: longer than what an operation waits for, 5 s. */
const OUTAGE_MS = 5_500;

/** Whether the tests were given up: nothing is tried again. */
let over = false;
let program: Program;
let postgres: TestPostgres;
beforeAll(async () => {
  program = new Program();
  postgres = await startPostgres();
});
afterAll(async () => {
  over = true;
  program.remove();
  await postgres.stop();
});

describe('a process on PostgreSQL', () => {
  it(
    'may be killed at every step: every question is answered, none twice',
    async () => {
      await killAtEveryStep(program, { databaseUrl: await postgres.create('killed') });
    },
    PATIENCE,
  );
});

describe('two replicas on one PostgreSQL', () => {
  it(
    'answer 500 questions once each, delivered up to four times, while one after the other is killed',
    async () => {
      const most = 500;
      const store = { databaseUrl: await postgres.create('replicas') };
      const platform = await Platform.open();
      const start = async () => {
        const replica = new Replica(program);
        await replica.open(store, platform.url, 2_000);
        return replica;
      };
      const replicas = await Promise.all([start(), start()]);
      let finished = false;
      let kills = 0;
      /** Kills one of the two, in turn, whenever another 40 are answered, and starts it again. */
      const killer = (async () => {
        for (let victim = 0; !finished; victim = 1 - victim) {
          const goal = Math.min(platform.answered + 40, most);
          await platform.until(() => platform.answered >= goal);
          if (platform.answered >= most) return;
          await replicas[victim]?.kill();
          kills++;
          replicas[victim] = await start();
        }
      })();
      try {
        const deliveries = Array.from({ length: most }, (_, n) => n).flatMap((n) =>
          Array.from({ length: 1 + (n % 4) }, (__, time) => ({ n, time })),
        );
        // Delivered in four waves, each a little at a time: what comes again comes later, and to the other replica.
        deliveries.sort((a, b) => a.time - b.time || a.n - b.n);
        await eachOf(deliveries, 20, async ({ n, time }) => {
          // A platform sends again until it is acknowledged.
          for (let attempt = n + time; !over; attempt++) {
            const replica = replicas[attempt % 2];
            if (replica && !replica.isGone && (await replica.receive(question(n))).acknowledged) return;
            await new Promise((resolve) => setImmediate(resolve));
          }
        });
        await platform.until(() => platform.answered === most);
        finished = true;
        await killer;
        await Promise.all(replicas.map((replica) => replica.stop()));
        expect(kills).toBeGreaterThan(5);
        const wrong = Array.from({ length: most }, (_, n) => [n, ...platform.repliesTo(`q${n}`)]).filter(
          ([n, ...replies]) => replies.length !== 1 || replies[0] !== answerTo(`question ${n}?`),
        );
        expect(wrong).toEqual([]);
      } finally {
        finished = true;
        await Promise.all(replicas.map((replica) => replica.kill()));
        await platform.close();
      }
    },
    PATIENCE,
  );
});

describe('a database that is away for five seconds', () => {
  it(
    'makes inquiries wait or fail visibly, and loses none',
    async () => {
      const store = { databaseUrl: await postgres.create('away') };
      const platform = await Platform.open();
      const replica = new Replica(program);
      try {
        await replica.open(store, platform.url, 2_000);
        // One of them is acknowledged and at work when the database goes, the others come while it is gone.
        await replica.receive(question(0));
        await postgres.kill();
        const outage = pause(OUTAGE_MS);
        const refused = await replica.receive(question(1));
        expect(refused).toMatchObject({
          acknowledged: false,
          error: expect.stringContaining('StoreUnavailable'),
        });
        await outage;
        await postgres.restart();
        for (let n = 1; n < 10; n++)
          while (!over && !(await replica.receive(question(n))).acknowledged)
            await new Promise((resolve) => setImmediate(resolve));
        await platform.until(() => platform.answered === 10);
        await replica.stop();
        for (let n = 0; n < 10; n++)
          expect(platform.repliesTo(`q${n}`)).toEqual([answerTo(`question ${n}?`)]);
      } finally {
        await replica.kill();
        await platform.close();
      }
    },
    PATIENCE,
  );
});

/** Does something with each, so many at a time, in order. */
async function eachOf<T>(all: readonly T[], atATime: number, work: (one: T) => Promise<void>): Promise<void> {
  const queue = [...all];
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(next);
    }),
  );
}
