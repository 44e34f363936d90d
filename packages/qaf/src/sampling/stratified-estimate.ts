import { studentTQuantile } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/** What was found in a stratum. */
export type StratumValues = {
  readonly stratum: string;
  /** How many it holds. */
  readonly population: number;
  /** A number for each that was drawn from it: 1 and 0 for a proportion. */
  readonly values: readonly number[];
};

/** An estimate for all, from a sample in which some strata were drawn more often than others. */
export type StratifiedEstimate = {
  readonly status: 'calculated';
  readonly estimate: number;
  /** What the values drawn come to without weights: differs where what was drawn more often is different. */
  readonly unweighted: number;
  readonly standardError: number | null;
  /** The 95% interval; `null` where a stratum not drawn whole has one value only. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** How many of its stratum each that was drawn stands for. */
  readonly weights: Readonly<Record<string, number>>;
};

/**
 * A mean or proportion of all, where strata were drawn at different rates: each value weighs as many as it stands for,
 * N/n of its stratum. A stratum drawn whole adds no sampling error. Empty strata are left out.
 *
 * Nothing anywhere: `no-units`. A stratum of which none was drawn: `stratum-not-drawn`, because nothing can be said of it.
 *
 * @source Cochran (1977), Sampling Techniques, 3rd edition, sections 5.3 and 5.4
 * @example
 * import { stratifiedEstimate } from '@sightline/qaf';
 * const found = stratifiedEstimate([
 *   { stratum: 'inadequate', population: 4, values: [1, 1, 1, 1] },
 *   { stratum: 'rest', population: 16, values: [0, 0, 0, 1] },
 * ]);
 * found.status === 'calculated' && [found.estimate, found.unweighted] // => [0.4, 0.625]
 */
export function stratifiedEstimate(strata: readonly StratumValues[]): StratifiedEstimate | CannotSay {
  const held = strata.filter(({ population }) => population > 0);
  const all = sum(held.map(({ population }) => population));
  if (all === 0) return cannotSay('no-units');
  if (held.some(({ values }) => values.length === 0)) return cannotSay('stratum-not-drawn');

  const parts = held.map(({ population, values }) => {
    const drawn = values.length;
    const mean = sum(values) / drawn;
    const left = population > drawn ? 1 - drawn / population : 0;
    const squares = sum(values.map((value) => (value - mean) ** 2));
    const variance = left === 0 ? 0 : drawn === 1 ? null : (left * squares) / (drawn - 1) / drawn;
    return { share: population / all, mean, variance, degrees: left === 0 ? 0 : drawn - 1 };
  });
  const values = held.flatMap((stratum) => stratum.values);
  const estimate = sum(parts.map(({ share, mean }) => share * mean));
  const variance = parts.some((part) => part.variance === null)
    ? null
    : sum(parts.map((part) => part.share ** 2 * part.variance!));
  const standardError = variance === null ? null : Math.sqrt(variance);
  const degrees = sum(parts.map((part) => part.degrees));
  const away =
    standardError === null ? null : degrees === 0 ? 0 : studentTQuantile(degrees, 0.95) * standardError;
  return {
    status: 'calculated',
    estimate,
    unweighted: sum(values) / values.length,
    standardError,
    lower: away === null ? null : estimate - away,
    upper: away === null ? null : estimate + away,
    weights: Object.fromEntries(
      held.map(({ stratum, population, values: drawn }) => [stratum, population / drawn.length]),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
