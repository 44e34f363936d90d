import {
  addMonths,
  addDays,
  divideExact,
  financialYear,
  measuredFigure,
  multiplyExact,
  periodDays,
  textAt,
} from '@sightline/core';
import type { Exact, Figure, Measured, Period, Table } from '@sightline/core';
import type { CohortMeasure } from './cohort.ts';
import type { Measure } from './definition.ts';
import { notMeasured } from './figures.ts';

/** How a part-year or several-year flow becomes a yearly one. */
export type Annualised = NonNullable<Measured['annualised']>;

/** The number of months that a period is exactly, from any day or from the first to the last day of months. */
function wholeMonths(period: Period): number | undefined {
  const dayAfter = addDays(period.to, 1);
  const guess = Math.round(periodDays(period) / 30.4375);
  for (const months of [guess - 1, guess, guess + 1]) {
    if (months > 0 && addMonths(period.from, months) === dayAfter) return months;
  }
  return undefined;
}

/**
 * The exact factor that makes a flow over the period yearly: whole years are only divided by their number, whole months
 * take 12/m, any other period 365/days, or 366 when the year to its end holds 29 February.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { annualisation } from '@sightline/indicators';
 * annualisation(period(localDate('2023-10-01'), localDate('2024-03-31'))) // => { factor: '2', by: 'whole-months' }
 */
export function annualisation(period: Period): Annualised {
  const months = wholeMonths(period);
  if (months !== undefined && months % 12 === 0) {
    return { factor: divideExact('1', String(months / 12)), by: 'whole-years' };
  }
  if (months !== undefined) return { factor: divideExact('12', String(months)), by: 'whole-months' };
  const yearBefore = addMonths(addDays(period.to, 1), -12);
  const year = periodDays({ from: yearBefore, to: period.to });
  return { factor: divideExact(String(year), String(periodDays(period))), by: 'days' };
}

/**
 * Year of the mid-year estimate for a period: the year before the 31 March that ends its financial year.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { midYearOf } from '@sightline/indicators';
 * midYearOf(period(localDate('2024-03-01'), localDate('2024-03-31'))) // => 2023
 */
export function midYearOf(period: Period): number {
  return Number(financialYear(period.to).to.slice(0, 4)) - 1;
}

/** Residents aged 0 to 17 of an authority in a mid-year estimate; nothing when the input does not hold them. */
export function residents(input: Table | undefined, authority: string, midYear: number): string | undefined {
  if (input === undefined) return undefined;
  const wanted = { areaCode: authority, midYear: String(midYear), ageFrom: '0', ageTo: '17' };
  for (let row = 0; row < input.rows; row++) {
    const matches = Object.entries(wanted).every(([name, value]) => {
      const column = input.columns[name];
      return column !== undefined && textAt(column, row) === value;
    });
    const population = input.columns['population'];
    if (matches && population !== undefined) return textAt(population, row);
  }
  return undefined;
}

/** A rate of what it is over, per so many residents. */
export function rateFigure(
  measure: Extract<Measure, { readonly kind: 'rate' }>,
  over: Figure,
  population: Exact | undefined,
  factor: Exact,
  detail: { readonly input: string; readonly midYear: string },
  places: number,
): Figure {
  if (over.status === 'not-measured') return { ...over, unit: 'rate' };
  if (population === undefined) return notMeasured('rate', 'not-available', detail);
  if (population === '0') return notMeasured('rate', 'empty-denominator');
  const numerator = multiplyExact(over.numerator, factor);
  return measuredFigure({ unit: 'rate', numerator, denominator: population, scale: measure.per, places });
}

/** True when a rate's flow is to be made yearly: a stock never is. */
export function isAnnualised(
  measure: Extract<Measure, { readonly kind: 'rate' }>,
  over: CohortMeasure | undefined,
): boolean {
  return measure.annualise && over?.cohort.basis === 'in-period';
}
