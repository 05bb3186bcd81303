/** A full disk, as the limit on a file's size gives it: writes fail, and work again when it is lifted. */
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Child, startChild } from './child.ts';
import { folders, onFile } from './files.ts';

const folder = folders();
let child: Child;
beforeAll(async () => {
  child = await startChild();
});
afterAll(() => child.kill());

const TEXT = 'Who heads the Talveran delegation? '.repeat(600);

/** @param bytes the largest file the child may write, or null for any */
function limit(bytes: number | null): void {
  execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`]);
}

it('keeps nothing that it cannot write, says so, and goes on when there is space again', async () => {
  const dataDir = folder();
  expect(await child.order({ do: 'open', location: { dataDir } })).toEqual({ result: 'open' });
  limit(512 * 1024);
  const kept: string[] = [];
  let refusal: unknown;
  for (let n = 0; refusal === undefined && n < 500; n += 1) {
    const { result, error } = await child.order({ do: 'keep', message: `m${n}`, text: TEXT });
    if (error === undefined) kept.push(`m${n}`);
    else refusal = error;
    if (error === undefined) expect(result).toBe('kept');
  }
  expect(refusal).toMatchObject({
    name: 'StoreUnavailable',
    code: expect.stringMatching(/^SQLITE_(FULL|IOERR)/),
    message: expect.stringMatching(/attache\.db cannot be written \(is the disk full\?\)/),
  });
  expect(kept.length).toBeGreaterThan(3);
  const again = { do: 'keep', message: `m${kept.length}`, text: TEXT } as const;
  expect((await child.order(again)).error).toMatchObject({ name: 'StoreUnavailable' });
  // What can be read is read.
  expect(await child.order({ do: 'keep', message: 'm0', text: TEXT })).toEqual({ result: 'repeated' });
  limit(null);
  expect(await child.order(again)).toEqual({ result: 'kept' });
  expect(await child.order({ do: 'claim', leaseMs: 60_000 })).toEqual({ result: 'm0' });
  const rows = onFile(dataDir, (database) =>
    database.prepare('select message from inquiries order by seq').all(),
  );
  expect(rows).toEqual([...kept, again.message].map((message) => ({ message })));
});
