/**
 * Who says what a sentence says: 'Ushakov told reporters', 'according to a Kremlin spokesperson', 'he said', a
 * quotation that runs on over sentences and paragraphs. A paper's own voice is nobody's.
 */
import type { Document } from '../document.ts';
import { isRoleWord, isSayingVerb, organizationHead } from '../lexicon/roles.ts';
import type { NameMention } from '../names/mentions.ts';
import type { Passage } from '../text/passage.ts';
import type { Token } from '../text/tokens.ts';
import { describe, isPerson, isPersonal, namesOf } from './persons.ts';
import { quotationAt, quotationsOf } from './quotation.ts';
import { SentenceView, ViewCache } from './sentenceView.ts';

/** Sentences looked back through for whom 'he' is, and for who goes on speaking. */
const FARTHEST = 6;
/** Verbs that report speech beside the lexicon's, folded. */
const REPORTING =
  /^(?:said|says|say|told|tells|added|adds|stated|states|noted|notes|explained|insisted|insists|argued|argues|warned|warns|claimed|claims|confirmed|confirms|denied|denies|announced|announces|cautioned|stressed|stressing|emphasi[sz]ed|reiterated|recalled|remarked|observed|observe|observes|wrote|writes|replied|answered|answers|asked|suggested|suggests|described|called|calls|acknowledged|admitted|conceded|complained|joked|declared|declares|predicted|indicated|reported|maintains|summed)$/;
/** Verbs of the lexicon that say nothing here more often than something. */
const NOT_REPORTING =
  /^(?:suggests?|indicates?|shows?|speak|speaks|spoke|spoken|talk|talks|talked|talking|discuss|discussed|read|reads|demand|demands|promise|promises|report|name|named|note|state|claim|answer|call|order|ordered|agreed|agree|agrees)$/;
const PRONOUN = /^(?:he|she)$/;

/** Who says something, where in its sentence. */
interface Attribution {
  /** The words that name the speaker: tokens, half-open. */
  readonly from: number;
  readonly to: number;
  readonly pronoun: boolean;
  readonly mention: NameMention | null;
}

/**
 * The speaker of a sentence, with the role the text gives.
 *
 * @param view the sentence
 * @param passages all passages of its document, in order
 * @param at the place in the document that is asked about (the marked answer); the sentence's beginning by default
 * @returns as printed ('Yuri Ushakov, a top Kremlin aide'), or null for the paper's own voice
 */
function speakerIn(view: SentenceView, passages: readonly Passage[], at?: number): string | null {
  const place = at ?? view.sentence.start;
  const nearest = pick(
    view,
    attributionsIn(view).filter((one) => reaches(view, one, place)),
    place,
  );
  if (nearest) return named(view, nearest, passages);
  return speakerOfQuotation(view, passages, at ?? view.sentence.start);
}

