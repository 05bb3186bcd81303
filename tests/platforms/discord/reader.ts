/**
 * Discord's Markdown as its client reads it, written from its documentation and behaviour and not from our escaping:
 * what a reader sees, what can be followed, and who would be rung.
 *
 * A backslash takes the next sign, unless it is a letter, digit or space, as itself. Rules are tried in the order of
 * the client's; blocks begin where a line begins.
 */

export interface Read {
  /** What is seen, constructs resolved. */
  text: string;
  links: { text: string; url: string }[];
  /** Whom the text would ring were it allowed to. */
  pings: string[];
  /** Every construct that took effect, in order: 'strong', 'quote', 'masked' … */
  constructs: string[];
}

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly show: (match: RegExpExecArray, read: Read) => string;
}

const inner = (name: string) => (match: RegExpExecArray, read: Read) => {
  read.constructs.push(name);
  return inline(match[1] ?? '', read);
};
const ping = (name: string) => (match: RegExpExecArray, read: Read) => {
  read.constructs.push('mention');
  read.pings.push(match[0]);
  return `@${name}`;
};

const INLINE: readonly Rule[] = [
  { name: 'escape', pattern: /^\\([^0-9A-Za-z\s])/, show: (match) => match[1] ?? '' },
  {
    name: 'autolink',
    pattern: /^<((?:https?|mailto|tel|sms):[^ >]+)>/,
    show: (match, read) => linked(match[1] ?? '', match[1] ?? '', read),
  },
  {
    name: 'url',
    pattern: /^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\])\s])/,
    show: (match, read) => linked(match[1] ?? '', match[1] ?? '', read),
  },
  {
    name: 'masked',
    pattern: /^\[((?:\\[\s\S]|[^\]\\])+)\]\(\s*<?((?:[^\s()\\<>]|\\[\s\S])+)>?(?:\s+["'][^\n]*["'])?\s*\)/,
    show: (match, read) => linked(match[1] ?? '', match[2] ?? '', read),
  },
  {
    name: 'everyone',
    pattern: /^@(everyone|here)/,
    show: (match, read) => ping(match[1] ?? '')(match, read),
  },
  { name: 'user', pattern: /^<@!?(\d+)>/, show: ping('somebody') },
  { name: 'role', pattern: /^<@&(\d+)>/, show: ping('role') },
  { name: 'channel', pattern: /^<#(\d+)>/, show: construct('channel') },
  { name: 'guild', pattern: /^<id:\w+>/, show: construct('navigation') },
  { name: 'command', pattern: /^<\/[^:>]+:\d+>/, show: construct('command') },
  { name: 'timestamp', pattern: /^<t:-?\d+(?::[a-zA-Z])?>/, show: construct('timestamp') },
  { name: 'emoji', pattern: /^<a?:\w+:\d+>/, show: construct('emoji') },
  { name: 'shortcode', pattern: /^:[a-z_][\w+-]*:/, show: construct('emoji') },
  { name: 'code', pattern: /^```(?:[\w+-]*\n)?([\s\S]+?)```/, show: verbatim },
  { name: 'code', pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, show: verbatim },
  { name: 'strong', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, show: inner('strong') },
  { name: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, show: inner('underline') },
  {
    name: 'italics',
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    show: inner('italics'),
  },
  { name: 'italics', pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/, show: inner('italics') },
  { name: 'strike', pattern: /^~~((?:\\[\s\S]|[^\\])+?)~~/, show: inner('strike') },
  { name: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/, show: inner('spoiler') },
];

/** What begins where a line begins. `rest` are the words that are read on their own. */
const BLOCKS: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly rest: (match: RegExpExecArray) => string;
}[] = [
  { name: 'quote', pattern: /^>>> ([\s\S]+)/, rest: ([, words = '']) => words },
  { name: 'quote', pattern: /^(?:> [^\n]*(?:\n|$))+/, rest: ([words]) => words.replace(/^> /gm, '') },
  { name: 'heading', pattern: /^#{1,3} +(?!#)([^\n]+(?:\n|$))/, rest: ([, words = '']) => words },
  { name: 'small', pattern: /^-# +(?!-#)([^\n]+(?:\n|$))/, rest: ([, words = '']) => words },
  { name: 'list', pattern: /^[^\S\n]*(?:[*+-]|\d+\.) +([^\n]*(?:\n|$))/, rest: ([, words = '']) => words },
];

/** Reads a whole text. */
export function readMarkdown(source: string): Read {
  const read: Read = { text: '', links: [], pings: [], constructs: [] };
  read.text = whole(source, read);
  return read;
}

function whole(source: string, read: Read): string {
  let shown = '';
  let starts = true;
  for (let rest = source; rest !== ''; ) {
    const block: Block | null = starts ? blockAt(rest) : null;
    const taken: string = block?.taken ?? inlineAt(rest);
    if (block) {
      read.constructs.push(block.name);
      shown += block.name === 'quote' ? whole(block.words, read) : inline(block.words, read);
    } else shown += inlineShown(rest, read);
    starts = taken.endsWith('\n');
    rest = rest.slice(taken.length);
  }
  return shown;
}

interface Block {
  readonly name: string;
  readonly taken: string;
  readonly words: string;
}

function blockAt(rest: string): Block | null {
  for (const { name, pattern, rest: words } of BLOCKS) {
    const match = pattern.exec(rest);
    if (match && match[0] !== '') return { name, taken: match[0], words: words(match) };
  }
  return null;
}

/** The piece of source that is read next. */
function inlineAt(rest: string): string {
  return firstHit(rest)?.match[0] ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
}

function inlineShown(rest: string, read: Read): string {
  const hit = firstHit(rest);
  return hit ? hit.rule.show(hit.match, read) : inlineAt(rest);
}

function inline(source: string, read: Read): string {
  let shown = '';
  for (let rest = source; rest !== ''; ) {
    shown += inlineShown(rest, read);
    rest = rest.slice(inlineAt(rest).length);
  }
  return shown;
}

function firstHit(rest: string): { rule: Rule; match: RegExpExecArray } | null {
  for (const rule of INLINE) {
    const match = rule.pattern.exec(rest);
    if (match) return { rule, match };
  }
  return null;
}

function linked(text: string, url: string, read: Read): string {
  read.constructs.push('link');
  const inside: Read = { text: '', links: [], pings: [], constructs: [] };
  const shown = text === url ? text : inline(text, inside);
  read.links.push({ text: shown, url });
  return shown;
}

function verbatim(match: RegExpExecArray, read: Read): string {
  read.constructs.push('code');
  return match[2] ?? match[1] ?? '';
}

function construct(name: string) {
  return (match: RegExpExecArray, read: Read) => {
    read.constructs.push(name);
    return `{${match[0].length} ${name}}`;
  };
}
