/**
 * What a stored index depends on beside the corpus: the code that made it. An index made by other code is not used.
 *
 * Code is told apart by the package's version, by `FORMAT`, and by what the code makes of a probe: a change to how
 * texts are cut, words are stemmed or names are sounded out shows there without anybody having to remember a number.
 */
import { createHash } from 'node:crypto';
import type { Block, BlockKind, Document } from '../core/document.ts';
import { LiveIndex } from '../core/search/liveIndex.ts';

/** To be raised when the pieces of an index, what readers make of a file, or the records of a snapshot change. */
const FORMAT = 2;

const LINES: readonly (readonly [BlockKind, string])[] = [
  ['title', 'Envoys of Norland and Sudmark meet in Vessel'],
  ['byline', 'By Orla Venn'],
  ['heading', 'What was agreed?'],
  [
    'paragraph',
    'Mr. Quillfeather said on Jan. 5, 2031 that “the bridges won’t be closed”. He left at 5 p.m.',
  ],
  ['paragraph', 'The delegations agreed on the following:'],
  ['item', '- an exchange of 1,200 prisoners within 30 days;'],
  ['item', '- observers from the O.V.N. at every crossing.'],
  [
    'paragraph',
    'Посол Ярослав Верховин заявил, что переговоры продолжатся. Le ministre Étienne Vauclair a refusé.',
  ],
  ['row', '| Vessel | 42% |'],
  ['furniture', 'Share this article'],
  ['paragraph', '**Who pays for the bridges?** Nobody has said so yet.'],
];

/**
 * A mark of the code.
 *
 * @param version the package's
 * @returns the same for the same code on the same version of Node; another one where a stored index is not to be used
 */
export function fingerprint(version: string): string {
  const hash = createHash('sha256');
  const { node, v8, icu, unicode } = process.versions;
  hash.update(JSON.stringify([FORMAT, version, node, v8, icu, unicode]));
  for (const language of ['en', 'ru', 'fr']) {
    const index = new LiveIndex();
    index.add(probe(language));
    for (const piece of index.pieces()) hash.update(JSON.stringify(piece, plain));
    // Sealed bytes as well: how they are laid out is part of the code.
    index.seal({ from: 1, most: 1 });
    for (const piece of index.pieces()) if (piece.kind === 'sealed') hash.update(piece.bytes);
  }
  return hash.digest('base64url');
}

function plain(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

function probe(language: string): Document {
  let text = '';
  const blocks: Block[] = [];
  for (const [kind, line] of LINES) {
    blocks.push({ kind, level: 0, start: text.length, end: text.length + line.length });
    text += `${line}\n\n`;
  }
  return {
    id: `probe.${language}`,
    title: LINES[0]?.[1] ?? '',
    publisher: null,
    author: null,
    publishedAt: null,
    dated: 'unknown',
    datedFrom: null,
    url: null,
    language,
    collection: 'public',
    text,
    blocks,
  };
}
