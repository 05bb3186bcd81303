/** A conversation on a terminal: a line in, an answer out, until 'exit' or the end of the input. */
import { createInterface } from 'node:readline';

/** What a conversation needs. */
export interface ConversationOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether a person types: only then is there a prompt, and the arrows bring back earlier lines. */
  readonly interactive: boolean;
  /** What is said first to a person. */
  readonly greeting: string;
  readonly help: string;
  /** Forgets what was said; what it gives is printed as it is. */
  readonly forget: () => string;
  /** The last answer's citations; printed as they are. */
  readonly cite: () => string;
  /** Answers one line, which is not empty; what it gives is printed as it is. */
  readonly reply: (line: string) => Promise<string>;
}

/** Earlier lines that the up arrow brings back. */
const HISTORY = 500;
const LEAVE = /^(?:\/?(?:exit|quit|q)|:q)$/i;

/**
 * Holds a conversation.
 *
 * @returns when the other side has left or its input ends
 */
export async function converse(options: ConversationOptions): Promise<void> {
  const { input, output, interactive } = options;
  const lines = createInterface({
    input,
    // A piped input has no echo: readline must not write to the output at all.
    ...(interactive ? { output, terminal: true, historySize: HISTORY, prompt: '? ' } : { terminal: false }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  // Control-C leaves, as the end of the input does.
  lines.on('SIGINT', () => lines.close());
  if (interactive) {
    output.write(`${options.greeting}\n\n`);
    lines.prompt();
  }
  let first = true;
  for await (const raw of lines) {
    const line = (first ? raw.replace(/^\uFEFF/, '') : raw).trim();
    first = false;
    if (LEAVE.test(line)) break;
    if (line !== '') {
      const said = await replyTo(line, options);
      await new Promise<void>((resolve) => output.write(interactive ? `\n${said}\n` : said, () => resolve()));
    }
    if (interactive) lines.prompt();
  }
  lines.close();
  if (interactive) output.write('\n');
}

async function replyTo(line: string, { cite, help, forget, reply }: ConversationOptions): Promise<string> {
  if (line === '/help') return `${help}\n`;
  if (line === '/cite') return cite();
  return line === '/new' ? forget() : reply(line);
}
