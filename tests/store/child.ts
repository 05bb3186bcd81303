/**
 * Another process on the same database. Run by itself it is that process: it does what its parent's messages say and
 * answers each. Imported, it starts one.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Store } from '../../src/desk/ports.ts';
import { takeInstanceLock } from '../../src/store/lock.ts';
import { openStore, type StoreLocation } from '../../src/store/store.ts';
import { ALL, incomingOf } from '../contracts/store.fixtures.ts';

type Order =
  | { readonly do: 'lock'; readonly dataDir: string }
  | { readonly do: 'open'; readonly location: StoreLocation }
  | { readonly do: 'keep'; readonly message: string; readonly text: string }
  | { readonly do: 'claim'; readonly leaseMs: number };

/** What came of an order: its result, or the error's name, code and message. */
export interface Outcome {
  readonly result?: unknown;
  readonly error?: { readonly name: string; readonly code: unknown; readonly message: string };
}

export interface Child {
  readonly pid: number;
  order(order: Order): Promise<Outcome>;
  /** Ends it as `kill -9` does, and waits until it is gone. */
  kill(): Promise<void>;
}

export async function startChild(): Promise<Child> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(import.meta.url), 'child'], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const end = new Promise<never>((_, reject) => {
    child.once('exit', (code, signal) => reject(new Error(`The child ended: ${code ?? signal}`)));
    child.once('error', reject);
  });
  // Told to whoever waits for an answer; an end that was asked for is no failure.
  end.catch(() => undefined);
  const next = (): Promise<Outcome> =>
    Promise.race([new Promise<Outcome>((resolve) => child.once('message', resolve)), end]);
  await next();
  return {
    pid: child.pid ?? 0,
    order: (order) => {
      const outcome = next();
      child.send(order);
      return outcome;
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

let store: Store | undefined;

async function obey(order: Order): Promise<unknown> {
  if (order.do === 'lock') {
    takeInstanceLock(order.dataDir);
    return 'held';
  }
  if (order.do === 'open') {
    store = await openStore(order.location);
    return 'open';
  }
  if (store === undefined) throw new Error('No store is open');
  if (order.do === 'keep')
    return store.inquiries.keep(incomingOf({ message: order.message, text: order.text }));
  return (await store.inquiries.claim(`w${process.pid}`, ALL, order.leaseMs))?.message ?? null;
}

if (process.argv[2] === 'child' && process.send !== undefined) {
  const answer = process.send.bind(process);
  process.on('message', (order: Order) => {
    obey(order).then(
      (result) => answer({ result }),
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error));
        const code = error instanceof Error && 'code' in error ? error.code : null;
        answer({ error: { name, code, message } });
      },
    );
  });
  process.once('disconnect', () => process.exit());
  answer({ result: 'ready' });
}
