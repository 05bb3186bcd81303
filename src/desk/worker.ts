/**
 * One inquiry on its way: understood, answered, recorded, held against present rights, posted, recorded as posted.
 *
 * Invariants: nothing is posted before what is posted is recorded; nothing is posted a second time before the platform
 * was asked for the first; every way out of here leaves the inquiry posted, failed, or waiting for somebody.
 */
import { type Lease, LetGo } from './lease.ts';
import { type Delivery, DeliveryError, type Messenger, type Pending, type Posted } from './messenger.ts';
import type { Step } from './options.ts';
import type { Inquiry } from './ports.ts';
import { type Kitchen, NothingToSay, type Prepared, prepare, recall, stands } from './preparing.ts';
import { answerView, failed, isHelp, limited, mannerOf } from './replies.ts';
import { Sign } from './sign.ts';
import { StoreUnavailable } from './unavailable.ts';

/** How often a reply is worked out anew because rights or documents changed before it could be sent. */
const MOST_ANEW = 5;
const FIRST_RETRY = 500;
const LONGEST_RETRY = 60_000;
const CHANGING = 1_000;

/** What a worker needs besides. */
export interface Workshop extends Kitchen {
  readonly messengers: ReadonlyMap<string, Messenger>;
  readonly step: (step: Step, inquiry: Inquiry) => Promise<void>;
}

/**
 * Works on an inquiry until nothing is left to do for this process.
 *
 * @param lease of the inquiry; ended here
 */
export async function attend(workshop: Workshop, inquiry: Inquiry, lease: Lease): Promise<void> {
  const { log, store } = workshop;
  const { id, attempt } = inquiry;
  try {
    await workshop.step('claimed', inquiry);
    await deliver(workshop, inquiry, lease);
  } catch (error) {
    if (error instanceof LetGo) {
      // An edit sends it back to be answered; whoever claimed it after us keeps it.
      await store.inquiries.release(id, lease.worker, 0).catch(() => false);
    } else if (error instanceof NothingToSay) {
      await lease.record(() => store.inquiries.fail(id, lease.worker, error.message)).catch(() => {});
    } else if (
      error instanceof DeliveryError &&
      (error.kind === 'final' || attempt >= workshop.settings.mostAttempts)
    ) {
      log.error({ inquiry: id, attempt, error: error.message }, 'reply cannot be posted');
      await lease.record(() => store.inquiries.fail(id, lease.worker, error.message)).catch(() => {});
    } else {
      const wait = retryWait(error, attempt);
      log.warn({ inquiry: id, attempt, wait, error: nameOf(error) }, 'reply is tried again');
      await lease.record(() => store.inquiries.release(id, lease.worker, wait)).catch(() => {});
    }
  } finally {
    lease.end();
  }
}

async function deliver(workshop: Workshop, inquiry: Inquiry, lease: Lease): Promise<void> {
  const { log, store } = workshop;
  const messenger = workshop.messengers.get(inquiry.room.platform);
  if (!messenger) throw new DeliveryError('retry', `no messenger for ${inquiry.room.platform}`);
  if (inquiry.revision > 0 && inquiry.text.trim() === '')
    return withdrawn(workshop, inquiry, lease, messenger);
  if (inquiry.addressed !== 'overheard' && inquiry.addressed !== 'share')
    await returned(workshop, inquiry, lease);
  const again = inquiry.attempt > 1;
  const before = await recall(workshop, inquiry, lease);
  // A second placeholder may not be posted while it is unknown whether there is a first; overheard, silence is likely.
  const sign =
    again || inquiry.posted || inquiry.addressed === 'overheard'
      ? null
      : new Sign(messenger, pendingOf(inquiry, null, false), lease, workshop, () =>
          workshop.step('signed', inquiry),
        );
  let prepared: Prepared;
  try {
    prepared = await upToDate(workshop, inquiry, lease, before);
  } finally {
    await sign?.settled();
  }
  let posted = sign?.posted ?? inquiry.posted;
  if (again && posted === null) {
    posted = await messenger.find(pendingOf(inquiry, null, true));
    const found = posted;
    if (found) await lease.record(() => store.inquiries.placeholder(inquiry.id, lease.worker, found));
  }
  for (let anew = 0; !(await stands(workshop, inquiry, lease, prepared)); anew++) {
    if (anew === MOST_ANEW)
      throw new DeliveryError('retry', 'the corpus changes faster than it is answered', {
        retryAfterMs: CHANGING,
      });
    prepared = await prepare(workshop, inquiry, lease, prepared);
  }
  await workshop.step('checked', inquiry);
  await lease.hold();
  const message = await messenger.deliver(deliveryOf(workshop, inquiry, prepared, posted, again));
  await workshop.step('delivered', inquiry);
  await lease.record(() => store.inquiries.posted(inquiry.id, lease.worker, message));
  log.info({ inquiry: inquiry.id, attempt: inquiry.attempt, reply: prepared.reply.kind }, 'posted');
  await workshop.step('posted', inquiry);
}

