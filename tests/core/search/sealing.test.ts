import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/core/document.ts';
import { type Prepared, prepare } from '../../../src/core/search/analyser.ts';
import { LiveIndex } from '../../../src/core/search/liveIndex.ts';
import type { PassageQuery, Visible } from '../../../src/core/search/passageIndex.ts';
import { drained } from '../../../src/core/search/sealed/writer.ts';
import { type Sealing, type SealPolicy, sealedHere } from '../../../src/core/search/sealing.ts';
import { passageIndexContract } from '../../contracts/passageIndex.contract.ts';
import { documentOf } from '../../contracts/passageIndex.naive.ts';

/** All that is live is sealed, and merged into one. */
const ALL: SealPolicy = { from: 1, most: Number.POSITIVE_INFINITY };
/** All that is live is sealed, and nothing merged. */
const APART: SealPolicy = { from: 1, most: 0 };
/** Common terms never stop to find passages. */
const EXHAUSTIVE = { commonShare: 1, commonFloor: Infinity, enough: Infinity, most: Infinity };

/** Everything is sealed at once. */
class Sealed extends LiveIndex {
  override add(document: Document, prepared?: Prepared, previous?: Prepared): void {
    super.add(document, prepared, previous);
    this.seal(ALL);
  }
}

/** Some is sealed and some is not, some is being sealed, and some of that is given up; which, is as good as chance. */
class Mixed extends LiveIndex {
  #chance = 1;
  #running: Sealing | null = null;

  override add(document: Document, prepared?: Prepared, previous?: Prepared): void {
    super.add(document, prepared, previous);
    this.#stir();
  }

  override remove(documentId: string): boolean {
    const there = super.remove(documentId);
    this.#stir();
    return there;
  }

  #stir(): void {
    // D. H. Lehmer's generator.
    this.#chance = (this.#chance * 48_271) % 0x7fff_ffff;
    const chance = this.#chance % 6;
    const running = this.#running;
    if (running === null) {
      if (chance < 2) this.seal(chance === 0 ? ALL : APART);
      else if (chance < 4) this.#running = this.startSealing(chance === 2 ? ALL : APART);
    } else if (chance < 4) {
      if (chance < 3) drained(running.takeUp(drained(sealedHere(running))));
      else running.giveUp();
      this.#running = null;
    }
  }
}

passageIndexContract('LiveIndex, all sealed', () => new Sealed());
passageIndexContract('LiveIndex, partly sealed', () => new Mixed());

const WORDS = [
  'envoy',
  'envoys',
  'truce',
  'border',
  'oil',
  'Wittkoff',
  'Witkoff',
  'Whitkoff',
  'treaty',
  'the',
];
const ASKED = ['envoy', 'truce', 'border', 'oil', 'treati', 'wittkoff', 'unheard'];
const said = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(1, 1, 1, 2, 9)), {
    maxLength: 10,
    size: 'max',
  })
  .map((words) => words.flatMap(([word, times]) => Array<string>(times).fill(word)).join(' '));
const draft = fc
  .record({
    id: fc.integer({ min: 0, max: 11 }).map((number) => `d${(number * 7) % 12}`),
    title: said,
    lines: fc.array(
      fc.oneof(
        said,
        said.map((line) => `# ${line}`),
      ),
      { maxLength: 4 },
    ),
    collection: fc.constantFrom('public', 'public', 'desk'),
  })
  .map(documentOf);
