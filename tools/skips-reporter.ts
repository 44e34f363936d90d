import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase } from 'vitest/node';
import type { Skip } from './check-counts.ts';
import { root } from './source-files.ts';

/** Writes the name and the reason of each skipped test to reports/vitest-skipped.json. */
// eslint-disable-next-line no-restricted-syntax -- vitest takes the default export of a reporter's file
export default class SkipsReporter implements Reporter {
  readonly #skipped: Skip[] = [];

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state !== 'skipped') return;
    const needsEvidence = process.env['SIGHTLINE_EVIDENCE']
      ? 'marked as skipped'
      : 'SIGHTLINE_EVIDENCE is not set';
    this.#skipped.push({ name: test.fullName, reason: result.note ?? needsEvidence });
  }

  onTestRunEnd(): void {
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(
      join(root, 'reports', 'vitest-skipped.json'),
      `${JSON.stringify(this.#skipped, null, 2)}\n`,
    );
  }
}
