/** 'since when?', 'where?', 'who else?': the last question, asked with another question word. */
import { tokenize } from '../../text/tokens.ts';
import { edited } from './edits.ts';
import type { Earlier } from './entities.ts';
import { extended, type Reading, wordsOf } from './reading.ts';
import { isPlural, supported } from './verbs.ts';
import { ASK_PARTY, PREPOSITIONS } from './words.ts';

/** An answer longer than this is not carried into a question (UTF-16 units). */
const LONGEST_CARRIED = 80;

/**
 * Asks the last question anew with other question words.
 *
 * @param asked what asks now, as typed: 'since when', 'who else'
 * @param word its question word, folded
 * @param last the last exchange
 * @returns the new question, or null where the two do not go together
 */
export function askAnew(asked: string, word: string, last: Earlier): string | null {
  const { reading } = last;
  const { asking, text, tokens } = reading;
  // An age is somebody's: nothing else of the last question is asked.
  if (/^how old$/i.test(asked)) {
    const who = subjectOf(last);
    return who === null ? null : `How old is ${who}?`;
  }
  if (/^how (?:many|much)$/i.test(asked)) return howMany(asked, reading);
  if (asking === null) return withoutAsking(asked, word, last);
  const rest = text.slice(tokens[asking.to]?.start ?? text.length);
  const party = ASK_PARTY.has(asking.word) || /^(?:which|whose|how|quel|welch|как)/.test(asking.word);
  const circumstance = !ASK_PARTY.has(word) || isCircumstance(asked);
  const bare = wordsOf(reading, asking.from, asking.to);
  if (!circumstance) {
    // 'who?' after 'who …?' asks the same; 'who else?' asks for the others.
    return sameSort(word, asking.word) && !isCircumstance(bare) && rest !== '' ? `${asked} ${rest}` : null;
  }
  if (rest === '') return null;
  // 'How long did they meet': a circumstance as well.
  const wasCircumstance =
    !party || (asking.word === 'how' && reading.auxiliary === asking.to && !/many|much/i.test(bare));
  if (wasCircumstance || /^(?:in|at|on|since|from|until)\b/i.test(bare))
    return `${asked} ${fittingVerb(asked, rest)}`;
  return reading.language === 'en' ? english(asked, last, rest) : foreign(asked, last, rest);
}

/** 'in which city', 'by whom', 'what time': no party to the deed either. */
function isCircumstance(asked: string): boolean {
  const [first = ''] = asked.toLowerCase().split(' ');
  return PREPOSITIONS.has(first) || /^what (?:time|day|date|year|month)$/i.test(asked);
}

function sameSort(a: string, b: string): boolean {
  const who = (word: string) => /^(?:who|whom|кто|кого|хто|qui|wer|wen)$/.test(word);
  return a === b || (who(a) && who(b)) || (/^(?:what|which)$/.test(a) && /^(?:what|which)$/.test(b));
}

/** 'Who led the team?', answered 'Veck': 'When did Veck lead the team?' */
function english(asked: string, last: Earlier, rest: string): string | null {
  const { reading } = last;
  const { asking, auxiliary, tokens, tags, phrases } = reading;
  if (!asking) return null;
  const answer = carried(last);
  if (auxiliary === null) {
    const verb = tokens[asking.to];
    if (!verb) return null;
    const { auxiliary: support, base } = supported(verb.folded);
    const plural = support === 'do';
    const subject = answer ?? (last.type === 'person' || last.type === 'organization' ? 'somebody' : null);
    if (subject === null) return null;
    const after = reading.text.slice(verb.end);
    return `${asked} ${plural && answer !== null ? 'did' : support} ${subject} ${base}${after}`;
  }
  const helper = tokens[auxiliary];
  const next = tokens[auxiliary + 1];
  if (!helper || !next) return null;
  const first = phrases.findIndex(({ from }) => from === auxiliary + 1);
  const copula = /^(?:is|are|was|were)$/.test(helper.folded);
  const verbs = tags.slice(auxiliary + 1).filter((tag) => tag === 'VERB').length;
  const phrase = phrases[first];
  if (copula && phrase && verbs === 0) {
    const subject = extended(reading, first);
    const whole = wordsOf(reading, subject.from, subject.to);
    const behind = reading.text.slice(tokens[subject.to - 1]?.end);
    // 'Who is Veck?', answered 'the minister': since when is Veck the minister. Else it is the answer that is asked of.
    if (phrase.kind === 'person' || phrase.kind === 'name' || answer === null)
      return `${asked} ${helper.text} ${whole} ${answer ?? ''}${behind}`;
    return `${asked} ${helper.text} ${answer} ${whole}${behind}`;
  }
  if (!phrase) {
    // 'Who was killed?', 'Who will attend?': what asks is the subject.
    return answer === null ? null : `${asked} ${helper.text} ${answer} ${reading.text.slice(next.start)}`;
  }
  if (last.type === 'statement' && !/^(?:an?|the) /.test(answer ?? '')) return `${asked} ${withThat(rest)}`;
  return `${asked} ${answer === null ? rest : withObject(reading, answer, rest)}`;
}

