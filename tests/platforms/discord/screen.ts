/** What is seen of a message of the bot's: text as a reader reads it, what can be pressed and followed. */
import type { Button, Place, Shown } from '../stage.ts';
import { readMarkdown } from './reader.ts';
import { FLAG, flat, isFields, list } from './rules.ts';
import type { Message } from './world.ts';

/** Buttons by their words, as a person finds them. */
const WORDS: readonly (readonly [RegExp, Button])[] = [
  [/^More$/, 'more'],
  [/context/i, 'context'],
  [/^Copy citation$/, 'cite'],
  [/^Useful$/, 'useful'],
  [/^Not useful$/, 'not-useful'],
  [/^Show to everybody$/, 'share'],
  [/^Remove$/, 'remove'],
];

/** A button that is pressed, with what it sends. */
export interface Pressable {
  readonly button: Button;
  readonly customId: string;
}

/** Everything that can be pressed, from the top down. */
export function pressables({ components }: Message): Pressable[] {
  return components.flatMap(flat).flatMap(({ type, label, custom_id: customId }) => {
    if (type !== 2 || typeof customId !== 'string') return [];
    const button = WORDS.find(([pattern]) => pattern.test(String(label)))?.[1];
    return button === undefined ? [] : [{ button, customId }];
  });
}

/** Whether it only says that the bot is thinking. */
export function isThinking({ flags }: Message): boolean {
  return (flags & FLAG.loading) !== 0;
}

/** A message as one person sees it. */
export function shownOf(message: Message, place: Place, person: string): Shown {
  const all = message.components.flatMap(flat);
  const sources = [
    ...(message.content === '' ? [] : [message.content]),
    ...all.flatMap(({ type, content }) => (type === 10 && typeof content === 'string' ? [content] : [])),
  ];
  const read = sources.map(readMarkdown);
  const links = all.flatMap(({ label, url }) =>
    typeof url === 'string' ? [{ text: String(label), url }] : [],
  );
  return {
    id: message.id,
    place,
    to: message.to === null ? null : person,
    text: read.map(({ text }) => text).join('\n'),
    buttons: pressables(message).map(({ button }) => button),
    links: [...read.flatMap(({ links }) => links), ...links],
    pings: pingsOf(
      message,
      read.flatMap(({ pings }) => pings),
    ),
    edits: message.edits,
  };
}

/**
 * Whom Discord rings: what the text says, as far as the message allows. Discord's servers look for mentions in the raw
 * text, escaped or not, so that what is allowed alone decides.
 */
function pingsOf({ allowed, content, components, replyTo }: Message, read: readonly string[]): string[] {
  const raw = [content, ...components.flatMap(flat).map(({ content: text }) => String(text ?? ''))].join(
    '\n',
  );
  const written = raw.match(/<@[!&]?\d+>|@everyone|@here/g) ?? [];
  const open = !isFields(allowed);
  const parse = isFields(allowed) ? list(allowed.parse) : ['users', 'roles', 'everyone'];
  const named = isFields(allowed) ? [...list(allowed.users), ...list(allowed.roles)] : [];
  const rung = written.filter(
    (mention) =>
      (/^@/.test(mention) && parse.includes('everyone')) ||
      (/^<@&/.test(mention) && parse.includes('roles')) ||
      (/^<@!?\d/.test(mention) && parse.includes('users')) ||
      named.some((id) => mention.includes(String(id))),
  );
  const replied =
    replyTo !== null && (open || (isFields(allowed) && allowed.replied_user === true)) ? ['the asker'] : [];
  // What is drawn as a mention though it rings nobody is no plain text either.
  return [...new Set([...rung, ...replied, ...read])];
}
