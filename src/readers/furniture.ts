/**
 * Page furniture: share bars, links to other texts, comment forms and comments, notices. Shared by every format.
 *
 * It is told by what a block looks like and where it stands, and it is never a place that hides content: a line
 * counts only as a whole, a comment section only after the running text, and where in doubt a block stays what it
 * was. Furniture keeps its place in the text, so that offsets hold.
 */
import { foldCase } from '../core/text/fold.ts';
import { type Draft, endsSentence, isBody, LONGEST_LINE, lineOf } from './draft.ts';
import {
  ALWAYS,
  BESIDE_OTHERS,
  COMMENT_HEADERS,
  LEADS_WITH_COLON,
  RELATED_HEADERS,
  RELATED_LEADS,
  SHARE_FILLERS,
  SHARE_WORDS,
} from './furniture-words.ts';
import { markerLength } from './layout.ts';

/** What a line is by its own looks: furniture anywhere, furniture beside other furniture, or a section's header. */
export type LineLooks = 'always' | 'beside' | 'comments' | 'related' | 'none';

const EDGES = /^[\s→›»>«<←|•·*▶►➡👉🔗📌✅:–—-]+|[\s→›»>|•·*▶►➡▼▾+:–—-]+$/gu;
const SPACES = /\s+/g;
const NO_WORD = /^[^\p{L}\p{N}]*$/u;

