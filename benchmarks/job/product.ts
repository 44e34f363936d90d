import { checkDataset, readAnnexA, withFindings } from '@sightline/annex-a';
import type { AnnexAFile } from '@sightline/annex-a';
import { addDays, addMonths, localDate, period } from '@sightline/core';
import { definitions } from '@sightline/definitions';
import { evaluate } from '@sightline/indicators';
import { now, runOf } from '../engines/measure.ts';
import type { Run } from '../engines/measure.ts';

const asAt = localDate('2024-03-31');
const halfYear = period(addDays(addMonths(asAt, -6), 1), asAt);

/**
 * Everything that the library has to say of the lists: all of its rules with a finding for each fault, and all of its
 * definitions as a whole and by team, sex, ethnicity and age band.
 */
export function productRun(files: readonly AnnexAFile[]): Run {
  const start = now();
  const { dataset } = readAnnexA(files, { asAt });
  const read = now();
  const findings = checkDataset(dataset, { profile: 'all' });
  const checked = now();
  evaluate(withFindings(dataset, findings), definitions, {
    periods: [halfYear],
    breakdowns: [[], ['team'], ['sex'], ['ethnicity'], ['ageBand']],
  });
  return runOf([start, read, checked, now()], ['read', 'check', 'measure']);
}
