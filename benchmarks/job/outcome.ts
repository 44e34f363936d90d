import { ABSENT, ABSENT_INDEX } from '@sightline/core';
import type { Column, Dataset, Measured, Period } from '@sightline/core';
import { evaluate, members } from '@sightline/indicators';
import type { Definition } from '@sightline/indicators';
import { AFTER_ALL } from './read.ts';
import { MONTHS_BACK } from './lists.ts';
import type { JobList } from './lists.ts';

/** What every engine gives: counts and checksums, compared before any time counts. */
export type Outcome = {
  /** By list and heading: blanks of a required column, and cells that are not of the column's type or codes. */
  readonly schema: Readonly<Record<string, readonly [blank: number, bad: number]>>;
  /** By rule: how many records break it, and the sum of their positions. */
  readonly rules: Readonly<Record<string, readonly [count: number, sum: number]>>;
  /** By indicator: denominator, numerator, sums of their positions, and of each breakdown the sums of squares. */
  readonly inds: Readonly<Record<string, IndicatorOutcome>>;
};

/** Denominator, numerator, sums of the positions of each, and for each breakdown the sums of squares over its groups. */
export type IndicatorOutcome = readonly [
  denominator: number,
  numerator: number,
  denominatorSum: number,
  numeratorSum: number,
  breakdowns: readonly (readonly [number, number])[],
];

/** Blanks and unreadable cells of every column. */
export function schemaOutcome(dataset: Dataset, lists: readonly JobList[]): Outcome['schema'] {
  const found: Record<string, readonly [number, number]> = {};
  for (const list of lists) {
    const table = dataset.tables[list.key]!;
    for (const { of, key } of list.columns) {
      const column = table.columns[key]!;
      let unread = 0;
      const none = absentOf(column);
      for (const row of table.invalid[key]?.keys() ?? []) if (column.values[row] === none) unread++;
      let blank = -unread;
      if (of.required) {
        const { values } = column;
        for (let row = 0; row < values.length; row++) if (values[row] === none) blank++;
      }
      found[`${list.name}|${of.name}`] = [of.required ? blank : 0, unread];
    }
  }
  return found;
}

const absentOf = ({ type }: Column): number =>
  type === 'date' || type === 'integer' ? ABSENT : ABSENT_INDEX;

const extract = { from: AFTER_ALL, to: AFTER_ALL };

/** The job's age bands. */
export const bands = ['under-5', '5-9', '10-15', '16-17', '18-plus'];

/** Dimensions of the job that the library does not have built in. */
const dimensions = {
  age: { column: 'age', bands },
  month: { column: MONTHS_BACK, bands: Array.from({ length: 12 }, (_, back) => String(back)) },
};
/** The job's breakdowns, in the order in which the engines give them. */
const breakdowns = ['team', 'sex', 'ethnicity', 'age', 'month'] as const;

/** Figures by every breakdown, and the records behind them. */
export function indicatorOutcome(dataset: Dataset, definitions: readonly Definition[]): Outcome['inds'] {
  const measured = evaluate(dataset, definitions, {
    periods: [extract],
    breakdowns: breakdowns.map((name) => [name]),
    dimensions,
  });
  const squares = squaresOf(measured, breakdowns);
  return Object.fromEntries(
    definitions.map((definition): [string, IndicatorOutcome] => {
      const met = members(dataset, definition, { period: extract, place: 'numerator' });
      const not = members(dataset, definition, { period: extract, place: 'denominator-only' });
      const [metSum, notSum] = [sumOf(met), sumOf(not)];
      return [
        definition.id,
        [met.length + not.length, met.length, metSum + notSum, metSum, squares(definition.id, extract)],
      ];
    }),
  );
}

/**
 * Sums of the squares of denominators and of numerators over the groups of each breakdown that the list has.
 *
 * @returns a function of an indicator's id and a period
 */
export function squaresOf(
  measured: readonly Measured[],
  names: readonly string[],
): (id: string, period: Period) => readonly (readonly [number, number])[] {
  const found = new Map<string, ([number, number] | undefined)[]>();
  for (const { measure, period, group, counts } of measured) {
    const position = names.findIndex((name) => group[name] !== undefined);
    if (counts === undefined || position < 0) continue;
    const key = `${measure.id}|${period.to}`;
    let held = found.get(key);
    if (held === undefined) found.set(key, (held = []));
    const sums = (held[position] ??= [0, 0]);
    sums[0] += (counts.numerator + counts.denominatorOnly) ** 2;
    sums[1] += counts.numerator ** 2;
  }
  return (id, period) => (found.get(`${id}|${period.to}`) ?? []).filter((one) => one !== undefined);
}

function sumOf(positions: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < positions.length; at++) sum += positions[at]!;
  return sum;
}
