/** `search`: the passages that a question finds, ranked, without judging whether they answer it. */
import { harmlessJson } from '../adapters/terminal/harmless.ts';
import { renderHits } from '../adapters/terminal/hits.ts';
import { screenOf } from '../adapters/terminal/screen.ts';
import { fill, loadCorpus } from './corpus.ts';
import { readCount, readOptions } from './options.ts';
import { DONE, print, refuse, warn } from './streams.ts';

const SEARCH_USAGE = 'search [--json] [--limit N] [--corpus DIR]… "WORDS"';

const LIMIT = '10';
const MOST = 100_000;

/**
 * Runs `search`.
 *
 * @param args what follows the command's name
 * @returns the exit status: 0 also when nothing was found, 2 for a mistake of the user's
 */
export async function runSearch(args: readonly string[]): Promise<number> {
  const options = readOptions(
    args,
    {
      json: { type: 'boolean' },
      corpus: { type: 'string', multiple: true },
      limit: { type: 'string', default: LIMIT },
    },
    SEARCH_USAGE,
  );
  if (!options.ok) return refuse(options.problem);
  const { values, positionals } = options.value;
  const limit = readCount(values.limit, '--limit', MOST);
  if (!limit.ok) return refuse(limit.problem);
  const text = positionals.join(' ').trim();
  if (text === '') return refuse(`there is nothing to search for; usage: ${SEARCH_USAGE}`);
  const [corpus, { findPassages, tooLongToSearch }, { LiveIndex }] = await Promise.all([
    loadCorpus(values.corpus),
    import('./find.ts'),
    import('../core/search/liveIndex.ts'),
  ]);
  const long = tooLongToSearch(text);
  if (long) return refuse(long);
  if (!corpus.ok) return refuse(corpus.problem);
  for (const warning of corpus.value.warnings) warn(warning);
  const index = new LiveIndex({}, corpus.value.aliases);
  fill(index, corpus.value);
  const hits = findPassages(index, text, limit.value);
  if (values.json) for (const hit of hits) await print(`${harmlessJson(JSON.stringify(hit))}\n`);
  else await print(renderHits(hits, (id) => corpus.value.byId.get(id), screenOf(process.stdout)));
  return DONE;
}
