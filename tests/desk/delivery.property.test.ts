/** Whatever happens between a question and its reply, and in whatever order: one reply stands, to the question as it reads in the end. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeliveryError } from '../../src/desk/messenger.ts';
import type { Step } from '../../src/desk/options.ts';
import type { Store } from '../../src/desk/ports.ts';
import { openTestStore } from './store.ts';
import { CHANNEL, openWorld } from './world.ts';

const STEPS: readonly Step[] = ['kept', 'claimed', 'recorded', 'checked', 'delivered', 'posted'];
const TEXTS: Readonly<Record<string, string>> = {
  'Who led the Drovian delegation?': 'Orlo Veck',
  'Who led the Tarvonian delegation?': 'Mirela Tansk',
  'Where is the next round?': 'Lissel',
};
const LED = 'Who led the Drovian delegation?';

/** Something done at the n-th time that a step is reached. */
const event = fc.record({
  step: fc.constantFrom(...STEPS),
  time: fc.integer({ min: 1, max: 2 }),
  act: fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), text: fc.constantFrom(...Object.keys(TEXTS)) }),
    fc.constant({ kind: 'redeliver' as const }),
    fc.constant({ kind: 'withdraw' as const }),
  ),
});
/** What befalls the platform's calls, one after the other. */
const mishaps = fc.array(fc.constantFrom('none', 'before', 'after'), { maxLength: 6 });

let store: Store;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ store, close } = await openTestStore());
});
afterAll(() => {
  over = true;
  return close();
});

let rounds = 0;
/** Whether the test was given up: nothing is waited for any more. */
let over = false;

describe('a question', () => {
  it('has one reply, to what it asks in the end, or none where it was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 4 }), mishaps, async (events, strikes) => {
        const message = `p${++rounds}`;
        const key = { ...CHANNEL, message };
        const reached = new Map<string, number>();
        let text = LED;
        let withdrawn = false;
        const world = await openWorld({
          store,
          settings: { askerPerMinute: 10_000, roomPerMinute: 10_000 },
          onStep: async (step, of) => {
            if (of !== message) return;
            const time = (reached.get(step) ?? 0) + 1;
            reached.set(step, time);
            for (const { act, ...when } of events) {
              if (when.step !== step || when.time !== time || withdrawn) continue;
              if (act.kind === 'redeliver') await world.tell(LED, { message });
              else if (act.kind === 'withdraw') {
                withdrawn = true;
                await world.desk.withdraw(key);
              } else if (await world.desk.revise(key, act.text)) text = act.text;
            }
          },
        });
        const left = [...strikes];
        const strike = (when: string) => {
          if (left[0] !== when) return;
          left.shift();
          throw new DeliveryError('retry', 'a mishap', { retryAfterMs: 1 });
        };
        world.slack.before = () => strike('before');
        world.slack.after = () => {
          strike('after');
          if (left[0] === 'none') left.shift();
        };
        await world.tell(LED, { message });
        const isAtWork = async () =>
          (await store.inquiries.nextDue(['slack'])) !== null || (await world.desk.health()).inFlight > 0;
        while (!over && (await isAtWork())) await new Promise((resolve) => setImmediate(resolve));
        await world.desk.stop(10_000);
        const standing = [...world.slack.messages.values()];
        if (withdrawn) expect(standing).toEqual([]);
        else {
          const reply = await world.replyTo(message);
          expect(standing).toHaveLength(1);
          expect(reply.text).toContain(TEXTS[text]);
        }
      }),
      { numRuns: 40 },
    );
  });
});
