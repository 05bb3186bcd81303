import { defineConfig } from 'vitest/config';

/** What starts no process, opens no socket and changes nothing that another test could see. */
const PURE = [
  'tests/core/**/*.test.ts',
  'tests/readers/**/*.test.ts',
  'tests/evaluate/**/*.test.ts',
  'tests/bench/**/*.test.ts',
  'tests/adapters/**/*.test.ts',
];

export default defineConfig({
  test: {
    pool: 'threads',
    // Many files wait for processes of their own more than they work; on two cores the default is one at a time.
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
    projects: [
      // Most of a pure test's time went into loading the same modules again, word lists and vectors among them.
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['tests/**/*.test.ts'], exclude: PURE } },
    ],
  },
});
