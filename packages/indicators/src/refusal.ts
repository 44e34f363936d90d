import { addMonths, SightlineError } from '@sightline/core';
import type { Calendar, Coverage, Dataset, LocalDate, NotMeasured, Period } from '@sightline/core';
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
    const table = Object.hasOwn(dataset.tables, list) ? dataset.tables[list] : undefined;
    if (table === undefined) return { reason: 'not-available', detail: { list } };
    if (column !== undefined && !Object.hasOwn(table.columns, column)) {
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
 *
 * @returns `not-available` {list, column}, `latest-value-only` {asAt} or `outside-coverage` {list, from, to}
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { refusalOf } from '@sightline/indicators';
 * const records = {
 *   assessments: [
 *     { childUniqueId: 'C1', assessmentStartDate: '2024-01-02', dateOfAuthorisation: '2024-03-04' },
 *     { childUniqueId: 'C2', assessmentStartDate: '2023-12-01', dateOfAuthorisation: '2024-03-05' },
 *     { childUniqueId: 'C3', dateOfAuthorisation: '2024-03-06' },
 *     { childUniqueId: 'C4', assessmentStartDate: '2024-03-01' },
 *   ],
 * };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const inTime = definitionById('assessments-within-45wd-pct');
 * refusalOf(dataset, inTime, march) // => undefined
 * const aYearAgo = period(localDate('2023-03-01'), localDate('2023-03-31'));
 * refusalOf(dataset, inTime, aYearAgo).detail // => { list: 'assessments', from: '2023-09-30', to: '2024-03-31' }
 */
export function refusalOf(dataset: Dataset, definition: Definition, period: Period): Refusal | undefined {
  for (const measure of cohortMeasuresOf(definition.measure)) {
    const refusal = refusalOfMeasure(dataset, measure, period);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** The refusal of what counts working days to a date that the calendar lacks; any other error is thrown on. */
export function calendarRefusal(error: unknown, { id, from, to }: Calendar): Refusal {
  if (!(error instanceof SightlineError && error.code === 'OUTSIDE_CALENDAR')) throw error;
  return { reason: 'not-available', detail: { calendar: id, from, to } };
}

/**
 * What the lists of a definition cover together: the days that all of them know. A list without coverage makes it
 * incomplete; a definition without lists covers the extract date.
 *
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { coverageOf } from '@sightline/indicators';
 * const records = {
 *   assessments: [
 *     { childUniqueId: 'C1', assessmentStartDate: '2024-01-02', dateOfAuthorisation: '2024-03-04' },
 *     { childUniqueId: 'C2', assessmentStartDate: '2023-12-01', dateOfAuthorisation: '2024-03-05' },
 *     { childUniqueId: 'C3', dateOfAuthorisation: '2024-03-06' },
 *     { childUniqueId: 'C4', assessmentStartDate: '2024-03-01' },
 *   ],
 * };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const inTime = definitionById('assessments-within-45wd-pct');
 * coverageOf(dataset, inTime) // => { from: '2023-09-30', to: '2024-03-31', complete: true, lists: ['assessments'] }
 */
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
