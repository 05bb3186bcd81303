/** `questions`: what went unanswered and what was judged not useful: the list from which a corpus is improved. */
import { harmlessJson } from '../adapters/terminal/harmless.ts';
import type { UnresolvedQuestion } from '../desk/ports.ts';
import { readCount, readDay, readOptions } from './options.ts';
import { roomName } from './roomName.ts';
import { withStore } from './store.ts';
import { print, refuse } from './streams.ts';
import { table } from './table.ts';

const USAGE = 'npm run questions -- [--json] [--limit N] [--since YYYY-MM-DD]';
const LIMIT = 50;
const MOST = 100_000;

/** Runs `questions`. @returns the exit status */
export async function runQuestions(args: readonly string[]): Promise<number> {
  const options = readOptions(
    args,
    { json: { type: 'boolean' }, limit: { type: 'string' }, since: { type: 'string' } },
    USAGE,
  );
  if (!options.ok) return refuse(options.problem);
  const { values, positionals } = options.value;
  if (positionals.length > 0) return refuse(`usage: ${USAGE}`);
  const limit = values.limit === undefined ? null : readCount(values.limit, '--limit', MOST);
  if (limit && !limit.ok) return refuse(limit.problem);
  const since = values.since === undefined ? null : readDay(values.since, '--since');
  if (since && !since.ok) return refuse(since.problem);
  return withStore(async (store) => {
    const found = await store.answers.unresolved({
      limit: limit?.value ?? LIMIT,
      ...(since ? { since: Date.parse(since.value) } : {}),
    });
    await print(values.json ? found.map(jsonLine).join('') : tableOf(found));
    return null;
  });
}

function jsonLine({ room, at, ...rest }: UnresolvedQuestion): string {
  const said = { ...rest, room: roomName(room), at: new Date(at).toISOString() };
  return `${harmlessJson(JSON.stringify(said))}\n`;
}

function tableOf(found: readonly UnresolvedQuestion[]): string {
  if (found.length === 0) return 'Nothing went unanswered, and nothing was judged not useful.\n';
  return table(
    ['when', 'why', 'useful', 'not useful', 'room', 'question'],
    found.map(({ at, why, reason, useful, notUseful, room, question, understoodAs }) => [
      new Date(at).toISOString().slice(0, 16).replace('T', ' '),
      why === 'not-useful' ? 'not useful' : (reason ?? 'unanswered'),
      String(useful),
      String(notUseful),
      roomName(room),
      understoodAs ?? question,
    ]),
  );
}