/** Whether a place is among the words attributed: behind the speaker, or before him where he comes last: '…, X said'. */
function reaches(view: SentenceView, { from }: Attribution, at: number): boolean {
  const start = view.tokens[from]?.start ?? 0;
  if (at >= start) return true;
  let lead = from;
  while (lead > 0 && view.tokens[lead]?.before === '' && start - (view.tokens[lead]?.start ?? 0) < 60) {
    if (/^(?:and|but|while|as|who)$/.test(view.tokens[lead]?.folded ?? '')) return false;
    lead--;
  }
  if (/^(?:and|but|while|as|who)$/.test(view.tokens[lead]?.folded ?? '')) return false;
  return /[,;:”"»“—–]/.test(view.tokens[lead]?.before ?? '') || lead === 0;
}

/** Of several attributions in one sentence, the one whose words the place is among: the last one before it, or the first. */
function pick(view: SentenceView, all: readonly Attribution[], at: number): Attribution | null {
  if (all.length < 2) return all[0] ?? null;
  const quotation = quotationAt(view.document, at);
  const placed = all.map((one) => ({ one, start: view.tokens[one.from]?.start ?? 0 }));
  if (quotation) {
    // '“…,” X said, “…”': the nearest to the quotation.
    return placed.reduce((best, next) =>
      Math.abs(next.start - quotation.end) < Math.abs(best.start - quotation.end) ? next : best,
    ).one;
  }
  return placed.filter(({ start }) => start <= at).at(-1)?.one ?? all[0] ?? null;
}

/** Every attribution outside quotation marks, in order. */
function attributionsIn(view: SentenceView): Attribution[] {
  return view.once(findAttributions);
}

function findAttributions(view: SentenceView): Attribution[] {
  const { tokens, document } = view;
  const mentions = namesWithin(view);
  const quoted = (token: Token) => quotationAt(document, token.start) !== null;
  const found: Attribution[] = [];
  for (const [i, token] of tokens.entries()) {
    if (quoted(token)) continue;
    const one =
      token.folded === 'according' && tokens[i + 1]?.folded === 'to'
        ? after(view, i + 2, mentions)
        : token.folded === 'account' || token.folded === 'words'
          ? possessor(view, i, mentions)
          : reports(token) &&
              view.parts[i] !== 'NOUN' &&
              !/^(?:off|for|on)$/.test(tokens[i + 1]?.folded ?? '')
            ? speakerAround(view, i, mentions)
            : null;
    if (one && !found.some((other) => other.from === one.from)) found.push(one);
  }
  return found;
}

function namesWithin({ document, sentence }: SentenceView): NameMention[] {
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
      if (/[,;]/.test(gap)) continue;
      return null;
    }
    // 'The mayor of Midvale, Joanna Treadgold, said'.
    if (/^,\s*$/.test(gap)) return mention;
    // 'X said', 'X also said', 'X has said', 'X, a top aide, told', 'X (Y) said', 'X, speaking in Z, said'.
    if (
      /^\s+(?:(?:has|have|had|also|then|later|again|himself|herself|earlier|once|\p{Ll}+ly)\s+){0,2}$/u.test(
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
  let from = verb;
  while (from > 0 && verb - from < 8) {
    const token = tokens[from - 1];
    const boundary = tokens[from]?.before ?? '';
    if (!token || (from < verb && /[,;:.“”"()]/.test(boundary)) || (from === verb && boundary !== '')) break;
    if (/^(?:that|which|and|but|as|where|while|because|after|before|what)$/.test(token.folded)) break;
    if (parts[from - 1] === 'VERB' || (parts[from - 1] === 'AUX' && from < verb)) break;
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
    .slice(from, verb)
    .findLastIndex(({ folded }) => /^(?:an?|the|its|his|her|their|some|several|two|three)$/.test(folded));
  if (determiner > 0 && !/^(?:of|in|at|for)$/.test(tokens[from + determiner - 1]?.folded ?? ''))
    from += determiner;
  while (from < verb && /^(?:also|then|later|has|had|have|however|earlier)$/.test(tokens[from]?.folded ?? ''))
    from++;
  const words = tokens.slice(from, verb);
  const says = words.some(
    ({ folded }) =>
      isRoleWord(folded) ||
      organizationHead(folded) ||
      /^(?:kremlin|officials?|people|sources?|spokes\p{L}+|ministry|hosts?|analysts?)$/u.test(folded),
  );
  if (words.length === 0 || !says) return null;
  let to = verb;
  while (to > from && /^(?:also|has|had|have|then|later)$/.test(tokens[to - 1]?.folded ?? '')) to--;
  return { from, to, pronoun: false, mention: null };
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

/** The speaker in words. */
function named(view: SentenceView, attribution: Attribution, passages: readonly Passage[]): string | null {
  const { document, tokens } = view;
  if (attribution.mention) {
    const { mention } = attribution;
    if (isPerson(document, mention)) return describe(document, mention);
    const article = /\bthe\s$/i.exec(document.text.slice(Math.max(0, mention.start - 5), mention.start));
    return `${article?.[0] ?? ''}${document.text.slice(mention.start, mention.end)}`;
  }
  if (attribution.pronoun) return whoIs(view, attribution.from, passages);
  const [first, last] = [tokens[attribution.from], tokens[attribution.to - 1]];
  if (!first || !last) return null;
  const words = document.text.slice(first.start, last.end);
  // 'The adviser': named before, most often.
  if (attribution.to - attribution.from === 2 && first.folded === 'the' && isPersonal(last.folded))
    return whoIs(view, attribution.from, passages) ?? words;
  return words.replace(/^(?:that|and|but)\s+/i, '').replace(/\s+/g, ' ');
}

/** Whom 'he' or 'the adviser' stands for: who spoke last, or the person named last, in this sentence or before it. */
function whoIs(view: SentenceView, before: number, passages: readonly Passage[]): string | null {
  const { document } = view;
  const limit = view.tokens[before]?.start ?? 0;
  const people = (of: SentenceView) =>
    namesWithin(of).filter((one) => quotationAt(document, one.start) === null && isPerson(document, one));
  const [subject] = people(view).filter(({ end }) => end <= limit);
  if (subject) return describe(document, subject);
  for (const earlier of sentencesBefore(view, passages)) {
    const spoke = attributionsIn(earlier).findLast(
      ({ mention, pronoun, to }) =>
        (mention !== null && isPerson(document, mention)) ||
        (mention === null && !pronoun && isPersonal(earlier.tokens[to - 1]?.folded ?? '')),
    );
    if (spoke?.mention) return describe(document, spoke.mention);
    if (spoke && earlier.tokens[spoke.from]?.folded !== 'the') return named(earlier, spoke, passages);
    const [first] = people(earlier);
    if (first) return describe(document, first);
  }
  return null;
}

/** Sentences around excerpts that were shown; bounded, and never another document's: passages are told apart by identity. */
const views = new ViewCache(500);

function viewAt(document: Document, passage: Passage, index: number): SentenceView {
  return views.of(document, passage)[index] ?? new SentenceView(document, passage, index);
}

function* sentencesBefore(view: SentenceView, passages: readonly Passage[]): Generator<SentenceView> {
  let left = FARTHEST;
  for (let p = view.passage.ordinal; p >= 0 && left > 0; p--) {
    const passage = p === view.passage.ordinal ? view.passage : passages[p];
    if (!passage) return;
    for (
      let i = p === view.passage.ordinal ? view.index - 1 : passage.sentences.length - 1;
      i >= 0 && left > 0;
      i--
    ) {
      const kind = passage.sentences[i]?.kind;
      if (kind === 'heading' || kind === 'title' || kind === 'byline' || kind === 'row') continue;
      left--;
      yield viewAt(view.document, passage, i);
    }
  }
}

function* sentencesAfter(view: SentenceView): Generator<SentenceView> {
  const { passage, index, document } = view;
  for (let i = index + 1; i < Math.min(passage.sentences.length, index + 4); i++)
    yield viewAt(document, passage, i);
}

/** Who says a quotation whose sentence does not: it goes on from a sentence that does, or to one. */
function speakerOfQuotation(view: SentenceView, passages: readonly Passage[], at: number): string | null {
  const { document, sentence } = view;
  const spans = quotationsOf(document);
  const quotation =
    quotationAt(document, at) ??
    spans.find(
      ({ start, end }) => start < sentence.end && end > sentence.start && covers(view, start, end),
    ) ??
    null;
  if (!quotation || !covers(view, quotation.start, quotation.end)) return null;
  const paragraph = document.blocks.find(({ start, end }) => start <= sentence.start && sentence.start < end);
  // Within the paragraph: the nearest sentence before or behind that names a speaker.
  for (const later of sentencesAfter(view)) {
    if (!paragraph || later.sentence.start >= paragraph.end) break;
    const [first] = attributionsIn(later);
    if (first && later.sentence.start < quotation.end + 3) return named(later, first, passages);
  }
  for (const earlier of sentencesBefore(view, passages)) {
    const last = attributionsIn(earlier).at(-1);
    if (last) return named(earlier, last, passages);
    // Somebody's words go on only as long as nothing but words stands between.
    const plain = !spans.some(
      ({ start, end }) => start < earlier.sentence.end && end > earlier.sentence.start,
    );
    if (plain) return null;
  }
  return null;
}

/** Whether most of the sentence is in the quotation. */
function covers({ sentence }: SentenceView, start: number, end: number): boolean {
  const inside = Math.min(end, sentence.end) - Math.max(start, sentence.start);
  return inside > (sentence.end - sentence.start) * 0.6;
}

/** A document's speaker at a span: what `speakerIn` says of the sentence in it. */
export function speakerAt(document: Document, passages: readonly Passage[], at: number): string | null {
  for (const passage of passages) {
    if (at < passage.start || at >= passage.end) continue;
    const index = passage.sentences.findIndex(({ start, end }) => start <= at && at < end);
    if (index >= 0) return speakerIn(viewAt(document, passage, index), passages, at);
  }
  return null;
}