/** 'When did Tansk say that?': what was said is too long to be said again. */
function withThat(rest: string): string {
  return rest.replace(/\b(say|tell|announce|claim|promise|add|write)(?=[\s?.!]*$)/i, '$1 that');
}

/** The answer where the question left its gap: behind the verb, or behind the preposition that ends the question. */
function withObject({ text, tokens, tags, auxiliary }: Reading, answer: string, rest: string): string {
  const verb = tags.findIndex((tag, i) => i > (auxiliary ?? 0) && tag === 'VERB');
  const last = tokens.length - 1;
  const stranded = tags[last] === 'ADP' || /^(?:with|to|for|about|from|by)$/.test(tokens[last]?.folded ?? '');
  const at = stranded ? last : verb;
  const token = tokens[at];
  if (!token) return rest;
  const offset = text.length - rest.length;
  const end = token.end - offset;
  return edited(rest, [{ start: end, end, to: ` ${answer}` }]);
}

/** What takes place somewhere lasts a while, and what lasts takes place somewhere. */
function fittingVerb(asked: string, rest: string): string {
  return /^(?:for )?how long$/i.test(asked)
    ? rest.replace(/\btake place$/i, 'last')
    : rest.replace(/\blast$/i, 'take place');
}

/** Other languages keep the order of words: German has its verb second, all others have it where it was. */
function foreign(asked: string, last: Earlier, rest: string): string | null {
  const answer = carried(last);
  const { asking, language, text, tokens } = last.reading;
  if (!asking) return null;
  if (answer === null) return language === 'ru' || language === 'uk' ? `${asked} ${rest}` : null;
  if (language !== 'de') return `${asked} ${answer} ${rest}`;
  const verb = tokens[asking.to];
  return verb ? `${asked} ${verb.text} ${answer}${text.slice(verb.end)}` : null;
}

/** A question of yes or no, keywords, or a request. */
function withoutAsking(asked: string, word: string, last: Earlier): string | null {
  const { auxiliary, phrases, text, tokens, language } = last.reading;
  if (ASK_PARTY.has(word) || language !== 'en') return null;
  if (auxiliary === 0) return `${asked} ${tokens[0]?.folded ?? ''}${text.slice(tokens[0]?.end)}`;
  const at = phrases.findIndex(({ kind }) => kind === 'event' || kind === 'body' || kind === 'thing');
  const phrase = phrases[at];
  if (!phrase) return null;
  const { from, to } = extended(last.reading, at);
  const article = phrase.bare === phrase.from ? 'the ' : '';
  return `${asked} ${phrase.plural ? 'were' : 'was'} ${article}${wordsOf(last.reading, from, to)}`;
}

/** 'Did the sides exchange prisoners?': 'How many prisoners did the sides exchange?' */
function howMany(asked: string, { asking, auxiliary, text, tokens, tags }: Reading): string | null {
  const start = tokens[asking?.to ?? 0]?.start;
  const last = tokens.length - 1;
  if (auxiliary === null || start === undefined || !isPlural(tokens[last]?.folded ?? '')) return null;
  let from = last;
  while (tags[from - 1] === 'ADJ') from--;
  const before = text.slice(start, tokens[from]?.start);
  // A subject and a verb stand before the object: 'did the sides swap'.
  if (tokenize(before).length < 3) return null;
  const noun = text.slice(tokens[from]?.start, tokens[last]?.end);
  return `${asked} ${noun} ${before.charAt(0).toLowerCase()}${before.slice(1)}`;
}

function carried({ answer }: Earlier): string | null {
  return answer !== null && answer.length <= LONGEST_CARRIED ? answer : null;
}

function subjectOf(last: Earlier): string | null {
  if (last.type === 'person' && last.answer !== null) return carried(last);
  const at = last.reading.phrases.find(({ kind }) => kind === 'person' || kind === 'name');
  return at ? wordsOf(last.reading, at.from, at.to) : null;
}
