/** `ask`: one question, a file of them, or a conversation. */
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { confidenceThreshold } from '../config.ts';
import { dayOf } from '../desk/today.ts';
import { stopwatch } from './clock.ts';
import type { Corpus } from './corpus.ts';
import { fill, loadCorpus } from './corpus.ts';
import { readDay, readOptions } from './options.ts';
import { bad, codeOf, good, type Result } from './result.ts';
import type { SessionOptions } from './session.ts';
import { DONE, MISTAKE, print, refuse, warn } from './streams.ts';

const ASK_USAGE =
  'ask [--json] [--corpus DIR]… [--questions FILE] [--as-of YYYY-MM-DD] [--explain] [--cite] ["QUESTION"]';

const GREETING =
  'Ask about the documents: who, when, where, how long, what was said. /help helps, exit leaves.';
const HELP = `Type a question and press Enter, for instance: Who leads the delegation?
Then go on in a few words: And the other one? Since when? Where was he born?
The up arrow brings back what you asked before.
  /help   shows this
  /cite   gives the last answer's excerpts as they are pasted into a text
  /new    forgets what was asked; the next question stands alone
  /quit   leaves (so do exit and Control-D)`;

const FORGOTTEN = 'Forgotten: the next question stands alone.\n';

/** One question to answer: `line` is its place in the file, or null for the command's own. */
interface Asked {
  readonly text: string;
  readonly line: number | null;
}

/**
 * Runs `ask`.
 *
 * @param args what follows the command's name
 * @returns the exit status: 0 also when nothing was answered, 2 for a mistake of the user's
 */
export async function runAsk(args: readonly string[]): Promise<number> {
  const options = readOptions(
    args,
    {
      json: { type: 'boolean' },
      corpus: { type: 'string', multiple: true },
      questions: { type: 'string' },
      'as-of': { type: 'string' },
      explain: { type: 'boolean' },
      cite: { type: 'boolean' },
    },
    ASK_USAGE,
  );
  if (!options.ok) return refuse(options.problem);
  const { values, positionals } = options.value;
  const asOf = values['as-of'] === undefined ? null : readDay(values['as-of']);
  if (asOf && !asOf.ok) return refuse(asOf.problem);
  if (positionals.length > 0 && values.questions !== undefined)
    return refuse(`a question and --questions exclude each other; usage: ${ASK_USAGE}`);
  if (values.cite && values.json) return refuse(`--cite and --json exclude each other; usage: ${ASK_USAGE}`);
  const asked = await questionsOf(positionals, values.questions);
  if (!asked.ok) return refuse(asked.problem);
  // What is refused anyway is refused before anything is read.
  const only = asked.value?.length === 1 && asked.value[0]?.line === null ? asked.value[0] : null;
  const long = only && (await tooLong(only.text));
  if (long) return refuse(long);

  const threshold = await confidenceThreshold();
  if (!threshold.ok) return refuse(threshold.problem);
  const [corpus, load] = await Promise.all([loadCorpus(values.corpus), loadAnswering()]);
  if (!corpus.ok) return refuse(corpus.problem);
  for (const warning of corpus.value.warnings) warn(warning);
  const json = values.json ?? false;
  const answering = load(corpus.value, {
    json,
    explain: values.explain ?? false,
    cite: values.cite ?? false,
    asOf: asOf?.value ?? null,
    threshold: threshold.value,
  });
  return asked.value ? answerAll(asked.value, answering) : talk(answering, json);
}

