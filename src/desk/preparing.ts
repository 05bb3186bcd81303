/** What is to be posted for an inquiry: worked out, recorded, and held against present rights before it is sent. */
import type { Asked, Asking } from './asking.ts';
import { collectionsOf, isTooLong, revisionsOf, saysTheSame } from './asking.ts';
import type { Understand } from './conversation.ts';
import { type Conversations, turnOf } from './conversation.ts';
import { newId } from './identity.ts';
import type { Lease } from './lease.ts';
import { LetGo } from './lease.ts';
import type { Library } from './library.ts';
import type { DeskSettings, Log } from './options.ts';
import type { AnswerRecord, Inquiry, Store, StoredReply } from './ports.ts';
import type { Shown } from './replies.ts';
import { isHelp } from './replies.ts';
import { covers, type Rights, type Seen } from './rights.ts';
import { StoreUnavailable } from './unavailable.ts';

const MINUTE = 60_000;
/** So often an inquiry may have been taken up without a reply before it counts as one that breaks whoever takes it up. */
const MOST_TAKEN_UP = 8;

/** A reply, recorded. */
export interface Prepared {
  readonly reply: StoredReply;
  /** The answer it shows, or null for a reply of the desk's own. */
  readonly shown: Shown | null;
  /** What could be seen when it was answered; null where another process answered it. */
  readonly seen: Seen | null;
}

type Kept = NonNullable<AnswerRecord['answer']>;

/** What preparing needs of the desk. */
export interface Kitchen {
  readonly store: Store;
  readonly library: Library;
  readonly rights: Rights;
  readonly asking: Asking;
  readonly conversations: Conversations;
  readonly understand: Understand;
  readonly settings: DeskSettings;
  readonly log: Log;
}

/** An overheard question that is better left alone. */
export class NothingToSay extends Error {
  constructor() {
    super('overheard, and not sure enough to answer');
    this.name = 'NothingToSay';
  }
}

/**
 * Works out a reply and records it.
 *
 * @param before what an earlier try recorded, where that does not hold any more
 * @throws NothingToSay where silence is the reply; LetGo; never what breaks while answering, which is a reply of its own
 */
export async function prepare(
  kitchen: Kitchen,
  inquiry: Inquiry,
  lease: Lease,
  before: Prepared | null,
): Promise<Prepared> {
  const { store, settings, log } = kitchen;
  let prepared: Prepared & { readonly record: AnswerRecord };
  try {
    if (inquiry.attempt > MOST_TAKEN_UP && inquiry.reply === null) {
      log.error({ inquiry: inquiry.id, attempt: inquiry.attempt }, 'taken up in vain too often');
      prepared = plainReply(inquiry, { kind: 'error' });
    } else {
      const wait = await lease.patiently(() => retryAfter(kitchen, inquiry));
      prepared =
        wait === null
          ? await answered(kitchen, inquiry, lease, before)
          : plainReply(inquiry, { kind: 'limited', retryAfterMs: wait });
    }
  } catch (error) {
    if (error instanceof LetGo || error instanceof NothingToSay || error instanceof StoreUnavailable)
      throw error;
    log.error({ inquiry: inquiry.id, error: nameOf(error) }, 'answering failed');
    prepared = plainReply(inquiry, { kind: 'error' });
  }
  if (inquiry.addressed === 'overheard' && !isSure(prepared, settings)) throw new NothingToSay();
  await lease.record(() => store.inquiries.answer(inquiry.id, lease.worker, prepared.record));
  return prepared;
}

/** A reply that an earlier try recorded, as it was. */
export async function recall(kitchen: Kitchen, inquiry: Inquiry, lease: Lease): Promise<Prepared | null> {
  const { reply } = inquiry;
  if (reply === null) return null;
  if (reply.kind !== 'answer' && reply.kind !== 'shared') return { reply, shown: null, seen: null };
  const kept = await lease.patiently(() => kitchen.store.answers.byId(reply.answer));
  return kept && { reply, shown: kept, seen: null };
}

/**
 * Whether a reply may be sent as it is, asked right before the send: the room still sees all that could be seen when
 * it was answered, and every document it cites still stands as cited.
 */
export async function stands(
  kitchen: Kitchen,
  inquiry: Inquiry,
  lease: Lease,
  { shown, seen }: Prepared,
): Promise<boolean> {
  if (shown === null) return true;
  const visible = await lease.patiently(() => kitchen.rights.visible(inquiry.room));
  for (const [id, revision] of Object.entries(shown.revisions))
    if (kitchen.library.current(id)?.revision !== revision) return false;
  if (seen) return covers(visible, seen);
  return comesOutTheSame(kitchen, inquiry, lease, shown, visible);
}

/**
 * Another process answered, and what it saw is not known: what is said without a citation ('no document mentions …',
 * 'understood as …') may tell of a lost collection as well. Asked again, it must come out the same.
 */
