/** What rooms may see, and whether the bot joins in. */
import type { Room } from '../desk/inquiry.ts';
import type { Grant, RoomStore } from '../desk/ports.ts';
import type { Engine } from './engine.ts';
import { flag } from './rows.ts';

type Channel = Pick<Room, 'platform' | 'workspace' | 'channel'>;

export class Rooms implements RoomStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async granted(room: Channel): Promise<ReadonlySet<string>> {
    const rows = await this.#engine.run((db) =>
      db
        .selectFrom('grants')
        .select('collection')
        .where('platform', '=', room.platform)
        .where('workspace', '=', room.workspace)
        .where('channel', '=', room.channel)
        .execute(),
    );
    return new Set(rows.map((row) => row.collection));
  }

  async grant(grant: Omit<Grant, 'at'>): Promise<boolean> {
    const result = await this.#engine.run((db) =>
      db
        .insertInto('grants')
        .values({
          ...channelOf(grant.room),
          collection: grant.collection,
          by: grant.by,
          at: this.#engine.now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst(),
    );
    return result.numInsertedOrUpdatedRows === 1n;
  }

  async revoke(room: Channel, collection: string): Promise<boolean> {
    const result = await this.#engine.run((db) =>
      db
        .deleteFrom('grants')
        .where('platform', '=', room.platform)
        .where('workspace', '=', room.workspace)
        .where('channel', '=', room.channel)
        .where('collection', '=', collection)
        .executeTakeFirst(),
    );
    return result.numDeletedRows === 1n;
  }

  /** By room, then collection. */
  async grants(): Promise<Grant[]> {
    const rows = await this.#engine.run((db) =>
      db
        .selectFrom('grants')
        .selectAll()
        .orderBy('platform')
        .orderBy('workspace')
        .orderBy('channel')
        .orderBy('collection')
        .execute(),
    );
    return rows.map((row) => ({ room: channelOf(row), collection: row.collection, by: row.by, at: row.at }));
  }

  async joinsThreads(room: Channel): Promise<boolean> {
    const row = await this.#engine.run((db) =>
      db
        .selectFrom('rooms')
        .select('joins')
        .where('platform', '=', room.platform)
        .where('workspace', '=', room.workspace)
        .where('channel', '=', room.channel)
        .executeTakeFirst(),
    );
    return row?.joins !== 0;
  }

  async setJoinsThreads(room: Channel, joins: boolean): Promise<void> {
    await this.#engine.run((db) =>
      db
        .insertInto('rooms')
        .values({ ...channelOf(room), joins: flag(joins) })
        .onConflict((conflict) =>
          conflict
            .columns(['platform', 'workspace', 'channel'])
            .doUpdateSet((eb) => ({ joins: eb.ref('excluded.joins') })),
        )
        .execute(),
    );
  }
}

function channelOf({ platform, workspace, channel }: Channel): Channel {
  return { platform, workspace, channel };
}
