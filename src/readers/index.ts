/** The readers' front door: files and folders to documents. */
export { ALIASES, type AliasReading, readAliases } from './aliases.ts';
export {
  type CorpusFile,
  type CorpusListing,
  documentOf,
  isSkipped,
  listCorpus,
  readBytes,
  readCorpus,
} from './folder.ts';
export { isReadable, readDocument } from './read.ts';
