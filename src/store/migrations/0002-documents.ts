/** Documents that live in the store. */
import type { Kysely } from 'kysely';
import type { EngineKind } from '../engine.ts';

export async function up(db: Kysely<unknown>, engine: EngineKind): Promise<void> {
  const table = db.schema
    .createTable('documents')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    // Looked up from the last one that is known.
    .addColumn('change', 'bigint', (column) => column.notNull().unique())
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('added_at', 'bigint', (column) => column.notNull());
  // The last, so that SQLite finds the others without reading it. Null once the document is removed.
  await (engine === 'sqlite' ? table.addColumn('body', 'blob') : table.addColumn('body', 'bytea')).execute();
}
