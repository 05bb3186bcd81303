/** Questions of several parts and questions by side, taken apart so that each part is answered or refused. */
import { countryOf } from '../lexicon/countries.ts';
import { tagParts } from '../text/pos.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** More parts than this are not taken apart: the whole is asked as one. */
const MOST_PARTS = 6;

const WH =
  /^(?:who|whom|whose|what|which|when|where|why|how|кто|что|когда|где|почему|сколько|qui|quand|pourquoi|wer|wann|warum)$/;
const LEADING_PREPOSITION = /^(?:at|in|on|for|by|with|from|to|of)$/;
/** Words that tell no topic. */
const EMPTY =
  /^(?:and|is|are|was|were|did|does|do|has|have|will|it|its|they|them|their|he|she|him|his|her|there|the|to|in|at|by|for|with|about|long|many|much)$/;
/** Words that stand for one. */
const BORROWS = /^(?:it|its|they|them|their|there|he|she|him|his|her|hers)$/;
const TALKS = /^(?:talks|meeting|summit|session|round|visit|negotiations)$/;

/**
 * Cuts a question into what it asks.
 *
 * @param text the question, greeting removed
 * @param language ISO 639-1; sides and coordinated question words are understood in English alone
 * @returns one or more questions that each stand alone; the text itself where it asks one thing
 */
export function splitParts(text: string, language: string): string[] {
  const sentences = text.split(/(?<=\?)\s+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const several =
    sentences.length > 1 && sentences.length <= MOST_PARTS && sentences.every((s) => s.endsWith('?'));
  const parts = several ? sentences : [text];
  if (language !== 'en') return parts;
  const all = parts.flatMap((part, i) => splitOne(i === 0 ? part : withTopic(part, parts[0] ?? '')));
  return all.length > MOST_PARTS ? [text] : all;
}

function splitOne(text: string): string[] {
  const tokens = tokenize(text);
  const shared = sharedTail(text, tokens);
  if (shared) return shared;
  const clauses = splitClauses(text, tokens);
  if (clauses.length > 1)
    return clauses.flatMap((clause) => sharedTail(clause, tokenize(clause)) ?? bySide(clause) ?? [clause]);
  return bySide(text) ?? [text];
}

/** 'When, where and for how long did they meet?': question words in a row share what follows them. */
function sharedTail(text: string, tokens: readonly Token[]): string[] | null {
  const heads: { from: number; to: number }[] = [];
  let i = 0;
  while (i < tokens.length) {
    const from = i;
    if (LEADING_PREPOSITION.test(tokens[i]?.folded ?? '')) i++;
    if (!WH.test(tokens[i]?.folded ?? '')) return finish(text, tokens, heads, from);
    i++;
    if (/^(?:long|many|much|often|old)$/.test(tokens[i]?.folded ?? '') && tokens[i - 1]?.folded === 'how')
      i++;
    heads.push({ from, to: i });
    const separator = tokens[i];
    if (!separator) return finish(text, tokens, heads, i);
    if (separator.folded === 'and' || separator.folded === 'or') i++;
    else if (separator.before !== ',') return finish(text, tokens, heads, i);
  }
  return null;
}

function finish(
  text: string,
  tokens: readonly Token[],
  heads: readonly { from: number; to: number }[],
  tailFrom: number,
): string[] | null {
  const first = tokens[tailFrom];
  if (heads.length < 2 || !first) return null;
  const tail = text.slice(first.start);
  const auxiliary = /^(?:is|are|was|were|do|does|did|will|would|can|could|has|have|had|should)$/.test(
    first.folded,
  );
  const subject = tokens[tailFrom + 1];
  return heads.map((head) => {
    const wh = text.slice(tokens[head.from]?.start, tokens[head.to - 1]?.end);
    const asksWho = /^(?:who|what|which)$/.test(tokens[head.to - 1]?.folded ?? '');
    // 'When, where and who leads the talks?': only 'who' can lead; the others ask of the talks.
    const alone = !auxiliary && !asksWho && subject !== undefined;
    const rest = alone
      ? `${/s$/.test(tokens.at(-1)?.folded ?? '') ? 'are' : 'is'} ${text.slice(subject.start)}`
      : tail;
    return `${wh.charAt(0).toUpperCase()}${wh.slice(1)} ${rest}`;
  });
}

/** '…, and who leads the Russian team?': a new clause begins with a question word after a comma or 'and'. */
function splitClauses(text: string, tokens: readonly Token[]): string[] {
  const cuts: number[] = [];
  for (let i = 2; i < tokens.length - 1; i++) {
    const token = tokens[i];
    if (!token || !WH.test(token.folded)) continue;
    const previous = tokens[i - 1];
    const preposition = previous && LEADING_PREPOSITION.test(previous.folded);
    const joint = preposition ? tokens[i - 2] : previous;
    const starts = preposition ? previous : token;
    const afterAnd = joint?.folded === 'and';
    const afterComma = starts.before === ',' || starts.before === ';';
    if (!afterAnd && !afterComma) continue;
    // Only where a question has been asked already: 'the man and who he met' is one.
    if (
      !tokens.slice(0, i - 1).some((earlier) => WH.test(earlier.folded)) &&
      !/^(?:is|are|was|were|did|does|do|has|have|will|can)$/.test(tokens[0]?.folded ?? '')
    )
      continue;
    cuts.push(starts.start);
  }
  if (cuts.length === 0) return [text];
  const clauses: string[] = [];
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    const clause = withoutJoint(text.slice(from, cut));
    if (clause) clauses.push(clause.endsWith('?') ? clause : `${clause}?`);
    from = cut;
  }
  const [first = '', ...others] = clauses;
  if (tokenize(first).length < 2) return [text];
  return [
    first,
    ...others.flatMap((clause) => bareWords(clause) ?? [clause]).map((clause) => withTopic(clause, first)),
  ];
}

