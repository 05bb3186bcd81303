/** Two processes with one token on one PostgreSQL: Discord delivers everything to both, and one answers. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from '../../support/postgres.ts';
import { type Bot, startBot } from '../bot.ts';
import { CORPUS, WHO_HEADS } from '../corpus.ts';
import type { Asked, Shown } from '../stage.ts';
import { type DiscordStage, openDiscord } from './stage.ts';

let postgres: TestPostgres;
let stage: DiscordStage;
let other: Bot;
beforeAll(async () => {
  postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url, LIMIT_PER_ASKER: '1000', LIMIT_PER_ROOM: '1000' };
  stage = await openDiscord({ corpus: CORPUS, env });
  const { fake } = stage;
  other = startBot(stage.corpusDir, {
    ...env,
    DISCORD_API_URL: fake.apiUrl,
    DISCORD_TOKEN: fake.world.token,
    CORPUS_DIR: stage.corpusDir,
    DATA_DIR: `${stage.dataDir}-of-another`,
  });
  other.watch(() => fake.world.changed());
  await stage.untilWorld(() => other.log().includes('"msg":"ready"'));
}, 180_000);
afterAll(async () => {
  await other?.end('SIGKILL');
  await stage?.close();
  await postgres?.stop();
});

test('whatever is asked or pressed is answered once', async () => {
  expect([...stage.fake.gateway.sessions.values()].filter(({ socket }) => socket !== null)).toHaveLength(2);
  const asked: Asked[] = [];
  for (let n = 0; n < 12; n++) {
    const place = await stage.channel();
    asked.push(
      await (n % 2 === 0
        ? stage.mention('anna', place, WHO_HEADS.question)
        : stage.command('anna', place, WHO_HEADS.question)),
    );
    await stage.redeliver(asked[n] as Asked);
  }
  const answersTo = ({ place }: Asked): readonly Shown[] =>
    stage.seen(place, 'anna').filter(({ text }) => text.includes(WHO_HEADS.answer));
  await stage.untilWorld(() => asked.every((one) => answersTo(one).length > 0));
  // A press reaches both as well: one reply, and one shared answer.
  const hidden = asked[1];
  const [answer] = hidden ? answersTo(hidden) : [];
  if (!hidden || !answer) throw new Error('no answer');
  await stage.press('anna', answer, 'share');
  await stage.until(hidden.place, 'bert', (screen) =>
    screen.some(({ text }) => text.includes(WHO_HEADS.answer)),
  );
  await stage.until(hidden.place, 'anna', (screen) =>
    screen.some(({ text }) => text.includes('Shown to everybody')),
  );
  expect(stage.seen(hidden.place, 'bert')).toHaveLength(1);
  // Both took part in what came: each is told of the other's acknowledgements.
  const both = [stage.bot.log(), other.log()];
  for (const log of both) expect(log).toContain('"msg":"ready"');
  expect(both.join('')).toContain('40060');
  for (const one of asked) expect(answersTo(one)).toHaveLength(one === hidden ? 2 : 1);
  expect(stage.refused()).toEqual([]);
}, 180_000);
