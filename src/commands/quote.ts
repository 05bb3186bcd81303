/** `quote`: where the documents print given words, exactly or nearly, and who says them. */
import { harmlessJson } from '../adapters/terminal/harmless.ts';
import { renderQuotes } from '../adapters/terminal/quotes.ts';
import { screenOf } from '../adapters/terminal/screen.ts';
import { fill, loadCorpus } from './corpus.ts';
import { readCount, readDay, readOptions } from './options.ts';
import { DONE, print, refuse, warn } from './streams.ts';

const QUOTE_USAGE = 'quote [--json] [--limit N] [--corpus DIR]… [--as-of YYYY-MM-DD] "WORDS"';
const LIMIT = '10';
const MOST = 1_000;
/** UTF-16 units; a longer text is no quotation to be checked at once. */
const LONGEST_QUOTATION = 2_000;

/**
 * Runs `quote`.
 *
 * @param args what follows the command's name
 * @returns the exit status: 0 also when the words stand nowhere, 2 for a mistake of the user's
 */
export async function runQuote(args: readonly string[]): Promise<number> {
  const options = readOptions(
    args,
    {
      json: { type: 'boolean' },
      corpus: { type: 'string', multiple: true },
      limit: { type: 'string', default: LIMIT },
      'as-of': { type: 'string' },
    },
    QUOTE_USAGE,
  );
  if (!options.ok) return refuse(options.problem);
  const { values, positionals } = options.value;
  const limit = readCount(values.limit, '--limit', MOST);
  if (!limit.ok) return refuse(limit.problem);
  const asOf = values['as-of'] === undefined ? null : readDay(values['as-of']);
  if (asOf && !asOf.ok) return refuse(asOf.problem);
  const day = asOf?.value ?? null;
  const words = positionals.join(' ').replace(/^[\s"“„«]+|[\s"“”»]+$/gu, '');
  if (words.length > LONGEST_QUOTATION)
    return refuse(
      `a quotation may have ${LONGEST_QUOTATION} characters at most, and this one has ${words.length}`,
    );
  const [corpus, { FEWEST_WORDS, findQuotation }, { LiveIndex }, { tokenize }] = await Promise.all([
    loadCorpus(values.corpus),
    import('../core/answer/quotes.ts'),
    import('../core/search/liveIndex.ts'),
    import('../core/text/tokens.ts'),
  ]);
  if (tokenize(words).length < FEWEST_WORDS)
    return refuse(`at least ${FEWEST_WORDS} words are wanted; usage: ${QUOTE_USAGE}`);
  if (!corpus.ok) return refuse(corpus.problem);
  for (const warning of corpus.value.warnings) warn(warning);
  const index = new LiveIndex({}, corpus.value.aliases);
  fill(index, corpus.value);
  const places = findQuotation(index, words, {
    visible: 'all',
    limit: limit.value,
    accept: ({ publishedAt }) => day === null || (publishedAt !== null && publishedAt.slice(0, 10) <= day),
  });
  if (values.json)
    for (const { excerpt, exact, likeness, words: pairs } of places)
      await print(`${harmlessJson(JSON.stringify({ ...excerpt, exact, likeness, words: pairs }))}\n`);
  else await print(renderQuotes(places, (id) => corpus.value.byId.get(id), screenOf(process.stdout)));
  return DONE;
}
