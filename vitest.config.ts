import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    pool: 'threads',
    // Files share the modules of their thread: most of a file's time went into loading the same ones again, word lists
    // and vectors among them. What a test starts or opens it closes; no module keeps what another test could see.
    isolate: false,
    // Many files wait for processes of their own more than they work; on two cores the default is one at a time.
    maxWorkers: 4,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: false,
  },
});
