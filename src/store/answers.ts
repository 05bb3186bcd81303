/** Answers as they were given, their sources, and what an operator reads out of them. */
import { type SqlBool, sql } from 'kysely';
import type { Platform } from '../desk/inquiry.ts';
import type { Revision } from '../desk/library.ts';
import type { AnswerStore, StoredAnswer, UnresolvedQuestion } from '../desk/ports.ts';
import type { Engine } from './engine.ts';
import { sourceOf } from './record.ts';
import { answerOf, roomOf, whole } from './rows.ts';

/** How many of the newest answers `wellAnswered` looks at: what was asked long ago is no prompt for today. */
const LATEST = 2_000;

export class Answers implements AnswerStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async byId(id: string): Promise<StoredAnswer | null> {
    const row = await this.#engine.run((db) =>
      db.selectFrom('answers').selectAll().where('id', '=', id).executeTakeFirst(),
    );
    return row === undefined ? null : answerOf(row);
  }

  async remove(id: string): Promise<boolean> {
    const result = await this.#engine.run((db) =>
      db
        .updateTable('answers')
        .set({ removed_at: this.#engine.now })
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .executeTakeFirst(),
    );
    return result.numUpdatedRows === 1n;
  }

  async revision(documentId: string, revision: string): Promise<Revision | null> {
    const row = await this.#engine.run((db) =>
      db
        .selectFrom('revisions')
        .select('body')
        .where('source', '=', sourceOf(documentId, revision))
        .executeTakeFirst(),
    );
    return row === undefined ? null : (JSON.parse(row.body) as Revision);
  }

  async recent(platform: Platform, workspace: string, asker: string, limit: number): Promise<StoredAnswer[]> {
    const rows = await this.#engine.run((db) =>
      db
        .selectFrom('answers')
        .selectAll()
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('asker', '=', asker)
        .where('removed_at', 'is', null)
        .orderBy('answered_at', 'desc')
        .orderBy('id')
        .limit(atMost(limit))
        .execute(),
    );
    return rows.map(answerOf);
  }

  async unresolved(options: {
    readonly limit: number;
    readonly since?: number;
  }): Promise<UnresolvedQuestion[]> {
    const rows = await this.#engine.run((db) =>
      db
        .selectFrom('answers')
        .select([
          'id',
          'platform',
          'workspace',
          'channel',
          'thread',
          'kind',
          'shared',
          'question',
          'understood_as',
          'outcome',
          'reason',
          'listed',
          'answered_at',
        ])
        .select((eb) =>
          ([0, 1] as const).map((useful) =>
            eb
              .selectFrom('judgments')
              .select((count) => count.fn.countAll<number>().as('n'))
              .whereRef('judgments.answer', '=', 'answers.id')
              .where('useful', '=', useful)
              .as(useful === 1 ? 'useful' : 'not_useful'),
          ),
        )
        .where('listed', 'is not', null)
        .$if(options.since !== undefined, (query) =>
          query.where('answered_at', '>=', whole(options.since ?? 0)),
        )
        .orderBy('answered_at', 'desc')
        .orderBy('id')
        .limit(atMost(options.limit))
        .execute(),
    );
    return rows.map((row) => ({
      question: row.question,
      understoodAs: row.understood_as,
      why: row.listed ?? 'unanswered',
      reason: row.outcome === 'unanswered' ? row.reason : null,
      room: roomOf(row),
      notUseful: row.not_useful ?? 0,
      useful: row.useful ?? 0,
      at: row.answered_at,
    }));
  }

  async wellAnswered(
    limit: number,
    where?: { readonly platform: Platform; readonly workspace: string },
  ): Promise<{ readonly question: string; readonly collections: readonly string[] }[]> {
    const join =
      this.#engine.kind === 'sqlite'
        ? sql<string>`group_concat(distinct collections)`
        : sql<string>`string_agg(distinct collections, ',')`;
    const rows = await this.#engine.run((db) =>
      db
        .selectFrom(
          db
            .selectFrom('answers')
            .select(['collections', 'listed', 'answered_at'])
            // What a follow-up was understood as stands alone; what was typed does not.
            .select(sql<string>`coalesce(understood_as, question)`.as('asked'))
            // Literal, as the index for it is told: a bound value does not show SQLite that it serves.
            .where('outcome', '=', sql.lit('answered' as const))
            .where('open', '=', sql.lit(1 as const))
            .where('removed_at', 'is', null)
            .$if(where !== undefined, (query) =>
              query
                .where('platform', '=', where?.platform ?? 'terminal')
                .where('workspace', '=', where?.workspace ?? ''),
            )
            .orderBy('answered_at', 'desc')
            .limit(LATEST)
            .as('latest'),
        )
        .select(['asked', join.as('collections')])
        .groupBy('asked')
        .having(sql<SqlBool>`count(listed) = 0`)
        .orderBy((eb) => eb.fn.countAll(), 'desc')
        .orderBy((eb) => eb.fn.max('answered_at'), 'desc')
        .orderBy('asked')
        .limit(atMost(limit))
        .execute(),
    );
    return rows.map((row) => ({ question: row.asked, collections: collectionsIn(row.collections) }));
  }
}

/** JSON objects (document to collection), joined by commas: the collections' names, each once. */
function collectionsIn(joined: string): string[] {
  const maps = JSON.parse(`[${joined}]`) as Record<string, string>[];
  return [...new Set(maps.flatMap((map) => Object.values(map)))].sort();
}

function atMost(limit: number): number {
  return Math.max(0, Math.min(Math.floor(limit), 1_000_000));
}
