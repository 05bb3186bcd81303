/** Slack's hands against a strict Slack: every way a reply can take, and what is seen of it at each. */
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slackMessenger } from '../../../src/adapters/slack/messenger.ts';
import { OneWorkspace } from '../../../src/adapters/slack/oneWorkspace.ts';
import type { Route } from '../../../src/adapters/slack/route.ts';
import { noticeView } from '../../../src/core/card/notice.ts';
import type { CardView } from '../../../src/core/card/view.ts';
import { type Delivery, DeliveryError, type Messenger } from '../../../src/desk/messenger.ts';
import { readManifest } from '../../platforms/slack/manifest.ts';
import { read } from '../../platforms/slack/screen.ts';
import { SlackServer } from '../../platforms/slack/server.ts';
import { testApp } from '../../platforms/slack/stage.ts';
import type { Channel, Message, World } from '../../platforms/slack/world.ts';

let server: SlackServer;
let world: World;
let channel: Channel;
let question: Message;
let messenger: Messenger;
const logged: string[] = [];
const ANNA = 'U0ANNA';

async function begin(manifest: string): Promise<void> {
  server = new SlackServer(testApp(readManifest(manifest)));
  await server.listen();
  world = server.world;
  channel = world.channel('public', [world.botUser, ANNA]);
  question = asked(channel);
  const note = (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`);
  const log = { debug: () => {}, info: note, warn: note, error: note };
  const workspaces = new OneWorkspace(server.app.botToken, server.apiUrl, log);
  await workspaces.identify(
    async () => {},
    () => {},
  );
  messenger = slackMessenger({ workspaces, log });
}

beforeEach(async () => {
  logged.length = 0;
  await begin('slack-manifest.yaml');
});

afterEach(async () => {
  await server.close();
  expect(world.refused).toEqual([]);
});

describe('a reply to the room', () => {
  test('is posted in the thread with its nonce, without unfurls, and found by its nonce', async () => {
    const delivery = reply(noticeView('talk', 'Three hours.'));
    expect(await messenger.find(delivery)).toBeNull();
    const posted = await messenger.deliver(delivery);
    expect(posts()).toMatchObject([{ thread: question.ts, to: null }]);
    // As after a crash that lost the reference.
    expect(await messenger.find({ ...delivery, again: true })).toEqual(posted);
    expect(await messenger.find({ ...delivery, nonce: 'another' })).toBeNull();
  });

  test('finishes the message that stands for it, and posts anew where that is gone', async () => {
    const posted = await messenger.deliver(reply(noticeView('talk', 'Three hours.')));
    expect(await messenger.deliver(reply(noticeView('talk', 'Five hours.'), { posted }))).toEqual(posted);
    expect(shown()).toEqual(['Five hours.']);
    await messenger.remove(posted, delivery().room);
    expect(shown()).toEqual([]);
    // Gone already is no error.
    await messenger.remove(posted, delivery().room);
    await messenger.deliver(reply(noticeView('talk', 'Six hours.'), { posted }));
    expect(shown()).toEqual(['Six hours.']);
  });

  test('shows an eye while it waits, and takes it away', async () => {
    await messenger.working(delivery());
    expect([...(question.reactions.get('eyes') ?? [])]).toEqual([world.botUser]);
    await messenger.deliver(reply(noticeView('talk', 'Three hours.')));
    expect([...(question.reactions.get('eyes') ?? [])]).toEqual([]);
  });

  test('an eye that a killed process left is taken away by the next try', async () => {
    question.reactions.set('eyes', new Set([world.botUser]));
    await messenger.deliver(reply(noticeView('talk', 'Three hours.'), { again: true }));
    expect([...(question.reactions.get('eyes') ?? [])]).toEqual([]);
  });

  test("in the app's own messages, a status says that it looks", async () => {
    const direct = world.direct(ANNA);
    const message = asked(direct);
    const route: Route = { thread: null, message: message.ts, url: null, pane: true };
    const own = reply(noticeView('talk', 'Three hours.'), {
      route,
      room: { ...delivery().room, channel: direct.id, kind: 'direct', thread: null },
    });
    await messenger.working(own);
    expect([...world.statuses.values()]).toEqual(['is looking through the documents…']);
    await messenger.deliver(own);
    expect([...world.statuses.values()]).toEqual([]);
    expect(await messenger.find({ ...own, again: true })).toMatchObject({ channel: direct.id });
  });

  test('too many requests, an outage, a lost reply: to be tried again, when Slack says so', async () => {
    server.faults.limitNext = 1;
    await failsWith({ kind: 'retry', retryAfterMs: 1000, message: 'Slack: rate_limited' });
    server.faults.outage = '500';
    await failsWith({ kind: 'retry', message: 'Slack: http_500' });
    // Whether it was posted cannot be told now, which is not the same as that it was not.
    await expect(messenger.find({ ...delivery(), again: true })).rejects.toMatchObject({ kind: 'retry' });
    server.faults.outage = 'none';
    server.faults.loseNext = 1;
    await failsWith({ kind: 'retry', message: 'Slack: unreachable' });
    expect(await messenger.find({ ...delivery(), again: true })).not.toBeNull();
  });

  test.each([
    ['not_in_channel', /not a member/],
    ['missing_scope', /lacks a permission/],
    ['is_archived', /archived/],
    ['restricted_action', /may not post/],
    ['some_new_code', /some_new_code/],
  ])('%s: the asker is told why, in private, and the log has it', async (code, words) => {
    server.faults.failNext.set('chat.postMessage', [code]);
    await failsWith({ kind: 'final', message: `Slack: ${code}` });
    const told = world.messages.filter((one) => one.channel === world.direct(ANNA).id);
    expect(told.map(({ text, blocks }) => read(text, blocks))).toMatchObject([
      { text: expect.stringMatching(words), pings: [] },
    ]);
    expect(logged.join()).toContain(code);
    expect(logged.join()).not.toContain('Three hours');
  });

  test('a card that Slack will not take for a reason of its own comes as words', async () => {
    server.faults.failNext.set('chat.postMessage', ['msg_blocks_too_long']);
    await messenger.deliver(reply(noticeView('talk', 'Three hours.')));
    expect(posts()).toMatchObject([{ blocks: [], text: 'Three hours.' }]);
    expect(logged.join()).toContain('msg_blocks_too_long');
  });
});

describe('a reply to the asker', () => {
  const forAnna = (uses = 0) => {
    const url = world.url(channel.id, ANNA, null);
    url.uses = uses;
    const route: Route = {
      thread: null,
      message: null,
      url: `${server.origin}/response/${url.id}`,
      pane: false,
    };
    return reply(noticeView('talk', 'Three hours.'), { route, visibility: 'asker' });
  };

  test('goes through the response URL, in the place of the sign of life', async () => {
    const asking = forAnna();
    const posted = await messenger.working(asking);
    expect(shown()).toEqual(['Looking through the documents …']);
    await messenger.deliver({ ...asking, posted });
    expect(shown()).toEqual(['Three hours.']);
    expect(posts()).toMatchObject([{ to: ANNA }]);
    // Nothing to be found or removed by name, and no error for asking.
    expect(await messenger.find({ ...asking, again: true })).toBeNull();
    await messenger.remove({ alone: true }, asking.room);
  });

  test('comes as an ephemeral message where the response URL is used up', async () => {
    await messenger.deliver(forAnna(5));
    expect(posts()).toMatchObject([{ to: ANNA, channel: channel.id }]);
  });

  test('comes as a direct message where the app is no member either', async () => {
    channel.members.delete(world.botUser);
    const posted = await messenger.deliver(forAnna(5));
    expect(posts()).toMatchObject([{ to: null, channel: world.direct(ANNA).id }]);
    await messenger.remove(posted, delivery().room);
    expect(posts()).toEqual([]);
  });
});

test("a shared answer goes by the sharer's response URL where the app is no member", async () => {
  channel.members.delete(world.botUser);
  const url = world.url(channel.id, ANNA, null);
  const route: Route = {
    thread: null,
    message: null,
    url: `${server.origin}/response/${url.id}`,
    pane: false,
  };
  await messenger.deliver(reply(noticeView('talk', 'Three hours.'), { route }));
  expect(posts()).toMatchObject([{ to: null, channel: channel.id }]);
});

test('without the right to read the channel, whether a reply was posted cannot be told', async () => {
  await server.close();
  await begin('slack-manifest-minimal.yaml');
  await messenger.deliver(reply(noticeView('talk', 'Three hours.')));
  expect(await messenger.find({ ...delivery(), again: true })).toBeNull();
});

test('a workspace that is none of ours is a final failure', async () => {
  const other = { ...delivery(), room: { ...delivery().room, workspace: 'T0OTHER' } };
  await expect(messenger.deliver(other)).rejects.toMatchObject({ kind: 'final' });
});

test('a Slack that does not reply at all is given up on, and to be tried again', async () => {
  const release = server.hold();
  const held = once(server, 'held');
  const delivering = failsWith({ kind: 'retry', message: 'Slack: unreachable' });
  await held;
  await delivering;
  release();
}, 30_000);

function asked(where: Channel): Message {
  return world.post({
    channel: where.id,
    user: ANNA,
    to: null,
    surface: 'message',
    thread: null,
    text: 'How long?',
    blocks: [],
    metadata: null,
  });
}

function delivery(): Delivery {
  return reply(noticeView('talk', 'Three hours.'));
}

function reply(view: CardView, more: Partial<Delivery> = {}): Delivery {
  const route: Route = { thread: question.ts, message: question.ts, url: null, pane: false };
  return {
    nonce: 'nonce_1',
    room: {
      platform: 'slack',
      workspace: world.team,
      channel: channel.id,
      thread: question.ts,
      kind: 'channel',
      shared: false,
    },
    asker: ANNA,
    message: question.ts,
    visibility: 'room',
    route,
    receivedAt: 0,
    posted: null,
    again: false,
    view,
    answer: null,
    ...more,
  };
}

function posts(): Message[] {
  return world.messages.filter((one) => one.user === world.botUser && !one.deleted);
}

function shown(): string[] {
  return posts().map(({ text, blocks }) => read(text, blocks).text);
}

async function failsWith(wanted: { kind: string; message: string; retryAfterMs?: number }): Promise<void> {
  const error: unknown = await messenger.deliver(delivery()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(DeliveryError);
  expect(error).toMatchObject(wanted);
}
