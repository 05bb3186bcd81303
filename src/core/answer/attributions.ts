/**
 * Attributions: where a sentence says whose words it gives. 'Ushakov told reporters', 'according to a Kremlin
 * spokesperson', 'As she put it', 'he said'.
 */
import { isRoleWord, isSayingVerb, organizationHead } from '../lexicon/roles.ts';
import type { NameMention } from '../names/mentions.ts';
import type { Token } from '../text/tokens.ts';
import { isPerson, namesOf } from './persons.ts';
import { quotationAt } from './quotation.ts';
import type { SentenceView } from './sentenceView.ts';

/** Verbs that report speech beside the lexicon's, folded. */
const REPORTING =
  /^(?:said|says|say|told|tells|added|adds|stated|states|noted|notes|explained|insisted|insists|argued|argues|warned|warns|claimed|claims|confirmed|confirms|denied|denies|announced|announces|cautioned|stressed|stressing|emphasi[sz]ed|reiterated|recalled|remarked|observed|observe|observes|wrote|writes|replied|answered|answers|asked|suggested|suggests|described|called|calls|acknowledged|admitted|conceded|complained|joked|declared|declares|predicted|indicated|reported|maintains|summed|accused|accuses|vowed|vows)$/;
/** Verbs of the lexicon that say nothing here more often than something. */
const NOT_REPORTING =
  /^(?:suggests?|indicates?|shows?|speak|speaks|spoke|spoken|talk|talks|talked|talking|discuss|discussed|read|reads|demand|demands|promise|promises|report|name|named|note|state|claim|answer|call|order|ordered|agreed|agree|agrees)$/;
const PRONOUN = /^(?:he|she)$/;

/** Who says something, where in its sentence. */
export interface Attribution {
  /** The words that name the speaker: tokens, half-open. */
  readonly from: number;
  readonly to: number;
  readonly pronoun: boolean;
  readonly mention: NameMention | null;
}

/** Every attribution outside quotation marks, in order. */
export function attributionsIn(view: SentenceView): Attribution[] {
  return view.once(findAttributions);
}

function findAttributions(view: SentenceView): Attribution[] {
  const { tokens, document } = view;
  const mentions = namesWithin(view);
  const quoted = (token: Token) => quotationAt(document, token.start) !== null;
  const found: Attribution[] = [];
  for (const [i, token] of tokens.entries()) {
    if (quoted(token)) continue;
    const one = attributionAt(view, i, token, mentions);
    if (one && !found.some((other) => other.from === one.from)) found.push(one);
  }
  return found;
}

function attributionAt(
  view: SentenceView,
  i: number,
  token: Token,
  mentions: readonly NameMention[],
): Attribution | null {
  const { tokens } = view;
  const next = tokens[i + 1]?.folded ?? '';
  if (token.folded === 'according' && next === 'to') return after(view, i + 2, mentions);
  if (/^(?:view|opinion|words|account)$/.test(token.folded)) {
    // 'In the words of X', 'in X's view', 'by X's account'.
    const told = next === 'of' && tokens[i - 1]?.folded === 'the' && leads(tokens[i - 2]);
    return told ? after(view, i + 2, mentions) : possessor(view, i, mentions);
  }
  // 'As X put it', 'X made clear that'.
  if ((token.folded === 'put' && next === 'it') || (token.folded === 'made' && next === 'clear'))
    return speakerAround(view, i, mentions);
  if (!reports(token) || view.parts[i] === 'NOUN') return null;
  // 'called off', 'asked for'; but 'said on Monday'.
  if (/^(?:off|for|on)$/.test(next) && /^(?:call|ask|answer)/.test(token.folded)) return null;
  return speakerAround(view, i, mentions);
}

/** The names in a sentence. */
export function namesWithin({ document, sentence }: SentenceView): NameMention[] {
  return namesOf(document).filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
}

function reports({ folded }: Token): boolean {
  return REPORTING.test(folded) || (isSayingVerb(folded) && !NOT_REPORTING.test(folded));
}