/** A clause without the comma, semicolon or 'and' that ties it to the next. Not by one pattern: runs of commas stall it. */
function withoutJoint(text: string): string {
  const trimmed = trimEnd(text);
  const bare = /(?:^|[\s,;])and$/i.test(trimmed.slice(-4)) ? trimEnd(trimmed.slice(0, -3)) : trimmed;
  return bare.trim();
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** '…, when and where?': question words alone, each a question of its own; null for a clause that says more. */
function bareWords(clause: string): string[] | null {
  const tokens = tokenize(clause);
  const heads: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const from = i;
    if (tokens[i]?.folded === 'and') continue;
    if (LEADING_PREPOSITION.test(tokens[i]?.folded ?? '')) i++;
    if (!WH.test(tokens[i]?.folded ?? '')) return null;
    if (tokens[i]?.folded === 'how' && /^(?:long|many|much|often|old)$/.test(tokens[i + 1]?.folded ?? ''))
      i++;
    heads.push(`${clause.slice(tokens[from]?.start, tokens[i]?.end)}?`);
  }
  return heads;
}

/**
 * 'and who attended?' after 'Where were the Abu Dhabi talks held': a clause of its own without a topic borrows the
 * first's, in the place of its pronoun if it has one.
 */
function withTopic(clause: string, first: string): string {
  const tokens = tokenize(clause);
  const bare = bareWords(clause) !== null;
  const content = tokens.filter((token) => !WH.test(token.folded) && !EMPTY.test(token.folded));
  const pronoun = tokens.findIndex((token) => BORROWS.test(token.folded));
  if (content.some((token) => token.capital) || (pronoun < 0 && content.length > 1)) return clause;
  const rest = bare ? restOf(first) : null;
  if (rest) return `${clause.replace('?', '')} ${rest}`;
  const topic = topicOf(first);
  if (topic === null) return clause;
  const at = tokens[pronoun];
  const personal = /^(?:he|she|him|his|her|hers)$/.test(at?.folded ?? '');
  // A talk is no 'he', and a person no 'there'.
  if (personal && !topic.named) return clause;
  if (at && at.folded !== 'there') {
    const owner =
      /^(?:his|their|its)$/.test(at.folded) || (at.folded === 'her' && pronoun < tokens.length - 1)
        ? '’s'
        : '';
    return `${clause.slice(0, at.start)}${topic.text}${owner}${clause.slice(at.end)}`;
  }
  const plain = at ? `${clause.slice(0, at.start).trim()}${clause.slice(at.end)}` : clause;
  return `${plain.endsWith('?') ? plain.slice(0, -1).trim() : plain} ${topic.text}?`;
}

/** What a question asks behind its question word: 'were the talks held?', 'signed the accord?'. */
function restOf(first: string): string | null {
  const tokens = tokenize(first);
  let i = LEADING_PREPOSITION.test(tokens[0]?.folded ?? '') ? 1 : 0;
  if (!WH.test(tokens[i]?.folded ?? '')) return null;
  i++;
  if (/^(?:long|many|much|often|old)$/.test(tokens[i]?.folded ?? '')) i++;
  const start = tokens[i]?.start;
  return start === undefined ? null : first.slice(start);
}

