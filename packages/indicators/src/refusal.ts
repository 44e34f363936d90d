import { addMonths } from '@sightline/core';
import type { Coverage, Dataset, LocalDate, NotMeasured, Period } from '@sightline/core';
import { cohortMeasuresOf } from './cohort.ts';
import type { CohortMeasure } from './cohort.ts';
import type { Definition } from './definition.ts';
import { usesOf } from './fields-used.ts';

/** Why a definition cannot be measured over a period. */
export type Refusal = { readonly reason: NotMeasured; readonly detail: Readonly<Record<string, string>> };

/** The days a measure reads: the whole period, or the snapshot alone, and what it looks back on. */
function spanOf(measure: CohortMeasure, period: Period): Period {
  const { basis, lookBackMonths } = measure.cohort;
  const from = basis === 'at-snapshot' ? period.to : period.from;
  return { from: lookBackMonths === undefined ? from : addMonths(from, -lookBackMonths), to: period.to };
}

function refusalOfMeasure(dataset: Dataset, measure: CohortMeasure, period: Period): Refusal | undefined {
  const uses = usesOf(measure, dataset.schema);
  for (const { list, column } of uses) {
    const table = dataset.tables[list];
    if (table === undefined) return { reason: 'not-available', detail: { list } };
    if (column !== undefined && table.columns[column] === undefined) {
      return { reason: 'not-available', detail: { list, column } };
    }
  }
  if (measure.cohort.needs === 'extract-date-only' && period.to !== dataset.asAt) {
    return { reason: 'latest-value-only', detail: { asAt: dataset.asAt } };
  }
  const span = spanOf(measure, period);
  for (const list of new Set(uses.map((use) => use.list))) {
    const coverage = dataset.coverage[list];
    if (coverage === undefined) return { reason: 'outside-coverage', detail: { list } };
    if (span.from < coverage.from || span.to > coverage.to) {
      return { reason: 'outside-coverage', detail: { list, from: coverage.from, to: coverage.to } };
    }
  }
  return undefined;
}

/**
 * Why the dataset cannot say this figure for this period; nothing when it can. A list or column may be missing, the
 * period may leave what a list covers, or the definition may hold at the extract date only.
 */
export function refusalOf(dataset: Dataset, definition: Definition, period: Period): Refusal | undefined {
  for (const measure of cohortMeasuresOf(definition.measure)) {
    const refusal = refusalOfMeasure(dataset, measure, period);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** What the lists of a definition cover together: the days that all of them know. */
export function coverageOf(dataset: Dataset, definition: Definition): Coverage {
  const measures = cohortMeasuresOf(definition.measure);
  const lists = new Set(
    measures.flatMap((measure) => usesOf(measure, dataset.schema)).map((use) => use.list),
  );
  let from: LocalDate | undefined;
  let to: LocalDate | undefined;
  let complete = true;
  for (const list of lists) {
    const coverage = dataset.coverage[list];
    if (coverage === undefined) {
      complete = false;
      continue;
    }
    if (from === undefined || coverage.from > from) from = coverage.from;
    if (to === undefined || coverage.to < to) to = coverage.to;
    complete &&= coverage.complete;
  }
  return { from: from ?? dataset.asAt, to: to ?? dataset.asAt, complete, lists: [...lists].sort() };
}
