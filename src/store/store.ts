/** The store's front door. */
import { sql } from 'kysely';
import type { Store } from '../desk/ports.ts';
import { Answers } from './answers.ts';
import { Conversations } from './conversations.ts';
import { Documents } from './documents.ts';
import type { Engine } from './engine.ts';
import { Inquiries } from './inquiries.ts';
import { Judgments } from './judgments.ts';
import { Installations, Settings } from './keyed.ts';
import type { Notice } from './postgres.ts';
import { Rooms } from './rooms.ts';
import { Housekeeping } from './upkeep.ts';

/** Where a store's rows are: a file below a data folder, this process's memory, or PostgreSQL (`postgres://…`). */
export type StoreLocation =
  | { readonly dataDir: string }
  | { readonly memory: true }
  | { readonly databaseUrl: string };

export interface StoreOptions {
  /** Told of trouble that no call waits for, such as an idle connection that broke; it mends itself. */
  readonly notice?: (error: Error) => void;
}

/**
 * Opens a store, making or migrating its database where needed. Several may be open on one database, in one process or
 * in many.
 *
 * @throws StoreUnavailable where it cannot be reached or written now; DatabaseRefused where somebody has to do
 *   something first. Both in one line.
 */
export async function openStore(location: StoreLocation, options: StoreOptions = {}): Promise<Store> {
  return storeOn(await openEngine(location, options.notice ?? (() => undefined)));
}

/** Each engine is loaded when it is used: PostgreSQL's driver costs a start on the embedded one nothing. */
async function openEngine(location: StoreLocation, notice: Notice): Promise<Engine> {
  if ('databaseUrl' in location)
    return (await import('./postgres.ts')).openPostgres(location.databaseUrl, notice);
  const sqlite = await import('./sqlite.ts');
  return 'dataDir' in location ? sqlite.openSqlite(location.dataDir) : sqlite.openMemory();
}

function storeOn(engine: Engine): Store {
  return {
    inquiries: new Inquiries(engine),
    answers: new Answers(engine),
    judgments: new Judgments(engine),
    rooms: new Rooms(engine),
    conversations: new Conversations(engine),
    installations: new Installations(engine),
    settings: new Settings(engine),
    documents: new Documents(engine),
    upkeep: new Housekeeping(engine),
    ping: async () => {
      await engine.run((db) =>
        db
          .insertInto('pulse')
          .values({ id: 1, at: engine.now })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((eb) => ({ at: eb.ref('excluded.at') })),
          )
          .returning(sql`1`.as('there'))
          .execute(),
      );
    },
    close: () => engine.close(),
  };
}
