/**
 * The thread that takes long documents apart: `workshop.ts` starts it and asks for one piece after another.
 *
 * A piece is small, so that receiving it does not hold up the thread that answers questions; the next one is sent
 * when it is asked for.
 */
import { parentPort } from 'node:worker_threads';
import type { Document } from '../core/document.ts';
import { prepare } from '../core/search/analyser.ts';
import { batches } from '../core/search/pieces.ts';
import { documentOf } from '../readers/index.ts';
import type { Order, Piece } from './workshop.ts';

const PASSAGES = 100;
const WORDS = 1_000;

async function* pieces(order: Exclude<Order, 'next'>): AsyncGenerator<Piece> {
  let document: Document | null = null;
  if (order.kind === 'read') {
    const result = await documentOf(order.file, order.bytes);
    if (result.ok) document = result.document;
    yield { kind: 'result', result };
  } else document = order.document;
  if (document === null) return;
  const { passages, analysis } = prepare(document);
  for (let at = 0; at < passages.length; at += PASSAGES) {
    yield {
      kind: 'passages',
      passages: passages.slice(at, at + PASSAGES),
      terms: analysis.passages.slice(at, at + PASSAGES),
    };
  }
  for (const words of batches(analysis.words, WORDS)) yield { kind: 'words', words };
}

let running: AsyncGenerator<Piece> | null = null;

async function advance(order: Order): Promise<void> {
  if (order !== 'next') running = pieces(order);
  let piece: Piece;
  try {
    const next = await running?.next();
    piece = next && !next.done ? next.value : { kind: 'end' };
  } catch (error) {
    piece = { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
  parentPort?.postMessage(piece);
}

parentPort?.on('message', (order: Order) => void advance(order));
