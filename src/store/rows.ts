/** Between rows and what the desk calls them. */
import { randomBytes } from 'node:crypto';
import type { Insertable, Selectable } from 'kysely';
import type { Answer } from '../core/answer/types.ts';
import type { Incoming, Json, Room } from '../desk/inquiry.ts';
import type { Posted } from '../desk/messenger.ts';
import type { Inquiry, StoredAnswer, StoredReply, Turn } from '../desk/ports.ts';
import type { AnswerTable, Flag, InquiryTable, TurnTable } from './schema.ts';

/** 128 bits of chance in 22 characters of [A-Za-z0-9_-]. */
function newId(): string {
  return randomBytes(16).toString('base64url');
}

export function flag(value: boolean): Flag {
  return value ? 1 : 0;
}

/** Whole milliseconds, for a column of integers. */
export function whole(ms: number): number {
  return Math.round(ms);
}

/** How a conversation's thread is written in a key. */
export function threadKey(thread: string | null): string {
  return thread ?? '';
}

type RoomRow = Pick<InquiryTable, 'platform' | 'workspace' | 'channel' | 'thread' | 'kind' | 'shared'>;

export function roomOf(row: RoomRow): Room {
  return {
    platform: row.platform,
    workspace: row.workspace,
    channel: row.channel,
    thread: row.thread,
    kind: row.kind,
    shared: row.shared === 1,
  };
}

export function roomRow(room: Room): RoomRow {
  return {
    platform: room.platform,
    workspace: room.workspace,
    channel: room.channel,
    thread: room.thread,
    kind: room.kind,
    shared: flag(room.shared),
  };
}

/** A new inquiry's row; its two times are the database's. */
export function inquiryRow(incoming: Incoming): Omit<Insertable<InquiryTable>, 'received_at' | 'due_at'> {
  return {
    id: newId(),
    ...roomRow(incoming.room),
    message: incoming.message,
    asker: incoming.asker,
    text: incoming.text,
    addressed: incoming.addressed,
    visibility: incoming.visibility,
    route: JSON.stringify(incoming.route),
    state: 'received',
    attempt: 0,
    revision: 0,
    claimed_revision: 0,
    posted: null,
    reply: null,
    limited: 0,
    failure: null,
    worker: null,
  };
}

export function inquiryOf(row: Selectable<InquiryTable>): Inquiry {
  return {
    id: row.id,
    room: roomOf(row),
    message: row.message,
    asker: row.asker,
    text: row.text,
    addressed: row.addressed,
    visibility: row.visibility,
    route: JSON.parse(row.route) as Json,
    receivedAt: row.received_at,
    state: row.state,
    attempt: row.attempt,
    revision: row.revision,
    posted: row.posted === null ? null : (JSON.parse(row.posted) as Posted),
    reply: row.reply === null ? null : (JSON.parse(row.reply) as StoredReply),
  };
}

export function answerOf(row: Selectable<AnswerTable>): StoredAnswer {
  return {
    id: row.id,
    inquiry: row.inquiry,
    room: roomOf(row),
    asker: row.asker,
    question: row.question,
    understoodAs: row.understood_as,
    answer: JSON.parse(row.answer) as Answer,
    revisions: JSON.parse(row.revisions) as Record<string, string>,
    collections: JSON.parse(row.collections) as Record<string, string>,
    answeredAt: row.answered_at,
    removedAt: row.removed_at,
  };
}

export function turnOf(row: Selectable<TurnTable>): Turn {
  return {
    asker: row.asker,
    question: row.question,
    understoodAs: row.understood_as,
    outcome: row.outcome,
    answer: row.answer,
    collections: JSON.parse(row.collections) as string[],
    at: row.at,
  };
}
