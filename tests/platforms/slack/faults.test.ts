/** What goes wrong between Slack and the bot, each with the bot as it is started, in a process of its own. */
import { once } from 'node:events';
import Database from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { CORPUS, WHERE, WHO_HEADS } from '../corpus.ts';
import type { Place } from '../stage.ts';
import type { OverHttp } from './delivery.ts';
import { openSlack, type SlackSetup, type SlackStage, setSlack } from './stage.ts';

/** A limit for failures (milliseconds), not a measure: bots are started, some of them twice. */
const SLOW = 180_000;
let stage: SlackStage;

afterEach(async () => {
  const refused = stage.refused();
  await stage.close();
  expect(refused).toEqual([]);
});

const TRANSPORTS = ['http', 'socket'] as const;
const open = async (transport: SlackSetup['transport'], more: Partial<SlackSetup> = {}): Promise<void> => {
  stage = await openSlack({ corpus: CORPUS, transport, ...more });
};
const answers = (place: Place, question: { readonly answer: string }) =>
  stage.until(place, 'anna', (screen) => screen.some(({ text }) => text.includes(question.answer)));

describe('at the start', () => {
  test.each([
    ['http', { SLACK_BOT_TOKEN: 'xoxb-wrong-token' }, 'SLACK_BOT_TOKEN'],
    ['socket', { SLACK_BOT_TOKEN: 'xoxb-wrong-token' }, 'SLACK_BOT_TOKEN'],
    ['socket', { SLACK_APP_TOKEN: 'xapp-wrong-token' }, 'SLACK_APP_TOKEN'],
  ] as const)(
    'over %s, %o is one line that names it, and exit status 2',
    async (transport, env, name) => {
      stage = await setSlack({ corpus: CORPUS, transport, env });
      await stage.startBot({ connected: false });
      expect(await stage.bot.ended).toBe(2);
      expect(stage.bot.errors().trimEnd().split('\n')).toHaveLength(1);
      expect(stage.bot.errors()).toContain(name);
      expect(stage.bot.log()).not.toMatch(/wrong-token|planted/);
    },
    SLOW,
  );

  test.each(TRANSPORTS)(
    'over %s, a Slack that is down is waited for',
    async (transport) => {
      stage = await setSlack({ corpus: CORPUS, transport });
      stage.server.faults.outage = 'down';
      await stage.startBot({ connected: false });
      await stage.untilLogged(/Slack cannot be reached/);
      stage.server.faults.outage = 'none';
      await stage.untilLogged(transport === 'socket' ? /connected to Slack/ : /Slack reached/);
      const place = await stage.channel();
      await stage.mention('anna', place, WHO_HEADS.question);
      await answers(place, WHO_HEADS);
    },
    SLOW,
  );
});

describe('the socket', () => {
  test(
    'refreshed, cut, dead, and Slack away meanwhile: each time it stands again, and nothing is lost or doubled',
    async () => {
      await open('socket');
      const { faults, sockets } = stage.server;
      const ask = async (): Promise<void> => {
        const place = await stage.channel();
        await stage.mention('anna', place, WHO_HEADS.question);
        const screen = await answers(place, WHO_HEADS);
        expect(screen).toHaveLength(1);
      };

      for (const reason of ['refresh_requested', 'warning'] as const) {
        const again = once(stage.server, 'socket');
        sockets.requestRefresh(reason);
        await again;
        await ask();
      }

      // Neither pongs nor closes: only the missing pongs tell.
      const revived = once(stage.server, 'socket');
      faults.zombie = true;
      const place = await stage.channel();
      const asking = stage.mention('anna', place, WHERE.question);
      await stage.untilLogged(
        /A pong wasn't received|connection to Slack lost: connecting again[\s\S]*connection to Slack lost: connecting again[\s\S]*connection to Slack lost/,
      );
      faults.zombie = false;
      await revived;
      await asking;
      await answers(place, WHERE);

      // Slack is away while the bot reconnects.
      faults.outage = 'down';
      sockets.cut();
      await stage.untilLogged(/no connection to Slack/);
      const back = once(stage.server, 'socket');
      faults.outage = 'none';
      await back;
      await ask();
      expect(stage.bot.hasEnded()).toBe(false);
    },
    SLOW,
  );

  test(
    'a token revoked while it runs ends the bot with one line',
    async () => {
      await open('socket');
      stage.server.faults.failNext.set('apps.connections.open', ['invalid_auth']);
      stage.server.sockets.cut();
      expect(await stage.bot.ended).toBe(2);
      expect(stage.bot.errors()).toMatch(/SLACK_APP_TOKEN/);
    },
    SLOW,
  );
});

