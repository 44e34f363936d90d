import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** A check that was left out, and why. */
export interface Skip {
  readonly name: string;
  readonly reason: string;
}

/** What came of the parts of a check. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly Skip[];
}

const nothing: Counts = { passed: 0, failed: 1, skipped: [] };

/** Counts of the unit tests from what vitest wrote; a file that did not load is one failure. */
export function unitCounts(): Counts {
  const report = read<{
    numPassedTests: number;
    numFailedTests: number;
    testResults: readonly { status: string; assertionResults: readonly unknown[] }[];
  }>('vitest.json');
  if (!report) return nothing;
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: read<Skip[]>('vitest-skipped.json') ?? [],
  };
}

/** Counts of the examples of the documentation. */
export function docExampleCounts(): Counts {
  const counts = read<{ passed: number; failed: number }>('doc-examples.json');
  return counts ? { ...counts, skipped: [] } : nothing;
}

function read<T>(name: string): T | undefined {
  const path = join(root, 'reports', name);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : undefined;
}
