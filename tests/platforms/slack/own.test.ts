/** What Slack has and other platforms have not: its Home and agent pane, installations, Slack Connect, a second manifest. */
import Database from 'libsql';
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../../src/store/store.ts';
import { CORPUS, WHERE, WHO_ELSE, WHO_HEADS } from '../corpus.ts';
import type { Place, Shown } from '../stage.ts';
import type { OverHttp } from './delivery.ts';
import { read } from './screen.ts';
import { openSlack, type SlackSetup, type SlackStage, setSlack } from './stage.ts';
import { World } from './world.ts';

/** A limit for failures (milliseconds), not a measure. */
const SLOW = 180_000;
let stage: SlackStage;

afterEach(async () => {
  const refused = stage.refused();
  await stage.close();
  expect(refused).toEqual([]);
});

const open = async (more: Partial<SlackSetup> = {}): Promise<void> => {
  stage = await openSlack({ corpus: CORPUS, transport: 'socket', ...more });
};
const has =
  (words: string) =>
  (screen: readonly Shown[]): boolean =>
    screen.some(({ text }) => text.includes(words));
const count = (place: Place, words: string): number =>
  stage.seen(place, 'anna').filter(({ text }) => text.includes(words)).length;

describe("the app's own place", () => {
  test(
    'the Home tells what there is, how to ask and what was asked; the pane offers questions',
    async () => {
      await open();
      const { world } = stage;
      const anna = world.person('anna');
      const home = () => read('', world.homes.get(anna) ?? []).text;
      const opened = (tab: string) =>
        stage.event({
          type: 'app_home_opened',
          user: anna,
          channel: world.direct(anna).id,
          tab,
          event_ts: world.ts(),
        });
      await opened('home');
      await stage.untilWorld(() => world.homes.has(anna));
      expect(home()).toContain(`${Object.keys(CORPUS).length} documents, the newest of 2026-11-04`);
      expect(home()).toContain('How to ask');
      expect(home()).toContain('Nothing yet.');

      const place = await stage.direct('anna');
      await stage.say('anna', place, WHO_HEADS.question);
      await stage.until(place, 'anna', has(WHO_HEADS.answer));
      await opened('home');
      await stage.untilWorld(() => home().includes(WHO_HEADS.question));
      expect(home()).toContain(WHO_HEADS.answer);
      // Somebody else's questions are nobody's business.
      expect(home()).not.toContain('Nothing yet.');

      await opened('messages');
      await stage.untilWorld(() => (world.prompts.get(place.id) ?? []).length > 0);
      // What is offered can be answered.
      const [prompt] = world.prompts.get(place.id) ?? [];
      await stage.say('anna', place, prompt?.message ?? '');
      const screen = await stage.until(place, 'anna', (shown) => shown.length === 2);
      expect(screen[1]?.buttons).toContain('context');
    },
    SLOW,
  );
});

describe('messages that are no questions', () => {
  test(
    'copies, joins, subtypes yet unknown and forged presses are left alone',
    async () => {
      await open();
      const place = await stage.channel();
      const bot = `<@${stage.world.botUser}>`;
      for (const subtype of ['thread_broadcast', 'channel_join', 'hologram'])
        await stage.oddMessage('anna', place, `${bot} ${WHO_HEADS.question}`, { subtype });
      await stage.mention('anna', place, WHERE.question);
      const [answer] = await stage.until(place, 'anna', has(WHERE.answer));
      expect(stage.seen(place, 'anna')).toHaveLength(1);
      if (answer === undefined) throw new Error('no answer');

      // Somebody else's answer, and what no button of ours sends.
      await stage.pressForged('bert', answer, {
        type: 'button',
        action_id: 'attache.more',
        value: 'AAAAAAAAAAAAAAAAAAAAAA',
      });
      await stage.until(place, 'bert', has('not available here'));
      for (const forged of [
        { type: 'button', action_id: 'attache.more', value: "'; DROP TABLE answers; --" },
        { type: 'button', action_id: 'attache.context.99999', value: 'AAAA' },
        { type: 'button', action_id: 'attache.launch', value: 'AAAA' },
        { type: 'feedback_buttons', action_id: 'attache.feedback', value: 'splendid:AAAA' },
      ])
        await stage.pressForged('bert', answer, forged);
      const other = await stage.channel();
      await stage.mention('anna', other, WHO_HEADS.question);
      await stage.until(other, 'anna', has(WHO_HEADS.answer));
      expect(stage.seen(place, 'bert').filter(({ to }) => to === 'bert')).toHaveLength(1);
    },
    SLOW,
  );
});

