import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const packages = fileURLToPath(new URL('./packages/', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@sightline\/([a-z0-9-]+)$/, replacement: `${packages}$1/src/index.ts` },
      { find: /^sightline$/, replacement: `${packages}cli/src/index.ts` },
    ],
  },
  test: {
    include: [
      'packages/*/{src,test}/**/*.test.ts',
      'examples/*/**/*.test.ts',
      'tools/**/*.test.ts',
      'benchmarks/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: ['tools/property-seed.ts'],
    testTimeout: 60_000,
  },
});
