import { SightlineError, localDate, tableFromRecords } from '@sightline/core';
import type { ColumnSchema, Dataset, DatasetSchema, Period } from '@sightline/core';
import { and, field, places } from '@sightline/indicators';
import type { Cohort, Definition, Expr, Measure, Placement } from '@sightline/indicators';
import { definitionOf } from './generate.ts';

const column = (type: ColumnSchema['type'], more: Partial<ColumnSchema> = {}): ColumnSchema => ({
  type,
  label: type,
  kind: 'event',
  ...more,
});

/** Two lists by child, with a column of each kind that a rule turns on. */
export const schema: DatasetSchema = {
  cases: {
    key: 'cases',
    label: 'Cases',
    columns: {
      child: column('key', { role: 'child', sensitive: true }),
      start: column('date'),
      end: column('date'),
      dateOfBirth: column('date', { role: 'birth', sensitive: true }),
      n: column('integer'),
      cost: column('decimal'),
      code: column('code', {
        codes: [
          { code: 'a', label: 'First', group: 'vowel' },
          { code: 'b', label: 'Second', group: 'consonant' },
          { code: 'e', label: 'Third', group: 'vowel' },
        ],
      }),
      ethnicity: column('code', {
        codes: [
          { code: 'WBRI', label: 'White British', group: 'White' },
          { code: 'WOTH', label: 'Any other White', group: 'White' },
          { code: 'MWAS', label: 'White and Asian', group: 'Mixed' },
        ],
      }),
      allocatedTeam: column('text', { kind: 'state' }),
      reviewed: column('date', { kind: 'latest' }),
    },
  },
  visits: {
    key: 'visits',
    label: 'Visits',
    columns: {
      child: column('key', { role: 'child' }),
      on: column('date'),
      n: column('integer'),
      by: column('text'),
    },
  },
  openCases: {
    key: 'openCases',
    label: 'Open cases',
    columns: {
      child: column('key', { role: 'child', kind: 'state' }),
      precedence: column('integer', { kind: 'state' }),
      worker: column('text', { kind: 'state' }),
    },
  },
};

export const march: Period = { from: localDate('2024-03-01'), to: localDate('2024-03-31') };

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A dataset of the small lists, as at 31 March 2024, covering six months. */
export function dataset(
  cases: Rows,
  others: { readonly visits?: Rows; readonly openCases?: Rows } = {},
): Dataset {
  const asAt = march.to;
  const table = (key: string, rows: Rows) => tableFromRecords(key, schema[key]!, rows);
  const covers = (list: string) => ({
    from: localDate('2023-09-30'),
    to: asAt,
    complete: true,
    lists: [list],
  });
  return {
    authority: 'X99999999',
    asAt,
    tables: {
      cases: table('cases', cases),
      visits: table('visits', others.visits ?? []),
      openCases: table('openCases', others.openCases ?? []),
    },
    schema,
    layouts: {},
    coverage: {
      cases: covers('cases'),
      visits: covers('visits'),
      openCases: { from: asAt, to: asAt, complete: true, lists: ['openCases'] },
    },
    fingerprint: 'small',
  };
}

/** A cohort of every case, with what the test states. */
export function cohort(more: Partial<Cohort> = {}): Cohort {
  return {
    source: { list: 'cases' },
    grain: { by: 'record' },
    where: and(),
    basis: 'at-snapshot',
    exclusions: [],
    needs: 'any-date-in-coverage',
    ...more,
  };
}

/** A definition without parameters around a measure. */
export const definition = (measure: Measure, more: Partial<Definition> = {}): Definition =>
  definitionOf(measure, { parameters: {}, ...more });

/** The places in words: `unknown:start`, `excluded:moved`, `numerator`. */
export function placeWords({ place, legend }: Placement): string[] {
  return Array.from(place, (index) => {
    const { place: name, code, field: absent } = legend[index]!;
    return [name, code ?? absent].filter((part) => part !== undefined).join(':');
  });
}

/** Places of a measure over cases in March 2024. */
export const placesOf = (measure: Measure, cases: Rows, others?: Parameters<typeof dataset>[1]): string[] =>
  placeWords(places(dataset(cases, others), definition(measure), { period: march }));

/** What a truth gives on each case: `true`, `false`, or `unknown:COLUMN`. */
export function truths(numerator: Expr, cases: Rows, others?: Parameters<typeof dataset>[1]): string[] {
  const measure: Measure = { kind: 'proportion', cohort: cohort(), numerator, numeratorUnknown: 'leave-out' };
  return placesOf(measure, cases, others).map((place) =>
    place === 'numerator' ? 'true' : place === 'denominator-only' ? 'false' : place,
  );
}

/** The code, and params, of the error that a function throws. */
export function thrown(act: () => unknown): { code: string; params: Readonly<Record<string, string>> } {
  try {
    act();
  } catch (error) {
    if (error instanceof SightlineError) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('nothing was thrown');
}

export const child = field('child');
