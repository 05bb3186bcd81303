/** kill -9 at every step between 'received' and 'posted', over and over, on one engine. */
import { expect } from 'vitest';
import type { Incoming } from '../../src/desk/inquiry.ts';
import type { StoreLocation } from '../../src/store/store.ts';
import { Platform } from './platform.ts';
import { answerTo } from './replica.ts';
import { type Program, Replica } from './replicas.ts';

/** `sent`: the platform has the reply and the process does not know; the others are the desk's own. */
const STEPS = ['kept', 'claimed', 'signed', 'recorded', 'checked', 'sent', 'delivered', 'posted'] as const;
/** Longer than any pause of a process that lives: a lease that runs out under a living one is another test's. */
const LEASE_MS = 1_500;

/** A question in a room of its own. */
export function question(n: number): Incoming {
  // Half of them on a platform with an idempotency key, half on one that can only be searched.
  const platform = n % 2 === 0 ? 'slack' : 'discord';
  const room = {
    platform,
    workspace: 'W',
    channel: `q${n}`,
    thread: null,
    kind: 'channel',
    shared: false,
  } as const;
  return {
    room,
    message: `q${n}`,
    asker: 'anna',
    text: `question ${n}?`,
    addressed: 'mention',
    visibility: 'room',
    namesOthers: false,
    route: null,
  };
}

/**
 * Every round kills a process at one step of its question; the next process goes on.
 *
 * @param rounds by default every step once on either kind of platform
 */
export async function killAtEveryStep(
  program: Program,
  store: StoreLocation,
  rounds: number = 2 * STEPS.length,
): Promise<void> {
  const platform = await Platform.open();
  let sent: string | null = null;
  let current = new Replica(program);
  let spare = new Replica(program);
  platform.onReply = (asked) => {
    if (asked === sent) current.process.kill('SIGKILL');
  };
  try {
    await current.open(store, platform.url, LEASE_MS);
    for (let round = 0; round < rounds; round++) {
      // Every step on both platforms: two rounds a step.
      const step = STEPS[Math.floor(round / 2) % STEPS.length] ?? 'kept';
      const incoming = question(round);
      sent = step === 'sent' ? incoming.message : null;
      const receipt = await current.receive(incoming, {
        dieAt: step === 'sent' ? null : step,
        slow: step === 'signed',
      });
      await current.gone;
      sent = null;
      expect(current.process.signalCode).toBe('SIGKILL');
      expect(receipt.acknowledged).toBe(step !== 'kept');
      current = spare;
      spare = new Replica(program);
      await current.open(store, platform.url, LEASE_MS);
      // What was not acknowledged comes again.
      if (!receipt.acknowledged) expect((await current.receive(incoming)).acknowledged).toBe(true);
    }
    await platform.until(() => platform.answered === rounds);
    await current.stop();
    for (let n = 0; n < rounds; n++)
      expect([n, platform.repliesTo(`q${n}`)]).toEqual([n, [answerTo(`question ${n}?`)]]);
  } finally {
    await Promise.all([current.kill(), spare.kill()]);
    await platform.close();
  }
}
