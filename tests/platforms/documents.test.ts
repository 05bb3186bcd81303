/**
 * Two replicas on one PostgreSQL, what `npm start` runs, each with a folder of its own: one serves Slack and one
 * Discord, so that who answered is told by where. What the commands add to the store, replace and remove is seen in
 * both.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attache, folder, type Said, tidy } from '../commands/cli.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { CORPUS } from './corpus.ts';
import { openDiscord } from './discord/stage.ts';
import { openSlack } from './slack/stage.ts';
import type { Shown, Stage } from './stage.ts';

const WHO = 'Who heads the Zubrowkan delegation?';
const about = (leader: string): string =>
  `---\ndate: 2026-11-05\npublisher: Zubrowka Herald\n---\n${leader} heads the Zubrowkan delegation at the talks on the Orlen strait.\n`;

let postgres: TestPostgres;
let stages: readonly Stage[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
  const env = { DATABASE_URL: postgres.url, LIMIT_PER_ASKER: '1000', LIMIT_PER_ROOM: '1000' };
  const slack = await openSlack({ corpus: CORPUS, env, transport: 'socket' });
  stages = [slack];
  stages = [slack, await openDiscord({ corpus: CORPUS, env })];
}, 180_000);
afterAll(async () => {
  for (const stage of stages) await stage.close();
  await postgres?.stop();
  await tidy();
});

/** A command, where neither replica runs: all they have in common is the database. */
async function command(...args: string[]): Promise<Said> {
  const dir = await folder({});
  return attache(args, { cwd: dir, env: { DATABASE_URL: postgres.url, CORPUS_DIR: join(dir, 'corpus') } });
}

async function add(name: string, text: string, ...options: string[]): Promise<void> {
  const dir = await folder({ [name]: text });
  expect(await command('add', join(dir, name), ...options)).toMatchObject({ status: 0, err: '' });
}

/** Asks, in a channel of its own, until the reply is as wanted. @returns all replies, the last one last */
async function askUntil(stage: Stage, wanted: (text: string) => boolean): Promise<string[]> {
  const replies: string[] = [];
  for (;;) {
    const place = await stage.channel();
    await stage.mention('anna', place, WHO);
    // The question's own word is in every reply to it.
    const isReply = ({ text }: Shown): boolean => text.includes('Zubrowka');
    const text =
      (await stage.until(place, 'anna', (screen) => screen.some(isReply))).find(isReply)?.text ?? '';
    replies.push(text);
    if (wanted(text)) return replies;
  }
}

const names = (leader: string) => (text: string) => text.includes(`${leader} heads the Zubrowkan`);
const namesNobody = (text: string) => !text.includes('heads the Zubrowkan');

test('what is added on one machine is answered by both, replaced by both, and removed from both', async () => {
  for (const stage of stages) expect(await askUntil(stage, namesNobody)).toHaveLength(1);
  await add('zubrowka.md', about('Marta Olenko'));
  for (const stage of stages) await askUntil(stage, names('Marta Olenko'));
  // Whoever replaces it hears nothing of the replicas, nor they of him but through the database.
  await postgres.execute(
    postgres.url,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`,
  );
  await add('zubrowka.md', about('Jonas Brill'));
  for (const stage of stages) {
    const replies = await askUntil(stage, names('Jonas Brill'));
    expect(replies.at(-1)).not.toContain('Olenko');
  }
  expect((await command('remove', 'zubrowka.md')).out).toBe('removed zubrowka.md\n');
  for (const stage of stages) await askUntil(stage, namesNobody);
  for (const stage of stages) expect(stage.refused()).toEqual([]);
}, 300_000);

test('what is added to a collection is told to rooms that were granted it, and to no other', async () => {
  await add('cable.md', about('Ilka Dross'), '--collection', 'embassy');
  // Public, and added after it: who answers from this one knows of the other.
  await add('later.md', about('Jonas Tarrin'));
  for (const stage of stages) {
    const replies = await askUntil(stage, names('Jonas Tarrin'));
    for (const reply of replies) expect(reply).not.toMatch(/Dross|embassy/);
  }
  const [slack] = stages;
  if (!slack) throw new Error('no stage');
  const place = await slack.channel();
  const room = `slack:T0ATTACHE:${place.id}`;
  expect((await command('rooms', 'grant', room, 'embassy')).out).toBe(`${room} now sees 'embassy'.\n`);
  await slack.mention('anna', place, WHO);
  await slack.until(place, 'anna', (screen) => screen.some(({ text }) => text.includes('Ilka Dross')));
}, 300_000);
