/** The head of a document: its headline, where that is repeated, and the breadcrumbs and labels around it. */
import { foldCase } from '../core/text/fold.ts';
import { isByName, isDateLine } from './bylines.ts';
import { type Draft, isBody, lineOf } from './draft.ts';
import { BESIDE_OTHERS } from './furniture-words.ts';

const LONGEST_TITLE = 250;
const LONGEST_HEAD = 40;
const MOST_BLOCKS = 400;
const NO_TITLE_END = /[.,;:][»”"’)]*$/u;
const ABBREVIATED_END = /(?:\p{Lu}\.){2,}$/u;
const LOWER_START = /^\p{Ll}/u;
const TITLE_LABEL = /^(?:title|headline|заголовок|titre|titel|título|titulo)\s*:\s*(?=\S)/iu;
const HOME = /^(?:home|homepage|главная|accueil|startseite|inicio|portada)(?:\s|\s*[>›»/|])/u;

/** A line's words folded, for finding the headline again. */
function key(line: string): string {
  return foldCase(line)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Finds the headline, gives its block the kind `title`, and makes its repeats and the breadcrumb lines before the
 * running text `furniture`. A text that begins with running text has no headline.
 *
 * @param text the document's text
 * @param drafts in order; kinds are changed in place. A block that is a `title` already is taken as the headline.
 * @param known the headline where it is known from elsewhere (front matter, the page's head), or null
 * @returns the index of the headline's draft, or null where there is none
 */
export function markHeadline(
  text: string,
  drafts: readonly Draft[],
  known: string | null = null,
): number | null {
  const head = headOf(text, drafts);
  const lines = new Map(head.map((i) => [i, lineOf(text, drafts[i] as Draft)]));
  const candidates = head.filter((i) => isCandidate(drafts[i], lines.get(i) ?? ''));
  const title = choose(drafts, candidates, lines, known);
  if (title === null) return null;
  const draft = drafts[title];
  if (draft === undefined) return null;
  const wanted = key(lines.get(title) ?? '');
  draft.kind = 'title';
  draft.level = 0;
  for (const i of head) {
    const other = drafts[i];
    if (i === title || other === undefined || other.kind === 'row') continue;
    const here = key(lines.get(i) ?? '');
    const crumb =
      here.length > wanted.length && here.endsWith(` ${wanted}`) && here.length - wanted.length <= 80;
    const trail = HOME.test(foldCase(lines.get(i) ?? '')) && isTrail(lines.get(i) ?? '');
    if (here === wanted || crumb || trail) other.kind = 'furniture';
  }
  // A section's name beside furniture above the headline ('International News' under a breadcrumb line that has it).
  for (const i of head) {
    const other = drafts[i];
    if (i >= title || other === undefined || other.kind === 'furniture' || other.kind === 'byline') continue;
    const here = key(lines.get(i) ?? '');
    const named = head.some(
      (j) => j < i && drafts[j]?.kind === 'furniture' && ` ${key(lines.get(j) ?? '')} `.includes(` ${here} `),
    );
    if (here.length <= 40 && (named || BESIDE_OTHERS.has(here))) other.kind = 'furniture';
  }
  return title;
}

/** The indexes before the running text: all of them where the text is all short lines. */
function headOf(text: string, drafts: readonly Draft[]): number[] {
  const head: number[] = [];
  const given = drafts.findIndex((draft) => draft.kind === 'title');
  let seen = 0;
  for (let i = 0; i < drafts.length && seen < LONGEST_HEAD && head.length < MOST_BLOCKS; i++) {
    const draft = drafts[i];
    if (draft?.kind !== 'furniture') seen++;
    if (given >= 0 && i <= given) {
      // Of what stands above a headline that is marked as such, only its repeats matter.
      if (i === given || (draft && !isBody(text, draft))) head.push(i);
      continue;
    }
    if (draft === undefined || isBody(text, draft) || (draft.kind === 'row' && head.length > 0)) break;
    // A line that introduces a list is text, and what it introduces is no headline.
    if (draft.kind === 'paragraph' && text[draft.end - 1] === ':') break;
    head.push(i);
  }
  return head;
}

function isCandidate(draft: Draft | undefined, line: string): boolean {
  if (draft === undefined || draft.end - draft.start > LONGEST_TITLE) return false;
  if (draft.kind === 'title') return true;
  if (draft.kind !== 'paragraph' && draft.kind !== 'heading') return false;
  if (TITLE_LABEL.test(line)) return true;
  if (LOWER_START.test(line) || (NO_TITLE_END.test(line) && !ABBREVIATED_END.test(line))) return false;
  if (!/\p{L}.*\p{L}/u.test(line) || isDateLine(line) || isByName(line)) return false;
  if (draft.kind === 'heading' && (draft.level > 2 || (draft.level === 2 && /[?？؟]$/u.test(line))))
    return false;
  return draft.kind === 'heading' || /\s|\p{Script=Han}|\p{Script=Hiragana}/u.test(line);
}

function choose(
  drafts: readonly Draft[],
  candidates: readonly number[],
  lines: ReadonlyMap<number, string>,
  known: string | null,
): number | null {
  const keys = candidates.map((i) => key(lines.get(i) ?? ''));
  const marked = candidates.find((i) => drafts[i]?.kind === 'title' || TITLE_LABEL.test(lines.get(i) ?? ''));
  if (marked !== undefined) return marked;
  const top = candidates.find((i) => drafts[i]?.kind === 'heading' && drafts[i]?.level === 1);
  const same = known === null ? undefined : candidates[keys.indexOf(key(known))];
  if (same !== undefined) return same;
  if (top !== undefined) return top;
  // A headline known from elsewhere need not stand in the text: no other line is taken for it.
  if (known !== null) return null;
  // Repeated above the text: the headline, whatever else stands there. The longest, as section names repeat too.
  const repeated = candidates.filter((_, n) => keys.some((other, m) => m !== n && other === keys[n]));
  const longest = [...repeated].sort((a, b) => (lines.get(b)?.length ?? 0) - (lines.get(a)?.length ?? 0))[0];
  if (longest !== undefined && (lines.get(longest)?.length ?? 0) >= 15) return longest;
  const plain = candidates.filter(
    (i) => !BESIDE_OTHERS.has(key(lines.get(i) ?? '')) && !isTrail(lines.get(i) ?? ''),
  );
  // Above a press release stand the office, 'Read-out' and the like: after two such labels the first long line is meant.
  const words = (i: number): number => (lines.get(i) ?? '').split(/\s+/).length;
  const long = plain.findIndex((i) => words(i) >= 5);
  const first = long >= 2 ? plain[long] : plain[0];
  if (first === undefined) return null;
  // It heads something: a text of one line is that line, not a headline over nothing.
  const below = drafts
    .slice(first + 1)
    .some((draft) => draft.kind !== 'furniture' && draft.kind !== 'byline');
  return below ? first : null;
}

/** 'Home › World › Europe': three or more short parts with the same mark between them. */
function isTrail(line: string): boolean {
  if (line.length > 200) return false;
  return [' > ', ' › ', ' » ', ' / ', ' → '].some((mark) => {
    const parts = line.split(mark);
    return (
      parts.length >= 3 && parts.slice(0, -1).every((part) => part.trim().length > 0 && part.length <= 30)
    );
  });
}

/** The headline without a label before it ('Title: …') and without the marks of Markdown. */
export function headlineText(line: string): string {
  const bare = line.replace(/^#{1,6}[ \t]+/, '').replace(/\[([^[\]]{1,200})\]\([^()]{0,500}\)/g, '$1');
  return bare
    .replace(/\*\*|__|`/g, '')
    .replace(TITLE_LABEL, '')
    .replace(/\s+/g, ' ')
    .trim();
}
