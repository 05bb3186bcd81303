/** Two processes of one app on one PostgreSQL: Slack gives an event to either, a repetition to the other, and one answers. */
import { once } from 'node:events';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { type Bot, startBot } from '../bot.ts';
import { CORPUS, WHO_HEADS } from '../corpus.ts';
import type { Asked, Shown } from '../stage.ts';
import { openSlack, type SlackStage } from './stage.ts';

let postgres: TestPostgres;
let stage: SlackStage;
let other: Bot;
beforeAll(async () => {
  postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url, LIMIT_PER_ASKER: '1000', LIMIT_PER_ROOM: '1000' };
  stage = await openSlack({ corpus: CORPUS, env, transport: 'socket' });
  const connected = once(stage.server, 'socket');
  const another = stage.anotherBot;
  other = startBot(another.folder, { ...env, ...another.env });
  await connected;
  stage.server.faults.spreads = true;
}, 180_000);
afterAll(async () => {
  await other?.end('SIGKILL');
  await stage?.close();
  await postgres?.stop();
});

/** Waits until nothing is left to do for either: an answer that comes twice has come by then. */
async function settled(): Promise<void> {
  const database = new Client({ connectionString: postgres.url });
  await database.connect();
  try {
    for (;;) {
      const { rows } = await database.query(
        'SELECT count(*)::int AS n FROM inquiries WHERE due_at IS NOT NULL',
      );
      if (rows[0]?.n === 0) return;
    }
  } finally {
    await database.end();
  }
}

test('whatever is asked is answered once, also while one of them is killed', async () => {
  const asked: Asked[] = [];
  for (let n = 0; n < 12; n++) {
    const place = await stage.channel();
    // An acknowledgement that is lost sends the envelope again, to the other.
    if (n % 3 === 0) stage.server.faults.deafAcks = 1;
    const one = await stage.mention('anna', place, WHO_HEADS.question);
    await stage.redeliver(one);
    asked.push(one);
    if (n === 8) await other.end('SIGKILL');
  }
  const answersTo = ({ place }: Asked): readonly Shown[] =>
    stage.seen(place, 'anna').filter(({ text }) => text.includes(WHO_HEADS.answer));
  await stage.untilWorld(() => asked.every((one) => answersTo(one).length > 0));
  await settled();
  for (const one of asked) expect(answersTo(one)).toHaveLength(1);
  const answeredBy = (log: string) => log.match(/"msg":"posted"/g)?.length ?? 0;
  expect(answeredBy(other.log())).toBeGreaterThan(0);
  expect(answeredBy(stage.bot.log())).toBeGreaterThan(0);
  expect(stage.refused()).toEqual([]);
}, 180_000);
