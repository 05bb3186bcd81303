/** What the embedded engine survives. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAtEveryStep, question } from './kill.ts';
import { Platform } from './platform.ts';
import { answerTo } from './replica.ts';
import { Program, Replica } from './replicas.ts';

/** Processes start slowly on a busy machine; a test that hangs ends all the same. */
const PATIENCE = 600_000;

let program: Program;
let dataDir: string;
beforeAll(async () => {
  program = new Program();
  dataDir = await mkdtemp(join(tmpdir(), 'attache-survival-'));
});
afterAll(async () => {
  program.remove();
  await rm(dataDir, { recursive: true, force: true });
});

describe('a process on the embedded engine', () => {
  it(
    'may be killed at every step: every question is answered, none twice',
    async () => {
      await killAtEveryStep(program, { dataDir });
    },
    PATIENCE,
  );
});

describe('a disk that is full', () => {
  it(
    'lets nothing be acknowledged, says so, and all goes on when there is space again',
    async () => {
      const folder = await mkdtemp(join(dataDir, 'full-'));
      const platform = await Platform.open();
      // The limit on a file's size stands for the disk: writing past it fails as it does on a full one.
      const replica = new Replica(program, (file) =>
        spawn('sh', ['-c', 'ulimit -S -f 1024; exec "$0" "$1"', process.execPath, file], {
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        }),
      );
      try {
        await replica.open({ dataDir: folder }, platform.url, 2_000);
        let n = 0;
        let refused: string | null = null;
        while (refused === null) {
          const { acknowledged, error } = await replica.receive(long(n));
          if (acknowledged) n++;
          else refused = error ?? 'the process died';
        }
        expect(n).toBeGreaterThan(0);
        expect(refused).toMatch(/StoreUnavailable.*(?:full|space)/i);
        expect((await replica.receive(long(n))).acknowledged).toBe(false);
        execFileSync('prlimit', ['--pid', String(replica.process.pid), '--fsize=unlimited']);
        expect((await replica.receive(long(n))).acknowledged).toBe(true);
        await platform.until(() => platform.answered === n + 1);
        await replica.stop();
        for (let one = 0; one <= n; one++)
          expect([one, platform.repliesTo(`q${one}`)]).toEqual([one, [answerTo(long(one).text)]]);
      } finally {
        await replica.kill();
        await platform.close();
      }
    },
    PATIENCE,
  );
});

/** A question that takes its room on the disk. */
function long(n: number) {
  return { ...question(n), text: `question ${n}? ${'and '.repeat(900)}` };
}