/** What a question is about: its names and talks, else its first noun with what describes it; null for none, or too long. */
function topicOf(first: string): { readonly text: string; readonly named: boolean } | null {
  const tokens = tokenize(first);
  const parts = tagParts(first, tokens, 0, 'en');
  const names = tokens.flatMap((token, i) =>
    i > 0 && (token.capital || TALKS.test(token.folded)) ? [i] : [],
  );
  let [from, to] = [names[0] ?? -1, names.at(-1) ?? -1];
  if (from < 0) {
    from = parts.findIndex((part, i) => i > 0 && (part === 'NOUN' || part === 'PROPN'));
    if (from < 0) return null;
    to = from;
    while (parts[to + 1] === 'NOUN' && tokens[to + 1]?.before === '' && to + 2 < tokens.length) to++;
    while (parts[from - 1] === 'ADJ') from--;
  }
  if (to - from >= 6) return null;
  const named = tokens[from]?.capital === true && tokens[to]?.capital === true;
  const article = tokens[from - 1]?.folded === 'the' || !named ? 'the ' : '';
  return { text: `${article}${first.slice(tokens[from]?.start, tokens[to]?.end)}`, named };
}

/** 'the US, Russian and Ukrainian positions': one part a side. */
function bySide(text: string): string[] | null {
  const tokens = tokenize(text);
  for (let i = 0; i < tokens.length; i++) {
    const run = sideRun(tokens, i);
    if (!run) continue;
    const rest = tokens.slice(run.to).map((token) => token.folded);
    const around = tokens.slice(0, i).map((token) => token.folded);
    const positions =
      /^(?:positions|position|sides|demands|views|stances|reactions|proposals|delegations|statements|interests|red|goals|aims|conditions|responses|envoys|negotiators|teams|representatives)$/;
    const wanted =
      rest.slice(0, 2).some((word) => positions.test(word)) ||
      (around.some((word) => positions.test(word)) &&
        around
          .slice(-3)
          .some(
            (word, at, last) => /^(?:of|from|by|for)$/.test(word) && last.slice(at + 1).every(isDeterminer),
          )) ||
      isJoinedWish(tokens, i, run.to);
    if (!wanted) continue;
    const before = text.slice(0, tokens[i]?.start);
    const after = text.slice(tokens[run.to - 1]?.end);
    // 'What do both Norway and Chile want?': one side is no longer two.
    const single = before.replace(/\bboth\s+/i, '').replace(/^(what|who) do /i, '$1 does ');
    return run.sides.map((side) => `${single}${side}${after}`);
  }
  return null;
}

/** 'What do Russia and Ukraine want?' */
function isJoinedWish(tokens: readonly Token[], from: number, to: number): boolean {
  const verb = tokens
    .slice(to, to + 2)
    .some((token) =>
      /^(?:want|demand|say|said|think|propose|insist|seek|expect|offer|need)$/.test(token.folded),
    );
  let before = from - 1;
  while (isDeterminer(tokens[before]?.folded ?? '')) before--;
  return verb && /^(?:do|did|does|have|would)$/.test(tokens[before]?.folded ?? '');
}

function isDeterminer(word: string): boolean {
  return word === 'the' || word === 'both';
}

/** A run of two or more countries: 'the US, Russian and Ukrainian'. */
function sideRun(tokens: readonly Token[], from: number): { sides: string[]; to: number } | null {
  const sides: string[] = [];
  let i = from;
  while (i < tokens.length) {
    const token = tokens[i];
    if (!token) break;
    const two = `${token.folded} ${tokens[i + 1]?.folded ?? ''}`;
    if (countryOf(token.folded) !== null) sides.push(token.text);
    else if (two === 'united states' || two === 'united kingdom' || two === 'european union') {
      sides.push(`${token.text} ${tokens[i + 1]?.text ?? ''}`);
      i++;
    } else break;
    i++;
    while (/^(?:and|the|or|vs|versus)$/.test(tokens[i]?.folded ?? '')) i++;
  }
  while (i > from && /^(?:and|the|or|vs|versus)$/.test(tokens[i - 1]?.folded ?? '')) i--;
  return sides.length >= 2 ? { sides, to: i } : null;
}