async function upToDate(
  workshop: Workshop,
  inquiry: Inquiry,
  lease: Lease,
  before: Prepared | null,
): Promise<Prepared> {
  if (before && inquiry.state === 'answered') return before;
  const prepared = await prepare(workshop, inquiry, lease, before);
  await workshop.step('recorded', inquiry);
  return prepared;
}

/** The bot was addressed: it is back in its conversation. That is no reason to keep anybody waiting. */
async function returned({ store, log }: Workshop, { room, id }: Inquiry, lease: Lease): Promise<void> {
  const { platform, workspace, channel, thread } = room;
  if (thread === null) return;
  await lease
    .patiently(() => store.conversations.addressed({ platform, workspace, channel, thread }))
    .catch((error: unknown) => {
      if (error instanceof LetGo) throw error;
      log.warn({ inquiry: id, error: nameOf(error) }, 'conversation not updated');
    });
}

/** Its asker deleted the question: so goes the answer. */
async function withdrawn(
  { log, store }: Workshop,
  inquiry: Inquiry,
  lease: Lease,
  messenger: Messenger,
): Promise<void> {
  const posted =
    inquiry.posted ?? (inquiry.attempt > 1 ? await messenger.find(pendingOf(inquiry, null, true)) : null);
  if (posted) await messenger.remove(posted, inquiry.room);
  // Recording another reply erases what was answered before, the conversation's turn included.
  const erased = {
    reply: { kind: 'error' },
    answer: null,
    cited: [],
    revision: inquiry.revision,
    turn: null,
  } as const;
  await lease.record(() => store.inquiries.answer(inquiry.id, lease.worker, erased));
  await lease.record(() => store.inquiries.fail(inquiry.id, lease.worker, 'withdrawn by its asker'));
  log.info({ inquiry: inquiry.id }, 'withdrawn');
}

function pendingOf(inquiry: Inquiry, posted: Posted | null, again: boolean): Pending {
  const { id, room, asker, message, visibility, route, receivedAt } = inquiry;
  return { nonce: id, room, asker, message, visibility, route, receivedAt, posted, again };
}

function deliveryOf(
  { library }: Workshop,
  inquiry: Inquiry,
  { reply, shown }: Prepared,
  posted: Posted | null,
  again: boolean,
): Delivery {
  const pending = pendingOf(inquiry, posted, again);
  if (reply.kind === 'limited') return { ...pending, view: limited(reply.retryAfterMs), answer: null };
  if (reply.kind === 'error' || shown === null) return { ...pending, view: failed(inquiry.id), answer: null };
  const view = answerView(shown, library, mannerOf(inquiry.room, inquiry.visibility));
  return { ...pending, view, answer: isHelp(shown.question) ? null : reply.answer };
}

function retryWait(error: unknown, attempt: number): number {
  const backoff = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(attempt - 1, 10));
  const asked = error instanceof DeliveryError ? error.retryAfterMs : null;
  return asked ?? backoff;
}

function nameOf(error: unknown): string {
  if (error instanceof DeliveryError || error instanceof StoreUnavailable)
    return `${error.name}: ${error.message}`;
  return error instanceof Error ? error.name : typeof error;
}
