/**
 * What is erased. An inquiry takes its answer, its citations, its judgments and its turn with it (foreign keys); what
 * was posted stays with the platform.
 */
import { sql } from 'kysely';
import type { Platform } from '../desk/inquiry.ts';
import type { Upkeep } from '../desk/ports.ts';
import type { Db, Engine } from './engine.ts';
import { relist } from './judgments.ts';
import { whole } from './rows.ts';

/** Rows a transaction: others get their turn in between. */
const BATCH = 200;

export class Housekeeping implements Upkeep {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** @returns how many inquiries were removed, whatever became of them */
  async prune(olderThanMs: number): Promise<number> {
    const before = sql<number>`${this.#engine.now} - ${whole(olderThanMs)}`;
    const removed = await this.#batches(async (db) => {
      const old = db.selectFrom('inquiries').select('seq').where('received_at', '<=', before).limit(BATCH);
      const { numDeletedRows } = await db.deleteFrom('inquiries').where('seq', 'in', old).executeTakeFirst();
      return Number(numDeletedRows);
    });
    await this.#batches(async (db) => {
      const uncited = await db
        .selectFrom('revisions')
        .select('source')
        .where('kept_at', '<=', before)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('citations').select('answer').whereRef('citations.source', '=', 'revisions.source'),
            ),
          ),
        )
        .limit(BATCH)
        .execute();
      if (uncited.length === 0) return 0;
      // Asked again, for it may have been cited since: then its time is newer.
      const { numDeletedRows } = await db
        .deleteFrom('revisions')
        .where(
          'source',
          'in',
          uncited.map(({ source }) => source),
        )
        .where('kept_at', '<=', before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    });
    await this.#engine.run((db) =>
      db.deleteFrom('conversations').where('touched_at', '<=', before).execute(),
    );
    await this.#engine.erase();
    return removed;
  }

  async forgetPerson(person: string, platform?: Platform, workspace?: string): Promise<number> {
    const erased = await this.#engine.transaction(async (db) => {
      const asked = await db
        .deleteFrom('inquiries')
        .where('asker', '=', person)
        .$if(platform !== undefined, (query) => query.where('platform', '=', platform ?? 'terminal'))
        .$if(workspace !== undefined, (query) => query.where('workspace', '=', workspace ?? ''))
        .executeTakeFirst();
      const judged = await db
        .deleteFrom('judgments')
        .where('person', '=', person)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('answers')
              .select('id')
              .whereRef('answers.id', '=', 'judgments.answer')
              .$if(platform !== undefined, (query) => query.where('platform', '=', platform ?? 'terminal'))
              .$if(workspace !== undefined, (query) => query.where('workspace', '=', workspace ?? '')),
          ),
        )
        .returning('answer')
        .execute();
      for (let from = 0; from < judged.length; from += BATCH)
        await relist(
          db,
          judged.slice(from, from + BATCH).map(({ answer }) => answer),
        );
      return Number(asked.numDeletedRows);
    });
    await this.#engine.erase();
    return erased;
  }

  async forgetWorkspace(platform: Platform, workspace: string): Promise<void> {
    await this.#batches(async (db) => {
      const some = db
        .selectFrom('inquiries')
        .select('seq')
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .limit(BATCH);
      const { numDeletedRows } = await db.deleteFrom('inquiries').where('seq', 'in', some).executeTakeFirst();
      return Number(numDeletedRows);
    });
    await this.#engine.transaction(async (db) => {
      for (const table of ['inquiries', 'conversations', 'grants', 'rooms', 'installations'] as const)
        await db
          .deleteFrom(table)
          .where('platform', '=', platform)
          .where('workspace', '=', workspace)
          .execute();
    });
    await this.#engine.erase();
  }

  /** Until a batch finds nothing. @returns how much all of them found */
  async #batches(work: (db: Db) => Promise<number>): Promise<number> {
    let total = 0;
    for (;;) {
      const done = await this.#engine.transaction(work);
      if (done === 0) return total;
      total += done;
      // libsql works without a pause: lets whatever waits in this process go first.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
