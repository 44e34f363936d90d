import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { annexAFromRecords, withFindings } from '@sightline/annex-a';
import { localDate, period, tableFromRecords, type Dataset, type Period } from '@sightline/core';
import { places, populationSchema, type Definition, type EvaluateOptions } from '@sightline/indicators';
import type { WorkedCase, WorkedCases } from '../src/worked-case.ts';

const folder = fileURLToPath(new URL('../src/', import.meta.url));

/** Every file of worked cases beside the definitions. */
export const caseFiles: readonly WorkedCases[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cases.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as WorkedCases);

export const datasetOf = ({ records, asAt, findings }: WorkedCase): Dataset => {
  const { dataset } = annexAFromRecords(records, { asAt: localDate(asAt), authority: 'E08000008' });
  if (findings === undefined) return dataset;
  return withFindings(
    dataset,
    findings.map((finding, position) => ({ ...finding, id: String(position), params: {} })),
  );
};

export const periodOf = (worked: WorkedCase): Period =>
  period(localDate(worked.period.from), localDate(worked.period.to));

export const optionsOf = (worked: WorkedCase, definition: Definition): EvaluateOptions => ({
  periods: [periodOf(worked)],
  ...(worked.parameters ? { parameters: { [definition.id]: worked.parameters } } : {}),
  ...(worked.population
    ? { inputs: { population: tableFromRecords('population', populationSchema, worked.population) } }
    : {}),
});

/** The place of every record or group as a worked case writes it: `place`, `place:code` or `place:field`. */
export const labelsOf = (
  dataset: Dataset,
  definition: Definition,
  { periods, parameters }: EvaluateOptions,
): string[] => {
  const placement = places(dataset, definition, {
    period: periods[0]!,
    ...(parameters ? { parameters } : {}),
  });
  return Array.from(placement.place, (index) => labelOf(placement.legend[index]!));
};

export const labelOf = ({ place, code, field }: { place: string; code?: string; field?: string }): string =>
  [place, code ?? field].filter((part) => part !== undefined).join(':');
