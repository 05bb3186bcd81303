/** Inquiries and answers of invented people, for the store's contract. */
import type { Answer, Excerpt, ReasonCode } from '../../src/core/answer/types.ts';
import type { Document } from '../../src/core/document.ts';
import type { Incoming, Platform, Room } from '../../src/desk/inquiry.ts';
import type { Revision } from '../../src/desk/library.ts';
import type { AnswerRecord, Inquiry, Store } from '../../src/desk/ports.ts';

export const ALL: readonly Platform[] = ['slack', 'discord', 'terminal'];
/** Longer than any test. */
export const LONG = 600_000;

let counter = 0;

/** A name that no other test uses. */
export function unique(prefix: string): string {
  counter += 1;
  return `${prefix}${counter}`;
}

export function roomOf(change: Partial<Room> = {}): Room {
  return {
    platform: 'slack',
    workspace: 'T-orla',
    channel: 'C-desk',
    thread: null,
    kind: 'channel',
    shared: false,
    ...change,
  };
}

export function incomingOf(change: Partial<Incoming> = {}): Incoming {
  return {
    room: roomOf(),
    message: unique('m'),
    asker: 'U-mirela',
    text: 'Who heads the Talveran delegation?',
    addressed: 'mention',
    visibility: 'room',
    namesOthers: false,
    route: { thread: 'root', tokens: [1, null, true, 'x'] },
    ...change,
  };
}

export function documentOf(id: string, text = 'Brana Ketz heads the Talveran delegation.'): Document {
  return {
    id,
    title: 'Talks at Orla',
    publisher: 'Glen Harbor Tide',
    author: null,
    publishedAt: '2026-01-22',
    dated: 'stated',
    datedFrom: null,
    url: null,
    language: 'en',
    collection: 'public',
    text,
    blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
  };
}

export function revisionOf(id: string, revision: string, text?: string): Revision {
  return { document: documentOf(id, text), revision };
}

export function answerOf(change: Partial<Answer> = {}): Answer {
  const { id, title, publisher, publishedAt, dated, url, text } = documentOf('orla/talks.md');
  const excerpt: Excerpt = {
    document: { id, title, publisher, publishedAt, dated, url },
    start: 0,
    end: text.length,
    text,
    answer: [0, 10],
    speaker: null,
    score: 1.25,
  };
  return {
    question: 'Who heads the Talveran delegation?',
    outcome: 'answered',
    answer: 'Brana Ketz',
    excerpts: [excerpt],
    positions: [{ answer: 'Brana Ketz', excerpts: [0], origins: 1 }],
    parts: [],
    reason: null,
    nearest: [],
    confidence: 0.8125,
    notes: [],
    elapsedMs: 3.5,
    ...change,
  };
}

export function unanswered(code: ReasonCode): Answer {
  return answerOf({
    outcome: 'unanswered',
    answer: null,
    excerpts: [],
    positions: [],
    reason: { code, text: 'No document says so.' },
  });
}

/** What a worker records for an inquiry that it claimed. */
export function recordOf(
  inquiry: Inquiry,
  change: Partial<AnswerRecord> = {},
  answer: Answer = answerOf(),
): AnswerRecord {
  const id = unique('A-');
  return {
    reply: { kind: 'answer', answer: id },
    answer: {
      id,
      room: inquiry.room,
      asker: inquiry.asker,
      question: inquiry.text,
      understoodAs: null,
      answer,
      revisions: { 'orla/talks.md': 'r1' },
      collections: { 'orla/talks.md': 'public' },
    },
    cited: [revisionOf('orla/talks.md', 'r1')],
    revision: inquiry.revision,
    turn: {
      turn: {
        asker: inquiry.asker,
        question: inquiry.text,
        understoodAs: null,
        outcome: answer.outcome,
        answer: answer.answer,
        collections: ['public'],
      },
      mostTurns: 6,
    },
    ...change,
  };
}

/** Keeps an inquiry and claims it; nothing else may be waiting. */
export async function claimed(store: Store, change: Partial<Incoming> = {}, worker = 'w'): Promise<Inquiry> {
  await store.inquiries.keep(incomingOf(change));
  const inquiry = await store.inquiries.claim(worker, ALL, LONG);
  if (inquiry === null) throw new Error('Nothing to claim');
  return inquiry;
}

/** From the question to the post. @returns the answer's id */
export async function answered(
  store: Store,
  change: Partial<Incoming> = {},
  answer: Answer = answerOf(),
  record: (inquiry: Inquiry) => Partial<AnswerRecord> = () => ({}),
): Promise<string> {
  const inquiry = await claimed(store, change);
  const recorded = recordOf(inquiry, record(inquiry), answer);
  if (!(await store.inquiries.answer(inquiry.id, 'w', recorded))) throw new Error('Not recorded');
  if (!(await store.inquiries.posted(inquiry.id, 'w', { ts: inquiry.message })))
    throw new Error('Not posted');
  return recorded.answer?.id ?? '';
}
