import { writeFileSync } from 'node:fs';
import type { Dataset } from '@sightline/core';
import { jobDefinitions } from '../job/definitions.ts';
import { jobLists } from '../job/lists.ts';
import { monthsOutcome } from '../job/months-outcome.ts';
import { indicatorOutcome, schemaOutcome } from '../job/outcome.ts';
import { productRun } from '../job/product.ts';
import { jobFiles, readJob } from '../job/read.ts';
import { checkJob, jobRules } from '../job/rules.ts';
import { readSpec } from '../job/spec.ts';
import { recombined, tenTimes } from '../job/ten-times.ts';
import { now, runOf } from './measure.ts';
import { serve } from './serve.ts';

const spec = readSpec(process.argv[2]!);
const lists = jobLists(spec);
const rules = jobRules(spec, lists);
const definitions = jobDefinitions(spec, lists);
const rulesOf: Readonly<Record<string, typeof rules>> = {
  once: rules,
  'ten-times': jobRules(tenTimes(spec), lists),
};
const definitionsOf: Readonly<Record<string, typeof definitions>> = {
  once: definitions,
  'ten-times': jobDefinitions(recombined(spec), lists),
  'ten-times-own': jobDefinitions(tenTimes(spec), lists),
};
let held: Dataset;
/** The lists in memory as if they had just been read: what was made of a dataset goes with it. */
const fresh = (): Dataset => ({ ...held });

await serve({
  /** The whole job, from the bytes of the files to every outcome. */
  job: (source, out = '') => {
    const start = now();
    const dataset = readJob(spec, lists, jobFiles(source!, lists));
    const read = now();
    const schema = schemaOutcome(dataset, lists);
    const typed = now();
    const broken = checkJob(dataset, rules);
    const checked = now();
    const inds = indicatorOutcome(dataset, definitions);
    const run = runOf([start, read, typed, checked, now()], ['read', 'schema', 'rules', 'indicators']);
    if (out !== '') writeFileSync(out, JSON.stringify({ schema, rules: broken, inds }));
    return run;
  },
  /** What the library does with the files as a council uses it: all of its own rules and definitions. */
  product: (source) => productRun(jobFiles(source!, lists)),
  /** Reads the files, and keeps them for the tasks below. */
  hold: (source) => {
    const start = now();
    held = readJob(spec, lists, jobFiles(source!, lists));
    return runOf([start, now()], ['whole']);
  },
  rules: (which) => {
    const dataset = fresh();
    const asked = rulesOf[which!]!;
    const start = now();
    checkJob(dataset, asked);
    return runOf([start, now()], ['whole']);
  },
  indicators: (which) => {
    const dataset = fresh();
    const asked = definitionsOf[which!]!;
    const start = now();
    indicatorOutcome(dataset, asked);
    return runOf([start, now()], ['whole']);
  },
  /** The indicators at several month-ends, by four breakdowns. */
  months: (out = '') => {
    const dataset = fresh();
    const start = now();
    const inds = monthsOutcome(dataset, spec, lists);
    const run = runOf([start, now()], ['whole']);
    if (out !== '') writeFileSync(out, JSON.stringify({ schema: {}, rules: {}, inds }));
    return run;
  },
});
