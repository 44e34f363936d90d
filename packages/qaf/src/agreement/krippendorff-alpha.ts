import { SightlineError } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { sum } from './agreement-table.ts';
import { countsOfRatings } from './counts-of-ratings.ts';

/** What two values that differ are apart. */
export type KrippendorffMetric = 'nominal' | 'ordinal' | 'interval' | 'ratio';

/** Agreement of any number of raters, some of them missing. */
export type KrippendorffAlpha = {
  readonly status: 'calculated';
  readonly alpha: number;
  /** Disagreement seen and disagreement expected, in the metric's squared units. */
  readonly observedDisagreement: number;
  readonly expectedDisagreement: number;
  /** Values of units that at least two raters graded. */
  readonly pairableValues: number;
};

/**
 * Krippendorff's alpha: 1 - disagreement seen / disagreement expected. Units with fewer than two values are left out.
 *
 * Apart are, squared: `nominal` 1; `ordinal` the values ranked from one to the other, each end counted half (not the
 * ordinal weights of Gwet); `interval` the difference; `ratio` the difference over the sum. All but `nominal` need
 * numbers. Nothing left: `no-unit-rated-twice`; one value throughout: `no-variation`.
 *
 * @param ratings - a row per unit, a value per rater; `null` where a rater gave none
 * @throws {SightlineError} RATINGS_INVALID {problem: 'not-numbers' | 'negative'}
 * @source Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania
 * @example
 * import { krippendorffAlpha } from '@sightline/qaf';
 * const found = krippendorffAlpha([[1, 1], [2, 2], [3, null]], 'ordinal');
 * found.status === 'calculated' && [found.alpha, found.pairableValues] // => [1, 4]
 * krippendorffAlpha([[2, 2], [2, 2]], 'ordinal').reason // => 'no-variation'
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (string | number | null)[])[],
  metric: KrippendorffMetric,
): KrippendorffAlpha | CannotSay {
  const pairable = ratings.filter((unit) => unit.filter((value) => value !== null).length >= 2);
  const values = [...new Set(pairable.flat())].filter((value) => value !== null);
  if (metric !== 'nominal') checkNumbers(values, metric);
  const ordered = metric === 'nominal' ? values : values.toSorted((a, b) => Number(a) - Number(b));
  if (ordered.length === 0) return cannotSay('no-unit-rated-twice');
  if (ordered.length === 1) return cannotSay('no-variation');

  const counts = countsOfRatings(pairable, ordered);
  const totals = ordered.map((_, value) => sum(counts.map((unit) => unit[value] ?? 0)));
  const pairableValues = sum(totals);
  const apart = ordered.map((_, c) => ordered.map((_, k) => squaredApart(c, k, ordered, totals, metric)));
  /** The distances of all ordered pairs of a set of values. */
  const distances = (set: readonly number[]): number =>
    sum(set.map((count, c) => count * sum(set.map((other, k) => other * (apart[c]?.[k] ?? 0)))));
  const observed = sum(counts.map((unit) => distances(unit) / (sum(unit) - 1))) / pairableValues;
  const expected = distances(totals) / (pairableValues * (pairableValues - 1));
  return {
    status: 'calculated',
    alpha: 1 - observed / expected,
    observedDisagreement: observed,
    expectedDisagreement: expected,
    pairableValues,
  };
}

function checkNumbers(values: readonly (string | number)[], metric: KrippendorffMetric): void {
  if (values.some((value) => !Number.isFinite(value))) {
    throw new SightlineError('RATINGS_INVALID', { problem: 'not-numbers' });
  }
  if (metric === 'ratio' && values.some((value) => Number(value) < 0)) {
    throw new SightlineError('RATINGS_INVALID', { problem: 'negative' });
  }
}

function squaredApart(
  c: number,
  k: number,
  values: readonly (string | number)[],
  totals: readonly number[],
  metric: KrippendorffMetric,
): number {
  if (c === k) return 0;
  if (metric === 'nominal') return 1;
  if (metric === 'ordinal') {
    const between = sum(totals.slice(Math.min(c, k), Math.max(c, k) + 1));
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
  }
  const [a, b] = [Number(values[c]), Number(values[k])];
  return metric === 'interval' ? (a - b) ** 2 : ((a - b) / (a + b)) ** 2;
}
