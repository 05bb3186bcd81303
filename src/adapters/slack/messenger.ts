/** Slack's hands: what the desk has posted, changed, found and removed. */
import { noticeView } from '../../core/card/notice.ts';
import type { Room } from '../../desk/inquiry.ts';
import {
  type Delivery,
  DeliveryError,
  type Messenger,
  type Pending,
  type Posted,
} from '../../desk/messenger.ts';
import { tellAlone } from './alone.ts';
import { type Drawn, drawn, wordsOf } from './blocks.ts';
import { METADATA } from './names.ts';
import type { SlackLog } from './options.ts';
import { respond } from './respond.ts';
import { type Route, routeOf, standingOf } from './route.ts';
import { Signs } from './signs.ts';
import { explanation, isTooMuch, type Trouble, troubleOf } from './trouble.ts';
import type { Workspace, Workspaces } from './workspaces.ts';

/** A thread is looked through in pages of so many messages, and so many pages. */
const PAGE = 200;
const PAGES = 5;
const ALONE: Posted = { alone: true };
/** The message to be changed is not there to be changed: the reply is posted anew. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed', 'channel_not_found']);

/** What a messenger works with. */
export interface MessengerOptions {
  readonly workspaces: Workspaces;
  readonly log: SlackLog;
}

/** The messenger of every workspace. */
export function slackMessenger({ workspaces, log }: MessengerOptions): Messenger {
  const signs = new Signs(log);

  return {
    platform: 'slack',

    async working(pending) {
      const workspace = await at(workspaces, pending.room);
      if (pending.visibility === 'room') {
        await signs.give(workspace, pending);
        return null;
      }
      const { url, thread } = routeOf(pending.route);
      if (url === null) return null;
      const { text, blocks } = drawn(noticeView('talk', 'Looking through the documents …'), null);
      await respond(url, {
        text,
        blocks,
        response_type: 'ephemeral',
        replace_original: false,
        ...(thread === null ? {} : { thread_ts: thread }),
      });
      return ALONE;
    },

    async deliver(delivery) {
      const workspace = await at(workspaces, delivery.room);
      const pressable = delivery.answer === null ? null : { answer: delivery.answer };
      const whole = drawn(delivery.view, pressable);
      try {
        let posted: Posted;
        try {
          posted = await send(workspace, delivery, whole, log);
        } catch (error) {
          const trouble = troubleOf(error);
          if (!isTooMuch(trouble)) throw error;
          // A limit of Slack's that we do not know: the words alone are within those that we do.
          log.error(
            { channel: delivery.room.channel, code: trouble.code },
            'card refused by Slack: sent as plain text',
          );
          posted = await send(workspace, delivery, { text: wordsOf(delivery.view), blocks: [] }, log);
        }
        await signs.take(workspace, delivery);
        return posted;
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.passing) throw deliveryError(trouble, error);
        await signs.take(workspace, delivery);
        await tellWhy(workspace, delivery, trouble, log);
        throw deliveryError(trouble, error);
      }
    },

    async find(pending) {
      if (pending.visibility === 'asker') return null;
      const workspace = await at(workspaces, pending.room);
      try {
        return await findReply(workspace, pending);
      } catch (error) {
        const trouble = troubleOf(error);
        // Slack is away, not the message: a second post must not come of that.
        if (trouble.passing) throw deliveryError(trouble, error);
        log.info(
          { channel: pending.room.channel, code: trouble.code },
          'cannot tell whether a reply was posted',
        );
        return null;
      }
    },

    async remove(posted, room) {
      const standing = standingOf(posted);
      // What one person alone sees is taken away by the button's own response URL.
      if (standing === null) return;
      const { client } = await at(workspaces, room);
      try {
        await client.chat.delete(standing);
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble.code === 'message_not_found') return;
        throw deliveryError(trouble, error);
      }
    },
  };
}

