/** Recording an answer: the reply, the answer, what it cites and the conversation's turn, inside one transaction. */
import { createHash } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Room } from '../desk/inquiry.ts';
import type { Revision } from '../desk/library.ts';
import type { AnswerRecord, Turn } from '../desk/ports.ts';
import type { Db, Engine } from './engine.ts';
import { flag, roomRow, threadKey } from './rows.ts';
import type { InquiryTable } from './schema.ts';

/**
 * How long a revision's last mention is not written anew, in milliseconds: a document is long, and SQLite writes the
 * whole row. Pruning leaves alone what was mentioned within the retention, which is days.
 */
const MENTION_MS = 30 * 60 * 1000;

/** No failure of the corpus: what nobody can answer by adding a document is not on the operator's list. */
const NO_GAP: ReadonlySet<string> = new Set(['small-talk', 'command', 'clarify']);

/** The key of a document's revision. */
export function sourceOf(documentId: string, revision: string): string {
  return createHash('sha256')
    .update(JSON.stringify([documentId, revision]))
    .digest('hex');
}

/** @returns false, and nothing is recorded, where the inquiry is not the worker's or was edited since */
export async function recordAnswer(
  db: Db,
  engine: Engine,
  id: string,
  worker: string,
  record: AnswerRecord,
): Promise<boolean> {
  const row = await db
    .updateTable('inquiries')
    .set({
      state: 'answered',
      reply: JSON.stringify(record.reply),
      limited: flag(record.reply.kind === 'limited'),
    })
    .where('id', '=', id)
    .where('worker', '=', worker)
    .where('due_at', 'is not', null)
    .where('revision', '=', record.revision)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return false;
  // An earlier answer to the question as it read before, or from before a crash, is answered over.
  await db.deleteFrom('answers').where('inquiry', '=', id).execute();
  await db.deleteFrom('turns').where('inquiry', '=', id).execute();
  if (record.answer !== null) await insertAnswer(db, engine, row, record.answer);
  for (const revision of record.cited) await keepRevision(db, engine, revision);
  if (record.turn !== null)
    await addTurn(db, engine, row, record.answer?.room ?? row, record.turn.turn, record.turn.mostTurns);
  return true;
}

async function insertAnswer(
  db: Db,
  engine: Engine,
  inquiry: Selectable<InquiryTable>,
  stored: NonNullable<AnswerRecord['answer']>,
): Promise<void> {
  const { answer, room } = stored;
  const gap = answer.outcome === 'unanswered' && !NO_GAP.has(answer.reason?.code ?? '');
  await db
    .insertInto('answers')
    .values({
      id: stored.id,
      inquiry: inquiry.id,
      ...roomRow(room),
      asker: stored.asker,
      question: stored.question,
      understood_as: stored.understoodAs,
      outcome: answer.outcome,
      reason: answer.reason?.code ?? null,
      answer: JSON.stringify(answer),
      revisions: JSON.stringify(stored.revisions),
      collections: JSON.stringify(stored.collections),
      answered_at: engine.now,
      removed_at: null,
      open: flag(room.kind === 'channel' && inquiry.visibility === 'room'),
      listed: gap ? 'unanswered' : null,
    })
    .execute();
  const sources = new Set(
    Object.entries(stored.revisions).map(([document, mark]) => sourceOf(document, mark)),
  );
  if (sources.size > 0)
    await db
      .insertInto('citations')
      .values([...sources].map((source) => ({ answer: stored.id, source })))
      .execute();
}

async function keepRevision(db: Db, engine: Engine, revision: Revision): Promise<void> {
  await db
    .insertInto('revisions')
    .values({
      source: sourceOf(revision.document.id, revision.revision),
      kept_at: engine.now,
      body: JSON.stringify(revision),
    })
    .onConflict((conflict) =>
      conflict
        .column('source')
        .doUpdateSet((eb) => ({ kept_at: eb.ref('excluded.kept_at') }))
        .where('revisions.kept_at', '<', sql<number>`excluded.kept_at - ${MENTION_MS}`),
    )
    .execute();
}

async function addTurn(
  db: Db,
  engine: Engine,
  inquiry: Selectable<InquiryTable>,
  room: Pick<Room, 'platform' | 'workspace' | 'channel' | 'thread'>,
  turn: Omit<Turn, 'at'>,
  mostTurns: number,
): Promise<void> {
  const key = {
    platform: room.platform,
    workspace: room.workspace,
    channel: room.channel,
    thread: threadKey(room.thread),
  };
  await db
    .insertInto('turns')
    .values({
      inquiry: inquiry.id,
      ...key,
      asker: turn.asker,
      question: turn.question,
      understood_as: turn.understoodAs,
      outcome: turn.outcome,
      answer: turn.answer,
      collections: JSON.stringify(turn.collections),
      at: engine.now,
    })
    .execute();
  const ofConversation = db
    .selectFrom('turns')
    .where('platform', '=', key.platform)
    .where('workspace', '=', key.workspace)
    .where('channel', '=', key.channel)
    .where('thread', '=', key.thread);
  const kept = await ofConversation
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(Math.max(0, Math.floor(mostTurns)))
    .execute();
  await db
    .deleteFrom('turns')
    .where('platform', '=', key.platform)
    .where('workspace', '=', key.workspace)
    .where('channel', '=', key.channel)
    .where('thread', '=', key.thread)
    .where('seq', '<', kept.at(-1)?.seq ?? Number.MAX_SAFE_INTEGER)
    .execute();
  // It answered: what people said among themselves before counts no more. That it left stays.
  await db
    .updateTable('conversations')
    .set({ aside: 0, touched_at: engine.now })
    .where('platform', '=', key.platform)
    .where('workspace', '=', key.workspace)
    .where('channel', '=', key.channel)
    .where('thread', '=', key.thread)
    .execute();
}
