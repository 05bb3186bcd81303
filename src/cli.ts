/** The command line: which command it is, and nothing of what it does. Each is loaded when it is asked for. */
import { refuse } from './commands/streams.ts';

const HELP = `Answers questions from a folder of documents, with the sentence that says so.

  npm run ask -- [--json] [--corpus DIR]… [--questions FILE] [--as-of YYYY-MM-DD] [--explain] ["QUESTION"]
      Answers one question, or one a line of FILE ('-' is standard input); without either, a conversation.
  npm run search -- [--json] [--limit N] [--corpus DIR]… "WORDS"
      Ranks the passages that the words find.
  npm run --silent text -- [--corpus DIR]… ID
      Prints a document's text, which the offsets of answers and passages count in.
  npm run evaluate -- [DIR…] [--json]
      Asks sets of questions whose answers are known, and counts.

  --corpus DIR   the documents, may be given several times (default: CORPUS_DIR, or 'corpus')
  --as-of DATE   what was printed later, or bears no date, is left out
  --explain      says why the first sentences stand where they stand
  --json         a line of JSON an answer or passage

An unanswered question is no failure: the exit status is 0. It is 2 for a mistake in what was typed.
`;

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (args.includes('--help') && !args.slice(0, args.indexOf('--help')).includes('--')) command = 'help';
  switch (command) {
    case 'ask':
      return (await import('./commands/ask.ts')).runAsk(args);
    case 'search':
      return (await import('./commands/search.ts')).runSearch(args);
    case 'text':
      return (await import('./commands/text.ts')).runText(args);
    case 'evaluate':
      return (await import('./evaluate/command.ts')).runEvaluate([...args]);
    case 'help':
    case '--help':
    case '-h':
      return (await import('./commands/streams.ts')).print(HELP).then(() => 0);
    case undefined:
      return refuse('a command is wanted: ask, search, text, evaluate or help');
    default:
      return refuse(`there is no command '${command.slice(0, 40)}': ask, search, text, evaluate or help`);
  }
}

// A reader that has seen enough (`| head`) ends the program, quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// No top-level await: the build makes one CommonJS file of this (docs/decisions/0014).
void run(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});
