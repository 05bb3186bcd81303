/**
 * The index as it is kept between two starts: which files it was made from, and its pieces.
 *
 * A snapshot saves time and nothing else. Every file is compared with what the snapshot says of it before its
 * document is used, and a snapshot that is not as it was written is left aside.
 */
import { join } from 'node:path';
import { LiveIndex } from '../core/search/liveIndex.ts';
import type { IndexPiece } from '../core/search/pieces.ts';
import { batches } from '../core/search/pieces.ts';
import { readRecords, removeAbandoned, writeRecords } from './records.ts';

/** What tells a file from its changed self, as far as it can be told without reading it. */
export interface FileMark {
  /** Size, times and number of the file, as `see` gives them. */
  readonly signature: string;
  /** The same without what a renaming changes. */
  readonly self: string;
  /** SHA-256 of its bytes. */
  readonly hash: string;
  /** Whether the signature alone is proof: not when the file was read in the moment it changed. */
  readonly sure: boolean;
}

interface Header {
  readonly kind: 'header';
  readonly fingerprint: string;
  readonly documents: number;
  readonly passages: number;
}

interface FilesRecord {
  readonly kind: 'files';
  readonly files: readonly (readonly [string, FileMark])[];
}

interface End {
  readonly kind: 'end';
  /** How many records stand before this one. */
  readonly records: number;
}

type SnapshotRecord = Header | FilesRecord | IndexPiece | End;

/** What a snapshot held. */
export interface Snapshot {
  readonly index: LiveIndex;
  /** By document id, for each document of the index. */
  readonly files: ReadonlyMap<string, FileMark>;
}

/** Where the snapshot is kept. */
export function snapshotPath(dataDir: string): string {
  return join(dataDir, 'snapshot', 'corpus');
}

/**
 * Keeps an index. It may not change before this is done; questions may be asked.
 *
 * @throws the file system's error
 */
export function writeSnapshot(dataDir: string, snapshot: Snapshot, fingerprint: string): Promise<void> {
  return writeRecords(snapshotPath(dataDir), records(snapshot, fingerprint));
}

function* records(snapshot: Snapshot, fingerprint: string): Generator<SnapshotRecord> {
  let count = 0;
  for (const record of contents(snapshot, fingerprint)) {
    count++;
    yield record;
  }
  yield { kind: 'end', records: count };
}

function* contents({ index, files }: Snapshot, fingerprint: string): Generator<SnapshotRecord> {
  yield { kind: 'header', fingerprint, ...index.size };
  for (const batch of batches(files)) yield { kind: 'files', files: batch };
  yield* index.pieces();
}

/**
 * Reads what was kept.
 *
 * @param now Unix milliseconds
 * @returns the snapshot; 'absent'; or why it is not used. Never throws on what the file holds
 */
export async function readSnapshot(
  dataDir: string,
  fingerprint: string,
  now: number,
): Promise<Snapshot | 'absent' | { readonly damage: string }> {
  const path = snapshotPath(dataDir);
  await removeAbandoned(path, now);
  const index = new LiveIndex();
  const files = new Map<string, FileMark>();
  let header: Header | null = null;
  let count = 0;
  let ended = false;
  const failure = await readRecords(path, (given) => {
    const record = given as SnapshotRecord;
    if (record.kind === 'end') {
      ended = record.records === count;
      return;
    }
    count++;
    if (header === null) {
      if (record.kind !== 'header') throw new Error('it has no header');
      header = record;
      if (record.fingerprint !== fingerprint) throw new Error('another version of the program made it');
    } else if (record.kind === 'files') {
      for (const [id, mark] of record.files) files.set(id, mark);
    } else if (record.kind !== 'header') index.restore(record);
  });
  if (failure !== null) return failure;
  return ended && holdsTogether(header, index, files)
    ? { index, files }
    : { damage: 'it does not hold together' };
}

function holdsTogether(
  header: Header | null,
  index: LiveIndex,
  files: ReadonlyMap<string, FileMark>,
): boolean {
  const { documents, passages } = index.size;
  if (header?.documents !== documents || header.passages !== passages || files.size !== documents)
    return false;
  if (!index.restored()) return false;
  for (const { id } of index.documents('all')) if (!files.has(id)) return false;
  return true;
}
