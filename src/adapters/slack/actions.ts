/** What is pressed under an answer, and what the one who pressed gets to see. */
import type { CardView } from '../../core/card/view.ts';
import type { Desk, Press, PressReply } from '../../desk/desk.ts';
import { tellAlone } from './alone.ts';
import { roomOf } from './asked.ts';
import { drawn } from './blocks.ts';
import type { Channels } from './channels.ts';
import { isRecord, text, type Wire } from './events.ts';
import { LIMITS } from './limits.ts';
import { ACTION } from './names.ts';
import type { SlackLog } from './options.ts';
import { respond } from './respond.ts';
import type { Route } from './route.ts';
import { troubleOf } from './trouble.ts';
import type { Workspace } from './workspaces.ts';

/** A button pressed, read. */
export interface Pressing {
  readonly what: 'more' | 'context' | 'cite' | 'useful' | 'not-useful' | 'share' | 'remove';
  readonly answer: string;
  /** Which excerpt; 0 but for `context`. */
  readonly excerpt: number;
  readonly person: string;
  readonly channel: string;
  readonly thread: string | null;
  /** A response URL, or null. */
  readonly url: string | null;
  /** For a modal, within three seconds. */
  readonly trigger: string;
  /** Whether the card it stands under is seen by one person alone. */
  readonly alone: boolean;
}

/** Reads a `block_actions` payload. @returns null where it is no button of ours, or forged */
export function pressingOf(body: Wire): Pressing | null {
  const [action] = Array.isArray(body.actions) ? body.actions : [];
  const { channel, container, message, user } = body;
  if (!isRecord(action) || !isRecord(channel) || !isRecord(user)) return null;
  const read = readButton(text(action.action_id), text(action.value));
  if (read === null) return null;
  const around = isRecord(container) ? container : {};
  const thread = isRecord(message) ? text(message.thread_ts) : text(around.thread_ts);
  return {
    ...read,
    person: text(user.id),
    channel: text(channel.id),
    thread: thread || null,
    url: text(body.response_url) || null,
    trigger: text(body.trigger_id),
    alone: around.is_ephemeral === true,
  };
}

function readButton(id: string, value: string): Pick<Pressing, 'what' | 'answer' | 'excerpt'> | null {
  const [, name, number] =
    /^([a-z]+)(?:\.(\d{1,4}))?$/.exec(id.startsWith(ACTION) ? id.slice(ACTION.length) : '') ?? [];
  if (name === 'feedback') {
    const [, verdict, answer] = /^(useful|not-useful):([\w-]{1,25})$/.exec(value) ?? [];
    return answer === undefined
      ? null
      : { what: verdict === 'useful' ? 'useful' : 'not-useful', answer, excerpt: 0 };
  }
  if (!/^[\w-]{1,25}$/.test(value)) return null;
  if (name === 'context') return { what: name, answer: value, excerpt: Number(number ?? 0) };
  return name === 'more' || name === 'cite' || name === 'share' || name === 'remove'
    ? { what: name, answer: value, excerpt: 0 }
    : null;
}

/** What pressing needs. */
export interface Counter {
  readonly desk: Desk;
  readonly channels: Channels;
  readonly log: SlackLog;
}

/** Does what was pressed, and shows the reply. Never rejects for what Slack refuses: it is logged. */
export async function press(counter: Counter, workspace: Workspace, pressing: Pressing): Promise<void> {
  const { channels, desk, log } = counter;
  const { answer, channel, person, thread, url } = pressing;
  const shared = await channels.isShared(workspace, channel);
  const room = roomOf(workspace, channel, thread, shared);
  const reply = await ask(desk, { answer, person, room }, pressing);
  try {
    if (pressing.what === 'context' && reply.done && (await showModal(workspace, pressing, reply.view, log)))
      return;
    if (pressing.what === 'remove' && reply.done && pressing.alone && url !== null)
      return await respond(url, { delete_original: true });
    const to = { channel, person, thread, url, replace: false };
    await tellAlone(workspace, to, drawn(reply.view, null), log);
  } catch (error) {
    log.warn(
      { channel, pressed: pressing.what, code: troubleOf(error).code },
      'reply to a press not taken by Slack',
    );
  }
}

function ask(
  desk: Desk,
  press: Press,
  { answer, excerpt, thread, url, what }: Pressing,
): Promise<PressReply> {
  switch (what) {
    case 'more':
      return desk.more(press);
    case 'context':
      return desk.context(press, excerpt);
    case 'cite':
      return desk.cite(press);
    case 'useful':
    case 'not-useful':
      return desk.judge(press, what === 'useful');
    case 'remove':
      return desk.remove(press);
    case 'share': {
      const route: Route = { thread, message: null, url, pane: false };
      // One answer is shared once with a channel, however often the button is pressed or the press delivered.
      return desk.share(press, `share-${answer}`, route);
    }
  }
}

/** @returns whether it stands; a trigger that is too old is no reason to show nothing */
async function showModal(
  { client }: Workspace,
  { channel, trigger }: Pressing,
  view: CardView,
  log: SlackLog,
): Promise<boolean> {
  try {
    await client.views.open({
      trigger_id: trigger,
      view: {
        type: 'modal',
        title: { type: 'plain_text', text: 'In context', emoji: false },
        close: { type: 'plain_text', text: 'Close', emoji: false },
        blocks: drawn(view, null, LIMITS.viewBlocks).blocks,
      },
    });
    return true;
  } catch (error) {
    log.info({ channel, code: troubleOf(error).code }, 'modal not taken: shown as a message');
    return false;
  }
}
