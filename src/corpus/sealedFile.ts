/**
 * A sealed segment in a file: written whole beside its place, flushed and renamed, and read as it is needed.
 *
 * Opening reads the header, the terms and the passages' lengths. Postings are read when a query first touches them,
 * a page of 64 KB at a time, by the thread that asks; the system's cache is what makes that quick. Every section and
 * page has a checksum, which is tried when it is read.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { SealedDamage } from '../core/search/sealed/layout.ts';
import { openSealed, type SealedSegment } from '../core/search/sealed/sealedSegment.ts';
import { writeWhole } from './wholeFile.ts';

/** Read at once at most: `readSync` takes no more than 2 GB. */
const MOST_READ = 1 << 30;

/** A segment that is read from a file, which is to be closed once nobody asks it any more. */
export interface SealedFile {
  readonly segment: SealedSegment;
  /**
   * Reads what is left, a page between two turns of the event loop, so that no later query waits for the disk. Ends
   * early where the file is closed meanwhile.
   *
   * @throws SealedDamage, the file system's error
   */
  readAhead(): Promise<void>;
  /** Idempotent. A query that touches a page for the first time afterwards throws. */
  close(): void;
}

/**
 * Keeps a segment. A process killed at any time leaves the old file or the new one.
 *
 * @param path where it is to stand; its folder is made
 * @param bytes as `SealedBuilder.finish` or `bytesOf` give them
 * @throws the file system's error; then what stood there before still stands
 */
export async function writeSealed(path: string, bytes: Uint8Array): Promise<void> {
  await writeWhole(path, (file) => file.writeFile(bytes));
}

/**
 * Opens what `writeSealed` kept. The file may be replaced meanwhile, but must not be changed: what was open is read on.
 *
 * @throws SealedDamage where it is not as it was written (postings: when a query touches them); the file system's error
 */
export function openSealedFile(path: string): SealedFile {
  const file = openSync(path, 'r');
  let closed = false;
  const close = (): void => {
    if (!closed) closeSync(file);
    closed = true;
  };
  try {
    // Zeros that no memory is given to before they are written.
    const bytes = new Uint8Array(fstatSync(file).size);
    const segment = openSealed(bytes, (start, end) => {
      if (closed) throw new Error(`${path}: a sealed segment is asked after it was closed`);
      for (let at = start; at < end; ) {
        const read = readSync(file, bytes, at, Math.min(MOST_READ, end - at), at);
        if (read === 0) throw new SealedDamage('it is cut off');
        at += read;
      }
    });
    const readAhead = async (): Promise<void> => {
      for (const steps = segment.verifying(); !closed && !steps.next().done; ) await setImmediate();
    };
    return { segment, readAhead, close };
  } catch (error) {
    close();
    throw error;
  }
}
