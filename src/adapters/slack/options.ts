/** What the adapter needs from whoever composes it, and what it gives back. */
import type { Desk } from '../../desk/desk.ts';

/** How Slack is reached. */
export type SlackSettings =
  /** Socket Mode: the adapter connects to Slack, and needs no address of its own. */
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string; readonly apiUrl: string }
  /** One workspace over signed HTTP. */
  | {
      readonly mode: 'http';
      readonly botToken: string;
      readonly signingSecret: string;
      readonly port: number;
      readonly apiUrl: string;
    }
  /** Several workspaces over signed HTTP: each installs the app itself. */
  | {
      readonly mode: 'oauth';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly signingSecret: string;
      /** 32 bytes. */
      readonly secretKey: Uint8Array;
      readonly port: number;
      readonly apiUrl: string;
    };

/** Where installations are kept. What goes in and comes out is ciphertext: no store ever sees a token. */
export interface SlackInstallations {
  put(workspace: string, data: string): Promise<void>;
  get(workspace: string): Promise<string | null>;
  remove(workspace: string): Promise<void>;
}

/** Where the adapter writes what an operator should know: ids and codes, never what was asked or answered. */
export interface SlackLog {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What `startSlack` is made from. */
export interface SlackOptions {
  readonly settings: SlackSettings;
  readonly desk: Desk;
  readonly log: SlackLog;
  /** Needed in mode `oauth` alone. */
  readonly installations?: SlackInstallations;
  /** Told, at most once, when Slack refuses a token after the start: nothing will come of it any more. */
  readonly onRefused?: (error: SlackStartError) => void;
}

/** A running adapter. */
export interface SlackHandle {
  /** Takes nothing new, lets what is being taken in finish (8 s at most), and disconnects; replies can still be posted. */
  quiet(): Promise<void>;
  /** `quiet`, where that was not asked for before. */
  stop(): Promise<void>;
  /** Null when it takes questions; else what is wrong, in a few words without secrets. */
  health(): Promise<string | null>;
  /** The port that HTTP listens on, which differs from the one asked for when that was 0; null in Socket Mode. */
  readonly port: number | null;
}

/** It can never work as configured: Slack refuses the token. The message is one line that says which, and no secret. */
export class SlackStartError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'SlackStartError';
  }
}
