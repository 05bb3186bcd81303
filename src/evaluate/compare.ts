/** Two evaluations side by side: what a change won and lost, question by question. */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type Judged, total } from './judge.ts';
import type { SetReport } from './report.ts';
import { parse, QuestionSetError, type SetPart } from './sets.ts';

/** What came of one question; `right` and `rightly refused` are good, whatever else is not. */
export type Outcome =
  | 'right'
  | 'right further down'
  | 'wrong'
  | 'refused'
  | 'rightly refused'
  | 'wrongly shown';

const GOOD: ReadonlySet<string> = new Set<Outcome>(['right', 'rightly refused']);

/** One question whose outcome was good and is not any more, or the reverse. */
export interface Change {
  readonly id: string;
  readonly question: string;
  readonly before: string;
  readonly now: Outcome;
}

/** A set now and before. Of a held set, won and lost are empty: its totals are all there is. */
export interface Compared {
  readonly name: string;
  readonly part: SetPart;
  /** Good outcomes, and of how many questions, before and now. */
  readonly before: { readonly good: number; readonly questions: number };
  readonly now: { readonly good: number; readonly questions: number };
  readonly won: readonly Change[];
  readonly lost: readonly Change[];
  /** Questions asked in one of the two alone; 0 where the earlier one tells of no single questions. */
  readonly unmatched: number;
}

const earlierSchema = z.object({
  sets: z.array(
    z.object({
      name: z.string(),
      questions: z.number(),
      first: z.number(),
      refused: z.number(),
      asked: z.array(z.object({ id: z.string(), outcome: z.string() })).optional(),
    }),
  ),
});
/** An earlier evaluation, as `--json` printed it. */
export type Earlier = z.infer<typeof earlierSchema>;

/** Names what came of a question. */
export function outcomeOf({ answerable, shown, first, three }: Judged): Outcome {
  if (!answerable) return shown ? 'wrongly shown' : 'rightly refused';
  if (!shown) return 'refused';
  return first ? 'right' : three ? 'right further down' : 'wrong';
}

/** Reads what `--json` printed; a file that is not there or holds something else is a `QuestionSetError`. */
export async function readEarlier(file: string): Promise<Earlier> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new QuestionSetError(`${file}: cannot be read`, { cause });
  });
  // What npm prints before the command's own line is passed over, for whoever redirected it as well.
  const line = text.split('\n').find((one) => one.startsWith('{')) ?? '';
  try {
    return parse(earlierSchema, JSON.parse(line), file);
  } catch (cause) {
    throw new QuestionSetError(`${file}: not what evaluate --json prints`, { cause });
  }
}

/** Compares the sets that both have, by name; questions by id. */
export function compare(earlier: Earlier, sets: readonly SetReport[]): Compared[] {
  return sets.flatMap((set) => {
    const old = earlier.sets.find(({ name }) => name === set.name);
    if (!old) return [];
    const totals = total(set.measured.map(({ judged }) => judged));
    const before = new Map(set.part === 'held' ? [] : old.asked?.map(({ id, outcome }) => [id, outcome]));
    const won: Change[] = [];
    const lost: Change[] = [];
    let matched = 0;
    for (const { asked, judged } of set.measured) {
      const was = asked ? before.get(asked.id) : undefined;
      if (!asked || was === undefined) continue;
      matched++;
      const change = { ...asked, before: was, now: outcomeOf(judged) };
      if (GOOD.has(change.now) && !GOOD.has(was)) won.push(change);
      if (!GOOD.has(change.now) && GOOD.has(was)) lost.push(change);
    }
    const unmatched =
      set.part === 'held' || !old.asked ? 0 : totals.questions - matched + (before.size - matched);
    return [
      {
        name: set.name,
        part: set.part,
        before: { good: old.first + old.refused, questions: old.questions },
        now: { good: totals.first + totals.refused, questions: totals.questions },
        won,
        lost,
        unmatched,
      },
    ];
  });
}

/** The comparison as lines: each set's totals, and below them what was won (+) and lost (-). */
export function comparisonLines(file: string, compared: readonly Compared[]): string[] {
  const lines = ['', `compared with ${file}: right or rightly refused, before → now`];
  if (compared.length === 0) lines.push('  no set is in both');
  for (const { name, part, before, now, won, lost, unmatched } of compared) {
    const counts = part === 'held' ? '' : `, won ${won.length}, lost ${lost.length}`;
    const alone = unmatched > 0 ? `, ${unmatched} questions asked in one of the two alone` : '';
    lines.push(`${name}: ${before.good}/${before.questions} → ${now.good}/${now.questions}${counts}${alone}`);
    const told = (sign: string) => (change: Change) =>
      `  ${sign} ${change.id} ${JSON.stringify(change.question)}: ${change.before} → ${change.now}`;
    lines.push(...won.map(told('+')), ...lost.map(told('-')));
  }
  return lines;
}