async function send(workspace: Workspace, delivery: Delivery, drawn: Drawn, log: SlackLog): Promise<Posted> {
  const route = routeOf(delivery.route);
  const { channel } = delivery.room;
  if (delivery.visibility === 'asker') {
    const to = {
      channel,
      person: delivery.asker,
      thread: route.thread,
      url: route.url,
      replace: delivery.posted !== null,
    };
    return (await tellAlone(workspace, to, drawn, log)) ?? ALONE;
  }
  const standing = standingOf(delivery.posted);
  const content = {
    text: drawn.text,
    blocks: drawn.blocks,
    metadata: { event_type: METADATA, event_payload: { nonce: delivery.nonce } },
  };
  if (standing !== null) {
    try {
      await workspace.client.chat.update({ ...standing, ...content });
      return standing;
    } catch (error) {
      if (!GONE.has(troubleOf(error).code)) throw error;
    }
  }
  return post(workspace, channel, route, content);
}

/** Posts to the channel; where the app is no member, a shared answer goes by the sharer's own response URL. */
async function post(
  { client }: Workspace,
  channel: string,
  route: Route,
  content: Drawn & { readonly metadata: { event_type: string; event_payload: { nonce: string } } },
): Promise<Posted> {
  const inThread = route.thread === null ? {} : { thread_ts: route.thread };
  const quiet = { unfurl_links: false, unfurl_media: false } as const;
  try {
    const { channel: where, ts } = await client.chat.postMessage({
      channel,
      ...content,
      ...inThread,
      ...quiet,
    });
    return { channel: where ?? channel, ...(ts === undefined ? {} : { ts }) };
  } catch (error) {
    const { code } = troubleOf(error);
    if (route.url === null || (code !== 'not_in_channel' && code !== 'channel_not_found')) throw error;
  }
  await respond(route.url, {
    text: content.text,
    blocks: content.blocks,
    ...inThread,
    ...quiet,
    response_type: 'in_channel',
    replace_original: false,
  });
  return ALONE;
}

/** The message with this reply's nonce in its metadata, or null. */
async function findReply(
  { client, botUser }: Workspace,
  { nonce, room, route }: Pending,
): Promise<Posted | null> {
  const { thread, message } = routeOf(route);
  const { channel } = room;
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const ask = {
      channel,
      limit: PAGE,
      include_all_metadata: true,
      ...(message === null ? {} : { oldest: message, inclusive: true }),
      ...(cursor === undefined ? {} : { cursor }),
    };
    const { messages, response_metadata } =
      thread === null
        ? await client.conversations.history(ask)
        : await client.conversations.replies({ ...ask, ts: thread });
    for (const { ts, user, metadata } of messages ?? []) {
      const payload: unknown = metadata?.event_payload;
      if (user !== botUser || metadata?.event_type !== METADATA || ts === undefined) continue;
      if (typeof payload === 'object' && payload !== null && 'nonce' in payload && payload.nonce === nonce)
        return { channel, ts };
    }
    cursor = response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  return null;
}

/** The asker learns in their direct messages what kept the reply from its place. */
async function tellWhy(
  workspace: Workspace,
  { room, asker }: Delivery,
  { code }: Trouble,
  log: SlackLog,
): Promise<void> {
  log.warn({ channel: room.channel, code }, 'reply not taken by Slack');
  try {
    await workspace.client.chat.postMessage({
      channel: asker,
      text: explanation(code, room.channel),
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (error) {
    log.warn({ channel: room.channel, code: troubleOf(error).code }, 'nor could its asker be told');
  }
}

async function at(workspaces: Workspaces, room: Room): Promise<Workspace> {
  const workspace = await workspaces.of(room.workspace);
  if (workspace === null)
    throw new DeliveryError('final', `the app is not installed in the workspace ${room.workspace}`);
  return workspace;
}

function deliveryError({ code, passing, retryAfterMs }: Trouble, cause: unknown): DeliveryError {
  const wait = retryAfterMs === null ? {} : { retryAfterMs };
  // The cause's message may hold an address with a token in it; the code says what an operator needs.
  return new DeliveryError(passing ? 'retry' : 'final', `Slack: ${code}`, { ...wait, cause });
}
