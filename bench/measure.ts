/**
 * One corpus measured, in a process of its own so that its heap is its own: `speed.ts` starts it with the garbage
 * collector exposed and reads the one line of JSON it prints.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import MiniSearch from 'minisearch';
import { Answerer } from '../src/core/answer/answerer.ts';
import type { Document } from '../src/core/document.ts';
import { LiveIndex } from '../src/core/search/liveIndex.ts';
import { toPassages } from '../src/core/text/passages.ts';
import { quantile, spread } from '../src/evaluate/judge.ts';
import { newestDay } from '../src/evaluate/run.ts';
import { findSets, loadSet } from '../src/evaluate/sets.ts';
import { readCorpus } from '../src/readers/index.ts';
import { type Fact, shuffled, synthesize } from './synthetic.ts';

/** Fixed: the same questions and the same corpus in every run. */
const SEED = 20_260_122;
const QUESTIONS = 400;
/** Asked first and not measured, none of them among the measured: the compiler warms up on them. */
const WARM_UP = 20;
/** Plain MiniSearch is asked every fourth of them: at 100,000 passages it takes the best part of a second each. */
const PLAIN_QUESTIONS = 100;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What one engine took. Times in milliseconds, memory in bytes. */
export interface Figures {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly indexMs: number;
  readonly bytesAPassage: number;
}

/** What one corpus gave. */
export interface Measured {
  readonly corpus: string;
  readonly documents: number;
  readonly passages: number;
  /** Characters of the documents' text, a passage. */
  readonly unitsAPassage: number;
  readonly questions: number;
  readonly plainQuestions: number;
  readonly ours: Figures;
  readonly plain: Figures;
  /** Of the questions whose answer is known: how many had it in the first excerpt. Null where it is not known. */
  readonly right: number | null;
}

interface Material {
  readonly corpus: string;
  readonly documents: readonly Document[];
  readonly questions: readonly string[];
  readonly facts: ReadonlyMap<string, Fact>;
}

/**
 * The sample corpus, with the seeds where they are. Questions of the sets over these documents, and, to make up the
 * number, of the other sets for building: these have no answer here, which costs a search for spellings as well.
 */
async function sample(): Promise<Material> {
  const folders = [join(ROOT, 'corpus'), join(ROOT, '../shared/seeds')];
  const present = folders.filter((folder) => existsSync(folder));
  const documents = (await Promise.all(present.map((folder) => readCorpus(folder)))).flatMap(
    (reading) => reading.documents,
  );
  const ids = new Set(documents.map(({ id }) => id));
  const own = new Set<string>();
  const others = new Set<string>();
  for (const dir of await findSets(join(ROOT, 'tests/gold'))) {
    const { sets } = await loadSet(dir);
    for (const set of sets) {
      if (set.held) continue;
      const here = set.documents.some(({ id }) => ids.has(id));
      for (const { question } of set.questions) (here ? own : others).add(question);
    }
  }
  const mixed = [
    ...shuffled([...own], SEED),
    ...shuffled(
      [...others].filter((one) => !own.has(one)),
      SEED,
    ),
  ];
  const questions = shuffled(mixed.slice(0, QUESTIONS + WARM_UP), SEED);
  const corpus = present.length > 1 ? 'sample corpus and seeds' : 'sample corpus';
  return { corpus, documents, questions, facts: new Map() };
}

function synthetic(passages: number): Material {
  const { documents, facts } = synthesize(passages, SEED);
  const chosen = shuffled(spread(facts, QUESTIONS + WARM_UP), SEED);
  return {
    corpus: 'synthetic',
    documents,
    questions: chosen.map(({ question }) => question),
    facts: new Map(chosen.map((fact) => [fact.question, fact])),
  };
}

function heap(): number {
  if (!globalThis.gc) throw new Error('run with --expose-gc, as bench/speed.ts does');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
}

/** Builds something and says what it took: milliseconds, and bytes that stayed. */
function built<T>(build: () => T): { value: T; ms: number; bytes: number } {
  const before = heap();
  const started = performance.now();
  const value = build();
  const ms = performance.now() - started;
  return { value, ms, bytes: heap() - before };
}

/** Milliseconds of each question after the warm-up. */
function timed(questions: readonly string[], ask: (question: string) => void): number[] {
  for (const question of questions.slice(0, WARM_UP)) ask(question);
  return questions.slice(WARM_UP).map((question) => {
    const started = performance.now();
    ask(question);
    return performance.now() - started;
  });
}

function measure({ corpus, documents, questions, facts }: Material): Measured {
  const rows = documents.flatMap((document) =>
    toPassages(document).map(({ id, start, end }) => ({
      id,
      title: document.title,
      text: document.text.slice(start, end),
    })),
  );
  const today = newestDay(documents) ?? '2026-01-28';
  // What is loaded on first use (word lists, stems) is no part of an index.
  const first = new LiveIndex();
  for (const document of documents.slice(0, 50)) first.add(document);

  const ours = built(() => {
    const index = new LiveIndex();
    for (const document of documents) index.add(document);
    return index;
  });
  const answerer = new Answerer(ours.value);
  let right = 0;
  let asked = 0;
  const clock = () => performance.now();
  const oursMs = timed(questions, (question) => {
    const answer = answerer.ask(question, { visible: 'all', today, clock });
    const fact = facts.get(question);
    const [excerpt] = answer.excerpts;
    if (asked++ < WARM_UP) return;
    if (fact && excerpt?.document.id === fact.documentId && excerpt.text.includes(fact.answer)) right++;
  });

  const plain = built(() => {
    const index = new MiniSearch({ fields: ['title', 'text'] });
    index.addAll(rows);
    return index;
  });
  const some = [...questions.slice(0, WARM_UP), ...spread(questions.slice(WARM_UP), PLAIN_QUESTIONS)];
  const plainMs = timed(some, (question) => {
    plain.value.search(question);
  });

  const figures = (times: readonly number[], { ms, bytes }: { ms: number; bytes: number }): Figures => ({
    medianMs: quantile(times, 0.5) ?? 0,
    p95Ms: quantile(times, 0.95) ?? 0,
    indexMs: ms,
    bytesAPassage: bytes / rows.length,
  });
  return {
    corpus,
    documents: documents.length,
    passages: rows.length,
    unitsAPassage: rows.reduce((sum, row) => sum + row.text.length, 0) / rows.length,
    questions: oursMs.length,
    plainQuestions: plainMs.length,
    ours: figures(oursMs, ours),
    plain: figures(plainMs, plain),
    right: facts.size > 0 ? right : null,
  };
}

const [which, passages] = process.argv.slice(2);
console.log(JSON.stringify(measure(which === 'sample' ? await sample() : synthetic(Number(passages)))));
