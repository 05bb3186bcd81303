/** The readers' front door: files and folders to documents. */
export { readCorpus } from './folder.ts';
export { readDocument } from './read.ts';