/** The subject before a verb of saying, or behind it: 'X told reporters', '“…,” said X'. */
function speakerAround(
  view: SentenceView,
  verb: number,
  mentions: readonly NameMention[],
): Attribution | null {
  const { tokens } = view;
  const next = tokens[verb + 1];
  const previous = tokens[verb - 1];
  // '…,” said X': the verb stands right behind a quotation.
  const behindQuote = /["”»]/.test(tokens[verb]?.before ?? '');
  if (behindQuote && next) {
    const later = after(view, verb + 1, mentions);
    if (later) return later;
  }
  // 'Reporters were told by X that …', 'was quoted': who hears it, or whose words they are, does not say them.
  if (previous && /^(?:was|were|been|being|be)$/.test(previous.folded))
    return next?.folded === 'by' ? after(view, verb + 2, mentions) : null;
  if (previous && PRONOUN.test(previous.folded) && (tokens[verb]?.before ?? '') === '')
    return { from: verb - 1, to: verb, pronoun: true, mention: null };
  const mention = subjectMention(view, verb, mentions);
  if (mention) return ofMention(view, mention);
  const phrase = nounPhraseBefore(view, verb);
  if (phrase) return phrase;
  return next && /^,?$/.test(tokens[verb]?.before ?? '') && !behindQuote && invertedHere(view, verb)
    ? after(view, verb + 1, mentions)
    : null;
}

/** 'Because a price list helps, answers Yevgenia Rostrup': the verb right behind a comma. */
function invertedHere(view: SentenceView, verb: number): boolean {
  return view.tokens[verb]?.before === ',';
}

/** The name that is a verb's subject: right before it, or before an apposition or a relative clause. */
function subjectMention(
  view: SentenceView,
  verb: number,
  mentions: readonly NameMention[],
): NameMention | null {
  const { tokens, document } = view;
  const start = tokens[verb]?.start ?? 0;
  for (const mention of mentions.toReversed()) {
    if (mention.end > start) continue;
    if (quotationAt(document, mention.start)) continue;
    const gap = document.text.slice(mention.end, start);
    const lead = document.text.slice(Math.max(0, mention.start - 12), mention.start);
    // 'the ministry in Moscow said', 'the talks with Veck showed'.
    if (/\b(?:in|at|of|from|near|with|between|alongside|by|for|to|on|over)\s(?:the\s)?$/iu.test(lead)) {
      // 'the leader of the Opposition Hugo Tannenwald'.
      const titled = /\bof the\s$/iu.test(lead) && isPerson(document, mention);
      if (!titled) {
        if (/[,;]/.test(gap)) continue;
        return null;
      }
    }
    // 'The mayor of Midvale, Joanna Treadgold, said', 'Teuila Fonoti of Samoa, said'.
    if (/^(?:\s(?:of|from)\s[^,;“”"]{2,40})?,\s*$/u.test(gap)) return mention;
    // 'X said', 'X also said', 'X has said', 'X, a top aide, told', 'X (Y) said', 'X, speaking in Z, said'.
    if (
      /^\s+(?:(?:has|have|had|also|then|later|again|himself|herself|earlier|once|\p{Ll}+ly|on \p{Lu}\p{Ll}+|in a (?:statement|speech|letter|post|interview))\s+){0,2}$/u.test(
        gap,
      )
    )
      return mention;
    if (/^,\s[^,“”"]{2,120},\s*(?:(?:also|then|later|has|had)\s)?$/u.test(gap)) return mention;
    if (/^,\s+who\s+(?:\w+\s+)?$/u.test(gap) && tokens[verb + 1]?.folded === 'that') return mention;
    if (/^\s+for (?:his|her) part\s+$/u.test(gap)) return mention;
    // The nearest name in the clause is another one's object: 'said X', 'a reporter of Y said'.
    if (!/[,;]/.test(gap)) return null;
  }
  return null;
}

/** 'A Kremlin spokesperson said', 'Russian officials indicated', 'the defence ministry in Moscow said'. */
function nounPhraseBefore(view: SentenceView, verb: number): Attribution | null {
  const { tokens, parts } = view;
  const end = asideBefore(view, verb);
  let from = end;
  while (from > 0 && end - from < 8) {
    const token = tokens[from - 1];
    const boundary = tokens[from]?.before ?? '';
    if (!token || (from < end && /[,;:.“”"()]/.test(boundary)) || (from === verb && boundary !== '')) break;
    if (/^(?:that|which|and|but|as|where|while|because|after|before|what)$/.test(token.folded)) break;
    if (parts[from - 1] === 'VERB' || (parts[from - 1] === 'AUX' && from < end)) break;
    from--;
  }
  // 'until every delegation has confirmed it', 'soldiers can tell': nobody has said anything.
  if (
    /^(?:until|if|unless|once|whether|because|when)$/.test(
      tokens[from - 1]?.folded ?? tokens[from]?.folded ?? '',
    )
  )
    return null;
  if (/^(?:can|could|must|should|may|might|would|will)$/.test(tokens[verb - 1]?.folded ?? '')) return null;
  if (/^(?:until|if|unless|once|whether|because|when)$/.test(tokens[from]?.folded ?? '')) return null;
  const determiner = tokens
    .slice(from, end)
    .findLastIndex(({ folded }) => /^(?:an?|the|its|his|her|their|some|several|two|three)$/.test(folded));
  if (
    determiner > 0 &&
    !/^(?:of|in|at|for|with|from|to|by|on)$/.test(tokens[from + determiner - 1]?.folded ?? '')
  )
    from += determiner;
  while (from < end && /^(?:also|then|later|has|had|have|however|earlier)$/.test(tokens[from]?.folded ?? ''))
    from++;
  const words = tokens.slice(from, end);
  const says = words.some(
    ({ folded }) =>
      isRoleWord(folded) ||
      organizationHead(folded) ||
      /^(?:kremlin|officials?|people|sources?|spokes\p{L}+|ministry|hosts?|analysts?)$/u.test(folded),
  );
  if (words.length === 0 || !says) return null;
  let to = end;
  while (to > from && /^(?:also|has|had|have|then|later)$/.test(tokens[to - 1]?.folded ?? '')) to--;
  return { from, to, pronoun: false, mention: null };
}

/** 'A senior official, speaking on condition of anonymity, said': where the noun phrase ends, the aside left out. */
function asideBefore({ tokens }: SentenceView, verb: number): number {
  if (tokens[verb]?.before !== ',') return verb;
  for (let at = verb - 1; at > 1 && verb - at < 10; at--) {
    const { before, folded } = tokens[at] ?? { before: '', folded: '' };
    if (before === ',') return /^(?:who|speaking|citing|asking|writing|quoting)$/.test(folded) ? at : verb;
    if (before !== '' && before !== '-') return verb;
  }
  return verb;
}

/** Who stands at a token: a name with what leads to it, or a noun phrase. */
function after(view: SentenceView, at: number, mentions: readonly NameMention[]): Attribution | null {
  const { tokens, document } = view;
  const first = tokens[at];
  if (!first) return null;
  if (/^(?:him|her|he|she)$/.test(first.folded))
    return { from: at, to: at + 1, pronoun: true, mention: null };
  // 'Kremlin aide Yury Ushakov' is two names in a row: the last is the person's.
  const mention = mentions.findLast((one) => {
    if (one.start < first.start || /['’]s\b/u.test(document.text.slice(one.end, one.end + 2))) return false;
    const between = document.text.slice(first.start, one.start);
    return (
      !/[,;:“”"]|\.\s+\p{Lu}\p{Ll}{3}/u.test(between) &&
      between.split(/\s+/).length <= 8 &&
      // 'a Kremlin spokesperson in Sochi' is no name.
      !/(?<!\p{L})(?:in|of|at|for|from|with|on)\s/u.test(between)
    );
  });
  if (mention) return ofMention(view, mention);
  let to = at;
  while (to < tokens.length && to - at < 9 && (to === at || !/[,;:.“”"()]/.test(tokens[to]?.before ?? '')))
    to++;
  const words = tokens.slice(at, to);
  const says = words.some(
    ({ folded }) =>
      isRoleWord(folded) ||
      organizationHead(folded) ||
      /^(?:kremlin|officials?|people|sources?|spokes\p{L}+|ministry|reporter)$/u.test(folded),
  );
  return says ? { from: at, to, pronoun: false, mention: null } : null;
}

/** 'By Ushakov's account', 'in his words'. */
function possessor(view: SentenceView, at: number, mentions: readonly NameMention[]): Attribution | null {
  const { tokens } = view;
  const owner = tokens[at - 1];
  if (!owner) return null;
  if (/^(?:his|her)$/.test(owner.folded))
    return leads(tokens[at - 2]) ? { from: at - 1, to: at, pronoun: true, mention: null } : null;
  const mention = mentions.find(({ words }) => words.at(-1)?.start === owner.start);
  const first = tokens.findIndex(({ start }) => start === mention?.words[0]?.start);
  return mention && leads(tokens[first - 1]) ? ofMention(view, mention) : null;
}

function leads(token: Token | undefined): boolean {
  return token !== undefined && /^(?:by|in)$/.test(token.folded);
}

function ofMention({ tokens }: SentenceView, mention: NameMention): Attribution {
  const from = tokens.findIndex(({ start }) => start >= mention.start);
  return { from, to: from + mention.words.length, pronoun: false, mention };
}

/** The name that a paragraph of a transcript begins with ('Ilse Morn: We shall meet again.'), where it does. */
export function labelOf(view: SentenceView): Attribution | null {
  const [first] = namesWithin(view);
  if (!first || !isPerson(view.document, first)) return null;
  const before = view.document.text.slice(view.sentence.start, first.start);
  const behind = view.document.text.slice(first.end, first.end + 6);
  return /^[\s*_#>–—-]*$/.test(before) && /^\s*(?:\*\*|__)?:/.test(behind) ? ofMention(view, first) : null;
}
