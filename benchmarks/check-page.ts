// Fails when docs/benchmarks.md is not what the last results and the notes give.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageFile, pageOf, writePage } from './page.ts';
import type { Results } from './results.ts';

const file = fileURLToPath(new URL('./results/latest.json', import.meta.url));
const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
if (process.argv.includes('--write')) await writePage(results);
else if (readFileSync(pageFile, 'utf8') !== (await pageOf(results))) {
  console.error(
    'docs/benchmarks.md is not what benchmarks/results/latest.json gives: node check-page.ts --write',
  );
  process.exitCode = 1;
}
