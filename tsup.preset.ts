import { defineConfig, type Options } from 'tsup';

/**
 * The one way every package is built: ESM, CommonJS and types; one output file per source file,
 * so that whoever imports one function pays for that function only.
 */
export const preset = (overrides: Options = {}): ReturnType<typeof defineConfig> =>
  defineConfig({
    entry: ['src/**/*.ts', '!src/**/*.test.ts', '!src/**/*.test-d.ts', '!src/**/*.prop.test.ts'],
    format: ['esm', 'cjs'],
    target: 'es2022',
    dts: true,
    splitting: true,
    clean: true,
    sourcemap: false,
    ...overrides,
  });
