import { defineConfig } from 'vitest/config';
import all from '../vitest.config.ts';

/**
 * The package's own tests and no others, so that its score needs nothing that is not in the repository. All in one worker:
 * the tests of a pure package leave nothing behind.
 */
export default defineConfig({
  ...all,
  test: {
    ...all.test,
    include: [`packages/${process.env['SIGHTLINE_MUTATED'] ?? 'rag'}/src/**/*.test.ts`],
    isolate: false,
  },
});
