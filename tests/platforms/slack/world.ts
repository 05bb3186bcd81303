/** A Slack workspace: people, channels, messages. What the fake's parts share, and nothing that Slack would refuse. */
import { EventEmitter } from 'node:events';
import { faultsOfBlocks } from './rules.ts';

/** A channel or direct message. */
export interface Channel {
  readonly id: string;
  readonly kind: 'public' | 'private' | 'direct' | 'group';
  readonly members: Set<string>;
  shared: boolean;
  archived: boolean;
}

/** A message, or what one person is shown. */
export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  /** Null for everybody; otherwise the one who sees it. */
  readonly to: string | null;
  readonly surface: 'message' | 'modal';
  readonly thread: string | null;
  readonly metadata: unknown;
  readonly at: number;
  text: string;
  blocks: readonly unknown[];
  edits: number;
  deleted: boolean;
  readonly reactions: Map<string, Set<string>>;
}

/** One use of a response URL's right to answer. */
export interface ResponseUrl {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  /** The message whose button was pressed, or what was shown through this URL last. */
  original: Message | null;
  uses: number;
  readonly at: number;
}

const EPOCH = 1_790_000_000;

/** A workspace's state. Emits `change` whenever something that can be seen has changed. */
export class World extends EventEmitter {
  readonly team: string;
  readonly botUser: string;
  readonly bot: string;
  readonly channels = new Map<string, Channel>();
  readonly messages: Message[] = [];
  readonly urls = new Map<string, ResponseUrl>();
  readonly triggers = new Map<
    string,
    { used: boolean; readonly at: number; readonly user: string; readonly channel: string }
  >();
  /** Status of a thread, by channel and thread; and every one that was ever set. */
  readonly statuses = new Map<string, string>();
  readonly statusesSet: string[] = [];
  readonly homes = new Map<string, readonly unknown[]>();
  readonly prompts = new Map<string, readonly { title: string; message: string }[]>();
  readonly refused: string[] = [];
  #count = 0;

  constructor(team = 'T0ATTACHE') {
    super();
    this.setMaxListeners(0);
    this.team = team;
    this.botUser = `U0BOT${team.slice(2, 5)}`;
    this.bot = `B0BOT${team.slice(2, 5)}`;
  }

  /** A person's id: the same name is the same person. */
  person(name: string): string {
    return `U0${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
  }

  channel(kind: Channel['kind'], members: readonly string[], id?: string): Channel {
    const letter = kind === 'direct' ? 'D' : 'C';
    const made: Channel = {
      id: id ?? `${letter}0${String(++this.#count).padStart(8, '0')}`,
      kind,
      members: new Set(members),
      shared: false,
      archived: false,
    };
    this.channels.set(made.id, made);
    return made;
  }

  /** The direct messages of a person with the app. */
  direct(user: string): Channel {
    const id = `D0${user.slice(2)}`;
    return this.channels.get(id) ?? this.channel('direct', [user, this.botUser], id);
  }

  /** Timestamps as Slack makes them: unique within a channel, growing. */
  ts(): string {
    const n = ++this.#count;
    return `${EPOCH + Math.floor(n / 1000)}.${String((n % 1000) * 100).padStart(6, '0')}`;
  }

  id(prefix: string): string {
    return `${prefix}${String(++this.#count).padStart(9, '0')}`;
  }

  post(message: Omit<Message, 'ts' | 'at' | 'edits' | 'deleted' | 'reactions'>): Message {
    const posted: Message = {
      ...message,
      ts: this.ts(),
      at: Date.now(),
      edits: 0,
      deleted: false,
      reactions: new Map(),
    };
    this.messages.push(posted);
    this.changed();
    return posted;
  }

  find(channel: string, ts: string): Message | undefined {
    return this.messages.find(
      (one) => one.channel === channel && one.ts === ts && one.surface === 'message' && !one.deleted,
    );
  }

  /** Whom a response URL answers. */
  url(channel: string, user: string, original: Message | null): ResponseUrl {
    const made: ResponseUrl = { id: this.id('R'), channel, user, original, uses: 0, at: Date.now() };
    this.urls.set(made.id, made);
    return made;
  }

  trigger(user: string, channel: string): string {
    const id = `${this.id('9')}.${this.id('7')}.abcdef`;
    this.triggers.set(id, { used: false, at: Date.now(), user, channel });
    return id;
  }

  /** Notes what Slack would have refused. @returns its error code, or null where all is well */
  refuse(method: string, faults: readonly string[], code: string): string | null {
    if (faults.length === 0) return null;
    for (const fault of faults) this.refused.push(`${method}: ${fault}`);
    return code;
  }

  /** Checks blocks as a message's. */
  checkBlocks(method: string, blocks: unknown): string | null {
    const faults = faultsOfBlocks(blocks, 'message');
    const code = faults.some((fault) => fault.startsWith('msg_blocks_too_long'))
      ? 'msg_blocks_too_long'
      : 'invalid_blocks';
    return this.refuse(method, faults, code);
  }

  changed(): void {
    this.emit('change');
  }
}
