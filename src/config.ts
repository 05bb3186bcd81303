/** The environment, read in one place: every variable with its default, and `.env` of the working folder below it. */
import { readFile } from 'node:fs/promises';

/** Environment variables as they come. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What `npm start` runs with. A platform's tokens are undefined where they are not set. */
export interface Config {
  readonly corpusDir: string;
  readonly dataDir: string;
  /** A PostgreSQL server, or undefined for a local file in `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly slackBotToken: string | undefined;
  readonly slackAppToken: string | undefined;
  readonly slackSigningSecret: string | undefined;
  readonly slackApiUrl: string;
  readonly discordToken: string | undefined;
  readonly discordApiUrl: string;
  readonly port: number;
}

const DEFAULTS = {
  corpusDir: 'corpus',
  dataDir: 'data',
  slackApiUrl: 'https://slack.com/api/',
  discordApiUrl: 'https://discord.com/api',
  port: 3000,
};

/** A config, or one line that names the variable and what it should be. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problem: string };

/**
 * The corpus folder alone: the commands want nothing else, and neither wait for a schema nor fail on a chat's setting.
 */
export async function corpusDir(): Promise<string> {
  const { CORPUS_DIR } = await environment();
  return CORPUS_DIR || DEFAULTS.corpusDir;
}

/** Reads the process's environment and `.env`. */
export async function loadConfig(): Promise<ConfigResult> {
  return readConfig(await environment());
}

/**
 * Checks an environment. An empty variable counts as not set.
 *
 * @param env variables by name; unknown ones are ignored
 * @returns the config with its defaults, or the first variable that is wrong. The value is never repeated: it may be
 *   a secret
 */
export async function readConfig(env: Environment): Promise<ConfigResult> {
  const { z } = await import('zod');
  const text = z.string().min(1);
  const url = (protocols: RegExp, message: string) => z.url({ protocol: protocols, error: message });
  const schema = z.object({
    CORPUS_DIR: text.default(DEFAULTS.corpusDir),
    DATA_DIR: text.default(DEFAULTS.dataDir),
    DATABASE_URL: url(/^postgres(?:ql)?$/, "a PostgreSQL address such as 'postgres://host/name'").optional(),
    SLACK_BOT_TOKEN: text.optional(),
    SLACK_APP_TOKEN: text.optional(),
    SLACK_SIGNING_SECRET: text.optional(),
    SLACK_API_URL: url(/^https?$/, 'an http or https address').default(DEFAULTS.slackApiUrl),
    DISCORD_TOKEN: text.optional(),
    DISCORD_API_URL: url(/^https?$/, 'an http or https address').default(DEFAULTS.discordApiUrl),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, { error: 'a port number from 0 to 65535' })
      .transform(Number)
      .refine((port) => port <= 65_535, { error: 'a port number from 0 to 65535' })
      .default(DEFAULTS.port),
  });
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, problem: `${issue?.path.join('.')} should be ${issue?.message}` };
  }
  const known = parsed.data;
  return {
    ok: true,
    config: {
      corpusDir: known.CORPUS_DIR,
      dataDir: known.DATA_DIR,
      databaseUrl: known.DATABASE_URL,
      slackBotToken: known.SLACK_BOT_TOKEN,
      slackAppToken: known.SLACK_APP_TOKEN,
      slackSigningSecret: known.SLACK_SIGNING_SECRET,
      slackApiUrl: known.SLACK_API_URL,
      discordToken: known.DISCORD_TOKEN,
      discordApiUrl: known.DISCORD_API_URL,
      port: known.PORT,
    },
  };
}

/** The process's variables, with those of `.env` where the process has none. */
async function environment(): Promise<Environment> {
  let file: string;
  try {
    file = await readFile('.env', 'utf8');
  } catch {
    // Most have none; one that cannot be read is as good as none.
    return process.env;
  }
  // `parse` alone: dotenv's own loading prints to the terminal.
  const { parse } = await import('dotenv');
  const own = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  return { ...parse(file), ...own };
}
