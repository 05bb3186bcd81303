/** Why Discord cannot be served at all: an operator has to do something. */
export class DiscordStartError extends Error {
  readonly code: 'token' | 'intents' | 'gateway';

  /** @param message one line: what is wrong, and what to do */
  constructor(code: DiscordStartError['code'], message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.name = 'DiscordStartError';
    this.code = code;
  }
}

export const BAD_TOKEN =
  'DISCORD_TOKEN is not accepted by Discord: copy the token anew from the developer portal (Bot → Reset Token)';
export const DISALLOWED_INTENTS =
  'Discord does not allow the Message Content intent: turn on “Message Content Intent” in the developer portal (Bot → Privileged Gateway Intents), or set DISCORD_MESSAGE_CONTENT=off to run without it';

/** What a close code of the gateway means that no reconnect mends. */
export function refusalOf(code: number): DiscordStartError {
  if (code === 4004) return new DiscordStartError('token', BAD_TOKEN);
  if (code === 4014) return new DiscordStartError('intents', DISALLOWED_INTENTS);
  return new DiscordStartError('gateway', `Discord's gateway refuses this bot with close code ${code}`);
}
