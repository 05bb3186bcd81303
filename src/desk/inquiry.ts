/** A question as it came from a room, before anything is made of it. */

/** Where questions come from. */
export type Platform = 'slack' | 'discord' | 'terminal';

/** Anything that JSON can hold. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A channel, thread or direct message. Rights belong to the channel: a thread has those of the channel it is in. */
export interface Room {
  readonly platform: Platform;
  /** Slack's team, Discord's guild; `@dm` for a Discord direct message, which belongs to no guild. Never empty. */
  readonly workspace: string;
  /** The channel's or direct message's id. Never empty. */
  readonly channel: string;
  /** The thread within the channel, or null. */
  readonly thread: string | null;
  readonly kind: 'channel' | 'direct';
  /**
   * Whether people from elsewhere read along, or the bot is no member: Slack Connect, user-installed and foreign
   * contexts. Such a room sees public documents only, whatever it was granted.
   */
  readonly shared: boolean;
}

/**
 * How the bot was spoken to. `overheard` is a message in a thread that it takes part in and that does not address it:
 * answered only when it is a question about what the thread is about, else never stored. `share` is the desk's own: an
 * answer that its asker shows to the room; the text is the answer's id.
 */
export type Addressed = 'command' | 'mention' | 'direct' | 'shortcut' | 'reply' | 'overheard' | 'share';

/** What an adapter hands in. */
export interface Incoming {
  readonly room: Room;
  /** The platform's id of the message or interaction. With platform, workspace and channel it makes an inquiry one. */
  readonly message: string;
  /** The platform's id of who asks. */
  readonly asker: string;
  /** What was typed, as plain text: the platform's markup decoded, the bot's own mention taken out. */
  readonly text: string;
  readonly addressed: Addressed;
  /** Who sees the reply: everybody in the room, or the asker alone. */
  readonly visibility: 'room' | 'asker';
  /** Whether the text names somebody else than the bot ('@anna, who …?'): then an overheard message is theirs. */
  readonly namesOthers: boolean;
  /** What the adapter needs to post the reply (a response URL, a token). The desk keeps it and does not read it. */
  readonly route: Json;
}

/** What became of an Incoming: kept (it will be replied to), seen before, or no business of the bot's. */
export type Receipt = 'kept' | 'repeated' | 'ignored';

/** The key that makes an inquiry one. */
export type InquiryKey = Pick<Room, 'platform' | 'workspace' | 'channel'> & { readonly message: string };
