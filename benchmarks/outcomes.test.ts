import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { compareOutcomes, readOutcome } from './compare-outcomes.ts';
import type { Outcome } from './job/outcome.ts';
import { jobDefinitions } from './job/definitions.ts';
import { jobLists } from './job/lists.ts';
import { indicatorOutcome, schemaOutcome } from './job/outcome.ts';
import { jobFiles, readJob } from './job/read.ts';
import { checkJob, jobRules } from './job/rules.ts';
import { readSpec } from './job/spec.ts';
import { startEngine } from './engines/engine.ts';
import { checkDefinition } from '@sightline/indicators';

const evidence = process.env['SIGHTLINE_EVIDENCE'];
const perf = join(evidence ?? '', 'perf');

describe('outcomes', () => {
  const one: Outcome = { schema: { a: [1, 2] }, rules: { b: [3, 4] }, inds: {} };

  it('are equal only when every count and checksum is, and none is missing', () => {
    expect(compareOutcomes(one, structuredClone(one))).toEqual({ compared: 2, different: [] });
    expect(compareOutcomes(one, { ...one, rules: { b: [3, 5] } }).different).toEqual(['rules b']);
    expect(compareOutcomes(one, { ...one, rules: {} }).different).toEqual(['rules b']);
    expect(compareOutcomes({ ...one, schema: {} }, one)).toEqual({ compared: 2, different: ['schema a'] });
  });
});

describe.skipIf(evidence === undefined)('the job on the first records of every list', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-benchmark-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives what zod row by row gives: 426 counts and checksums', { timeout: 180_000 }, async () => {
    const whole = join(folder, 'whole');
    const made = spawnSync(process.execPath, [join(perf, 'gen.js'), '1', whole, 'csv', '7']);
    expect(made.stderr.toString()).toBe('');
    const few = join(folder, 'few');
    mkdirSync(few);
    for (const file of readdirSync(whole)) {
      const records = readFileSync(join(whole, file), 'utf8').split('\n').slice(0, 251);
      writeFileSync(join(few, file), `${records.join('\n')}\n`);
    }

    const script = fileURLToPath(new URL('./engines/node-script.ts', import.meta.url));
    const zod = startEngine([process.execPath, script, join(perf, 'zodrow.js')]);
    const out = join(folder, 'zod.json');
    await zod.ask({ task: 'run', arguments: [few, 'zod', out] });
    await zod.end();

    const spec = readSpec(perf);
    const lists = jobLists(spec);
    const dataset = readJob(spec, lists, jobFiles(few, lists));
    const definitions = jobDefinitions(spec, lists);
    for (const definition of definitions) checkDefinition(definition, dataset.schema);
    const ours = {
      schema: schemaOutcome(dataset, lists),
      rules: checkJob(dataset, jobRules(spec, lists)),
      inds: indicatorOutcome(dataset, definitions),
    };
    // What is compared has something in it: rules that are broken, and numerators.
    expect(Object.values(ours.rules).filter(([count]) => count > 0).length).toBeGreaterThan(50);
    expect(Object.values(ours.inds).filter(([, numerator]) => numerator > 0).length).toBeGreaterThan(50);
    expect(compareOutcomes(readOutcome(out), ours)).toEqual({ compared: 426, different: [] });
  });
});