describe('Slack at fault', () => {
  test.each(TRANSPORTS)(
    'over %s, errors for a long while: the answer comes when they end, once',
    async (transport) => {
      await open(transport);
      const place = await stage.channel();
      stage.server.faults.outage = '500';
      await stage.mention('anna', place, WHO_HEADS.question);
      // Three tries in vain: it does not give up, and does not end.
      await stage.untilLogged(/(?:tried again[\s\S]*){3}/);
      expect(stage.seen(place, 'anna')).toEqual([]);
      stage.server.faults.outage = 'none';
      const screen = await answers(place, WHO_HEADS);
      expect(screen).toHaveLength(1);
    },
    SLOW,
  );
});

describe('signed requests', () => {
  test(
    'forged, stale and unsigned ones get 401 and leave no trace; a good one is kept',
    async () => {
      await open('http');
      const transport = stage.transport as OverHttp;
      const place = await stage.channel();
      const body = JSON.stringify({
        type: 'event_callback',
        team_id: stage.world.team,
        event: {
          type: 'app_mention',
          channel: place.id,
          user: 'U0EVE',
          ts: '1790009999.000100',
          text: `<@${stage.world.botUser}> who?`,
        },
      });
      const json = 'application/json';
      const forged = [
        await transport.post(body, json, {}, { secret: 'not-the-secret' }),
        await transport.post(body, json, {}, { age: 6 * 60 }),
        await transport.post(body, json, {}, { signature: 'v0=00' }),
        await transport.post(body, json, { 'x-slack-signature': '' }),
        await transport.post(
          'payload=%7B%7D&ssl_check=0',
          'application/x-www-form-urlencoded',
          {},
          { secret: 'no' },
        ),
      ];
      expect(forged.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
      expect(inquiries()).toBe(0);
      await stage.mention('anna', place, WHO_HEADS.question);
      expect(inquiries()).toBe(1);
      expect((await fetch(`${stage.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${stage.url}/elsewhere`)).status).toBe(404);
    },
    SLOW,
  );
});

describe('a database that cannot be written', () => {
  test.each(TRANSPORTS)(
    'over %s, an event stays unacknowledged and comes again; a command says so to its asker',
    async (transport) => {
      await open(transport);
      // A direct message is one event; a mention would be two, the second of which may save the first.
      const place = await stage.direct('anna');
      const other = await stage.channel();
      const lock = new Database(`${stage.dataDir}/attache.db`);
      lock.exec('BEGIN EXCLUSIVE');
      await stage.command('anna', other, WHO_HEADS.question);
      const said = await stage.until(other, 'anna', (screen) => screen.length > 0);
      expect(said.map(({ to, text }) => [to, text])).toEqual([
        ['anna', expect.stringMatching(/could not be kept/)],
      ]);
      const asking = stage.say('anna', place, WHO_HEADS.question);
      await stage.untilLogged(/left unacknowledged/);
      lock.exec('COMMIT');
      lock.close();
      await asking;
      expect(await answers(place, WHO_HEADS)).toHaveLength(1);
    },
    SLOW,
  );
});

function inquiries(): number {
  const database = new Database(`${stage.dataDir}/attache.db`, { readonly: true });
  try {
    const row: unknown = database.prepare('SELECT count(*) AS n FROM inquiries').get();
    return typeof row === 'object' && row !== null && 'n' in row ? Number(row.n) : -1;
  } finally {
    database.close();
  }
}
