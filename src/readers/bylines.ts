/** Lines that say who wrote, contributed or edited, where a text comes from, and when it was published. */

import { readDates } from './dates.ts';
import { type Draft, isBody, LONGEST_LINE, lineOf } from './draft.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const LINK = String.raw`(?:and|und|et|y|e|и|&|de|del|di|da|van|von|der|den|la|le|al|bin|ben|in|at|of|for|the|with|,|\||·|•|–|—|-|/)`;
const NAMES = String.raw`${NAME}(?:,? (?:${NAME}|${LINK}|\d{1,2},|\d{4})){0,14}`;
const LEADS = [
  ...[
    'by',
    'written by',
    'reported by',
    'reporting by',
    'story by',
    'text by',
    'words by',
    'report by',
    'translated by',
  ],
  ...['edited by', 'par', 'von', 'por', 'texte de', 'автор', 'авторы', 'автор:', 'авторы:', 'by:'],
];
const CASED = LEADS.flatMap((lead) => [
  lead,
  lead.charAt(0).toUpperCase() + lead.slice(1),
  lead.toUpperCase(),
]);
const BY = new RegExp(`^(?:${CASED.join('|')}) ${NAMES}[\\s|·•]*$`, 'u');
const LABEL =
  /^(?:author|authors|byline|written by|reporting by|reporting|editing by|editor|source|sources|publisher|photo|photos|photograph|image|credit|photo credit|image credit|translation|translator|correspondent|автор|авторы|источник|фото|текст|перевод|редактор|auteur|source|photo|crédit|redaktion|quelle|foto|autor|autorin|autores|fuente|redacción|автори|джерело)\s*[:：]\s*\S.{0,160}$/iu;
const CONTRIBUTED =
  /^\(?(?:(?:additional |with )?(?:reporting|writing|editing|contributions?|files) (?:by|from)|with (?:reporting|files|inputs?|information) (?:by|from)|with (?:reuters|ap|afp|agency|agencies)\b)/iu;
const CONTRIBUTED_TO =
  /\b(?:contributed|contributing) (?:to (?:this|the) (?:report|story|article|piece|analysis)|reporting|from \p{Lu}\S*)\.?\)?$/iu;
const PICTURE_CREDIT =
  /^(?:photo|photos|photograph|image|photo credit|image credit|фото|crédit photo|foto|bild)(?: by)?\s*[:：/]\s*[^.!?]+$/iu;
const DATE_LABEL =
  /^(?:published|posted|updated|last updated|last modified|first published|date|issued|released|created|опубликовано|дата|дата публикации|обновлено|publié|publié le|mis à jour|date de publication|veröffentlicht|stand|aktualisiert|datum|publicado|publicado el|fecha|actualizado|опубліковано|оновлено)(?: on| at| le| am| el)?\s*[:：]?\s/iu;
const OTHER_LABEL =
  /^(?:url|link|language|lang|section|category|copyright|wire|outlet|ссылка|язык|рубрика)\s*[:：]\s*\S.{0,300}$/iu;
const DATE_LINE_LONGEST = 120;
/** How many blocks a head or a tail may have around the running text. */
const EDGE = 12;

/**
 * Marks bylines, credits and date lines. Those that are no running text anywhere ('… contributed to this report')
 * count in the whole text, the others only before the running text begins and after it ends.
 */
export function markBylines(text: string, drafts: readonly Draft[]): void {
  const bodies = drafts.map((draft) => isBody(text, draft) && !isCredit(lineOf(text, draft)));
  const first = bodies.indexOf(true);
  const last = bodies.lastIndexOf(true);
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'paragraph' && draft.kind !== 'heading') return;
    if (draft.end - draft.start >= LONGEST_LINE) return;
    const line = lineOf(text, draft);
    const edge = first < 0 || i < first || i > last || i <= 1;
    const near = edge && (i < EDGE || i > last);
    if (isCredit(line) || (near && (isByName(line) || isDateLine(line) || isLabel(line)))) become(draft);
  });
  drafts.forEach((draft, i) => {
    if (i >= first || i >= EDGE || draft.kind !== 'paragraph') return;
    const beside = drafts[i + 1]?.kind === 'byline' && isDateLine(lineOf(text, drafts[i + 1] ?? draft));
    if (beside && i > 0 && isName(lineOf(text, draft))) become(draft);
  });
}

function become(draft: Draft): void {
  draft.kind = 'byline';
  draft.level = 0;
}

/** 'By Jane Doe', 'Автор: …': a lead and names, no sentence. */
export function isByName(line: string): boolean {
  return line.length <= 160 && !/[!?:;]$/.test(line) && BY.test(line);
}

/** A line that is a date, with or without a label, a place or a time of day. */
export function isDateLine(line: string): boolean {
  if (line.length > DATE_LINE_LONGEST) return false;
  const dates = readDates(line);
  const date = dates[0];
  if (date === undefined) return false;
  const label = DATE_LABEL.exec(line)?.[0] ?? '';
  const rest = line.slice(label.length, date.start) + line.slice(dates.at(-1)?.end ?? date.end);
  const words = rest.match(/\p{L}+/gu) ?? [];
  const odd = words.filter(
    (word) =>
      !/^(?:at|on|am|pm|um|uhr|a|à|h|le|el|в|года|г|gmt|utc|est|edt|et|msk|мск|cet|updated|published|last|ist|by)$/iu.test(
        word,
      ),
  );
  return (
    odd.length <= 3 && odd.every((word) => /^\p{Lu}/u.test(word)) && !/[.!?]$/.test(rest.trim().slice(1))
  );
}

function isCredit(line: string): boolean {
  if (line.length > 300) return false;
  if (line.length <= 80 && PICTURE_CREDIT.test(line)) return true;
  return CONTRIBUTED.test(line) || CONTRIBUTED_TO.test(line.slice(-60));
}

function isLabel(line: string): boolean {
  return line.length <= 200 && (LABEL.test(line) || OTHER_LABEL.test(line));
}

function isName(line: string): boolean {
  return (
    line.length <= 60 &&
    new RegExp(`^${NAME}(?: (?:${NAME}|de|van|von|der|al|bin|and|и|et|und|y)){1,5}$`, 'u').test(line)
  );
}
