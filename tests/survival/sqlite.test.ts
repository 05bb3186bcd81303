/** What the embedded engine survives. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { killAtEveryStep } from './kill.ts';
import { Program } from './replicas.ts';

/** Processes start slowly on a busy machine; a test that hangs ends all the same. */
const PATIENCE = 300_000;

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
  it('may be killed at every step: every question is answered, none twice', async () => {
    await killAtEveryStep(program, { dataDir }, 50);
  }, PATIENCE);
});
