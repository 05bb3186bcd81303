/**
 * The question sets themselves: that every answer stands where it is said to stand, and that the unanswerable ones
 * are hard. Held sets are checked like the others, but a failure names ids alone.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isFunctionWord } from '../src/core/text/functionWords.ts';
import { stem } from '../src/core/text/stem.ts';
import { tokenize } from '../src/core/text/tokens.ts';
import { findSets, loadSet, type QuestionSet } from '../src/evaluate/sets.ts';

const GOLD = fileURLToPath(new URL('gold', import.meta.url));
/** The sets over the seeds and the sample corpus, by which the share of hard questions is judged. */
const OVER_CORPORA = /\/(?:seeds-build|held-seeds|corpus-build|held-corpus)$/;

const sets: QuestionSet[] = [];
for (const dir of await findSets(GOLD)) {
  const loaded = await loadSet(dir);
  sets.push(...loaded.sets);
  if (loaded.leftOut) console.log(`left out: ${loaded.leftOut.name} ${loaded.leftOut.reason}`);
}

describe.each(sets.map((set) => ({ name: set.name, set })))('$name', ({ set }) => {
  it('has questions over documents', () => {
    expect(set.questions.length).toBeGreaterThan(0);
    expect(set.documents.length).toBeGreaterThan(0);
  });

  it('has an id and words for every question, and no id twice', () => {
    const ids = set.questions.map(({ id }) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(set.questions.filter(({ question }) => !/\S/.test(question)).map(({ id }) => id)).toEqual([]);
  });

  it('asks nothing twice', () => {
    const asked = set.questions.map(({ question }) => question.trim().toLowerCase());
    expect(set.questions.filter((_, i) => asked.indexOf(asked[i] ?? '') !== i).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('has answers for the answerable ones alone', () => {
    const wrong = set.questions.filter(({ answerable, answers }) => answerable !== answers.length > 0);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('has every answer to the letter where it says', () => {
    const texts = new Map(set.documents.map(({ id, text }) => [id, text]));
    const wrong = set.questions.flatMap(({ id, answers }) =>
      answers
        .filter((one) => one.text === '' || texts.get(one.document)?.slice(one.start, one.end) !== one.text)
        .map(({ document, start }) => `${id}: ${document} ${start}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the sets together', () => {
  it('number at least 200 questions, a third of them unanswerable or near it', () => {
    const questions = sets.flatMap((set) => set.questions);
    expect(questions.length).toBeGreaterThanOrEqual(200);
    const unanswerable = questions.filter(({ answerable }) => !answerable).length;
    expect(unanswerable / questions.length).toBeGreaterThan(0.3);
  });

  it('have hard unanswerable questions: two thirds use only words that their corpus has', () => {
    let hard = 0;
    let all = 0;
    for (const set of sets.filter(({ name }) => OVER_CORPORA.test(name))) {
      const known = wordsOf(set);
      const unanswerable = set.questions.filter(({ answerable }) => !answerable);
      const those = unanswerable.filter(({ question }) =>
        contentWords(question).every((word) => known.has(word)),
      );
      console.log(
        `${set.name}: ${those.length} of ${unanswerable.length} unanswerable use only words of the corpus`,
      );
      hard += those.length;
      all += unanswerable.length;
    }
    expect(all).toBeGreaterThan(0);
    expect(hard / all).toBeGreaterThanOrEqual(2 / 3);
  });
});

/** The index terms of everything a set's documents say, titles included. */
function wordsOf(set: QuestionSet): ReadonlySet<string> {
  return new Set(
    set.documents.flatMap(({ title, text, language }) =>
      tokenize(`${title}\n${text}`).map(({ folded }) => stem(folded, language)),
    ),
  );
}

function contentWords(question: string): string[] {
  return tokenize(question)
    .filter(({ folded }) => !isFunctionWord(folded, 'en'))
    .map(({ folded }) => stem(folded, 'en'));
}
