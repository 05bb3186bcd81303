/**
 * Documents, byte for byte, and the order in which they changed.
 *
 * A change's number is one more than the greatest there is. Whoever numbers is alone with it until his transaction is
 * visible: SQLite has one writer at a time, and on PostgreSQL an advisory lock is held until the commit. A sequence
 * would be cheaper and wrong: of two transactions the one with the greater number may commit first, and whoever asked
 * in between would never hear of the other.
 *
 * A removed document keeps its row, without its bytes: the row is what tells the others. So the greatest number never
 * goes back.
 */
import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { DocumentStore, Following, StoredDocument } from '../desk/documents.ts';
import type { Db, Engine } from './engine.ts';
import type { DocumentTable } from './schema.ts';
import { toText } from './wire.ts';

/**
 * 16 MB: thousands of pages of text. PostgreSQL's driver holds a row as hexadecimal text and as bytes, and a statement
 * has 10 s.
 */
const LARGEST = 16 * 1024 * 1024;
/** PostgreSQL indexes at most 2,704 bytes of a key, and no file system's path component is longer than 255. */
const LONGEST_ID = 1_024;
/** The channel of PostgreSQL's notifications, and the lock under which changes are numbered: 'Atta', 1. */
const CHANNEL = 'attache_documents';
const NUMBERING = sql`select pg_advisory_xact_lock(1098151009, 1)`;

export class Documents implements DocumentStore {
  readonly largest = LARGEST;
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async put(document: {
    readonly id: string;
    readonly collection: string;
    readonly bytes: Uint8Array;
  }): Promise<'added' | 'replaced' | 'unchanged'> {
    const { id, collection, bytes } = document;
    if (bytes.length > LARGEST)
      throw new RangeError(`a document of ${bytes.length} bytes is too large for the store (${LARGEST})`);
    const length = Buffer.byteLength(toText(id));
    if (length > LONGEST_ID)
      throw new RangeError(`a document's id may be ${LONGEST_ID} bytes long, not ${length}`);
    const hash = createHash('sha256').update(bytes).digest('base64url');
    return this.#changing(async (db) => {
      const before = await db
        .selectFrom('documents')
        .select(['hash', 'collection', 'removed'])
        .where('id', '=', id)
        .executeTakeFirst();
      const there = before?.removed === 0;
      if (there && before.hash === hash && before.collection === collection) return 'unchanged';
      await db
        .insertInto('documents')
        .values({
          id,
          change: nextChange,
          collection,
          hash,
          removed: 0,
          added_at: this.#engine.now,
          body: bytes,
        })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            change: eb.ref('excluded.change'),
            collection: eb.ref('excluded.collection'),
            hash: eb.ref('excluded.hash'),
            removed: eb.ref('excluded.removed'),
            added_at: eb.ref('excluded.added_at'),
            body: eb.ref('excluded.body'),
          })),
        )
        .execute();
      return there ? 'replaced' : 'added';
    });
  }

  async remove(id: string): Promise<boolean> {
    const removed = await this.#changing(async (db) => {
      const { numUpdatedRows } = await db
        .updateTable('documents')
        .set({ change: nextChange, removed: 1, body: null })
        .where('id', '=', id)
        .where('removed', '=', 0)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    });
    if (removed) await this.#engine.erase();
    return removed;
  }

  async changes(after: number, limit: number): Promise<StoredDocument[]> {
    const rows = await this.#engine.run((db) =>
      db
        .selectFrom('documents')
        .select(['id', 'change', 'collection', 'hash', 'removed', 'added_at'])
        .where('change', '>', after)
        .orderBy('change')
        .limit(limit)
        .execute(),
    );
    return rows.map(documentOf);
  }

  async read(id: string): Promise<{ readonly hash: string; readonly bytes: Uint8Array } | null> {
    const row = await this.#engine.run((db) =>
      db
        .selectFrom('documents')
        .select(['hash', 'body'])
        .where('id', '=', id)
        .where('removed', '=', 0)
        .executeTakeFirst(),
    );
    if (row === undefined || row.body === null) return null;
    const { body, hash } = row;
    return { hash, bytes: body instanceof Uint8Array ? body : new Uint8Array(body) };
  }

  follow(heard: (what: 'changed' | 'connected') => void): Following {
    return this.#engine.listen(CHANNEL, heard);
  }

  /** Runs what may change a document, and tells those who listen: they hear of it when, and only if, it is visible. */
  #changing<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.#engine.transaction(async (db) => {
      const tells = this.#engine.kind === 'postgres';
      // A statement of its own: the next one sees what the holder before us committed.
      if (tells) await NUMBERING.execute(db);
      const result = await work(db);
      if (tells) await sql`select pg_notify(${CHANNEL}, '')`.execute(db);
      return result;
    });
  }
}

const nextChange = sql<number>`(select coalesce(max(change), 0) + 1 from documents)`;

function documentOf(row: Omit<Selectable<DocumentTable>, 'body'>): StoredDocument {
  return {
    id: row.id,
    change: row.change,
    collection: row.collection,
    hash: row.hash,
    removed: row.removed === 1,
    addedAt: row.added_at,
  };
}
