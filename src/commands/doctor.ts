/**
 * `doctor`: looks at everything the bot needs, and says of each what is well or what to do, a line each.
 *
 * It changes nothing but what every start does: it makes the database where there is none.
 */
import { stat } from 'node:fs/promises';
import { oneLine } from '../adapters/terminal/harmless.ts';
import { type Config, loadConfig, whereOf } from '../config.ts';
import type { Document } from '../core/document.ts';
import { fingerprint } from '../corpus/fingerprint.ts';
import { readSnapshot } from '../corpus/snapshot.ts';
import { type Platforms, platformsOf } from '../service/platforms.ts';
import { packageVersion } from '../service/version.ts';
import { takeInstanceLock } from '../store/lock.ts';
import { openStore } from '../store/store.ts';
import { loadCorpus } from './corpus.ts';
import { readOptions } from './options.ts';
import { mendable } from './store.ts';
import { storedDocuments } from './stored.ts';
import { DONE, MISTAKE, print, refuse } from './streams.ts';

const USAGE = 'npm run doctor';

/** What was found of one thing. */
interface Finding {
  readonly state: 'ok' | 'note' | 'mend';
  readonly about: string;
  /** What is well, or what is wrong and what to do. */
  readonly line: string;
}

/** Runs `doctor`. @returns 0 where nothing has to be mended, else 2 */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const options = readOptions(args, {}, USAGE);
  if (!options.ok) return refuse(options.problem);
  if (options.value.positionals.length > 0) return refuse(`usage: ${USAGE}`);
  let status = DONE;
  for await (const finding of findings()) {
    if (finding.state === 'mend') status = MISTAKE;
    await print(`${finding.state.padEnd(4)}  ${finding.about.padEnd(13)}  ${oneLine(finding.line)}\n`);
  }
  return status;
}

async function* findings(): AsyncGenerator<Finding> {
  const loaded = await loadConfig();
  if (!loaded.ok) {
    yield { state: 'mend', about: 'configuration', line: loaded.problem };
    return;
  }
  const { config } = loaded;
  const asked = platformsOf(config);
  yield asked.ok
    ? { state: 'ok', about: 'configuration', line: `to be started: ${named(asked.platforms)}` }
    : { state: 'mend', about: 'configuration', line: asked.problem };
  yield* corpusFindings(config);
  yield* storeFindings(config);
  yield await indexFinding(config);
  if (asked.ok) yield* platformFindings(asked.platforms);
}

function named({ slack, discord }: Platforms): string {
  const modes = {
    socket: 'Slack (Socket Mode)',
    http: 'Slack (HTTP)',
    oauth: 'Slack (HTTP, several workspaces)',
  };
  return [slack === null ? [] : modes[slack.mode], discord === null ? [] : 'Discord'].flat().join(' and ');
}

async function* corpusFindings({ corpusDir }: Config): AsyncGenerator<Finding> {
  const corpus = await loadCorpus([corpusDir]);
  if (!corpus.ok) {
    yield { state: 'mend', about: 'corpus', line: `${corpus.problem}: set CORPUS_DIR` };
    return;
  }
  const { documents, warnings } = corpus.value;
  yield { state: 'ok', about: 'corpus', line: `${corpusDir}: ${inventory(documents)}` };
  for (const warning of warnings) yield { state: 'note', about: 'corpus', line: warning };
}

/** '23 documents, the newest of 2026-01-27, 3 undated; collections: public 20, embassy 3'. */
function inventory(documents: readonly Document[]): string {
  const collections = new Map<string, number>();
  let newest: string | null = null;
  let undated = 0;
  for (const { collection, publishedAt } of documents) {
    collections.set(collection, (collections.get(collection) ?? 0) + 1);
    if (publishedAt === null) undated++;
    else if (newest === null || publishedAt > newest) newest = publishedAt;
  }
  const parts = [
    `${documents.length} ${documents.length === 1 ? 'document' : 'documents'}`,
    newest === null ? 'none dated' : `the newest of ${newest.slice(0, 10)}`,
    ...(undated > 0 && newest !== null ? [`${undated} undated`] : []),
  ];
  const shelves = [...collections]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`);
  return `${parts.join(', ')}; collections: ${shelves.join(', ')}`;
}

async function* storeFindings(config: Config): AsyncGenerator<Finding> {
  const about = 'store';
  const where = whereOf(config);
  const what = config.databaseUrl === undefined ? `the database in ${config.dataDir}` : 'PostgreSQL';
  try {
    const store = await openStore(where);
    try {
      await store.ping();
      const grants = await store.rooms.grants();
      const { length: stored } = await storedDocuments(store);
      yield {
        state: 'ok',
        about,
        line: `${what} can be read and written; ${grants.length} ${grants.length === 1 ? 'grant' : 'grants'}, ${stored} ${stored === 1 ? 'document' : 'documents'}`,
      };
    } finally {
      await store.close();
    }
  } catch (error) {
    yield { state: 'mend', about, line: mendable(error) };
    return;
  }
  if (config.databaseUrl !== undefined) return;
  try {
    takeInstanceLock(config.dataDir).release();
    yield { state: 'ok', about, line: 'no bot runs on it' };
  } catch (error) {
    yield { state: 'note', about, line: mendable(error) };
  }
}

async function indexFinding({ dataDir }: Config): Promise<Finding> {
  const about = 'index';
  if (!(await stat(dataDir).catch(() => null)))
    return { state: 'note', about, line: 'no snapshot yet: the first start makes one' };
  const snapshot = await readSnapshot(dataDir, fingerprint(packageVersion), Date.now());
  if (snapshot === 'absent')
    return { state: 'note', about, line: 'no snapshot yet: the next start makes one' };
  if ('damage' in snapshot)
    return {
      state: 'note',
      about,
      line: `the snapshot is not used (${snapshot.damage}): the next start rebuilds it`,
    };
  const { documents, passages } = snapshot.index.size;
  return { state: 'ok', about, line: `the snapshot holds ${documents} documents in ${passages} passages` };
}

async function* platformFindings({ slack, discord }: Platforms): AsyncGenerator<Finding> {
  if (slack !== null) {
    const { checkSlack } = await import('../adapters/slack/check.ts');
    for (const { ok, line } of await checkSlack(slack))
      yield { state: ok ? 'ok' : 'mend', about: 'slack', line };
  }
  if (discord !== null) {
    const { checkDiscord } = await import('../adapters/discord/check.ts');
    for (const { ok, line } of await checkDiscord(discord))
      yield { state: ok ? 'ok' : 'mend', about: 'discord', line };
  }
}
