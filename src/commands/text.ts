/** `text`: a document's text, which the offsets of answers and hits count in. */
import { harmless } from '../adapters/terminal/harmless.ts';
import { loadCorpus } from './corpus.ts';
import { readOptions } from './options.ts';
import { DONE, print, refuse } from './streams.ts';

const TEXT_USAGE = 'text [--corpus DIR]… ID';

/**
 * Runs `text`: prints the text exactly, without a line end of its own; on a terminal, what it would execute is shown
 * instead.
 *
 * @param args what follows the command's name
 * @returns the exit status: 2 when there is no such document
 */
export async function runText(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { corpus: { type: 'string', multiple: true } }, TEXT_USAGE);
  if (!options.ok) return refuse(options.problem);
  const { values, positionals } = options.value;
  const [id] = positionals;
  if (id === undefined || positionals.length > 1)
    return refuse(`one document's id is wanted; usage: ${TEXT_USAGE}`);
  const corpus = await loadCorpus(values.corpus);
  if (!corpus.ok) return refuse(corpus.problem);
  const document = corpus.value.byId.get(id);
  if (!document) return refuse(`there is no document '${id}' (an id is the path below the corpus folder)`);
  await print(process.stdout.isTTY === true ? harmless(document.text) : document.text);
  return DONE;
}
