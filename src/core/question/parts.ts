/** Questions of several parts and questions by side, taken apart so that each part is answered or refused. */
import { countryOf } from '../lexicon/countries.ts';
import { type Token, tokenize } from '../text/tokens.ts';

/** More parts than this are not taken apart: the whole is asked as one. */
const MOST_PARTS = 6;

const WH =
  /^(?:who|whom|whose|what|which|when|where|why|how|кто|что|когда|где|почему|сколько|qui|quand|pourquoi|wer|wann|warum)$/;
const LEADING_PREPOSITION = /^(?:at|in|on|for|by|with|from|to|of)$/;

/**
 * Cuts a question into what it asks.
 *
 * @param text the question, greeting removed
 * @param language ISO 639-1; sides and coordinated question words are understood in English alone
 * @returns one or more questions that each stand alone; the text itself where it asks one thing
 */
export function splitParts(text: string, language: string): string[] {
  const sentences = text.split(/(?<=\?)\s+/).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const parts = sentences.length > 1 && sentences.every((s) => s.endsWith('?')) ? sentences : [text];
  const all = parts.flatMap((part) => (language === 'en' ? splitOne(part) : [part]));
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
    const rest = auxiliary || asksWho || !subject ? tail : text.slice(subject.start);
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
    const clause = text
      .slice(from, cut)
      .replace(/[\s,;]*(?:\band\b)?[\s,;]*$/i, '')
      .trim();
    if (clause) clauses.push(clause.endsWith('?') ? clause : `${clause}?`);
    from = cut;
  }
  if (clauses.some((clause) => tokenize(clause).length < 2)) return [text];
  return clauses.map((clause, i) => (i === 0 ? clause : withTopic(clause, clauses[0] ?? '')));
}

/** 'and who attended?' after 'Where were the Abu Dhabi talks held': a clause of its own without a topic borrows the first's. */
function withTopic(clause: string, first: string): string {
  const tokens = tokenize(clause);
  const content = tokens.filter(
    (token) =>
      !WH.test(token.folded) &&
      !/^(?:is|are|was|were|did|does|do|has|have|will|it|they|there|the|to|in|at|by|for|long|many|much)$/.test(
        token.folded,
      ),
  );
  if (content.length > 1 || content.some((token) => token.capital)) return clause;
  const names = tokenize(first).filter(
    (token, i) =>
      i > 0 &&
      (token.capital || /^(?:talks|meeting|summit|session|round|visit|negotiations)$/.test(token.folded)),
  );
  if (names.length === 0) return clause;
  const topic = first.slice(names[0]?.start, names.at(-1)?.end);
  if (topic.split(/\s+/).length > 6) return clause;
  return `${clause
    .replace(/\s*\?$/, '')
    .replace(/\b(?:it|they|there)\b/gi, '')
    .replace(/\s+/g, ' ')
    .trim()} ${/^(?:the|at)\b/i.test(topic) ? '' : 'the '}${topic}?`;
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
        /^(?:of|from|by|for)$/.test(around.at(-1) ?? around.at(-2) ?? '')) ||
      isJoinedWish(tokens, i, run.to);
    if (!wanted) continue;
    const before = text.slice(0, tokens[i]?.start);
    const after = text.slice(tokens[run.to - 1]?.end);
    return run.sides.map((side) => `${before}${side}${after}`.replace(/\bboth\s+/i, ''));
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
  return (
    verb && /^(?:do|did|does|have|would)$/.test(tokens[from - 1]?.folded ?? tokens[from - 2]?.folded ?? '')
  );
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
