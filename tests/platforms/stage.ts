/**
 * What a scenario needs of a platform: people who ask, a bot that runs, and what can be seen on the screen.
 *
 * A driver implements it on a server of our own that speaks the platform's protocol; the bot under test is the real
 * one, with its real client, its real store and a real folder of documents. Nothing here waits for a fixed time:
 * `until` returns when the screen shows it, and a test's own time-out is the only clock.
 */

/** A room of the platform, new for each scenario so that screens do not mix. */
export interface Place {
  /** The platform's id. */
  readonly id: string;
  readonly kind: 'channel' | 'direct';
}

/** Something that a person wrote or did and that the bot may reply to. */
export interface Asked {
  /** The platform's id of the message or interaction. */
  readonly id: string;
  readonly place: Place;
  /** What opens (or continues) the thread that a reply would be in, or null where the platform has none. */
  readonly thread: string | null;
  readonly by: string;
}

/** What can be pressed under an answer. */
export type Button = 'more' | 'context' | 'cite' | 'useful' | 'not-useful' | 'share' | 'remove';

/** A message, modal or notice of the bot's, as it stands on the screen now. */
export interface Shown {
  readonly id: string;
  readonly place: Place;
  /** Null: everybody in the place sees it. Otherwise the one who does. */
  readonly to: string | null;
  /** What a reader reads, top to bottom, the platform's markup resolved: quoted words are to the letter. */
  readonly text: string;
  /** What can be pressed. */
  readonly buttons: readonly Button[];
  readonly links: readonly { readonly text: string; readonly url: string }[];
  /** Whom the platform would notify because of what the text says. Must always be empty. */
  readonly pings: readonly string[];
  /** How often it was changed after it appeared. */
  readonly edits: number;
}

/** How a bot is set up for a scenario. */
export interface Setup {
  /** Path below the corpus folder to contents. */
  readonly corpus: Readonly<Record<string, string>>;
  /** Environment beside the platform's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A platform with a bot on it. People are called by any name: 'anna' is the same person throughout. */
export interface Stage {
  readonly platform: 'slack' | 'discord';

  /** A channel that the bot is a member of. */
  channel(): Promise<Place>;
  /** The direct messages between a person and the bot. */
  direct(person: string): Promise<Place>;

  /** Each returns when the platform has delivered it as far as it can: acknowledged, or given up on. */
  say(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked>;
  mention(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked>;
  command(by: string, place: Place, text: string): Promise<Asked>;
  /** 'Ask Attaché about this' on a person's message. */
  shortcut(by: string, on: Asked): Promise<Asked>;
  press(by: string, on: Shown, button: Button): Promise<void>;
  edit(message: Asked, text: string): Promise<void>;
  erase(message: Asked): Promise<void>;
  /** The platform delivers once more what it delivered before, as it does when an acknowledgement went astray. */
  redeliver(message: Asked): Promise<void>;
  /** A message of another bot arrives, and mentions ours. */
  otherBot(place: Place, text: string): Promise<void>;
  /** A message that was posted under the bot's own name arrives. */
  ownMessage(place: Place, text: string): Promise<void>;

  /** All that one person sees of the bot in a place (threads included), in the order it appeared. */
  seen(place: Place, person: string): readonly Shown[];
  /** Waits until the screen is as wanted. Rejects, with what stood there, when the bot ends or a minute passes. */
  until(
    place: Place,
    person: string,
    wanted: (screen: readonly Shown[]) => boolean,
  ): Promise<readonly Shown[]>;

  /** Resolves when nothing that was asked waits for a reply, or for another try of one, any more. */
  settled(): Promise<void>;

  /** The next posting call is refused: too many requests, come back in a second. Resolves when it was refused. */
  limitNextPost(): Promise<void>;
  /** The platform takes the next post and cuts the connection before it says so. Resolves when it did. */
  loseNextPostReply(): Promise<void>;
  /** The next acknowledgement comes too late for the platform, which does what it does then. */
  lateNextAck(): void;
  /** Cuts the connection that events come by; resolves when it stands again. Nothing where there is none (HTTP). */
  cutConnection(): Promise<void>;
  /** Holds posts back until released. `held` resolves when the first waits. */
  holdPosts(): { readonly held: Promise<void>; release(): void };

  /** Ends the bot as an operator does (SIGTERM), and waits for its end. */
  stopBot(): Promise<void>;
  /** Ends it as a power failure does. */
  killBot(): Promise<void>;
  /** Starts it (again) on what it left behind; resolves when it is connected. */
  startBot(): Promise<void>;

  /** Every payload that the real platform would have refused. Must be empty. */
  refused(): readonly string[];
  /** What the bot has logged so far, for tests of what must not be in it. */
  log(): string;
  /** Ends everything. */
  close(): Promise<void>;
}
