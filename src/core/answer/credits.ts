/**
 * Which agencies a document says it was written by or from: '(AP)' in a dateline, 'Reuters contributed to this
 * report', 'This report was supplied by …'. What a document only reports about an agency is no credit.
 */
import type { Document, Span } from '../document.ts';
import { foldCase } from '../text/fold.ts';

/** A dateline stands at the beginning of one of the first blocks of text. */
const FIRST_BLOCKS = 4;
/** A credit is a line of its own at the end or the beginning; a longer block is running text (UTF-16 units). */
const LONGEST_CREDIT = 240;
/** A dateline's place, date and brackets (UTF-16 units). */
const LONGEST_DATELINE = 90;

/** 'MOSCOW, Jan 23 (Nordlys Wire) –': capitals, then brackets, then a dash or a colon. */
const DATELINE = /^\p{Lu}[^()\n]{1,60}\(([^()\n]{2,40})\)\s*(?:[-–—―:]|--)/u;
/** '(Reuters) - MOSCOW': brackets first. */
const BARE_DATELINE = /^\(([^()\n]{2,40})\)\s*(?:[-–—―:]|--)/u;
const CREDITS: readonly RegExp[] = [
  /^(.{2,120}?) contributed(?: reporting| to this (?:report|story|article|piece))?\b/iu,
  /\b(?:reporting|report|material|files|information|input|inputs) (?:by|from) (.{2,80}?)(?:[.;(]|$)/iu,
  /\b(?:supplied|provided|distributed|first published|originally published|produced) by (.{2,60}?)(?:[.;,]|$)/iu,
  /^(?:source|sources|quelle|quellen|источник|credit)\s*[:：]\s*(.{2,60}?)(?:[.;]|$)/iu,
  /^(?:©|\(c\)|copyright)\s*(?:\d{4}\s*)?(.{2,60}?)(?:[.;,]|$)/iu,
  /^(?:mit|avec|со? ссылкой на)\s+(.{2,40})$/iu,
];
/** Known by their letters; the longer name is the same agency. */
const AGENCIES: readonly (readonly [string, RegExp])[] = [
  ['ap', /^(?:the )?(?:associated press|ap)$/],
  ['afp', /^(?:agence[ -]france[ -]presse|afp)$/],
  ['reuters', /^(?:thomson )?reuters$/],
  ['dpa', /^(?:deutsche presse[ -]agentur|dpa)$/],
  ['upi', /^(?:united press international|upi)$/],
  ['tass', /^(?:itar[ -])?tass$/],
  ['efe', /^(?:agencia )?efe$/],
  ['pa', /^(?:pa media|press association)$/],
];
/** In brackets or before 'contributed', and no agency. */
const NO_AGENCY =
  /^(?:photo|video|file|updated?|local time|gmt|utc|staff|our|the|a|an|this|correspondents?)\b/;

const kept = new WeakMap<Document, ReadonlySet<string>>();

/**
 * The agencies credited in a document, and its publisher, folded so that 'AP' and 'The Associated Press' are one.
 *
 * @returns nobody's name is checked against a list of agencies: who is credited is a source, whoever it is
 */
export function creditsOf(document: Document): ReadonlySet<string> {
  const known = kept.get(document);
  if (known) return known;
  const credits = new Set<string>();
  const { text, blocks } = document;
  const own = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'furniture');
  const read = ({ start, end }: Span) => text.slice(start, end).trim();
  for (const block of own.slice(0, FIRST_BLOCKS)) {
    const beginning = read(block)
      .slice(0, LONGEST_DATELINE)
      .replace(/^[*_>\s]+/, '');
    const found = DATELINE.exec(beginning) ?? BARE_DATELINE.exec(beginning);
    if (found) add(credits, found[1] ?? '');
  }
  for (const [at, block] of own.entries()) {
    const edge = at < 2 || at >= own.length - 3 || block.kind === 'byline';
    if (!edge || block.end - block.start > LONGEST_CREDIT) continue;
    const line = read(block).replace(/^[*_()[\]\s—–-]+|[*_()[\]\s]+$/gu, '');
    for (const form of CREDITS) {
      const found = form.exec(line);
      // 'Kimberly Hayek and Reuters contributed': each of them.
      for (const name of (found?.[1] ?? '').split(/\s*(?:,|\band\b|\bund\b|\bet\b|&|;)\s*/iu))
        add(credits, name);
    }
  }
  kept.set(document, credits);
  return credits;
}

/** A publisher's or agency's name, so that its spellings are one; '' where nothing of it is left. */
export function foldedAgency(name: string): string {
  const folded = foldCase(name)
    .replace(/[^\p{L}\p{N}\s-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const [short, form] of AGENCIES) if (form.test(folded)) return short;
  return folded.replace(/^the /, '');
}

function add(credits: Set<string>, name: string): void {
  const plain = name.replace(/[*_]/g, '').trim();
  const folded = foldedAgency(plain);
  if (folded === '' || NO_AGENCY.test(folded) || !/^[\p{Lu}\p{N}«“"]/u.test(plain.replace(/^the /i, '')))
    return;
  if (folded.split(' ').length > 5) return;
  credits.add(folded);
}
