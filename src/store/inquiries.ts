/**
 * Inquiries: the inbox, its leases, and what was asked lately.
 *
 * A row is somebody's from `claim` until another `claim` takes it: a lease that has ended but that nobody took is still
 * its holder's, so that a late worker's post is recorded rather than repeated. A row waits for work while `due_at` is
 * set; whoever holds it has moved that to the lease's end.
 */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Incoming, InquiryKey, Platform } from '../desk/inquiry.ts';
import type { Posted } from '../desk/messenger.ts';
import type { AnswerRecord, Inquiry, InquiryStore } from '../desk/ports.ts';
import type { Engine } from './engine.ts';
import { recordAnswer } from './record.ts';
import { inquiryOf, inquiryRow, whole } from './rows.ts';
import type { Schema } from './schema.ts';

/** All that stands before an acknowledgement, in milliseconds: Slack and Discord give 3 s, the way there included. */
const KEEP_MS = 1_000;

/**
 * The platform of an inquiry, in a form that no index is searched by. SQLite would take the index of rooms for what
 * waits, and read every inquiry of the platform: 4 s for 300,000 (`bench/store.ts`). What waits is few.
 */
const PLATFORM = sql<Platform>`(platform || '')`;

type Where = ExpressionBuilder<Schema, 'inquiries'>;

