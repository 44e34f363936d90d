// Mutation tests of one package: `pnpm run mutation [PACKAGE] [FILE…] [--concurrency N]`, of `rag` unless said. Files are
// given as in `packages/rag/src/chart/*.ts`. Only mutants whose code or tests changed are tried again.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { concurrency: { type: 'string' } },
});
const [name = 'rag', ...files] = positionals;
const { mutate: left } = JSON.parse(readFileSync('stryker.config.json', 'utf8')) as { mutate: string[] };

// Read by the configuration of the tests, also in the copies in which they run.
process.env['SIGHTLINE_MUTATED'] = name;

const results = await new Stryker({
  configFile: 'stryker.config.json',
  mutate: [...(files.length > 0 ? files : [`packages/${name}/src/**/*.ts`]), ...left],
  incrementalFile: `reports/mutation/${name}.incremental.json`,
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  ...(values.concurrency !== undefined && { concurrency: Number(values.concurrency) }),
}).runMutationTest();

const judged = results.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError');
const found = judged.filter(({ status }) => status === 'Killed' || status === 'Timeout');
console.log(`${name}: ${found.length} of ${judged.length} mutants found`);
