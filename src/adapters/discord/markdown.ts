/** Runs and blocks of a card as Discord's Markdown. What is not ours is inert. */
import type { CardBlock, ExcerptBlock, Run } from '../../core/card/view.ts';
import { inert } from './inert.ts';
import { LIMITS } from './limits.ts';

/** A link that a button can open. */
export interface Link {
  readonly text: string;
  readonly url: string;
}

/** How links are shown: by a button below, or by their address in the text. */
export type Links = 'buttons' | 'text';

/** A block in words. */
export function blockText(block: CardBlock, links: Links): string {
  switch (block.kind) {
    case 'headline':
    case 'text':
      return runsText(block.runs, links);
    case 'heading':
      return prefixed(runsText(block.runs.map(weak), links), '### ');
    case 'note':
      return prefixed(runsText(block.runs, links), '-# ');
    case 'excerpt':
      return excerptText(block, links);
  }
}

/** The links of an excerpt that a button can open: its own first, then those that say the same. */
export function linksOf({ citation, same }: ExcerptBlock): Link[] {
  const seen = new Set<string>();
  return [citation, ...same].flat().flatMap((run) => {
    if (run.kind !== 'link' || run.url.length > LIMITS.linkUrl || seen.has(run.url)) return [];
    seen.add(run.url);
    return [{ text: run.text, url: run.url }];
  });
}

function excerptText({ label, quote, speaker, citation, same }: ExcerptBlock, links: Links): string {
  return [
    runsText(label, links),
    prefixed(runsText(quote, links), '> '),
    runsText(speaker, links),
    `— ${runsText(citation, links)}`,
    ...same.map((runs) => prefixed(runsText(runs, links), '-# ')),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Runs of one weight are joined before they are made strong: `**a****b**` would show stars. */
function runsText(runs: readonly Run[], links: Links): string {
  let text = '';
  let strong = '';
  const close = () => {
    text += emphasis(strong);
    strong = '';
  };
  for (const run of runs) {
    if ((run.kind === 'quoted' && run.marked) || (run.kind === 'plain' && run.strong)) {
      strong += run.text;
      continue;
    }
    close();
    text += run.kind === 'link' ? linkText(run, links) : inert(run.text);
  }
  close();
  return text;
}

/** Strong words, line by line and without the space around them: a construct must not reach over a line's prefix. */
function emphasis(text: string): string {
  return text
    .split(/(\r\n?|[\n\u2028\u2029\u0085])/)
    .map((line) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? [];
      const shown = inert(words);
      return shown === '' ? inert(line) : `${inert(before)}**${shown}**${inert(after)}`;
    })
    .join('');
}

function linkText({ text, url }: Extract<Run, { kind: 'link' }>, links: Links): string {
  // Between `<` and `>` a link has no preview. A button takes no longer address than 512 characters.
  const shown = links === 'text' || url.length > LIMITS.linkUrl;
  return shown ? `${inert(text)} <${url}>` : inert(text);
}

function prefixed(text: string, prefix: string): string {
  return text === '' ? '' : text.replace(/^/gm, prefix);
}

function weak(run: Run): Run {
  return run.kind === 'plain' ? { kind: 'plain', text: run.text } : run;
}
