import { defineConfig } from 'vitest/config';
import all from '../vitest.config.ts';

/** The tests that speak of the mutated package: its own, and the bulk vectors where they are at hand. */
export default defineConfig({
  ...all,
  test: {
    ...all.test,
    include: ['packages/rag/src/**/*.test.ts', 'packages/cli/src/vectors/run-vectors.test.ts'],
  },
});
