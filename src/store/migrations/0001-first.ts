/** The first schema. A released migration is never changed: what is wrong with it is mended by the next. */
import { type CreateTableBuilder, type Kysely, sql } from 'kysely';
import type { EngineKind } from '../engine.ts';

export async function up(db: Kysely<unknown>, engine: EngineKind): Promise<void> {
  // A number that grows by each row and is never given twice, erased rows included.
  const sequence = <T extends string>(table: CreateTableBuilder<T>) =>
    engine === 'sqlite'
      ? table.addColumn('seq', 'integer', (column) => column.primaryKey().autoIncrement())
      : table.addColumn('seq', 'bigint', (column) => column.primaryKey().generatedAlwaysAsIdentity());

  await sequence(db.schema.createTable('inquiries'))
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('shared', 'integer', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('addressed', 'text', (column) => column.notNull())
    .addColumn('visibility', 'text', (column) => column.notNull())
    .addColumn('route', 'text', (column) => column.notNull())
    .addColumn('received_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('claimed_revision', 'integer', (column) => column.notNull())
    .addColumn('posted', 'text')
    .addColumn('reply', 'text')
    .addColumn('limited', 'integer', (column) => column.notNull())
    .addColumn('failure', 'text')
    .addColumn('worker', 'text')
    .addColumn('due_at', 'bigint')
    .addUniqueConstraint('inquiries_key', ['platform', 'workspace', 'channel', 'message'])
    .execute();
  // What waits is few among what was ever asked: both indexes hold only that.
  await sql`create index inquiries_waiting on inquiries (seq) where due_at is not null`.execute(db);
  await sql`create index inquiries_due on inquiries (due_at, platform) where due_at is not null`.execute(db);
  // The limits, and forgetting a person in all workspaces.
  await db.schema
    .createIndex('inquiries_asker')
    .on('inquiries')
    .columns(['asker', 'platform', 'workspace', 'received_at'])
    .execute();
  await db.schema
    .createIndex('inquiries_room')
    .on('inquiries')
    .columns(['platform', 'workspace', 'channel', 'received_at'])
    .execute();
  await db.schema.createIndex('inquiries_age').on('inquiries').column('received_at').execute();

  await db.schema
    .createTable('answers')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('inquiry', 'text', (column) =>
      column.notNull().unique().references('inquiries.id').onDelete('cascade'),
    )
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('shared', 'integer', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('understood_as', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('revisions', 'text', (column) => column.notNull())
    .addColumn('collections', 'text', (column) => column.notNull())
    .addColumn('answered_at', 'bigint', (column) => column.notNull())
    .addColumn('removed_at', 'bigint')
    .addColumn('open', 'integer', (column) => column.notNull())
    .addColumn('listed', 'text')
    .execute();
  await db.schema
    .createIndex('answers_asker')
    .on('answers')
    .columns(['platform', 'workspace', 'asker', 'answered_at'])
    .execute();
  await db.schema.createIndex('answers_age').on('answers').column('answered_at').execute();
  await sql`create index answers_open on answers (platform, workspace, answered_at)
    where outcome = 'answered' and open = 1 and removed_at is null`.execute(db);
  await sql`create index answers_listed on answers (answered_at) where listed is not null`.execute(db);

  await db.schema
    .createTable('revisions')
    .addColumn('source', 'text', (column) => column.primaryKey().notNull())
    // Before the long column, so that SQLite finds it without reading that.
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('revisions_age').on('revisions').column('kept_at').execute();
  await db.schema
    .createTable('citations')
    .addColumn('answer', 'text', (column) => column.notNull().references('answers.id').onDelete('cascade'))
    .addColumn('source', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('citations_key', ['answer', 'source'])
    .execute();
  await db.schema.createIndex('citations_source').on('citations').column('source').execute();

  await db.schema
    .createTable('judgments')
    .addColumn('answer', 'text', (column) => column.notNull().references('answers.id').onDelete('cascade'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('useful', 'integer', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('judgments_key', ['answer', 'person'])
    .execute();
  await db.schema.createIndex('judgments_person').on('judgments').column('person').execute();

  await db.schema
    .createTable('grants')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('collection', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('grants_key', ['platform', 'workspace', 'channel', 'collection'])
    .execute();
  await db.schema
    .createTable('rooms')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('joins', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('rooms_key', ['platform', 'workspace', 'channel'])
    .execute();

  await db.schema
    .createTable('conversations')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('aside', 'integer', (column) => column.notNull())
    .addColumn('gone', 'integer', (column) => column.notNull())
    .addColumn('touched_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversations_key', ['platform', 'workspace', 'channel', 'thread'])
    .execute();
  await db.schema.createIndex('conversations_age').on('conversations').column('touched_at').execute();
  await sequence(db.schema.createTable('turns'))
    .addColumn('inquiry', 'text', (column) =>
      column.notNull().unique().references('inquiries.id').onDelete('cascade'),
    )
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('asker', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('understood_as', 'text')
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('collections', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('turns_conversation')
    .on('turns')
    .columns(['platform', 'workspace', 'channel', 'thread', 'seq'])
    .execute();

  await db.schema
    .createTable('installations')
    .addColumn('platform', 'text', (column) => column.notNull())
    .addColumn('workspace', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('installations_key', ['platform', 'workspace'])
    .execute();
  await db.schema
    .createTable('settings')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('pulse')
    .addColumn('id', 'integer', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
}
