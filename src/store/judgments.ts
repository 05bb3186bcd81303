/** Useful or not: one judgment a person and answer. */
import { sql } from 'kysely';
import type { JudgmentStore } from '../desk/ports.ts';
import type { Db, Engine } from './engine.ts';
import { flag } from './rows.ts';

export class Judgments implements JudgmentStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** A judgment of an answer that is not there (erased meanwhile) is none. */
  put(answer: string, person: string, useful: boolean): Promise<void> {
    return this.#engine.transaction(async (db) => {
      const there = await db
        .selectFrom('answers')
        .select('id')
        .where('id', '=', answer)
        // Kept from being erased between the two statements, and judged by one at a time.
        .$if(this.#engine.kind === 'postgres', (query) => query.forUpdate())
        .executeTakeFirst();
      if (there === undefined) return;
      await db
        .insertInto('judgments')
        .values({ answer, person, useful: flag(useful), at: this.#engine.now })
        .onConflict((conflict) =>
          conflict
            .columns(['answer', 'person'])
            .doUpdateSet((eb) => ({ useful: eb.ref('excluded.useful'), at: eb.ref('excluded.at') })),
        )
        .execute();
      await relist(db, [answer]);
    });
  }

  async of(answer: string): Promise<{ readonly useful: number; readonly notUseful: number }> {
    const rows = await this.#engine.run((db) =>
      db
        .selectFrom('judgments')
        .select((eb) => ['useful', eb.fn.countAll<number>().as('n')])
        .where('answer', '=', answer)
        .groupBy('useful')
        .execute(),
    );
    const count = (useful: number): number => rows.find((row) => row.useful === useful)?.n ?? 0;
    return { useful: count(1), notUseful: count(0) };
  }
}

/** Puts answers that documents gave on the operator's list, or takes them off it, by their judgments. */
export async function relist(db: Db, answers: readonly string[]): Promise<void> {
  if (answers.length === 0) return;
  await db
    .updateTable('answers')
    .set({
      listed: sql<'not-useful' | null>`case when exists (
        select 1 from judgments where judgments.answer = answers.id and judgments.useful = 0
      ) then 'not-useful' end`,
    })
    .where('id', 'in', answers)
    .where('outcome', '<>', 'unanswered')
    .execute();
}
