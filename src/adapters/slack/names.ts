/** Every name that the app's manifests and the code must agree on. A test holds them against one another. */

/** The slash command. */
export const COMMAND = '/ask';
/** 'Ask Attaché about this' on a message. */
export const SHORTCUT = 'ask_about_this';
/** The events that are listened to, as Bolt names them; `message` stands for `message.channels`, `.groups`, `.im`, `.mpim`. */
export const EVENTS = [
  'message',
  'app_mention',
  'app_home_opened',
  'app_uninstalled',
  'tokens_revoked',
] as const;
/** What the app's metadata on its own messages is called: it carries the reply's nonce. */
export const METADATA = 'attache_reply';

/** What is asked for when a workspace installs the app. The same stand in `slack-manifest.yaml`. */
export const SCOPES = [
  'app_mentions:read',
  'assistant:write',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'groups:history',
  'groups:read',
  'im:history',
  'im:read',
  'mpim:history',
  'mpim:read',
  'reactions:write',
] as const;

/** How a button's `action_id` begins. */
export const ACTION = 'attache.';
/** `context` is followed by a dot and the excerpt's number. */
export type ActionName = 'more' | 'context' | 'cite' | 'feedback' | 'share' | 'remove';
