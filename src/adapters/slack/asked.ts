/** Commands and shortcuts: asked for one person's eyes, and never delivered again, so that a failure is told at once. */
import type { Incoming, Room } from '../../desk/inquiry.ts';
import { isRecord, type Self, text, type Wire } from './events.ts';
import type { Route } from './route.ts';
import { typed } from './typed.ts';

/** What every asking for one person has. */
interface Asked {
  readonly channel: string;
  readonly thread: string | null;
  readonly person: string;
  readonly url: string;
  /** Slack's id of this one use: a redelivery has the same. */
  readonly id: string;
  readonly said: string;
}

/** A slash command's fields, or null where it is none. */
export function commandOf(body: Wire): Asked | null {
  const channel = text(body.channel_id);
  const person = text(body.user_id);
  const id = text(body.trigger_id);
  if (channel === '' || person === '' || id === '') return null;
  return { channel, thread: null, person, url: text(body.response_url), id, said: text(body.text) };
}

/** A message shortcut's fields, or null where it is none. */
export function shortcutOf(body: Wire): Asked | null {
  const { channel, user, message } = body;
  if (!isRecord(channel) || !isRecord(user) || !isRecord(message)) return null;
  const id = text(body.trigger_id);
  const asked: Asked = {
    channel: text(channel.id),
    thread: text(message.thread_ts) || null,
    person: text(user.id),
    url: text(body.response_url),
    id,
    said: text(message.text),
  };
  return asked.channel === '' || asked.person === '' || id === '' ? null : asked;
}

/** What the desk is asked. `shared` is the channel's. */
export function incomingOf(
  asked: Asked,
  addressed: 'command' | 'shortcut',
  self: Self,
  shared: boolean,
): Incoming {
  const { channel, thread, person, url, id } = asked;
  const { text: question, namesOthers } = typed(asked.said, self.botUser);
  const route: Route = { thread, message: null, url: url || null, pane: false };
  return {
    room: roomOf(self, channel, thread, shared),
    message: id,
    asker: person,
    text: question,
    addressed,
    visibility: 'asker',
    namesOthers,
    route,
  };
}

/** A room of this workspace by its channel's id: direct messages' begin with a D. */
export function roomOf(
  self: Pick<Self, 'workspace'>,
  channel: string,
  thread: string | null,
  shared: boolean,
): Room {
  return {
    platform: 'slack',
    workspace: self.workspace,
    channel,
    thread,
    kind: channel.startsWith('D') ? 'direct' : 'channel',
    shared,
  };
}
