/** Whom a sentence's 'he' or 'the adviser' stands for: the sentence before it that has the name. */
import type { Document } from '../document.ts';
import { isRoleWord } from '../lexicon/roles.ts';
import type { Passage } from '../text/passage.ts';
import { learnTypes, mentionsOf, NameTypes } from './mentions.ts';
import type { SentenceView, ViewCache } from './sentenceView.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const PERSONAL = words('he she his her him hers он она его её ее ему ей il elle er sie');
const OTHER = words('they their it its this that these those both such они их это ils elles');
/** Sentences looked back through for a name, at most: beyond them a reader would not look either. */
const FARTHEST = 12;
/** 'As he left, Veck said …': a clause that may be ahead of its name. */
const AHEAD = /^(?:after|as|before|when|while|although|though|once|since|if|in|on|by|despite)$/;

/** What a sentence leans on: a person named before it, something else said before it, or nothing. */
export type Leaning = 'person' | 'other' | null;

/** Tells whether a sentence is understood alone. */
export function leaningOf(view: SentenceView): Leaning {
  return view.once(readLeaning);
}

function readLeaning(view: SentenceView): Leaning {
  const first = view.tokens[0];
  if (!first) return null;
  if (PERSONAL.has(first.folded)) return 'person';
  if (OTHER.has(first.folded)) return 'other';
  if (opensWithRole(view)) return 'person';
  const pronoun = view.tokens.findIndex((token) => /^(?:he|she)$/.test(token.folded));
  if (pronoun < 0 || view.document.language !== 'en') return null;
  const named = namesIn(view, new NameTypes());
  if (named.some(({ from }) => from < pronoun)) return null;
  return AHEAD.test(first.folded) &&
    named.length > 0 &&
    view.tokens.slice(pronoun).some(({ before }) => before === ',')
    ? null
    : 'person';
}

/** 'The adviser said …', but not 'The adviser Yuri …', nor 'The president of Norway …'. */
function opensWithRole(view: SentenceView): boolean {
  if (view.tokens[0]?.folded !== 'the') return false;
  for (let i = 1; i <= 3; i++) {
    const token = view.tokens[i];
    if (!token || token.capital || (token.before !== '' && token.before !== '-')) return false;
    const next = view.tokens[i + 1];
    if (isRoleWord(token.folded) && !(next && isRoleWord(next.folded)))
      return !(next && (next.capital || (next.folded === 'of' && next.before === '')));
  }
  return false;
}

/**
 * Finds the sentence that names whom another leans on: the nearest before it that has a person's name, or else a
 * name of what cannot be told.
 *
 * @param document both sentences' document
 * @param passages the document's passages, in order
 * @param passage the one the leaning sentence is in
 * @param index the leaning sentence's place in it
 * @param cache sentences taken apart before
 * @returns the passage and place, or null when no name stands within reach
 */
export function antecedentOf(
  document: Document,
  passages: readonly Passage[],
  passage: Passage,
  index: number,
  cache: ViewCache,
): { readonly passage: Passage; readonly index: number } | null {
  const types = new NameTypes();
  const before: SentenceView[] = [];
  for (let p = passage.ordinal; p >= 0 && before.length < FARTHEST; p--) {
    const other = p === passage.ordinal ? passage : passages[p];
    if (!other) break;
    for (let i = other === passage ? index - 1 : other.sentences.length - 1; i >= 0; i--) {
      if (before.length >= FARTHEST) break;
      const kind = other.sentences[i]?.kind;
      if (kind === 'heading' || kind === 'title' || kind === 'byline') continue;
      const view = cache.of(document, other)[i];
      if (!view) continue;
      before.push(view);
      learnTypes(view, types);
    }
  }
  const found =
    before.find((view) => namesIn(view, types).some(({ kind }) => kind === 'person')) ??
    before.find((view) => namesIn(view, types).length > 0);
  return found ? { passage: found.passage, index: found.index } : null;
}

/** The names of people in a sentence, and those of what cannot be told. */
function namesIn(view: SentenceView, types: NameTypes) {
  return mentionsOf(view, types).filter(({ kind }) => kind === 'person' || kind === 'unknown');
}
