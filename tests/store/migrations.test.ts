/**
 * Every schema that was ever released comes forward with its rows. `schemas/` holds them, frozen as SQL; a new
 * migration that is released adds its own three files there, and the name to `RELEASED`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledQuery, Kysely } from 'kysely';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LibsqlDialect } from '../../src/store/libsqlDialect.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type SchemaStep, STEPS } from '../../src/store/migrations/index.ts';
import { openStore, type StoreLocation } from '../../src/store/store.ts';
import { ALL, LONG, roomOf, unique } from '../contracts/store.fixtures.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { folders, onFile } from './files.ts';

const RELEASED = ['0001', '0002'];

const folder = folders();
let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const sqlOf = (version: string, part: string): string =>
  readFileSync(new URL(`schemas/${version}.${part}.sql`, import.meta.url), 'utf8');

const engines: Record<string, (version: string) => Promise<StoreLocation>> = {
  sqlite: (version) => {
    const dataDir = folder();
    onFile(dataDir, (database) => {
      database.exec(sqlOf(version, 'sqlite'));
      database.exec(sqlOf(version, 'rows'));
    });
    return Promise.resolve({ dataDir });
  },
  postgres: async (version) => {
    const databaseUrl = await server.create(unique('released'));
    await server.execute(databaseUrl, sqlOf(version, 'postgres'));
    await server.execute(databaseUrl, sqlOf(version, 'rows'));
    return { databaseUrl };
  },
};

async function expectRows(location: StoreLocation, version = '0001'): Promise<void> {
  const store = await openStore(location);
  const { documents } = store;
  if (version >= '0002') {
    expect((await documents.changes(0, 9)).map(({ id, removed }) => [id, removed])).toEqual([
      ['press/ketz.txt', false],
      ['gone.txt', true],
    ]);
    expect(new TextDecoder().decode((await documents.read('press/ketz.txt'))?.bytes)).toBe(
      'Brana Ketz heads the Talveran delegation.',
    );
  } else expect(await documents.changes(0, 9)).toEqual([]);
  const room = roomOf({ thread: 'th' });
  expect(await store.inquiries.find({ ...room, message: 'm1' })).toEqual({
    id: 'inquiry-1',
    room,
    message: 'm1',
    asker: 'U-mirela',
    text: 'Who heads it?',
    addressed: 'mention',
    visibility: 'room',
    route: { a: 1 },
    receivedAt: 1790000000000,
    state: 'posted',
    attempt: 1,
    revision: 0,
    posted: { ts: '1.5' },
    reply: { kind: 'answer', answer: 'answer-1' },
  });
  expect(await store.inquiries.claim('w', ALL, LONG)).toMatchObject({ id: 'inquiry-2', attempt: 1 });
  expect(await store.answers.byId('answer-1')).toMatchObject({
    understoodAs: 'Who heads the delegation?',
    revisions: { 'orla/talks.md': 'r1' },
    collections: { 'orla/talks.md': 'press' },
  });
  expect(await store.answers.revision('orla/talks.md', 'r1')).toMatchObject({ revision: 'r1' });
  expect(await store.answers.unresolved({ limit: 9 })).toMatchObject([{ why: 'not-useful', notUseful: 1 }]);
  expect(await store.rooms.granted(room)).toEqual(new Set(['press']));
  expect(await store.rooms.joinsThreads(room)).toBe(false);
  const conversation = await store.conversations.read(room, 1e15);
  expect(conversation).toMatchObject({ aside: 2, left: true, turns: [{ answer: 'Brana Ketz' }] });
  expect(await store.installations.get('slack', 'T-orla')).toBe('c1pher');
  expect(await store.settings.get('prompts')).toBe('on');
  await store.ping();
  // What is new is numbered after what was there.
  expect(await store.upkeep.forgetPerson('U-mirela')).toBe(1);
  expect(await store.answers.byId('answer-1')).toBeNull();
  await store.close();
}

it('has every released step as a fixture', () => {
  expect(RELEASED).toEqual(STEPS.map((step) => step.name.slice(0, 4)));
});

it('names its steps so that their order is their age', () => {
  const names = STEPS.map((step) => step.name);
  expect(names).toEqual([...names].sort());
  for (const [index, name] of names.entries())
    expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}-[a-z-]+$`));
});

describe.each(Object.entries(engines))('on %s', (_, build) => {
  it.each(RELEASED)('the schema %s comes forward with its rows', async (version) => {
    await expectRows(await build(version), version);
  });
});

describe('a step', () => {
  const planted = (name: string, sql: string[]): SchemaStep => ({
    name,
    up: async (db) => {
      for (const statement of sql) await db.executeQuery(raw(statement));
    },
  });
  const raw = (sql: string) => CompiledQuery.raw(sql);
  const migrateFile = async (dataDir: string, ...more: SchemaStep[]): Promise<void> => {
    const db = new Kysely<unknown>({ dialect: new LibsqlDialect(new Database(join(dataDir, 'attache.db'))) });
    try {
      await migrate(db, 'sqlite', 'The database', [...STEPS, ...more]);
    } finally {
      await db.destroy();
    }
  };

  it('of a later version keeps the rows, is done once, and is refused by this one', async () => {
    const location = await engines.sqlite?.('0001');
    if (location === undefined || !('dataDir' in location)) throw new Error('No file');
    const { dataDir } = location;
    const later = planted('9999-later', ['alter table settings add column shade text']);
    await migrateFile(dataDir, later);
    await migrateFile(dataDir, later);
    const rows = onFile(dataDir, (database) => database.prepare('select * from settings').all());
    expect(rows).toEqual([{ key: 'prompts', value: 'on', shade: null }]);
    await expect(openStore({ dataDir })).rejects.toMatchObject({ name: 'DatabaseRefused', code: 'newer' });
  });

  it('that fails leaves the database as it was', async () => {
    const location = await engines.sqlite?.('0001');
    if (location === undefined || !('dataDir' in location)) throw new Error('No file');
    const { dataDir } = location;
    const broken = planted('9999-later', ['drop table settings', 'insert into nowhere values (1)']);
    await expect(migrateFile(dataDir, broken)).rejects.toThrow(/nowhere/);
    await expectRows(location);
  });
});
