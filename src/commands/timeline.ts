/** `timeline`: the answers to one question in order of time. */
import { harmlessJson } from '../adapters/terminal/harmless.ts';
import { screenOf } from '../adapters/terminal/screen.ts';
import { renderTimeline } from '../adapters/terminal/timeline.ts';
import { confidenceThreshold } from '../config.ts';
import { dayOf } from '../desk/today.ts';
import { fill, loadCorpus } from './corpus.ts';
import { readDay, readOptions } from './options.ts';
import { DONE, print, refuse, warn } from './streams.ts';

const TIMELINE_USAGE = 'timeline [--json] [--corpus DIR]… [--as-of YYYY-MM-DD] "QUESTION"';

/**
 * Runs `timeline`.
 *
 * @param args what follows the command's name
 * @returns the exit status: 0 also when nothing was found, 2 for a mistake of the user's
 */
export async function runTimeline(args: readonly string[]): Promise<number> {
  const options = readOptions(
    args,
    { json: { type: 'boolean' }, corpus: { type: 'string', multiple: true }, 'as-of': { type: 'string' } },
    TIMELINE_USAGE,
  );
  if (!options.ok) return refuse(options.problem);
  const { values, positionals } = options.value;
  const asOf = values['as-of'] === undefined ? null : readDay(values['as-of']);
  if (asOf && !asOf.ok) return refuse(asOf.problem);
  const text = positionals.join(' ').trim();
  if (text === '') return refuse(`there is nothing to ask; usage: ${TIMELINE_USAGE}`);
  const threshold = await confidenceThreshold();
  if (!threshold.ok) return refuse(threshold.problem);
  const [corpus, { Answerer }, { LiveIndex }, { LONGEST_QUESTION }] = await Promise.all([
    loadCorpus(values.corpus),
    import('../core/answer/answerer.ts'),
    import('../core/search/liveIndex.ts'),
    import('../core/question/parse.ts'),
  ]);
  if (text.length > LONGEST_QUESTION)
    return refuse(
      `a question may have ${LONGEST_QUESTION} characters at most, and this one has ${text.length}`,
    );
  if (!corpus.ok) return refuse(corpus.problem);
  for (const warning of corpus.value.warnings) warn(warning);
  const index = new LiveIndex({}, corpus.value.aliases);
  fill(index, corpus.value);
  const entries = new Answerer(index, threshold.value).timeline(text, {
    visible: 'all',
    today: dayOf(new Date()),
    clock: () => performance.now(),
    ...(asOf ? { asOf: asOf.value } : {}),
  });
  if (values.json) for (const entry of entries) await print(`${harmlessJson(JSON.stringify(entry))}\n`);
  else await print(renderTimeline(entries, (id) => corpus.value.byId.get(id), screenOf(process.stdout)));
  return DONE;
}