export class Inquiries implements InquiryStore {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async keep(incoming: Incoming): Promise<'kept' | 'repeated'> {
    const now = this.#engine.now;
    const row = { ...inquiryRow(incoming), received_at: now, due_at: now };
    const result = await this.#engine.urgent(
      (db) =>
        db
          .insertInto('inquiries')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['platform', 'workspace', 'channel', 'message']).doNothing(),
          )
          .executeTakeFirst(),
      KEEP_MS,
    );
    return result.numInsertedOrUpdatedRows === 1n ? 'kept' : 'repeated';
  }

  async claim(worker: string, platforms: readonly Platform[], leaseMs: number): Promise<Inquiry | null> {
    if (platforms.length === 0) return null;
    const { now, kind } = this.#engine;
    const row = await this.#engine.run((db) =>
      db
        .updateTable('inquiries')
        .set((eb) => ({
          worker,
          due_at: sql<number>`${now} + ${whole(leaseMs)}`,
          attempt: eb('attempt', '+', 1),
          claimed_revision: eb.ref('revision'),
        }))
        // With `=` the sub-select runs once; with `in` PostgreSQL may run it, and lock, once a row.
        .where('seq', '=', (eb) =>
          eb
            .selectFrom('inquiries')
            .select('seq')
            .where('due_at', 'is not', null)
            .where('due_at', '<=', now)
            .where(PLATFORM, 'in', platforms)
            .orderBy('seq')
            .limit(1)
            .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked()),
        )
        .returningAll()
        .executeTakeFirst(),
    );
    return row === undefined ? null : inquiryOf(row);
  }

  renew(id: string, worker: string, leaseMs: number): Promise<boolean> {
    return this.#held(id, worker, { due_at: sql<number>`${this.#engine.now} + ${whole(leaseMs)}` });
  }

  answer(id: string, worker: string, record: AnswerRecord): Promise<boolean> {
    return this.#engine.transaction((db) => recordAnswer(db, this.#engine, id, worker, record));
  }

  placeholder(id: string, worker: string, posted: Posted): Promise<boolean> {
    return this.#held(id, worker, { posted: JSON.stringify(posted) });
  }

  /** If the question was edited since it was answered, the message is remembered and the inquiry waits again. */
  async posted(id: string, worker: string, posted: Posted): Promise<boolean> {
    const now = this.#engine.now;
    const result = await this.#engine.run((db) =>
      db
        .updateTable('inquiries')
        .set((eb) => ({
          posted: JSON.stringify(posted),
          worker: null,
          due_at: eb.case().when('state', '=', 'answered').then(null).else(now).end(),
          state: eb
            .case()
            .when('state', '=', 'answered')
            .then(sql.lit('posted' as const))
            .else(eb.ref('state'))
            .end(),
        }))
        .where((eb) => isHeld(eb, id, worker))
        .executeTakeFirst(),
    );
    return result.numUpdatedRows === 1n;
  }

  release(id: string, worker: string, delayMs: number): Promise<boolean> {
    return this.#held(id, worker, {
      worker: null,
      due_at: sql<number>`${this.#engine.now} + ${whole(Math.max(0, delayMs))}`,
    });
  }

  /** An edit since the claim gives the question another chance: then it is let go, and this says false. */
  fail(id: string, worker: string, failure: string): Promise<boolean> {
    return this.#engine.transaction(async (db) => {
      const failed = await db
        .updateTable('inquiries')
        .set({ state: 'failed', failure, worker: null, due_at: null })
        .where((eb) => isHeld(eb, id, worker))
        .whereRef('claimed_revision', '=', 'revision')
        .executeTakeFirst();
      if (failed.numUpdatedRows === 1n) return true;
      await db
        .updateTable('inquiries')
        .set({ worker: null, due_at: this.#engine.now })
        .where((eb) => isHeld(eb, id, worker))
        .execute();
      return false;
    });
  }

  /** Whoever holds it keeps it, to say what was posted meanwhile; its answer will not be taken. */
  async revise(key: InquiryKey, text: string, withinMs: number): Promise<boolean> {
    const now = this.#engine.now;
    const result = await this.#engine.run((db) =>
      db
        .updateTable('inquiries')
        .set((eb) => ({
          text,
          revision: eb('revision', '+', 1),
          state: 'received' as const,
          reply: null,
          limited: 0 as const,
          failure: null,
          due_at: eb.case().when('worker', 'is', null).then(now).else(eb.ref('due_at')).end(),
        }))
        .where((eb) => isKey(eb, key))
        .where('text', '<>', text)
        .where('received_at', '>', sql<number>`${now} - ${whole(withinMs)}`)
        .executeTakeFirst(),
    );
    return result.numUpdatedRows === 1n;
  }

  find(key: InquiryKey): Promise<Inquiry | null> {
    return this.#one((eb) => isKey(eb, key));
  }

  byId(id: string): Promise<Inquiry | null> {
    return this.#one((eb) => eb('id', '=', id));
  }

  async load(inquiry: Inquiry, windowMs: number): ReturnType<InquiryStore['load']> {
    const { platform, workspace, channel } = inquiry.room;
    const until = inquiry.receivedAt;
    return this.#engine.run(async (db) => {
      const self = await db
        .selectFrom('inquiries')
        .select('seq')
        .where('id', '=', inquiry.id)
        .executeTakeFirst();
      const counted = db
        .selectFrom('inquiries')
        .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('received_at').as('oldest')])
        .where('platform', '=', platform)
        .where('workspace', '=', workspace)
        .where('received_at', '>', until - whole(windowMs))
        // Of the same millisecond those count that came first.
        .where('received_at', '<=', until)
        .where('id', '<>', inquiry.id)
        .where('limited', '=', 0)
        .$if(self !== undefined, (query) => query.where('seq', '<', self?.seq ?? 0));
      const asker = await counted.where('asker', '=', inquiry.asker).executeTakeFirstOrThrow();
      const room = await counted.where('channel', '=', channel).executeTakeFirstOrThrow();
      const clock = await db.selectNoFrom(this.#engine.now.as('now')).executeTakeFirstOrThrow();
      return { asker, room, now: clock.now };
    });
  }

  async nextDue(platforms: readonly Platform[]): Promise<number | null> {
    if (platforms.length === 0) return null;
    const row = await this.#engine.run((db) =>
      db
        .selectFrom('inquiries')
        .select(sql<number>`due_at - ${this.#engine.now}`.as('left'))
        .where('due_at', 'is not', null)
        .where(PLATFORM, 'in', platforms)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst(),
    );
    return row === undefined ? null : Math.max(0, row.left);
  }

  async #held(id: string, worker: string, change: Parameters<typeof setOf>[0]): Promise<boolean> {
    const result = await this.#engine.run((db) =>
      db
        .updateTable('inquiries')
        .set(setOf(change))
        .where((eb) => isHeld(eb, id, worker))
        .executeTakeFirst(),
    );
    return result.numUpdatedRows === 1n;
  }

  async #one(where: (eb: Where) => Expression<SqlBool>): Promise<Inquiry | null> {
    const row = await this.#engine.run((db) =>
      db.selectFrom('inquiries').selectAll().where(where).executeTakeFirst(),
    );
    return row === undefined ? null : inquiryOf(row);
  }
}

function setOf(change: {
  readonly posted?: string;
  readonly worker?: null;
  readonly due_at?: Expression<number>;
}) {
  return change;
}

/** Whether a worker holds an inquiry that something is left to do for. */
function isHeld(eb: Where, id: string, worker: string): Expression<SqlBool> {
  return eb.and([eb('id', '=', id), eb('worker', '=', worker), eb('due_at', 'is not', null)]);
}

function isKey(eb: Where, key: InquiryKey): Expression<SqlBool> {
  return eb.and([
    eb('platform', '=', key.platform),
    eb('workspace', '=', key.workspace),
    eb('channel', '=', key.channel),
    eb('message', '=', key.message),
  ]);
}
