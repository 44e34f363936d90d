import { localDate, tableFromRecords } from '@sightline/core';
import type { ColumnSchema, Dataset, DatasetSchema, LocalDate, Period } from '@sightline/core';
import * as fc from 'fast-check';

// Two small lists of one child each record: enough columns of every type, and nothing of Annex A.

const column = (type: ColumnSchema['type'], more: Partial<ColumnSchema> = {}): ColumnSchema => ({
  type,
  label: 'column',
  kind: 'event',
  ...more,
});

const kinds = [
  { code: 'a', label: 'A', group: 'first' },
  { code: 'b', label: 'B', group: 'first' },
  { code: 'c', label: 'C', group: 'second' },
];

const visitColumns = {
  child: column('key', { role: 'child' }),
  opened: column('date'),
  closed: column('date'),
  born: column('date', { role: 'birth' }),
  number: column('integer'),
  kind: column('code', { codes: kinds }),
  team: column('text'),
};

const planColumns = {
  child: column('key', { role: 'child' }),
  opened: column('date'),
  reviewed: column('date'),
  number: column('integer'),
  kind: column('code', { codes: kinds }),
};

/** The schema of the generated lists. */
export const schema: DatasetSchema = {
  visits: { key: 'visits', label: 'Visits', columns: visitColumns },
  plans: { key: 'plans', label: 'Plans', columns: planColumns },
};

/** The period that the generated dates crowd around; 29 February 2024 is in it. */
export const period: Period = { from: localDate('2024-01-31'), to: localDate('2024-03-29') };

/** Month ends, leap days, bank holidays, week ends and the edges of the period, with some days after it. */
export const days: readonly LocalDate[] = [
  '2020-02-29',
  '2022-09-19',
  '2023-01-31',
  '2023-02-28',
  '2023-03-29',
  '2023-05-08',
  '2023-12-25',
  '2024-01-30',
  '2024-01-31',
  '2024-02-01',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-28',
  '2024-03-29',
  '2024-03-30',
  '2024-04-01',
  '2024-06-30',
].map(localDate);

const births = ['2004-02-29', '2008-03-29', '2019-02-28', '2023-03-30', '2024-02-29', '2024-05-01'];

/** A quarter of the cells are blank, and a few hold what cannot be read. */
const cell = (values: readonly unknown[], unreadable: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...values) },
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(unreadable) },
  );

const child = cell(['c1', 'c2', 'c3', 'c4'], undefined);
const day = cell(days, 'not known');
const number = cell([-1, 0, 1, 2, 10, 45], 'many');
const kind = cell(['a', 'b', 'c'], 7);

const visit = fc.record({
  child,
  opened: day,
  closed: day,
  born: cell(births, 'baby'),
  number,
  kind,
  team: cell(['North', 'South', 'a'], undefined),
});
const plan = fc.record({ child, opened: day, reviewed: day, number, kind });

/** Plain records, from which {@link datasetOf} makes a dataset. */
export type Records = {
  readonly visits: readonly Record<string, unknown>[];
  readonly plans: readonly Record<string, unknown>[];
};

/** A dataset of the generated lists, covering every generated day. */
export function datasetOf(records: Records): Dataset {
  const from = localDate('2000-01-01');
  const coverage = (list: string) => ({ from, to: period.to, complete: true, lists: [list] });
  return {
    authority: 'X99999999',
    asAt: period.to,
    tables: {
      visits: tableFromRecords('visits', schema['visits']!, records.visits),
      plans: tableFromRecords('plans', schema['plans']!, records.plans),
    },
    schema,
    layouts: {},
    coverage: { visits: coverage('visits'), plans: coverage('plans') },
    fingerprint: 'generated',
  };
}

/** Up to 14 visits and 8 plans of up to four children. */
export const arbitraryRecords: fc.Arbitrary<Records> = fc.record({
  visits: fc.array(visit, { maxLength: 14 }),
  plans: fc.array(plan, { maxLength: 8 }),
});

/** A generated dataset. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = arbitraryRecords.map(datasetOf);
