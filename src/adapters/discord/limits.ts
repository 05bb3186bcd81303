/**
 * What Discord takes, in one table. Characters are counted as UTF-16 units, which is never less than Discord counts.
 *
 * Sources: Discord's developer documentation (Message, Component Reference, Application Commands) and its OpenAPI
 * document; those marked * are in the documentation alone.
 */
export const LIMITS = {
  /** * Text over all components of a Components V2 message. */
  v2Characters: 4_000,
  /** * Components of a message, nested ones counted. */
  v2Components: 40,
  /** `content` of a message without Components V2. */
  content: 2_000,
  /** Action rows of a message without Components V2. */
  rows: 5,
  /** Buttons in an action row. */
  buttons: 5,
  buttonLabel: 80,
  customId: 100,
  linkUrl: 512,
  choices: 25,
  /** Name and value of a choice. */
  choice: 100,
  nonce: 25,
  /** How long an interaction's token lives (milliseconds). */
  tokenMs: 15 * 60_000,
  /** Within which time an interaction must be acknowledged (milliseconds). */
  acknowledgeMs: 3_000,
} as const;
