import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SealedBuilder } from '../../src/core/search/sealed/builder.ts';
import { Cursor } from '../../src/core/search/sealed/cursor.ts';
import { SealedDamage } from '../../src/core/search/sealed/layout.ts';
import { bytesOf, openSealed, type SealedSegment } from '../../src/core/search/sealed/sealedSegment.ts';
import { openSealedFile, writeSealed } from '../../src/corpus/sealedFile.ts';

/** Many pages of postings: each passage has its own words besides those of all. */
function segment(passages: number): Uint8Array {
  const builder = new SealedBuilder();
  for (let i = 0; i < passages; i++) {
    const text = [
      'treaty',
      i % 2 === 0 ? 'harbour' : 'border',
      ...Array.from({ length: 20 }, (_, n) => `w${(i * 7 + n * 13) % 997}`),
    ];
    builder.add({ title: [], heading: [], text });
  }
  return builder.finish();
}

/** The slots of a term's passages. */
function slotsOf(sealed: SealedSegment, term: string): number[] {
  const slots: number[] = [];
  const cursor = new Cursor(sealed, sealed.dictionary.find(term));
  for (; !cursor.ended; cursor.next())
    for (let at = cursor.from; at < cursor.to; at++)
      slots.push(cursor.base + ((cursor.postings[at] ?? 0) & 0xfff));
  return slots;
}

describe('a sealed segment in a file', () => {
  let dir = '';
  let path = '';
  const bytes = segment(12_000);
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'sealed-file-'));
    path = join(dir, 'segments', 'one.sealed');
    await writeSealed(path, bytes);
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('is read as far as it is touched, and then as it was written', async () => {
    const { segment: read, readAhead, close } = openSealedFile(path);
    const there = (): number => read.postings.reduce((sum, posting) => sum + (posting === 0 ? 0 : 1), 0);
    expect(there()).toBe(0);
    expect(slotsOf(read, 'harbour')).toEqual(slotsOf(openSealed(bytes), 'harbour'));
    const touched = there();
    expect(touched).toBeGreaterThan(0);
    expect(touched).toBeLessThan(read.postings.length / 2);
    await readAhead();
    expect(Buffer.compare(bytesOf(read), bytes)).toBe(0);
    close();
    expect(slotsOf(read, 'border')).toHaveLength(6000);
    expect(await readdir(join(dir, 'segments'))).toEqual(['one.sealed']);
  });

  it('is refused where it is damaged: at once, or where a query touches it', async () => {
    const { postings } = openSealed(bytes);
    const damaged = (await readFile(path)).fill(0xff, postings.byteOffset + 50, postings.byteOffset + 60);
    await writeFile(path, damaged);
    const file = openSealedFile(path);
    // The first words' postings come first.
    expect(() => slotsOf(file.segment, 'border')).toThrow(SealedDamage);
    expect(slotsOf(file.segment, 'w996').length).toBeGreaterThan(0);
    await expect(file.readAhead()).rejects.toThrow(SealedDamage);
    file.close();
    await truncate(path, bytes.length - 8);
    expect(() => openSealedFile(path)).toThrow(SealedDamage);
    await truncate(path, 10);
    expect(() => openSealedFile(path)).toThrow(SealedDamage);
  });

  it('tells a query that comes after its end, and reads on what was replaced while it was open', async () => {
    const old = openSealedFile(path);
    await writeSealed(path, segment(100));
    expect(slotsOf(old.segment, 'treaty')).toHaveLength(12_000);
    old.close();
    old.close();
    expect(() => old.segment.verify()).toThrow('after it was closed');
    const now = openSealedFile(path);
    expect(slotsOf(now.segment, 'treaty')).toHaveLength(100);
    now.close();
  });
});
