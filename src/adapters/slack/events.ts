/**
 * What an event of Slack's means to the desk. Pure: everything is in the event.
 *
 * Team, channel and `ts` make a message one. A mention arrives twice (as `message` and as `app_mention`), and both are
 * read into the same Incoming; an edit is never a question of its own.
 */
import type { Incoming, InquiryKey, Room } from '../../desk/inquiry.ts';
import type { Route } from './route.ts';
import { typed } from './typed.ts';

/** What is to be done about an event. */
export type Meaning =
  | { readonly do: 'receive'; readonly incoming: Incoming }
  | { readonly do: 'revise'; readonly key: InquiryKey; readonly text: string }
  | { readonly do: 'withdraw'; readonly key: InquiryKey }
  | { readonly do: 'nothing' };

/** Who the app is where the event comes from. */
export interface Self {
  readonly workspace: string;
  readonly botUser: string;
  readonly bot: string | null;
}

/** An event and what stands around it, as they come: fields are checked where they are read. */
export type Wire = { readonly [field: string]: unknown };

const NOTHING: Meaning = { do: 'nothing' };
/** Messages that somebody wrote. Everything else with a subtype is news (joins, topics) or a copy (`thread_broadcast`). */
const WRITTEN = new Set([undefined, 'file_share']);
/** A message that was deleted but has replies stays as this. */
const TOMBSTONE = 'tombstone';

/**
 * Reads `message` and `app_mention`.
 *
 * @param event the event
 * @param envelope what it came in: `is_ext_shared_channel`
 * @param self who the app is in the workspace
 */
export function meaningOf(event: Wire, envelope: Wire, self: Self): Meaning {
  const { subtype } = event;
  if (event.type === 'message' && subtype === 'message_changed') return changed(event, self);
  if (event.type === 'message' && subtype === 'message_deleted') return deleted(event, self);
  if (!isPersons(event, self) || !WRITTEN.has(subtype as string | undefined)) return NOTHING;
  const channel = text(event.channel);
  const ts = text(event.ts);
  const user = text(event.user);
  if (channel === '' || ts === '' || user === '') return NOTHING;
  const said = typed(text(event.text), self.botUser);
  const direct = isDirect(event, channel);
  const mentioned = event.type === 'app_mention' || said.mentionsBot;
  // An edit re-fires the mention with an id of its own.
  if (isRecord(event.edited) && event.type === 'app_mention')
    return { do: 'revise', key: keyOf(self, channel, ts), text: said.text };
  const within = text(event.thread_ts);
  // In a channel, a message that neither addresses the app nor continues a thread is none of its business.
  if (!direct && !mentioned && (within === '' || within === ts)) return NOTHING;
  const thread = within !== '' ? within : direct ? null : ts;
  const room: Room = {
    platform: 'slack',
    workspace: self.workspace,
    channel,
    thread,
    kind: direct ? 'direct' : 'channel',
    shared: isShared(event, envelope, self),
  };
  const route: Route = { thread, message: ts, url: null, pane: direct };
  return {
    do: 'receive',
    incoming: {
      room,
      message: ts,
      asker: user,
      text: said.text,
      addressed: direct ? 'direct' : mentioned ? 'mention' : 'overheard',
      visibility: 'room',
      namesOthers: said.namesOthers,
      route,
    },
  };
}

/** Whether people of another workspace read along, or wrote it: closed where any sign says so. */
function isShared(event: Wire, envelope: Wire, self: Self): boolean {
  if (envelope.is_ext_shared_channel === true) return true;
  const teams = [envelope.context_team_id, event.user_team, event.source_team].map(text);
  return teams.some((team) => team.startsWith('T') && team !== self.workspace);
}

function changed(event: Wire, self: Self): Meaning {
  const { message, previous_message: before } = event;
  const channel = text(event.channel);
  if (!isRecord(message) || channel === '') return NOTHING;
  const ts = text(message.ts);
  if (ts === '') return NOTHING;
  if (message.subtype === TOMBSTONE) return { do: 'withdraw', key: keyOf(self, channel, ts) };
  if (!isPersons(message, self)) return NOTHING;
  // Slack says 'changed' too when it unfurls a link or counts a reply.
  if (isRecord(before) && text(before.text) === text(message.text)) return NOTHING;
  return { do: 'revise', key: keyOf(self, channel, ts), text: typed(text(message.text), self.botUser).text };
}

function deleted(event: Wire, self: Self): Meaning {
  const channel = text(event.channel);
  const before = event.previous_message;
  const ts = text(event.deleted_ts) || (isRecord(before) ? text(before.ts) : '');
  if (channel === '' || ts === '') return NOTHING;
  if (isRecord(before) && !isPersons(before, self)) return NOTHING;
  return { do: 'withdraw', key: keyOf(self, channel, ts) };
}

/** Whether a person wrote it: no app, ours or another's, and not Slack itself. */
function isPersons(message: Wire, self: Self): boolean {
  if (message.user === self.botUser || message.user === 'USLACKBOT') return false;
  return message.bot_id === undefined && message.bot_profile === undefined && message.hidden !== true;
}

function isDirect(event: Wire, channel: string): boolean {
  return event.channel_type === 'im' || (event.channel_type === undefined && channel.startsWith('D'));
}

function keyOf(self: Self, channel: string, message: string): InquiryKey {
  return { platform: 'slack', workspace: self.workspace, channel, message };
}

/** A string field, or the empty string. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether a field holds fields. */
export function isRecord(value: unknown): value is Wire {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