const action = fc.oneof(
  { weight: 6, arbitrary: fc.record({ add: draft }) },
  { weight: 2, arbitrary: fc.record({ remove: draft.map(({ id }) => id) }) },
  { weight: 1, arbitrary: fc.record({ drop: fc.constantFrom('public', 'desk') }) },
  { weight: 2, arbitrary: fc.record({ seal: fc.constantFrom(ALL, APART, { from: 3, most: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ start: fc.constantFrom(ALL, APART), windowBits: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.constant('finish' as const) },
  { weight: 1, arbitrary: fc.constant('give up' as const) },
  { weight: 2, arbitrary: fc.constant('restart' as const) },
);
type Action = typeof action extends fc.Arbitrary<infer T> ? T : never;

/** A sealing that goes on step by step. */
class Running {
  readonly sealing: Sealing;
  readonly #steps: Generator<unknown, Uint8Array>;
  bytes: Uint8Array | null = null;

  constructor(sealing: Sealing, windowBits: number) {
    this.sealing = sealing;
    this.#steps = sealedHere(sealing, windowBits);
  }

  step(): void {
    const { done, value } = this.#steps.next();
    if (done && value instanceof Uint8Array) this.bytes = value;
  }
}

/** An index, the documents that should be in it, and what is being sealed. */
class Trial {
  index = new LiveIndex(EXHAUSTIVE);
  readonly documents = new Map<string, Document>();
  #running: Running | null = null;

  do(action: Action): void {
    if (action === 'finish') this.#finish();
    else if (action === 'give up') this.#giveUp();
    else if (action === 'restart') this.#restart();
    else if ('add' in action) {
      this.index.add(action.add);
      this.documents.delete(action.add.id);
      this.documents.set(action.add.id, action.add);
    } else if ('remove' in action) {
      expect(this.index.remove(action.remove)).toBe(this.documents.delete(action.remove));
    } else if ('drop' in action) {
      this.index.removeCollection(action.drop);
      for (const { id, collection } of [...this.documents.values()])
        if (collection === action.drop) this.documents.delete(id);
    } else if ('seal' in action) this.index.seal(action.seal);
    else if (this.#running === null) {
      const sealing = this.index.startSealing(action.start);
      if (sealing) this.#running = new Running(sealing, action.windowBits);
    }
    // A step after each, so that what comes and goes meets it at any of them.
    this.#running?.step();
  }

  #finish(): void {
    const running = this.#running;
    if (running === null) return;
    this.#running = null;
    while (running.bytes === null) running.step();
    for (const _ of running.sealing.takeUp(running.bytes));
  }

  #giveUp(): void {
    this.#running?.sealing.giveUp();
    this.#running = null;
  }

  /** Taken apart and put together again, as a snapshot does. */
  #restart(): void {
    const before = this.index;
    this.#running = null;
    this.index = new LiveIndex(EXHAUSTIVE);
    for (const piece of before.pieces()) this.index.restore(structuredClone(piece));
    expect(this.index.restored()).toBe(true);
    for (const document of this.index.documents('all')) this.documents.set(document.id, document);
  }
}

function everything(index: LiveIndex, query: PassageQuery, visible: Visible): unknown {
  const statistics = index.statistics(visible);
  return {
    size: index.size,
    hits: [1, 3, Number.POSITIVE_INFINITY].map((limit) =>
      index
        .search(query, { visible, limit })
        .map(({ passage, document, score, groupScores }) => [passage, document.id, score, groupScores]),
    ),
    some: index
      .search(query, { visible, limit: 2, accept: ({ id }) => id < 'd5' })
      .map(({ passage, score }) => [passage.id, score]),
    passages: statistics.passages,
    frequencies: ASKED.map((word) => statistics.documentFrequency(word)),
    known: [...ASKED, 'envoys', 'the'].map((word) => index.knows(word, visible)),
    spellings: ['trucee', 'bordr', 'treatty'].map((word) => index.spellings(word, 'en', visible)),
    variants: index.nameVariants('witkoff', visible),
    completions: ['tr', 'en', 'wi'].map((prefix) => index.complete(prefix, visible)),
    documents: [...index.documents(visible)].map(({ id, collection }) => [id, collection]),
    passagesOf: [...index.documents(visible)].map(({ id }) => index.passagesOf(id)),
    collections: [...index.collections()].sort(),
  };
}

const weight = fc.constantFrom(1, 1, 0.5);
const queries = fc
  .array(
    fc.record({
      weight,
      alternatives: fc.array(fc.record({ term: fc.constantFrom(...ASKED), weight }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((groups) => ({ groups }));

describe('an index that is sealed', () => {
  it('says the same as one that nothing ever happened to, whatever came, went and was sealed', () => {
    fc.assert(
      fc.property(
        fc.array(action, { minLength: 1, maxLength: 40, size: 'max' }),
        queries,
        (actions, query) => {
          const trial = new Trial();
          for (const action of actions) trial.do(action);
          const fresh = new LiveIndex(EXHAUSTIVE);
          for (const document of trial.documents.values()) fresh.add(document);
          for (const visible of ['all', new Set(['public']), new Set(['desk'])] as const)
            expect(everything(trial.index, query, visible)).toEqual(everything(fresh, query, visible));
        },
      ),
      { numRuns: 80 },
    );
  });

  it('is found in as before in every step of the sealing', () => {
    const text = (number: number) => documentOf({ id: `d${number}`, lines: [`truce of oil ${number}`] });
    const index = new LiveIndex(EXHAUSTIVE);
    for (let number = 0; number < 50; number++) index.add(text(number));
    const query = { groups: [{ weight: 1, alternatives: [{ term: 'oil', weight: 1 }] }] };
    const wanted = everything(index, query, 'all');
    let steps = 0;
    for (const _ of index.sealing({ from: 50, most: 50 })) {
      steps += 1;
      expect(everything(index, query, 'all')).toEqual(wanted);
    }
    expect(steps).toBeGreaterThan(3);
    expect(index.startSealing({ from: 1, most: 50 })).toBeNull();
  });

  it('forgets what is taken out at any step of the sealing', () => {
    for (let at = 0, steps = 1; at < steps; at++) {
      const index = new LiveIndex(EXHAUSTIVE);
      for (let number = 0; number < 3; number++)
        index.add(documentOf({ id: `d${number}`, lines: ['truce of oil', '# truce', 'treaty'] }));
      const sealing = index.startSealing(ALL);
      if (!sealing) throw new Error('it is due');
      const running = new Running(sealing, 12);
      for (steps = 0; running.bytes === null; steps++) {
        if (steps === at) index.remove('d1');
        running.step();
      }
      for (const _ of sealing.takeUp(running.bytes));
      const fresh = new LiveIndex(EXHAUSTIVE);
      for (const id of ['d0', 'd2'])
        fresh.add(documentOf({ id, lines: ['truce of oil', '# truce', 'treaty'] }));
      const query = { groups: [{ weight: 1, alternatives: [{ term: 'oil', weight: 1 }] }] };
      expect(everything(index, query, 'all')).toEqual(everything(fresh, query, 'all'));
    }
  });

  it('is sealed from as many passages on as the policy says, and worn segments are written anew', () => {
    const index = new LiveIndex();
    const policy = { from: 40, most: 1_000 };
    const add = (id: string): void => index.add(documentOf({ id, lines: ['truce'] }));
    for (let number = 0; number < 39; number++) add(`a${number}`);
    expect(index.startSealing(policy)).toBeNull();
    add('a39');
    const passages = (): number[] => {
      const found: number[] = [];
      for (const piece of index.pieces())
        if (piece.kind === 'tombstones') found.push(piece.removed.length * 8);
      return found;
    };
    index.seal(policy);
    expect(passages()).toEqual([40]);
    for (let number = 0; number < 10; number++) index.remove(`a${number}`);
    expect(index.startSealing(policy)).toBeNull();
    index.remove('a10');
    expect(index.startSealing(policy)?.passages).toBe(29);
  });

  it('has few segments, however many documents come one by one', () => {
    const index = new LiveIndex();
    for (let number = 0; number < 500; number++) {
      index.add(documentOf({ id: `d${number}`, lines: ['truce'] }));
      index.seal({ from: 4, most: 400 });
    }
    const parts = [...index.pieces()].filter(({ kind }) => kind === 'tombstones').length;
    expect(parts).toBeGreaterThan(1);
    expect(parts).toBeLessThan(10);
  });

  it('seals nothing while a document is half filed, and keeps nothing of bytes that are none', () => {
    const index = new LiveIndex();
    const long = documentOf({ id: 'long', lines: Array<string>(60).fill(`${'truce '.repeat(150)}.`) });
    const steps = index.adding(prepare(long));
    steps.next();
    expect(index.startSealing(ALL)).toBeNull();
    for (const _ of steps);
    const sealing = index.startSealing(ALL);
    if (!sealing) throw new Error('it is due');
    expect(() => drained(sealing.takeUp(new Uint8Array(10)))).toThrow();
    expect(index.statistics('all').documentFrequency('truce')).toBe(60);
    index.seal(ALL);
    expect(index.statistics('all').documentFrequency('truce')).toBe(60);
    index.remove('long');
    expect(index.size).toEqual({ documents: 0, passages: 0 });
  });
});
