/** The mark of a document's contents. */
import { createHash } from 'node:crypto';
import type { Document } from '../core/document.ts';

/** 22 characters of base64url: 132 bits, so that no two texts are ever taken for one. */
const LENGTH = 22;
const known = new WeakMap<Document, string>();

/**
 * A hash of all that an answer may show of a document: its id, title, publisher, author, date and how that is known,
 * link, language, collection, text and blocks.
 *
 * @returns 22 characters of [A-Za-z0-9_-], the same for the same contents in every process
 */
export function revisionOf(document: Document): string {
  let revision = known.get(document);
  if (revision === undefined) {
    const { id, title, publisher, author, publishedAt, dated, datedFrom, url, language, collection } =
      document;
    const hash = createHash('sha256');
    // Lengths before contents, as JSON's quotation marks give them: no two lists of fields read alike.
    hash.update(
      JSON.stringify([
        id,
        title,
        publisher,
        author,
        publishedAt,
        dated,
        datedFrom,
        url,
        language,
        collection,
      ]),
    );
    hash.update(JSON.stringify([document.text]));
    for (const { kind, level, start, end, cells } of document.blocks) {
      hash.update(JSON.stringify([kind, level, start, end]));
      if (cells) hash.update(JSON.stringify(cells.map((cell) => [cell.start, cell.end, cell.column])));
    }
    revision = hash.digest('base64url').slice(0, LENGTH);
    known.set(document, revision);
  }
  return revision;
}