async function comesOutTheSame(
  { asking, conversations, understand }: Kitchen,
  { room, asker, addressed }: Inquiry,
  lease: Lease,
  { answer, question, understoodAs }: Shown,
  visible: Seen,
): Promise<boolean> {
  if (isTooLong(question)) return true;
  if (addressed !== 'share') {
    const turns = await lease.patiently(() => conversations.turns(room, visible, { asker, question }));
    if ((await understand(question, turns)) !== understoodAs) return false;
  }
  const again = await asking.ask(understoodAs ?? question, visible);
  return saysTheSame(again.answer, answer);
}

async function answered(
  kitchen: Kitchen,
  inquiry: Inquiry,
  lease: Lease,
  before: Prepared | null,
): Promise<Prepared & { record: AnswerRecord }> {
  const { asking, conversations, rights, settings, understand } = kitchen;
  const visible = await lease.patiently(() => rights.visible(inquiry.room));
  if (inquiry.addressed === 'share') return shared(kitchen, inquiry, lease, visible);
  if (isHelp(inquiry.text))
    return reply(inquiry, inquiry.text, null, await asking.ask('', visible), visible, null);
  const own = { asker: inquiry.asker, question: before?.shown?.question ?? inquiry.text };
  const turns = await lease.patiently(() => conversations.turns(inquiry.room, visible, own));
  const understoodAs = await understand(inquiry.text, turns);
  const asked = await asking.ask(understoodAs ?? inquiry.text, visible);
  const turn = {
    turn: turnOf(inquiry.asker, inquiry.text, understoodAs, asked),
    mostTurns: settings.mostTurns,
  };
  return reply(
    inquiry,
    inquiry.text,
    understoodAs,
    asked,
    visible,
    isWorthRemembering(inquiry.text, asked) ? turn : null,
  );
}

/** An answer that its asker shows to the room: as it was, or, where it does not hold there, asked anew. */
async function shared(
  kitchen: Kitchen,
  inquiry: Inquiry,
  lease: Lease,
  visible: Seen,
): Promise<Prepared & { record: AnswerRecord }> {
  const { asking, library, store } = kitchen;
  const original = await lease.patiently(() => store.answers.byId(inquiry.text));
  if (original === null) return plainReply(inquiry, { kind: 'error' });
  const question = original.understoodAs ?? original.question;
  const asked = await asking.ask(question, visible);
  const same =
    original.removedAt === null &&
    covers(visible, Object.values(original.collections)) &&
    Object.entries(original.revisions).every(([id, revision]) => library.current(id)?.revision === revision);
  const cited = same
    ? Object.keys(original.revisions).flatMap((id) => library.current(id) ?? [])
    : asked.cited;
  return reply(
    inquiry,
    question,
    null,
    { answer: same ? original.answer : asked.answer, cited },
    visible,
    null,
  );
}

function reply(
  inquiry: Inquiry,
  question: string,
  understoodAs: string | null,
  { answer, cited }: Asked,
  seen: Seen,
  turn: AnswerRecord['turn'],
): Prepared & { record: AnswerRecord } {
  const kept: Kept = {
    id: newId(),
    room: inquiry.room,
    asker: inquiry.asker,
    question,
    understoodAs,
    answer,
    revisions: revisionsOf(cited),
    collections: collectionsOf(cited),
  };
  const reply: StoredReply =
    inquiry.addressed === 'share' ? { kind: 'shared', answer: kept.id } : { kind: 'answer', answer: kept.id };
  const record = { reply, answer: kept, cited, revision: inquiry.revision, turn };
  return { reply, shown: kept, seen, record };
}

function plainReply(inquiry: Inquiry, reply: StoredReply): Prepared & { record: AnswerRecord } {
  const record = { reply, answer: null, cited: [], revision: inquiry.revision, turn: null };
  return { reply, shown: null, seen: null, record };
}

/** How long the asker must wait, or null. Both limits count what arrived in the minute before. */
async function retryAfter({ store, settings }: Kitchen, inquiry: Inquiry): Promise<number | null> {
  // What is recorded already was let through; a shared answer was asked for once.
  if (inquiry.reply !== null || inquiry.addressed === 'share') return null;
  const { asker, room, now } = await store.inquiries.load(inquiry, MINUTE);
  const waits = [
    { ...asker, most: settings.askerPerMinute },
    { ...room, most: settings.roomPerMinute },
  ].flatMap(({ count, oldest, most }) => (count >= most ? [(oldest ?? now) + MINUTE - now] : []));
  return waits.length === 0 ? null : Math.max(1, ...waits);
}

/** Small talk is nothing to come back to. What was asked back is: 'Orlo Veck' may answer it. */
function isWorthRemembering(question: string, { answer }: Asked): boolean {
  return !/^(?:small-talk|command)$/.test(answer.reason?.code ?? '') && !isTooLong(question);
}

function isSure({ shown }: Prepared, { overheardConfidence }: DeskSettings): boolean {
  return (
    shown !== null && shown.answer.outcome !== 'unanswered' && shown.answer.confidence >= overheardConfidence
  );
}

/** An error's kind and place, without its message: it may repeat what was asked. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  return `${error.name}${place ? ` ${place.trim()}` : ''}`;
}
