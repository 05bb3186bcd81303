/** What is remembered of threads, direct messages and sessions. Turns are written with their answer (`record.ts`). */
import { sql } from 'kysely';
import type { ConversationKey, ConversationState, ConversationStore } from '../desk/ports.ts';
import type { Engine } from './engine.ts';
import { flag, threadKey, turnOf, whole } from './rows.ts';

export class Conversations implements ConversationStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  read(key: ConversationKey, maxAgeMs: number): Promise<ConversationState> {
    return this.#engine.run(async (db) => {
      const state = await db
        .selectFrom('conversations')
        .select(['aside', 'gone'])
        .where('platform', '=', key.platform)
        .where('workspace', '=', key.workspace)
        .where('channel', '=', key.channel)
        .where('thread', '=', threadKey(key.thread))
        .executeTakeFirst();
      const turns = await db
        .selectFrom('turns')
        .selectAll()
        .where('platform', '=', key.platform)
        .where('workspace', '=', key.workspace)
        .where('channel', '=', key.channel)
        .where('thread', '=', threadKey(key.thread))
        .where('at', '>=', sql<number>`${this.#engine.now} - ${whole(maxAgeMs)}`)
        .orderBy('seq')
        .execute();
      return { turns: turns.map(turnOf), aside: state?.aside ?? 0, left: state?.gone === 1 };
    });
  }

  async aside(key: ConversationKey, leaveAt: number): Promise<Pick<ConversationState, 'aside' | 'left'>> {
    const row = await this.#engine.run((db) =>
      db
        .insertInto('conversations')
        .values({
          platform: key.platform,
          workspace: key.workspace,
          channel: key.channel,
          thread: threadKey(key.thread),
          aside: 1,
          gone: flag(leaveAt <= 1),
          touched_at: this.#engine.now,
        })
        .onConflict((conflict) =>
          conflict.columns(['platform', 'workspace', 'channel', 'thread']).doUpdateSet((eb) => ({
            aside: eb('conversations.aside', '+', 1),
            gone: eb
              .case()
              .when('conversations.gone', '=', 1)
              .then(sql.lit(1 as const))
              .when(eb('conversations.aside', '+', 1), '>=', Math.ceil(leaveAt))
              .then(sql.lit(1 as const))
              .else(sql.lit(0 as const))
              .end(),
            touched_at: eb.ref('excluded.touched_at'),
          })),
        )
        .returning(['aside', 'gone'])
        .executeTakeFirstOrThrow(),
    );
    return { aside: row.aside, left: row.gone === 1 };
  }

  async addressed(key: ConversationKey): Promise<void> {
    await this.#engine.run((db) =>
      db
        .updateTable('conversations')
        .set({ aside: 0, gone: 0, touched_at: this.#engine.now })
        .where('platform', '=', key.platform)
        .where('workspace', '=', key.workspace)
        .where('channel', '=', key.channel)
        .where('thread', '=', threadKey(key.thread))
        .execute(),
    );
  }
}