describe('Slack Connect', () => {
  test(
    'a channel that people from elsewhere read sees public documents only, whatever it was granted',
    async () => {
      const secret = 'Ysolde Marrak heads the Norvik delegation, the desk learned.';
      await open({
        corpus: { ...CORPUS, 'desk/note.txt': `Title: A note\nDate: 2026-11-03\n\n${secret}\n` },
      });
      const question = 'Who heads the Norvik delegation?';
      const place = await stage.channel();
      const store = await openStore({ dataDir: stage.dataDir });
      await store.rooms.grant({
        room: { platform: 'slack', workspace: stage.world.team, channel: place.id },
        collection: 'desk',
        by: 'operator',
      });
      await store.close();
      await stage.mention('anna', place, question);
      await stage.until(place, 'anna', has('Ysolde Marrak'));
      await stage.command('bert', place, question);
      await stage.until(place, 'bert', (screen) =>
        screen.some(({ to, text }) => to === 'bert' && text.includes('Ysolde')),
      );

      const channel = stage.world.channels.get(place.id);
      if (channel === undefined) throw new Error('no channel');
      channel.shared = true;
      const before = count(place, 'Ysolde');
      await stage.mention('anna', place, question);
      await stage.until(place, 'anna', has('No answer'));
      expect(count(place, 'Ysolde')).toBe(before);
    },
    SLOW,
  );

  test(
    'where it is no member, or cannot find out who reads along, it shows public documents only',
    async () => {
      await open({
        corpus: {
          ...CORPUS,
          'desk/note.txt': 'Title: A note\nDate: 2026-11-03\n\nYsolde Marrak heads the Norvik delegation.\n',
        },
      });
      const channel = stage.world.channel('private', []);
      const place: Place = { id: channel.id, kind: 'channel' };
      const store = await openStore({ dataDir: stage.dataDir });
      const room = { platform: 'slack' as const, workspace: stage.world.team, channel: place.id };
      await store.rooms.grant({ room, collection: 'desk', by: 'operator' });
      await store.close();
      await stage.command('anna', place, 'Who heads the Norvik delegation?');
      const screen = await stage.until(place, 'anna', has('No answer'));
      expect(JSON.stringify(screen)).not.toContain('Ysolde');
      await stage.command('anna', place, WHO_HEADS.question);
      await stage.until(place, 'anna', has(WHO_HEADS.answer));
    },
    SLOW,
  );
});

describe('slack-manifest-minimal.yaml', () => {
  test(
    'mentions, commands and direct messages are answered; a follow-up needs a mention',
    async () => {
      await open({ manifest: 'slack-manifest-minimal.yaml' });
      const place = await stage.channel();
      const asked = await stage.mention('anna', place, WHO_HEADS.question);
      await stage.until(place, 'anna', has(WHO_HEADS.answer));
      await stage.say('anna', place, WHERE.question, asked);
      await stage.mention('anna', place, WHO_ELSE.question, asked);
      await stage.until(place, 'anna', has(WHO_ELSE.answer));
      expect(count(place, 'Ajuda Palace')).toBe(0);
      await stage.edit(asked, WHERE.question);
      await stage.until(place, 'anna', has('Ajuda Palace'));
      const direct = await stage.direct('anna');
      await stage.say('anna', direct, WHERE.question);
      await stage.until(direct, 'anna', has(WHERE.answer));
      await stage.command('anna', place, WHO_HEADS.question);
      await stage.until(place, 'anna', (screen) =>
        screen.some(({ to, text }) => to === 'anna' && text.includes(WHO_HEADS.answer)),
      );
    },
    SLOW,
  );
});

