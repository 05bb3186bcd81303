/** What every store must hold, whatever keeps it. An implementation's test calls this in a few lines. */
import { afterEach, describe } from 'vitest';
import type { Store } from '../../src/desk/ports.ts';
import { answersContract } from './store.answers.ts';
import { claimsContract } from './store.claims.ts';
import { conversationsContract } from './store.conversations.ts';
import { documentsContract } from './store.documents.ts';
import { modelContract } from './store.model.ts';
import { roomsContract } from './store.rooms.ts';
import { textContract } from './store.text.ts';
import { upkeepContract } from './store.upkeep.ts';

/** An empty database. */
export interface Fresh {
  /** A store on it; called again, another one on the same, as a second process would have. */
  open(): Promise<Store>;
  /** Runs SQL on it past the store, to age rows: the database's clock is nobody's to set. */
  execute(sql: string): Promise<void>;
}

/** What a part of the contract gets: an empty store, and how to open it once more. They are closed after the test. */
export type Open = () => Promise<{
  readonly store: Store;
  readonly again: () => Promise<Store>;
  readonly execute: Fresh['execute'];
}>;

/** @param fresh makes an empty database; called for each test */
export function storeContract(fresh: () => Promise<Fresh>): void {
  const opened: Store[] = [];
  const open: Open = async () => {
    const database = await fresh();
    const again = async (): Promise<Store> => {
      const store = await database.open();
      opened.push(store);
      return store;
    };
    return { store: await again(), again, execute: (sql) => database.execute(sql) };
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  describe('inquiries', () => claimsContract(open));
  describe('any sequence of inquiries', () => modelContract(open));
  describe('answers', () => answersContract(open));
  describe('conversations', () => conversationsContract(open));
  describe('rooms, installations, settings', () => roomsContract(open));
  describe('documents', () => documentsContract(open));
  describe('upkeep', () => upkeepContract(open));
  describe('text', () => textContract(open));
}
