/**
 * How long the store takes when it holds much: `npx tsx bench/store.ts [rows] [postgres://…]`. Without a URL, on a file
 * of its own in the temporary folder; a PostgreSQL database must be empty. Prints the median and the slowest, in ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import pg from 'pg';
import type { Incoming, Platform } from '../src/desk/inquiry.ts';
import { openStore } from '../src/store/store.ts';

const rows = Number(process.argv[2] ?? 300_000);
const databaseUrl = process.argv[3];
const dataDir = mkdtempSync(join(tmpdir(), 'attache-bench-'));
const platforms: readonly Platform[] = ['slack', 'discord'];
const store = await openStore(databaseUrl === undefined ? { dataDir } : { databaseUrl });

const filled = [
  // Of 1,000 inquiries one waits, and two in ten answers are on the operator's list.
  `insert into inquiries (id, platform, workspace, channel, thread, kind, shared, message, asker, text, addressed,
     visibility, route, received_at, state, attempt, revision, claimed_revision, posted, reply, limited, failure,
     worker, due_at)
   with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
   select 'q' || i, 'slack', 'T' || (i % 20), 'C' || (i % 500), null, 'channel', 0, 'm' || i, 'U' || (i % 3000),
     'Who heads delegation ' || i || '?', 'mention', 'room', '{}', 1700000000000 + i * 1000,
     case when i % 1000 = 0 then 'received' else 'posted' end, 1, 0, 0, null, null, 0, null, null,
     case when i % 1000 = 0 then 1700000000000 + i * 1000 end from n`,
  `insert into answers (id, inquiry, platform, workspace, channel, thread, kind, shared, asker, question,
     understood_as, outcome, reason, answer, revisions, collections, answered_at, removed_at, open, listed)
   select 'a' || id, id, platform, workspace, channel, null, kind, 0, asker, text, null,
     case when seq % 5 = 0 then 'unanswered' else 'answered' end, null, '{"outcome":"answered"}', '{}', '{}',
     received_at + 500, null, 1, case when seq % 5 = 0 then 'unanswered' end from inquiries where due_at is null`,
];
if (databaseUrl === undefined) {
  const database = new Database(join(dataDir, 'attache.db'));
  for (const sql of filled) database.exec(sql);
  database.close();
} else {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  for (const sql of [...filled, 'analyze']) await client.query(sql);
  await client.end();
}

const times = new Map<string, number[]>();
async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  return result;
}

for (let n = 0; n < 100; n += 1) {
  const room = { platform: 'slack', workspace: 'T1', channel: `C${n}`, thread: null } as const;
  const incoming: Incoming = {
    room: { ...room, kind: 'channel', shared: false },
    message: `new${n}`,
    asker: `U${n}`,
    text: 'Who heads the delegation?',
    addressed: 'mention',
    visibility: 'room',
    namesOthers: false,
    route: null,
  };
  await timed('keep', () => store.inquiries.keep(incoming));
  await timed('find', () => store.inquiries.find({ ...incoming.room, message: incoming.message }));
  const inquiry = await timed('claim', () => store.inquiries.claim('bench', platforms, 60_000));
  if (inquiry !== null) {
    await timed('load', () => store.inquiries.load(inquiry, 60_000));
    await timed('posted', () => store.inquiries.posted(inquiry.id, 'bench', {}));
  }
  await timed('nextDue', () => store.inquiries.nextDue(platforms));
  await timed('recent', () => store.answers.recent('slack', 'T1', `U${n}`, 10));
  await timed('unresolved', () => store.answers.unresolved({ limit: 50 }));
  if (n % 10 === 0) await timed('wellAnswered', () => store.answers.wellAnswered(4, room));
}
await timed('forgetPerson', () => store.upkeep.forgetPerson('U2'));

for (const [name, all] of times) {
  const sorted = [...all].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(
    `${name.padEnd(14)} ${median.toFixed(2).padStart(8)} ${(sorted.at(-1) ?? 0).toFixed(2).padStart(8)}`,
  );
}
await store.close();
rmSync(dataDir, { recursive: true, force: true });