describe('several workspaces', () => {
  test(
    'each installs the app, is answered with its own token, and is forgotten when it removes the app',
    async () => {
      stage = await setSlack({
        corpus: CORPUS,
        transport: 'http',
        env: {
          SLACK_BOT_TOKEN: '',
          SLACK_CLIENT_ID: '1234.5678',
          SLACK_CLIENT_SECRET: 'planted-client-secret',
          SECRET_KEY: 'ab'.repeat(32),
        },
      });
      const { server } = stage;
      const other = new World('T0SECOND');
      server.worlds.set('xoxb-second-planted-token', other);
      server.codes.set('code-one', { token: server.app.botToken, used: false });
      server.codes.set('code-two', { token: 'xoxb-second-planted-token', used: false });
      await stage.startBot();

      // A code with a state that this browser was not given is worth nothing.
      const stolen = await beginInstall();
      expect(
        (await finishInstall('code-one', stolen.state, 'slack-app-oauth-state=another')).status,
      ).not.toBe(200);
      expect((await finishInstall('code-one', `${stolen.state}x`, stolen.cookie)).status).not.toBe(200);
      expect(server.codes.get('code-one')?.used).toBe(false);

      for (const code of ['code-one', 'code-two']) {
        const { state, cookie, scopes } = await beginInstall();
        expect(scopes).toEqual([...server.app.manifest.scopes]);
        expect((await finishInstall(code, state, cookie)).status).toBe(200);
      }
      const place = await stage.channel();
      await stage.mention('anna', place, WHO_HEADS.question);
      await stage.until(place, 'anna', has(WHO_HEADS.answer));
      const channel = other.channel('public', [other.botUser]);
      const message = other.post({
        channel: channel.id,
        user: 'U0OTTO',
        to: null,
        surface: 'message',
        thread: null,
        text: `<@${other.botUser}> ${WHERE.question}`,
        blocks: [],
        metadata: null,
      });
      await (stage.transport as OverHttp).event(
        other,
        channel,
        {
          type: 'app_mention',
          channel: channel.id,
          user: 'U0OTTO',
          text: message.text,
          ts: message.ts,
          team: other.team,
          event_ts: message.ts,
        },
        'Ev-second',
      );
      const posted = () => other.messages.filter(({ user }) => user === other.botUser);
      await stage.untilWorld(() => posted().some(({ text }) => text.includes(WHERE.answer)), posted, other);
      expect(other.refused).toEqual([]);

      // No token is in the store as it is, nor in the log.
      const database = new Database(`${stage.dataDir}/attache.db`, { readonly: true });
      const rows = database.prepare('SELECT workspace, data FROM installations ORDER BY workspace').all();
      database.close();
      expect(rows).toMatchObject([{ workspace: 'T0ATTACHE' }, { workspace: 'T0SECOND' }]);
      for (const text of [JSON.stringify(rows), stage.log()]) expect(text).not.toMatch(/xoxb|planted/);

      await (stage.transport as OverHttp).event(other, null, { type: 'app_uninstalled' }, 'Ev-gone');
      const left = new Database(`${stage.dataDir}/attache.db`, { readonly: true });
      const workspaces = ['installations', 'inquiries', 'answers'].map((table) =>
        left.prepare(`SELECT DISTINCT workspace FROM ${table}`).all(),
      );
      left.close();
      expect(workspaces).toEqual([
        [{ workspace: 'T0ATTACHE' }],
        [{ workspace: 'T0ATTACHE' }],
        [{ workspace: 'T0ATTACHE' }],
      ]);
    },
    SLOW,
  );
});

async function beginInstall(): Promise<{ state: string; cookie: string; scopes: string[] }> {
  const page = await fetch(`${stage.url}/slack/install`);
  const link = /href="([^"]+authorize[^"]*)"/.exec(await page.text())?.[1] ?? '';
  const url = new URL(link.replaceAll('&amp;', '&'));
  expect(url.origin).toBe(stage.server.origin);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  return {
    state: url.searchParams.get('state') ?? '',
    cookie,
    scopes: (url.searchParams.get('scope') ?? '').split(','),
  };
}

function finishInstall(code: string, state: string, cookie: string): Promise<Response> {
  return fetch(`${stage.url}/slack/oauth_redirect?code=${code}&state=${encodeURIComponent(state)}`, {
    headers: { cookie },
  });
}
