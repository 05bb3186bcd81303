/** The command line: which command it is, and nothing of what it does. Each is loaded when it is asked for. */
import { refuse } from './commands/streams.ts';

const HELP = `Answers questions from a folder of documents, with the sentence that says so.

  npm run ask -- [--json] [--corpus DIR]… [--questions FILE] [--as-of YYYY-MM-DD] [--explain | --cite] ["QUESTION"]
      Answers one question, or one a line of FILE ('-' is standard input); without either, a conversation.
  npm run search -- [--json] [--limit N] [--corpus DIR]… "WORDS"
      Ranks the passages that the words find.
  npm run quote -- [--json] [--limit N] [--corpus DIR]… [--as-of YYYY-MM-DD] "WORDS"
      Checks a quotation: where the documents print these words, exactly or nearly, and who says them.
  npm run timeline -- [--json] [--corpus DIR]… [--as-of YYYY-MM-DD] "QUESTION"
      Gives the answers to a question in order of time, with the days each first and last appears.
  npm run --silent text -- [--corpus DIR]… ID
      Prints a document's text, which the offsets of answers and passages count in.
  npm run evaluate -- [DIR…] [--json] [--compare FILE] [--plots DIR]
      Asks sets of questions whose answers are known, and counts.

For those who run the bot (npm start), also while it runs:

  npm run doctor
      Checks configuration, corpus, store, index and platforms, and says what to do.
  npm run questions -- [--json] [--limit N] [--since YYYY-MM-DD]
      Lists what went unanswered and what was judged not useful, newest first.
  npm run rooms -- list | grant ROOM COLLECTION | revoke ROOM COLLECTION | threads ROOM on|off
      Says which collections a room may see; ROOM is slack:WORKSPACE:CHANNEL or discord:SERVER:CHANNEL.
  npm run add -- FILE… [--collection NAME | --id ID]
      Puts documents into the store, from where every bot on it answers from them within a second or two.
  npm run remove -- ID…      npm run documents -- [--json]
      Takes documents out of the store; lists those it has.
  npm run forget -- USER [--platform slack|discord] [--workspace ID]
      Erases what one person asked and judged.
  npm run backup -- FILE      npm run restore -- FILE
      Copies the database while the bot runs; puts a copy back while it does not.

  --corpus DIR   the documents, may be given several times (default: CORPUS_DIR, or 'corpus')
  --as-of DATE   what was printed later, or bears no date, is left out
  --explain      says why the first sentences stand where they stand
  --json         a line of JSON an answer or passage

An unanswered question is no failure: the exit status is 0. It is 2 for a mistake in what was typed.
`;

const COMMANDS =
  'ask, search, quote, timeline, text, evaluate, doctor, questions, rooms, add, remove, documents, forget, backup, restore or help';

async function run([command, ...args]: readonly string[]): Promise<number> {
  if (args.includes('--help') && !args.slice(0, args.indexOf('--help')).includes('--')) command = 'help';
  switch (command) {
    case 'ask':
      return (await import('./commands/ask.ts')).runAsk(args);
    case 'search':
      return (await import('./commands/search.ts')).runSearch(args);
    case 'quote':
      return (await import('./commands/quote.ts')).runQuote(args);
    case 'timeline':
      return (await import('./commands/timeline.ts')).runTimeline(args);
    case 'text':
      return (await import('./commands/text.ts')).runText(args);
    case 'evaluate':
      return (await import('./evaluate/command.ts')).runEvaluate([...args]);
    case 'doctor':
      return (await import('./commands/doctor.ts')).runDoctor(args);
    case 'questions':
      return (await import('./commands/questions.ts')).runQuestions(args);
    case 'rooms':
      return (await import('./commands/rooms.ts')).runRooms(args);
    case 'add':
      return (await import('./commands/add.ts')).runAdd(args);
    case 'remove':
      return (await import('./commands/remove.ts')).runRemove(args);
    case 'documents':
      return (await import('./commands/documents.ts')).runDocuments(args);
    case 'forget':
      return (await import('./commands/forget.ts')).runForget(args);
    case 'backup':
      return (await import('./commands/backup.ts')).runBackup(args);
    case 'restore':
      return (await import('./commands/backup.ts')).runRestore(args);
    case 'help':
    case '--help':
    case '-h':
      return (await import('./commands/streams.ts')).print(HELP).then(() => 0);
    case undefined:
      return refuse(`a command is wanted: ${COMMANDS}`);
    default:
      return refuse(`there is no command '${command.slice(0, 40)}': ${COMMANDS}`);
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