// All are anchored and run on at most LONGEST_LINE units.
const PATTERNS: readonly RegExp[] = [
  /^\d[\d\s.,]*k?\s*(?:votes?|shares?|likes?|views?|comments?|commentaires?|kommentare?|comentarios?|комментари\p{L}+|просмотр\p{L}*|reactions?)$/u,
  /^\(?\d+\)?\s*(?:comments?|commentaires?|kommentare?|comentarios?|комментари\p{L}+)(?: on .*)?$/u,
  /^(?:no|be the first to) comments?\b.{0,40}$/u,
  /^(?:reading|read) time:? .{0,20}$|^\d+[\s-]*(?:min|mins|minute|minutes)[\s-]+read$|^(?:время чтения|temps de lecture|lesezeit|tiempo de lectura):? .{0,20}$/u,
  /^(?:©|\(c\)|copyright\b(?=.{0,10}(?:\d{4}|©))).{0,200}$/u,
  /^(?=.{0,100}(?:reserv|защищ|vorbehalten)).{0,100}\b(?:all rights reserved|все права защищены|tous droits reserves|alle rechte vorbehalten|todos los derechos reservados)\.?$/u,
  /^(?:this (?:web ?)?site|our (?:web ?)?site|this page|the site) uses cookies\b/u,
  /^(?:we|we and our partners) use cookies\b/u,
  /^by (?:continuing to (?:use|browse)|using) (?:this|our) (?:web ?)?site\b/u,
  /^(?:наш сайт|этот сайт|сайт|мы) использу\p{L}+ (?:файлы )?(?:cookie|куки)/u,
  /^(?:ce site|notre site|nous) utilis\p{L}+ des cookies\b|^(?:diese (?:web)?seite|wir) (?:verwendet|verwenden|nutzt|nutzen) cookies\b|^(?:este sitio|esta web|utilizamos|usamos) .{0,20}cookies\b/u,
  /^(?:subscribe|sign up|join|register|get|receive|don't miss|never miss|stay (?:up to date|informed|updated)|enter your)\b.{0,160}\b(?:newsletters?|inbox|whatsapp|telegram|e-?mail(?: address)?|our (?:youtube |news )?channel|push notifications?|daily briefing|our app|app store|google play)\b.{0,60}$/u,
  /^(?:subscribe|sign up) (?:to|for) our\b.{0,120}$/u,
  /^(?:follow|like|find|join|connect with) us (?:on|at|in)\b.{0,120}$/u,
  /^(?:follow|подписывайтесь на|suivez|folgen sie|sigue(?:nos)?) @\S+(?: (?:on|в|sur|auf|en) \S+){0,2}$/u,
  /^(?:подписывайтесь|подпишитесь|присоединяйтесь|следите за (?:нами|новостями)).{0,160}$/u,
  /^(?:abonnez-vous|inscrivez-vous|suivez-nous|rejoignez-nous|recevez)\b.{0,120}\b(?:newsletter|lettre|chaine|facebook|twitter|whatsapp|telegram|google|notre|nos|sur)\b.{0,60}$/u,
  /^(?:abonnieren sie|melden sie sich|folgen sie uns)\b.{0,160}$/u,
  /^(?:suscribete|suscribase|siguenos|siganos|unete)\b.{0,160}$/u,
  /^(?:share|add|post|give|tell us|let us know|leave) (?:us )?(?:your|what you) (?:own )?(?:viewpoints?|views?|thoughts?|opinions?|comments?|feedback|takes?|questions?|think)\b.{0,60}(?:[:?!]|comments?\b|below\b|$)/u,
  /^(?:engage with us|have your say|tell us|let us know|join the (?:conversation|discussion|debate)|weigh in|over to you|comment below|drop (?:us )?a comment)(?:[:!?.…]| (?:in the comments|below|with us))/u,
  /^what (?:do you think|are your thoughts|is your (?:view|opinion|take))(?: about this| of this| on this)?\?/u,
  /^(?:поделитесь|делитесь) (?:своим|вашим|мнени)\p{L}*/u,
  /^(?:что вы думаете|а что думаете вы|qu'en pensez-vous|dites-nous|donnez votre avis|partagez votre avis|was meinen sie|was denken sie|schreiben sie uns|que opinas|que opina|cuentanos|dejanos tu)\b.{0,100}$/u,
  /^(?:что вы думаете|а что думаете вы).{0,100}$/u,
  /^(?:would love your thoughts|you must be logged in|your e-?mail address will not|required fields are|notify me (?:of|by))\b/u,
  /^(?:click|tap) (?:here|to)\b.{0,100}$/u,
  /^(?:share|click to share|compartir|partager|teilen|поделиться) (?:this |it )?(?:on|via|sur|auf|en|в) \S{1,20}(?: \(.{0,40}\))?$/u,
  /^(?:filed under|posted in|tagged(?: with| in)?|tags?|теги|метки|etiquettes|mots-cles|schlagworter|schlagworte|etiquetas)\s*:.{0,300}$/u,
  /^page \d+(?: (?:of|\/) \d+)?$|^стр(?:аница|\.)? \d+$|^seite \d+(?: von \d+)?$/u,
  /^(?:comment|like|share|subscribe)(?:[,&/ ]+(?:and )?(?:comment|like|share|subscribe|follow)){1,4}!?$/u,
];

const COUNTED_COMMENTS =
  /^\(?\d+\)?\s*(?:comments?|replies|responses|thoughts|commentaires?|kommentare?|comentarios?|комментари\p{L}+)(?: (?:on|to|zu|sur|к|a) .*)?$|^(?:comments?|комментарии|commentaires|kommentare|comentarios)\s*\(\d+\)$/u;

/** A line without its outer arrows, bullets and spaces, folded as the phrases of `furniture-words.ts` are. */
function foldLine(line: string): string {
  return foldCase(line.replace(SPACES, ' ').trim()).replace(EDGES, '').replace(SPACES, ' ').trim();
}

/**
 * What one line says of itself.
 *
 * @param line a whole line or block, a list marker included
 * @param opening whether it is the document's first line, which may be a headline like 'Watch: …'
 * @returns `none` for content, and for anything longer than `LONGEST_LINE` units
 */
export function looksOf(line: string, opening = false): LineLooks {
  if (line.length >= LONGEST_LINE) return 'none';
  if (NO_WORD.test(line)) return 'always';
  const folded = foldLine(line.slice(markerLength(line)));
  if (COMMENT_HEADERS.has(folded) || COUNTED_COMMENTS.test(folded)) return 'comments';
  if (RELATED_HEADERS.has(folded)) return 'related';
  if (ALWAYS.has(folded) || PATTERNS.some((pattern) => pattern.test(folded)) || isShareBar(folded))
    return 'always';
  if (!opening && isRelatedLink(folded, line)) return 'always';
  if (BESIDE_OTHERS.has(folded) || /^\d{1,6}$/.test(folded)) return 'beside';
  return 'none';
}

/** 'See also  Somebody does something': a lead and a headline, not a sentence that ends as one. */
function isRelatedLink(folded: string, line: string): boolean {
  const lead = RELATED_LEADS.find(
    (phrase) => folded.startsWith(phrase) && /^(?:\s*[:|»>–—-]\s*|\s+)/u.test(folded.slice(phrase.length)),
  );
  if (lead === undefined || folded.length > 220) return false;
  const rest = folded.slice(lead.length);
  if (LEADS_WITH_COLON.has(lead))
    return /^\s*[:|»>]/u.test(rest) && !/[.;,]$/.test(folded) && line.length < 200;
  return !/[.;,]["'”»)]?$/u.test(line.trim());
}

function isShareBar(folded: string): boolean {
  const words = folded.split(/[\s,/|•·]+/u).filter((word) => word !== '');
  if (words.length < 2 || words.length > 24) return false;
  const share = words.filter((word) => SHARE_WORDS.has(word)).length;
  return share >= 2 && words.every((word) => SHARE_WORDS.has(word) || SHARE_FILLERS.has(word));
}

/**
 * Turns into `furniture` what is furniture. Table rows are left alone, and so is the `title`.
 *
 * @param text the document's text
 * @param drafts in the order of the text; their kinds are changed in place
 */
export function markFurniture(text: string, drafts: readonly Draft[]): void {
  const looks = drafts.map((draft, i) =>
    draft.kind === 'row' ? 'none' : looksOf(lineOf(text, draft), i === 0),
  );
  const bodies = drafts.map((draft) => isBody(text, draft));
  const first = bodies.indexOf(true);
  const last = bodies.lastIndexOf(true);
  drafts.forEach((draft, i) => {
    if (looks[i] === 'always' && draft.kind !== 'title') draft.kind = 'furniture';
  });
  markRelated(text, drafts, looks, bodies);
  markComments(text, drafts, looks);
  markEmptyLeadIns(text, drafts);
  const beside = (i: number, by: number): boolean => {
    if (looks[i] !== 'beside' || drafts[i]?.kind === 'furniture') return false;
    const outside = i < first || i > last;
    const here = drafts[i + by]?.kind === 'furniture';
    const there = drafts[i - by]?.kind === 'furniture';
    return here && (outside || there);
  };
  for (let i = 0; i < drafts.length; i++) if (beside(i, -1)) furnish(drafts, i);
  for (let i = drafts.length - 1; i >= 0; i--) if (beside(i, 1)) furnish(drafts, i);
}

function furnish(drafts: readonly Draft[], index: number): void {
  const draft = drafts[index];
  if (draft !== undefined && draft.kind !== 'title' && draft.kind !== 'row') {
    draft.kind = 'furniture';
    draft.level = 0;
  }
}

/** A header over links takes the headlines directly below it; past the running text, also across blank lines. */
function markRelated(
  text: string,
  drafts: readonly Draft[],
  looks: readonly LineLooks[],
  bodies: readonly boolean[],
): void {
  const last = bodies.lastIndexOf(true);
  let taken = -1;
  looks.forEach((look, i) => {
    if (look !== 'related' || i < taken) return;
    furnish(drafts, i);
    for (let j = i + 1; j < drafts.length; j++) {
      const draft = drafts[j];
      if (draft === undefined || bodies[j] || draft.kind === 'row' || draft.end - draft.start > 200) break;
      const line = lineOf(text, draft);
      if (j < last && (draft.gap > 0 || draft.kind === 'heading')) break;
      // Links end as headlines do; the line above running text may be its heading.
      if (endsSentence(line) && !/[?!]$/.test(line)) break;
      if (draft.kind === 'paragraph' && bodies[j + 1] && j + 1 <= last) break;
      furnish(drafts, j);
      taken = j;
    }
  });
}

const LEAST_BODY = 400;
const COMMENT_SIGN =
  /^(?:reply|\S.{0,40} says:?|log in to reply|like|\d+ (?:hours?|days?|minutes?|weeks?) ago|ответить|repondre|antworten|responder|@\S+.*|.{0,40}\bat \d{1,2}:\d\d(?: ?[ap]m)?)$/u;

/** For each index, how many drafts from there on pass a test: counted once, as a text may hold many headers. */
function after(drafts: readonly Draft[], test: (draft: Draft) => boolean): number[] {
  const counts: number[] = new Array(drafts.length + 1).fill(0);
  for (let i = drafts.length - 1; i >= 0; i--) {
    const draft = drafts[i];
    counts[i] = (counts[i + 1] ?? 0) + (draft !== undefined && test(draft) ? 1 : 0);
  }
  return counts;
}

/** Readers' comments: what follows a comment header, or a bare emoji far below the text. */
function markComments(text: string, drafts: readonly Draft[], looks: readonly LineLooks[]): void {
  const sizes = drafts.map((draft) => (isBody(text, draft) ? draft.end - draft.start : 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const content = after(drafts, (draft) => draft.kind !== 'furniture');
  const structured = after(drafts, (draft) => draft.kind === 'heading' || draft.kind === 'row');
  const signs = after(drafts, (draft) => COMMENT_SIGN.test(foldLine(lineOf(text, draft).slice(0, 80))));
  let before = 0;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    if (draft === undefined) return;
    before += sizes[i] ?? 0;
    const rest = total - before;
    const header = looks[i] === 'comments';
    const shout =
      header &&
      !/^(?:comments|комментарии|обсуждение|reagir|comentarios|commentaires|kommentare)/u.test(
        foldLine(lineOf(text, draft)),
      );
    if (shout) furnish(drafts, i);
    if (header && before > 0 && (content[i + 1] ?? 0) === 0) furnish(drafts, i);
    if (before < LEAST_BODY) continue;
    if (header) {
      const headings = (structured[i + 1] ?? 0) > 0;
      const quiet = rest === 0 || (shout && rest <= before);
      if (!((signs[i + 1] ?? 0) >= 2 || (quiet && !headings))) continue;
    } else if (!(isEmoji(lineOf(text, draft)) && draft.gap >= 2 && rest <= total / 4)) continue;
    for (let j = i; j < drafts.length; j++) if (drafts[j]?.kind !== 'byline') furnish(drafts, j);
    return;
  }
}

function isEmoji(line: string): boolean {
  return line.length < 60 && /\p{Extended_Pictographic}/u.test(line) && NO_WORD.test(line);
}

const MEDIA =
  /(?<!\p{L})(?:podcasts?|videos?|watch|listen|clips?|livestreams?|broadcasts?|interviews?|видео|подкаст\p{L}*|эфир\p{L}*|интервью|video|entretiens?|entrevistas?|podcast|sendung)(?!\p{L})/iu;

/** 'The podcast today was:' over nothing: the embedded player was lost with the page. */
function markEmptyLeadIns(text: string, drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const length = draft.end - draft.start;
    if (draft.kind !== 'paragraph' || length >= LONGEST_LINE || text[draft.end - 1] !== ':') return;
    const next = drafts[i + 1];
    const empty = next === undefined || (next.kind === 'furniture' && next.gap >= 2);
    if (empty && MEDIA.test(lineOf(text, draft))) furnish(drafts, i);
  });
}
