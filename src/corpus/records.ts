/**
 * A file of records that is there whole or is not believed: written beside its place, flushed, and renamed; ended by
 * a SHA-256 over all before it. A process killed at any time leaves the old file or the new one.
 *
 * Layout: `MAGIC`, then each record as its length (32 bits, little-endian) and V8's serialisation of it, then the
 * checksum. The checksum tells damage, not forgery: who can write here can write the corpus.
 */
import { createHash } from 'node:crypto';
import { open, readdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from './wholeFile.ts';

/** The last digit is the layout's version. */
const MAGIC = Buffer.from('attache1');
const CHECKSUM_BYTES = 32;
const LENGTH_BYTES = 4;
/** Read at once. */
const CHUNK = 1 << 22;
/** A half-written file older than this is of a process that was killed. */
const ABANDONED_MS = 3_600_000;
/** Records are decoded for so long before others may run. */
const SLICE_MS = 10;

/**
 * Writes a file of records. Each record is made when its turn comes, and others may run between two of them.
 *
 * @param path where it is to stand; its folder is made
 * @param records anything that the structured clone algorithm takes
 * @throws the file system's error; then what stood there before still stands
 */
export async function writeRecords(path: string, records: Iterable<unknown>): Promise<void> {
  await writeWhole(path, async (file) => {
    const hash = createHash('sha256');
    const put = async (bytes: Uint8Array): Promise<void> => {
      hash.update(bytes);
      // `writeFile` on a handle goes on where the last write ended, and writes all of it.
      await file.writeFile(bytes);
    };
    await put(MAGIC);
    for (const record of records) {
      const bytes = serialize(record);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(bytes.length);
      await put(length);
      await put(bytes);
    }
    await file.writeFile(hash.digest());
  });
}

/**
 * Reads a file of records, and gives none before all of it is known to be whole.
 *
 * @param take called for each record, in order; what it throws counts as damage
 * @returns null when all went well, or why not: 'there is none', or what is wrong with it
 */
export async function readRecords(
  path: string,
  take: (record: unknown) => void,
): Promise<null | 'absent' | { readonly damage: string }> {
  let bytes: Buffer;
  try {
    bytes = await readWhole(path);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const code = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
    return code === 'ENOENT' ? 'absent' : { damage: `it cannot be read (${code})` };
  }
  if (bytes.length < MAGIC.length + CHECKSUM_BYTES) return { damage: 'it is cut off' };
  const end = bytes.length - CHECKSUM_BYTES;
  const hash = createHash('sha256');
  for (let at = 0; at < end; at += CHUNK) {
    hash.update(bytes.subarray(at, Math.min(end, at + CHUNK)));
    await setImmediate();
  }
  if (!hash.digest().equals(bytes.subarray(end))) return { damage: 'its checksum does not match' };
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { damage: 'it is of another version' };
  try {
    let since = performance.now();
    for (let at = MAGIC.length; at < end; ) {
      const from = at + LENGTH_BYTES;
      const to = from + bytes.readUInt32LE(at);
      if (to > end) return { damage: 'a record is cut off' };
      take(deserialize(bytes.subarray(from, to)));
      at = to;
      if (performance.now() - since < SLICE_MS) continue;
      await setImmediate();
      since = performance.now();
    }
  } catch (error) {
    return { damage: error instanceof Error ? error.message : 'a record cannot be understood' };
  }
  return null;
}

async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafe(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await file.read(bytes, filled, Math.min(CHUNK, size - filled), filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await file.close();
  }
}

/**
 * Removes what killed processes left half written beside a file of records.
 *
 * @param now Unix milliseconds
 */
export async function removeAbandoned(path: string, now: number): Promise<void> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(`${basename(path)}.`) || !name.endsWith('.tmp')) continue;
    const left = join(folder, name);
    const age = await stat(left).then(
      ({ mtimeMs }) => now - mtimeMs,
      () => 0,
    );
    if (age > ABANDONED_MS) await unlink(left).catch(() => {});
  }
}
