/** Asking a store for what changed among its documents, a page at a time. */
import type { DocumentStore, StoredDocument } from '../desk/documents.ts';

/** Rows asked for at a time. */
const PAGE = 1_000;

/**
 * All that changed after a change, a page at a time; see `DocumentStore.changes`.
 *
 * @param after the number of the last change that is known, 0 for none
 * @returns pages with something in them, in the order of the changes
 */
export async function* changePages(
  store: Pick<DocumentStore, 'changes'>,
  after: number,
): AsyncGenerator<readonly StoredDocument[]> {
  for (let last = after; ; ) {
    const page = await store.changes(last, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page.at(-1)?.change ?? last;
  }
}
