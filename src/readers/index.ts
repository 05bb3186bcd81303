/** The readers' front door: files and folders to documents. */
export { type CorpusOptions, type CorpusProblem, type CorpusReading, readCorpus } from './folder.ts';
export { isReadable, type ReadOptions, type ReadResult, readDocument } from './read.ts';
