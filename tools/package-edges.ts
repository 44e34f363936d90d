/** What one package may import: other packages of this repository, their types only, and packages from npm. */
export interface AllowedImports {
  readonly packages: readonly string[];
  /** Packages of which only types may be imported (`import type`). */
  readonly typesOf: readonly string[];
  readonly npm: readonly string[];
}

/**
 * The allowed edges of the dependency graph, by folder under `packages/`. Imports point up this list only. A new
 * package is added here with the edges that its purpose needs; a new edge needs its reason in the pull request.
 */
export const allowedImports: Readonly<Record<string, AllowedImports>> = {
  core: { packages: [], typesOf: [], npm: ['decimal.js'] },
  workbook: { packages: ['core'], typesOf: [], npm: ['fflate'] },
  indicators: { packages: ['core'], typesOf: [], npm: ['zod'] },
  rag: { packages: ['core'], typesOf: [], npm: ['zod'] },
  qaf: { packages: ['core'], typesOf: [], npm: ['zod'] },
  'annex-a': { packages: ['core', 'workbook'], typesOf: [], npm: ['zod'] },
  inputs: { packages: ['core', 'workbook'], typesOf: ['qaf'], npm: ['zod'] },
  sql: { packages: ['core', 'indicators'], typesOf: [], npm: [] },
  definitions: { packages: [], typesOf: ['core', 'indicators', 'rag', 'qaf'], npm: [] },
  comparators: { packages: [], typesOf: ['core'], npm: [] },
  reports: { packages: ['core', 'workbook'], typesOf: ['indicators', 'rag', 'qaf'], npm: ['date-fns'] },
  synthetic: { packages: ['core', 'workbook', 'annex-a', 'inputs', 'qaf'], typesOf: [], npm: [] },
  cli: {
    packages: [
      'core',
      'workbook',
      'indicators',
      'rag',
      'qaf',
      'annex-a',
      'inputs',
      'sql',
      'definitions',
      'comparators',
      'reports',
      'synthetic',
    ],
    typesOf: [],
    npm: ['zod'],
  },
};

/** Packages whose functions read no clock, chance, place, environment, file or network. */
export const purePackages: readonly string[] = [
  'core',
  'workbook',
  'indicators',
  'rag',
  'qaf',
  'annex-a',
  'inputs',
  'sql',
  'definitions',
  'comparators',
  'reports',
  'synthetic',
];

/** Packages that take definitions and published values as arguments and never import them. */
export const enginePackages: readonly string[] = purePackages.filter(
  (name) => name !== 'definitions' && name !== 'comparators',
);
