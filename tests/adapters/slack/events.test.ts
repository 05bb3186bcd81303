/** What an event means: every kind that must be answered, and every kind that must not. */
import { describe, expect, test } from 'vitest';
import { meaningOf, type Self, type Wire } from '../../../src/adapters/slack/events.ts';

const SELF: Self = { workspace: 'T1', botUser: 'U0BOT', bot: 'B0BOT' };
const MESSAGE: Wire = {
  type: 'message',
  channel: 'C1',
  channel_type: 'channel',
  user: 'U1',
  team: 'T1',
  ts: '10.1',
  text: 'Who leads?',
};
const mean = (fields: Wire, envelope: Wire = { context_team_id: 'T1' }) =>
  meaningOf({ ...MESSAGE, ...fields }, envelope, SELF);
const incoming = (fields: Wire, envelope?: Wire) => {
  const meaning = mean(fields, envelope);
  return meaning.do === 'receive' ? meaning.incoming : meaning.do;
};

describe('messages', () => {
  test('a mention and its twin are one and the same', () => {
    const said = { text: '<@U0BOT> Who leads?' };
    const twin: Wire = { ...MESSAGE, ...said, type: 'app_mention', channel_type: undefined };
    expect(mean(said)).toEqual(meaningOf(twin, { context_team_id: 'T1' }, SELF));
    expect(incoming(said)).toMatchObject({
      room: {
        platform: 'slack',
        workspace: 'T1',
        channel: 'C1',
        thread: '10.1',
        kind: 'channel',
        shared: false,
      },
      message: '10.1',
      asker: 'U1',
      text: 'Who leads?',
      addressed: 'mention',
      visibility: 'room',
      route: { thread: '10.1', message: '10.1' },
    });
  });

  test('in a thread, a mention is a mention and anything else is overheard', () => {
    expect(incoming({ thread_ts: '9.1', text: '<@U0BOT> and where?' })).toMatchObject({
      addressed: 'mention',
      room: { thread: '9.1' },
    });
    expect(incoming({ thread_ts: '9.1' })).toMatchObject({ addressed: 'overheard', namesOthers: false });
    expect(incoming({ thread_ts: '9.1', text: '<@U2> who leads?' })).toMatchObject({
      addressed: 'overheard',
      namesOthers: true,
    });
  });

  test('direct messages are addressed, threaded or not; group messages are a channel', () => {
    expect(incoming({ channel: 'D1', channel_type: 'im' })).toMatchObject({
      addressed: 'direct',
      room: { kind: 'direct', thread: null },
      route: { pane: true, thread: null, message: '10.1' },
    });
    expect(incoming({ channel: 'D1', channel_type: 'im', thread_ts: '9.1' })).toMatchObject({
      room: { thread: '9.1' },
    });
    expect(incoming({ channel: 'C9', channel_type: 'mpim', text: '<@U0BOT> who?' })).toMatchObject({
      room: { kind: 'channel' },
      addressed: 'mention',
    });
  });

  test('a file may come along', () => {
    expect(incoming({ subtype: 'file_share', text: '<@U0BOT> who leads?' })).toMatchObject({
      addressed: 'mention',
    });
  });

  test.each<[string, Wire]>([
    ['a channel message to nobody', {}],
    ['the root of a thread, to nobody', { thread_ts: '10.1' }],
    ['our own, by user', { user: 'U0BOT', text: '<@U0BOT> x', thread_ts: '9.1' }],
    ["another bot's", { bot_id: 'B2', text: '<@U0BOT> x' }],
    ["another bot's of old", { subtype: 'bot_message', text: '<@U0BOT> x' }],
    ["another bot's by its profile", { bot_profile: {}, text: '<@U0BOT> x' }],
    ["Slack's own", { user: 'USLACKBOT', text: '<@U0BOT> x' }],
    ['a join', { subtype: 'channel_join', text: '<@U0BOT> has joined' }],
    ['a copy of a thread reply', { subtype: 'thread_broadcast', text: '<@U0BOT> x', thread_ts: '9.1' }],
    ['a topic', { subtype: 'channel_topic', text: '<@U0BOT> x' }],
    ['a subtype yet to be invented', { subtype: 'hologram', text: '<@U0BOT> x' }],
    ['no user', { user: undefined, text: '<@U0BOT> x' }],
    ['fields of no known type', { ts: 7, channel: {}, text: '<@U0BOT> x' }],
  ])('%s is nothing', (_, fields) => {
    expect(mean(fields)).toEqual({ do: 'nothing' });
  });

  test.each<[string, Wire, Wire]>([
    ['a channel shared with another company', {}, { is_ext_shared_channel: true }],
    ['a context elsewhere', {}, { context_team_id: 'T2' }],
    ['somebody from elsewhere', { user_team: 'T2' }, {}],
    ['somebody from elsewhere, by source', { source_team: 'T2' }, {}],
  ])('%s makes the room a shared one', (_, fields, envelope) => {
    expect(incoming({ text: '<@U0BOT> who?', ...fields }, envelope)).toMatchObject({
      room: { shared: true },
    });
  });
});

describe('edits and deletions', () => {
  const changed = (message: Wire, before: Wire = {}) =>
    mean({
      subtype: 'message_changed',
      hidden: true,
      text: undefined,
      user: undefined,
      ts: '99.9',
      message: { ...MESSAGE, ...message },
      previous_message: { ...MESSAGE, ...before },
    });

  test('an edit revises the question it was', () => {
    const key = { platform: 'slack', workspace: 'T1', channel: 'C1', message: '10.1' };
    expect(changed({ text: '<@U0BOT> Where?' })).toEqual({ do: 'revise', key, text: 'Where?' });
    expect(
      mean({ type: 'app_mention', text: '<@U0BOT> Where?', edited: { user: 'U1', ts: '99.9' } }),
    ).toEqual({ do: 'revise', key, text: 'Where?' });
  });

  test('what only looks like an edit is nothing', () => {
    // An unfurled link, a reply counted, another bot's message, our own answer revised.
    expect(changed({ attachments: [{}] })).toEqual({ do: 'nothing' });
    expect(changed({ bot_id: 'B0BOT', user: 'U0BOT', text: 'new' })).toEqual({ do: 'nothing' });
    expect(changed({ bot_id: 'B2', text: 'new' })).toEqual({ do: 'nothing' });
  });

  test('a deletion withdraws the question, as a tombstone too; of our answer it means nothing', () => {
    const key = { platform: 'slack', workspace: 'T1', channel: 'C1', message: '10.1' };
    const deleted = {
      subtype: 'message_deleted',
      hidden: true,
      text: undefined,
      user: undefined,
      deleted_ts: '10.1',
    };
    expect(mean({ ...deleted, previous_message: MESSAGE })).toEqual({ do: 'withdraw', key });
    expect(mean(deleted)).toEqual({ do: 'withdraw', key });
    expect(changed({ subtype: 'tombstone', user: 'USLACKBOT' })).toEqual({ do: 'withdraw', key });
    expect(mean({ ...deleted, previous_message: { ...MESSAGE, user: 'U0BOT', bot_id: 'B0BOT' } })).toEqual({
      do: 'nothing',
    });
  });
});