/** The questions given, or null for a conversation. */
async function questionsOf(
  positionals: readonly string[],
  file: string | undefined,
): Promise<Result<Asked[] | null>> {
  // A question without quotation marks is several words to the shell, and one question to us.
  if (positionals.length > 0) return good([{ text: positionals.join(' '), line: null }]);
  if (file === undefined) return good(null);
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const code = codeOf(error);
    return bad(
      code === 'ENOENT'
        ? `there is no file '${file}' for --questions`
        : `'${file}' cannot be read for --questions (${code})`,
    );
  }
  if (bytes.length === 0) return bad(`there are no questions in '${file}'`);
  const { decode } = await import('../readers/decode.ts');
  const decoded = await decode(bytes);
  if (!decoded.ok) return bad(`'${file}' ${decoded.reason}`);
  const asked = decoded.text
    .split(/\r\n|\r|\n/)
    .flatMap((text, index) => (text.trim() === '' ? [] : [{ text, line: index + 1 }]));
  return asked.length === 0 ? bad(`there are no questions in '${file}'`) : good(asked);
}

/** Why a question is refused, or null. */
async function tooLong(text: string): Promise<string | null> {
  const { LONGEST_QUESTION } = await import('../core/question/longest.ts');
  if (text.length <= LONGEST_QUESTION) return null;
  const count = (characters: number) => characters.toLocaleString('en');
  return `a question may have ${count(LONGEST_QUESTION)} characters at most, and this one has ${count(text.length)}`;
}

interface Manner {
  readonly json: boolean;
  readonly explain: boolean;
  /** Copy-ready citations below each card. */
  readonly cite: boolean;
  readonly asOf: string | null;
  readonly threshold: number | undefined;
}

/** Loads what answering needs, while the corpus is being read. */
async function loadAnswering(): Promise<(corpus: Corpus, manner: Manner) => SessionOptions> {
  const [{ Answerer }, { LiveIndex }, words] = await Promise.all([
    import('../core/answer/answerer.ts'),
    import('../core/search/liveIndex.ts'),
    import('./words.ts'),
  ]);
  return (corpus, { json, explain, cite, asOf, threshold }) => {
    const index = new LiveIndex({}, corpus.aliases);
    fill(index, corpus);
    const today = dayOf(new Date());
    return {
      corpus,
      index,
      answerer: new Answerer(index, threshold),
      say: json
        ? words.jsonWords(explain)
        : cite
          ? words.citedWords(corpus, explain, today)
          : words.cardWords(corpus, explain),
      cited: (explanation) => words.citationWords(corpus, explanation, today),
      asking: {
        visible: 'all',
        today,
        clock: stopwatch,
        ...(asOf === null ? {} : { asOf }),
      },
    };
  };
}

/** Answers in the order asked; a question that is refused is named, and the others are answered. */
async function answerAll(
  asked: readonly Asked[],
  { answerer, asking, say }: SessionOptions,
): Promise<number> {
  let status = DONE;
  for (const [index, { text, line }] of asked.entries()) {
    const problem = await tooLong(text);
    if (problem) {
      refuse(line === null ? problem : `line ${line}: ${problem}`);
      status = MISTAKE;
      continue;
    }
    const said = say(answerer.explain(text, asking), null);
    const between = index > 0 && !said.startsWith('{') ? '\n' : '';
    await print(between + said);
  }
  return status;
}

async function talk(answering: SessionOptions, json: boolean): Promise<number> {
  const [{ converse }, { openSession }] = await Promise.all([
    import('../adapters/terminal/conversation.ts'),
    import('./session.ts'),
  ]);
  const session = await openSession(answering);
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  let status = DONE;
  let number = 0;
  await converse({
    input: process.stdin,
    output: process.stdout,
    interactive,
    greeting: GREETING,
    help: HELP,
    forget: () => {
      session.forget();
      // A program reads answers and nothing else.
      return json ? '' : FORGOTTEN;
    },
    cite: () => session.cite(),
    reply: async (line) => {
      number++;
      const problem = await tooLong(line);
      if (problem === null) {
        const said = await session.ask(line);
        return number > 1 && !interactive && !json ? `\n${said}` : said;
      }
      refuse(problem);
      if (!interactive) status = MISTAKE;
      return '';
    },
  });
  await session.close();
  return status;
}
