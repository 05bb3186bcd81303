/**
 * The tables as they are now; `migrations/` says how they came about. The same on both engines: times are milliseconds
 * in 64 bits, flags are 0 or 1, and what only TypeScript takes apart is JSON in a text column (not `jsonb`, which
 * refuses U+0000 and forgets the order of keys).
 */
import type { ColumnType, Generated } from 'kysely';
import type { Addressed, Platform, Room } from '../desk/inquiry.ts';
import type { InquiryState } from '../desk/ports.ts';

export type Flag = 0 | 1;

export interface InquiryTable {
  /** The order of arrival. */
  seq: Generated<number>;
  id: string;
  platform: Platform;
  workspace: string;
  channel: string;
  thread: string | null;
  kind: Room['kind'];
  shared: Flag;
  message: string;
  asker: string;
  text: string;
  addressed: Addressed;
  visibility: 'room' | 'asker';
  route: string;
  received_at: number;
  state: InquiryState;
  attempt: number;
  revision: number;
  /** The revision its holder claimed: what a holder says of another one does not count. */
  claimed_revision: number;
  posted: string | null;
  reply: string | null;
  /** Whether its reply is 'ask again later': it does not count against anybody's limit. */
  limited: Flag;
  failure: string | null;
  worker: string | null;
  /** When it may be claimed (a lease's end, a delay's end, its arrival); null when nothing is left to do. */
  due_at: number | null;
}

export interface AnswerTable {
  id: string;
  inquiry: string;
  platform: Platform;
  workspace: string;
  channel: string;
  thread: string | null;
  kind: Room['kind'];
  shared: Flag;
  asker: string;
  question: string;
  understood_as: string | null;
  outcome: 'answered' | 'disputed' | 'unanswered';
  reason: string | null;
  answer: string;
  revisions: string;
  collections: string;
  answered_at: number;
  removed_at: number | null;
  /** Whether others may be told that it was asked: in a room, for all to see. */
  open: Flag;
  /** Why it is on the operator's list, or null. */
  listed: 'unanswered' | 'not-useful' | null;
}

export interface RevisionTable {
  /** A hash of document id and revision: an id is a path, too long for an index of PostgreSQL (2,704 bytes). */
  source: string;
  body: string;
  /** When it was last cited, to the half-hour. */
  kept_at: number;
}

export interface CitationTable {
  answer: string;
  source: string;
}

export interface JudgmentTable {
  answer: string;
  person: string;
  useful: Flag;
  at: number;
}

export interface GrantTable {
  platform: Platform;
  workspace: string;
  channel: string;
  collection: string;
  by: string;
  at: number;
}

export interface RoomTable {
  platform: Platform;
  workspace: string;
  channel: string;
  joins: Flag;
}

export interface ConversationTable {
  platform: Platform;
  workspace: string;
  channel: string;
  /** Empty where the channel itself is the conversation: a key column cannot be null. */
  thread: string;
  aside: number;
  gone: Flag;
  touched_at: number;
}

export interface TurnTable {
  seq: Generated<number>;
  inquiry: string;
  platform: Platform;
  workspace: string;
  channel: string;
  thread: string;
  asker: string;
  question: string;
  understood_as: string | null;
  outcome: 'answered' | 'disputed' | 'unanswered';
  answer: string | null;
  collections: string;
  at: number;
}

export interface InstallationTable {
  platform: Platform;
  workspace: string;
  data: string;
}

export interface SettingTable {
  key: string;
  value: string;
}

export interface DocumentTable {
  id: string;
  /** Greater than that of any change committed before; see `Documents`. */
  change: number;
  collection: string;
  hash: string;
  removed: Flag;
  added_at: number;
  /** As it came. PostgreSQL's driver gives a Buffer, libsql an ArrayBuffer. Null once it is removed. */
  body: ColumnType<Uint8Array | ArrayBuffer | null, Uint8Array | null, Uint8Array | null>;
}

export interface PulseTable {
  id: number;
  at: number;
}

export interface Schema {
  inquiries: InquiryTable;
  answers: AnswerTable;
  revisions: RevisionTable;
  citations: CitationTable;
  judgments: JudgmentTable;
  grants: GrantTable;
  rooms: RoomTable;
  conversations: ConversationTable;
  turns: TurnTable;
  installations: InstallationTable;
  settings: SettingTable;
  documents: DocumentTable;
  pulse: PulseTable;
}
