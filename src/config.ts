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
  /** With `slackClientSecret`, `slackSigningSecret` and `secretKey`: several workspaces, each installed by OAuth. */
  readonly slackClientId: string | undefined;
  readonly slackClientSecret: string | undefined;
  readonly slackApiUrl: string;
  readonly discordToken: string | undefined;
  readonly discordApiUrl: string;
  /** Whether to ask Discord for the Message Content intent. */
  readonly discordMessageContent: boolean;
  /** Where Slack's HTTP requests come in. */
  readonly port: number;
  /** What installations are encrypted with in the store: 32 bytes. */
  readonly secretKey: Uint8Array | undefined;
  /** Where health is told, or undefined: nowhere. */
  readonly healthPort: number | undefined;
  /** The confidence (0 to 1) from which an answer is shown, or undefined: the trained one. */
  readonly confidenceThreshold: number | undefined;
  /** Questions a minute. */
  readonly limits: { readonly perAsker: number; readonly perRoom: number };
  /** How long questions and answers are kept. */
  readonly retentionDays: number;
  /** What becomes of an answer whose question is deleted. */
  readonly onDeletedQuestion: 'delete' | 'keep';
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
/** How much is logged; question texts appear at `debug` alone. */
export type LogLevel = (typeof LOG_LEVELS)[number];

const DEFAULTS = {
  corpusDir: 'corpus',
  dataDir: 'data',
  slackApiUrl: 'https://slack.com/api/',
  discordApiUrl: 'https://discord.com/api',
  discordMessageContent: 'on' as const,
  port: 3000,
  perAsker: 10,
  perRoom: 30,
  retentionDays: 90,
  onDeletedQuestion: 'delete' as const,
  logLevel: 'info' as const,
};
/** 32 bytes, in hexadecimal or base64 (also base64url): AES-256 takes no other length. */
const SECRET_KEY = /^(?:[0-9a-f]{64}|[A-Za-z0-9+/_-]{43}=?)$/i;

/** A number from 0 to 1 in plain decimals: '0.6', '.6', '1'. */
const CHANCE = /^(?:0(?:\.\d{0,9})?|\.\d{1,9}|1(?:\.0{0,9})?)$/;
const CHANCE_WANTED = 'a number from 0 to 1, such as 0.6';

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

/**
 * The threshold alone, for the commands that answer, which as `corpusDir` do not wait for a schema.
 *
 * @returns the confidence from which an answer is shown, undefined where the trained one is to be used; or one line
 */
export async function confidenceThreshold(): Promise<
  { readonly ok: true; readonly value: number | undefined } | { readonly ok: false; readonly problem: string }
> {
  const { CONFIDENCE_THRESHOLD: given } = await environment();
  if (!given) return { ok: true, value: undefined };
  if (!CHANCE.test(given)) return { ok: false, problem: `CONFIDENCE_THRESHOLD should be ${CHANCE_WANTED}` };
  return { ok: true, value: Number(given) };
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
  const port = z
    .string()
    .regex(/^\d{1,5}$/, { error: 'a port number from 0 to 65535' })
    .transform(Number)
    .refine((number) => number <= 65_535, { error: 'a port number from 0 to 65535' });
  const count = (most: number) => {
    const error = `a whole number from 1 to ${most}`;
    return z
      .string()
      .regex(/^\d{1,9}$/, { error })
      .transform(Number)
      .refine((number) => number >= 1 && number <= most, { error });
  };
  const oneOf = <const T extends readonly [string, ...string[]]>(names: T) =>
    z.enum(names, { error: `one of ${names.join(', ')}` });
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
    DISCORD_MESSAGE_CONTENT: oneOf(['on', 'off']).default(DEFAULTS.discordMessageContent),
    PORT: port.default(DEFAULTS.port),
    SLACK_CLIENT_ID: text.optional(),
    SLACK_CLIENT_SECRET: text.optional(),
    SECRET_KEY: z
      .string()
      .regex(SECRET_KEY, {
        error: '32 bytes in hexadecimal or base64, as `openssl rand -hex 32` prints them',
      })
      .optional(),
    HEALTH_PORT: port.optional(),
    CONFIDENCE_THRESHOLD: z.string().regex(CHANCE, { error: CHANCE_WANTED }).transform(Number).optional(),
    LIMIT_PER_ASKER: count(100_000).default(DEFAULTS.perAsker),
    LIMIT_PER_ROOM: count(100_000).default(DEFAULTS.perRoom),
    RETENTION_DAYS: count(36_500).default(DEFAULTS.retentionDays),
    ON_DELETED_QUESTION: oneOf(['delete', 'keep']).default(DEFAULTS.onDeletedQuestion),
    LOG_LEVEL: oneOf(LOG_LEVELS).default(DEFAULTS.logLevel),
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
      discordMessageContent: known.DISCORD_MESSAGE_CONTENT === 'on',
      port: known.PORT,
      slackClientId: known.SLACK_CLIENT_ID,
      slackClientSecret: known.SLACK_CLIENT_SECRET,
      secretKey: known.SECRET_KEY === undefined ? undefined : keyBytes(known.SECRET_KEY),
      healthPort: known.HEALTH_PORT,
      confidenceThreshold: known.CONFIDENCE_THRESHOLD,
      limits: { perAsker: known.LIMIT_PER_ASKER, perRoom: known.LIMIT_PER_ROOM },
      retentionDays: known.RETENTION_DAYS,
      onDeletedQuestion: known.ON_DELETED_QUESTION,
      logLevel: known.LOG_LEVEL,
    },
  };
}

/** A key as `SECRET_KEY` allows it, in bytes; Node's base64 takes both alphabets. */
function keyBytes(written: string): Uint8Array {
  return Buffer.from(written, written.length === 64 ? 'hex' : 'base64');
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

/** Where the configuration says the store is, as `openStore` takes it. */
export function whereOf({
  dataDir,
  databaseUrl,
}: Pick<Config, 'dataDir' | 'databaseUrl'>): { readonly dataDir: string } | { readonly databaseUrl: string } {
  return databaseUrl === undefined ? { dataDir } : { databaseUrl };
}
