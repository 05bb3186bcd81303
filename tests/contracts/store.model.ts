/** Part of the store's contract: any sequence of calls gives what a naive model in memory gives. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Inquiry, InquiryState, Store } from '../../src/desk/ports.ts';
import type { Open } from './store.contract.ts';
import { ALL, incomingOf, LONG, recordOf, roomOf } from './store.fixtures.ts';

const WORKSPACE = 'T-model';

interface Row {
  readonly message: string;
  state: InquiryState;
  worker: string | null;
  /** Whether it may be claimed: at once, later than any test, or never. */
  due: 'now' | 'later' | 'never';
  revision: number;
  claimedRevision: number;
  attempt: number;
  posted: string | null;
  text: string;
}

type Step =
  | { readonly do: 'keep'; readonly row: number }
  | { readonly do: 'claim'; readonly worker: string; readonly ended: boolean }
  | {
      readonly do: 'answer' | 'placeholder' | 'posted' | 'fail';
      readonly row: number;
      readonly worker: string;
    }
  | {
      readonly do: 'renew' | 'release';
      readonly row: number;
      readonly worker: string;
      readonly ended: boolean;
    }
  | { readonly do: 'revise'; readonly row: number; readonly text: string };

const row = fc.nat({ max: 2 });
const worker = fc.constantFrom('a', 'b');
const steps = fc.array(
  fc.oneof(
    fc.record({ do: fc.constant('keep' as const), row }),
    { weight: 4, arbitrary: fc.record({ do: fc.constant('claim' as const), worker, ended: fc.boolean() }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('answer' as const, 'placeholder' as const, 'posted' as const, 'fail' as const),
        row,
        worker,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('renew' as const, 'release' as const),
        row,
        worker,
        ended: fc.boolean(),
      }),
    },
    fc.record({ do: fc.constant('revise' as const), row, text: fc.constantFrom('Who?', 'Where?') }),
  ),
  { minLength: 5, maxLength: 40 },
);

class Model {
  readonly rows: Row[] = [];

  apply(step: Step): unknown {
    if (step.do === 'claim') {
      const next = this.rows.find((one) => one.due === 'now');
      if (next === undefined) return null;
      next.worker = step.worker;
      next.due = step.ended ? 'now' : 'later';
      next.attempt += 1;
      next.claimedRevision = next.revision;
      return next.message;
    }
    const message = `m${step.row}`;
    const found = this.rows.find((one) => one.message === message);
    if (step.do === 'keep') {
      if (found !== undefined) return 'repeated';
      this.rows.push({
        message,
        state: 'received',
        worker: null,
        due: 'now',
        revision: 0,
        claimedRevision: 0,
        attempt: 0,
        posted: null,
        text: 'Who?',
      });
      return 'kept';
    }
    if (found === undefined) return false;
    if (step.do === 'revise') {
      if (found.text === step.text) return false;
      found.text = step.text;
      found.revision += 1;
      found.state = 'received';
      if (found.worker === null) found.due = 'now';
      return true;
    }
    if (found.worker !== step.worker) return false;
    return this.#held(found, step);
  }

  #held(found: Row, step: Exclude<Step, { do: 'keep' | 'claim' | 'revise' }>): boolean {
    const edited = found.claimedRevision !== found.revision;
    switch (step.do) {
      case 'renew':
        found.due = step.ended ? 'now' : 'later';
        return true;
      case 'answer':
        if (edited) return false;
        found.state = 'answered';
        return true;
      case 'placeholder':
        found.posted = 'placeholder';
        return true;
      case 'posted':
        found.posted = 'posted';
        found.worker = null;
        found.due = found.state === 'answered' ? 'never' : 'now';
        if (found.state === 'answered') found.state = 'posted';
        return true;
      case 'release':
        found.worker = null;
        found.due = step.ended ? 'now' : 'later';
        return true;
      case 'fail':
        found.worker = null;
        found.due = edited ? 'now' : 'never';
        if (!edited) found.state = 'failed';
        return !edited;
    }
  }
}

/** Applies a step to the store. `claims` remembers what each worker saw when it claimed. */
async function apply(store: Store, step: Step, claims: Map<string, Inquiry>): Promise<unknown> {
  const { inquiries } = store;
  if (step.do === 'claim') {
    const inquiry = await inquiries.claim(step.worker, ALL, step.ended ? 0 : LONG);
    if (inquiry !== null) claims.set(inquiry.message, inquiry);
    return inquiry?.message ?? null;
  }
  const message = `m${step.row}`;
  const room = roomOf({ workspace: WORKSPACE });
  if (step.do === 'keep') return inquiries.keep(incomingOf({ room, message, text: 'Who?' }));
  if (step.do === 'revise') return inquiries.revise({ ...room, message }, step.text, LONG);
  const inquiry = claims.get(message);
  // Nobody claimed it, so nobody knows its id; the model says false too.
  if (inquiry === undefined) return false;
  const { id } = inquiry;
  switch (step.do) {
    case 'renew':
      return inquiries.renew(id, step.worker, step.ended ? 0 : LONG);
    case 'answer':
      return inquiries.answer(id, step.worker, recordOf(inquiry));
    case 'placeholder':
      return inquiries.placeholder(id, step.worker, { is: 'placeholder' });
    case 'posted':
      return inquiries.posted(id, step.worker, { is: 'posted' });
    case 'release':
      return inquiries.release(id, step.worker, step.ended ? 0 : LONG);
    case 'fail':
      return inquiries.fail(id, step.worker, 'planted');
  }
}

export function modelContract(open: Open): void {
  it('equals a naive model', async () => {
    const { store, again } = await open();
    const stores = [store, await again()];
    await fc.assert(
      fc
        .asyncProperty(steps, async (sequence) => {
          const model = new Model();
          const claims = new Map<string, Inquiry>();
          for (const [index, step] of sequence.entries())
            expect(await apply(stores[index % 2] ?? store, step, claims), `${index} ${step.do}`).toEqual(
              model.apply(step),
            );
          const room = roomOf({ workspace: WORKSPACE });
          for (const { message, state, revision, attempt, posted, text } of model.rows)
            expect(await store.inquiries.find({ ...room, message })).toMatchObject({
              state,
              revision,
              attempt,
              text,
              posted: posted === null ? null : { is: posted },
            });
          const due = model.rows.map((one) => one.due);
          const next = await store.inquiries.nextDue(ALL);
          if (due.includes('now')) expect(next).toBe(0);
          else if (due.includes('later')) expect(next).toBeGreaterThan(0);
          else expect(next).toBeNull();
        })
        .afterEach(() => store.upkeep.forgetWorkspace('slack', WORKSPACE)),
      { numRuns: 40 },
    );
  });
}
