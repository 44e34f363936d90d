import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { disableWithReason } from './tools/eslint-rules.ts';
import { enginePackages, purePackages } from './tools/package-edges.ts';

const sources = (packages: readonly string[]): string[] =>
  packages.map((name) => `packages/${name}/src/**/*.ts`);
const tests = [
  '**/*.test.ts',
  '**/*.test-d.ts',
  '**/test/**/*.ts',
  'tools/**',
  'examples/**',
  'benchmarks/**',
];
const configs = ['*.config.ts', '**/*.config.ts', 'tsup.preset.ts'];

const everywhere = [
  {
    selector: "ImportDeclaration[source.value='zod'] ImportSpecifier[imported.name='z']",
    message: "import * as z from 'zod': the named import carries every locale (454 kB).",
  },
  {
    selector: "MemberExpression[object.name='z'][property.name='coerce']",
    message: '"" is not 0: parse the field.',
  },
  {
    selector: "MemberExpression[object.name='Decimal'][property.name='set']",
    message:
      "Decimal.set changes every user's decimals: make a constructor of your own with Decimal.clone().",
  },
  {
    selector: "MemberExpression[property.name='toFixed']",
    message: 'toFixed rounds the binary value: use roundHalfAwayFromZero.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of literals, or an `as const` object.' },
  { selector: 'ExportAllDeclaration', message: 'List the public names: export { … } from.' },
];
const defaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name.' };

const ownIndex = {
  regex: String.raw`^(\./|(\.\./)+)index(\.[jt]s)?$`,
  message: 'Import the module that holds the name, not the index of its own package.',
};
const dataPackages = {
  regex: '^@sightline/(definitions|comparators)(/|$)',
  message: 'Engines are handed definitions and published values; they never import them.',
};

const impureGlobals = [
  'Buffer',
  'Date',
  'Intl',
  'WebSocket',
  'XMLHttpRequest',
  'console',
  'crypto',
  'document',
  'eval',
  'fetch',
  'globalThis',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'require',
  'setInterval',
  'setTimeout',
  'window',
];

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'reports/',
      'docs/api/',
      '**/sightline-out/',
      'coverage/',
      '.stryker-tmp/',
    ],
  },
  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [tseslint.configs.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { sightline: { rules: { 'disable-with-reason': disableWithReason } } },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': ['error', ...everywhere, defaultExport],
      'sightline/disable-with-reason': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-imports': ['error', { patterns: [ownIndex] }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: sources(enginePackages),
    ignores: tests,
    rules: { 'no-restricted-imports': ['error', { patterns: [ownIndex, dataPackages] }] },
  },
  {
    files: sources(purePackages),
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...impureGlobals.map((name) => ({
          name,
          message: 'A pure package reads no clock, place, file or network.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'No chance: take a seed.' },
      ],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        defaultExport,
        {
          selector: 'MemberExpression[property.name=/^(toLocale\\w*|localeCompare)$/]',
          message: 'The reader may be anywhere: order by code unit, write words in reports.',
        },
        {
          selector:
            'ImportDeclaration[source.value=/^(node:|fs$|fs\\u002F|path$|os$|crypto$|http|child_process$)/], ImportExpression',
          message: 'A pure package runs in a browser as it is: take bytes, give bytes.',
        },
      ],
    },
  },
  { files: configs, rules: { 'no-restricted-syntax': ['error', ...everywhere] } },
);
