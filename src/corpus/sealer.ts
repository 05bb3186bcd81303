/** The thread that makes sealed segments: `sealing.ts` starts it, and gives it pieces one after another. */
import { parentPort } from 'node:worker_threads';
import { Sealer } from '../core/search/sealed/sealer.ts';
import { drained } from '../core/search/sealed/writer.ts';
import type { SealOrder, SealResult } from './sealing.ts';

let sealer: Sealer | null = null;

function follow(order: SealOrder): void {
  if (order.kind === 'begin') sealer = new Sealer(order.passages);
  else if (order.kind !== 'finish') for (const _ of sealer?.take(order) ?? []);
  else if (sealer) {
    const bytes = drained(sealer.finish());
    sealer = null;
    parentPort?.postMessage({ kind: 'sealed', bytes } satisfies SealResult, [bytes.buffer]);
  }
}

parentPort?.on('message', (order: SealOrder) => {
  try {
    follow(order);
  } catch (error) {
    sealer = null;
    const message = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ kind: 'failed', message } satisfies SealResult);
  }
});
