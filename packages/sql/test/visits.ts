import {
  localDate,
  period as periodOf,
  tableFromRecords,
  type Dataset,
  type DatasetSchema,
} from '@sightline/core';
import type { Cohort, Definition, Expr, Measure } from '@sightline/indicators';

/** Two small lists, with a column of every type that an expression reads. */
export const schema: DatasetSchema = {
  visits: {
    key: 'visits',
    label: 'Visits',
    columns: {
      child: { type: 'key', label: 'Child', kind: 'event', role: 'child' },
      opened: { type: 'date', label: 'Opened', kind: 'event' },
      closed: { type: 'date', label: 'Closed', kind: 'event' },
      born: { type: 'date', label: 'Born', kind: 'event', role: 'birth' },
      number: { type: 'integer', label: 'Number', kind: 'event' },
      kind: {
        type: 'code',
        label: 'Kind',
        kind: 'event',
        codes: [
          { code: 'a', label: 'A', group: 'first' },
          { code: 'b', label: 'B', group: 'first' },
          { code: 'c', label: 'C', group: 'second' },
        ],
      },
      team: { type: 'text', label: 'Team', kind: 'event' },
    },
  },
  plans: {
    key: 'plans',
    label: 'Plans',
    columns: {
      child: { type: 'key', label: 'Child', kind: 'event', role: 'child' },
      reviewed: { type: 'date', label: 'Reviewed', kind: 'event' },
      number: { type: 'integer', label: 'Number', kind: 'event' },
      kind: { type: 'code', label: 'Kind', kind: 'event' },
    },
  },
};

/** March 2024: the snapshot is Easter Sunday, 31 March; Good Friday was the 29th. */
export const period = periodOf(localDate('2024-03-01'), localDate('2024-03-31'));

type Records = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A dataset of records; lists that are left out are empty. */
export function datasetOf(records: Records): Dataset {
  const lists = Object.entries(schema);
  return {
    authority: 'X99999999',
    asAt: period.to,
    tables: Object.fromEntries(
      lists.map(([key, list]) => [key, tableFromRecords(key, list, records[key] ?? [])]),
    ),
    schema,
    layouts: {},
    coverage: {},
    fingerprint: '',
  };
}

/** A cohort of visits, one by one, all of them unless `where` says otherwise. */
export const visits = (more: Partial<Cohort> = {}): Cohort => ({
  source: { list: 'visits' },
  grain: { by: 'record' },
  where: always,
  basis: 'at-snapshot',
  exclusions: [],
  needs: 'any-date-in-coverage',
  ...more,
});

const always: Expr = { kind: 'literal', type: 'boolean', value: true };

/** A definition around a measure. */
export const definitionOf = (measure: Measure): Definition => ({
  schema: 1,
  id: 'visits',
  version: '1.0.0',
  title: 'Visits',
  question: 'How many?',
  asks: 'how-much',
  service: 'none',
  polarity: 'none',
  measure,
  places: 0,
  parameters: {
    limit: { type: 'integer', default: 5, local: true, words: '' },
    on: { type: 'boolean', default: false, local: true, words: '' },
    day: { type: 'date', default: '2024-02-29', local: true, words: '' },
    codes: { type: 'code-list', default: ['a', "it's; DROP TABLE visits; --"], local: true, words: '' },
  },
  companions: [],
  source: [],
  inForce: { from: localDate('2020-01-01') },
  misleads: [],
});
