import { compareExact, exactOfNumber, numberOf, SightlineError } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { ValueParts } from '../interval/interval.ts';
import { presentParts, valueIn } from '../interval/present-parts.ts';

/**
 * How much more areas differ than chance would have them.
 *
 * @category Funnels
 */
export type Dispersion = {
  readonly status: 'calculated';
  /** Mean squared standard deviations from the baseline: about 1 where areas differ by chance alone. */
  readonly phi: Exact;
  /** What to multiply the reach of funnel limits by: √phi, and 1 where phi is below 1. */
  readonly widenBy: Exact;
  /**
   * The standard deviation of areas about the baseline that chance leaves over, in display units: to be added to the
   * variance of each limit. The other way of widening, which leaves large areas a funnel that does not close on them.
   */
  readonly betweenAreas: Exact;
  readonly used: number;
  readonly of: number;
};

/**
 * How much more the proportions of areas differ than chance would have them. Where phi is well above 1 a plain funnel
 * flags far too many areas, most of them for differences that all areas share in.
 *
 * `winsorised` draws in the most extreme share of areas at each end to the next ones before the mean is taken, so that
 * the few that a funnel is to find do not widen it. Areas without parts are left out and counted.
 *
 * With fewer than two areas the answer is `cannot-say`: `too-few-points`; about a baseline of none or all
 * `not-applicable`.
 *
 * @category Funnels
 * @param baseline - in the same scale: see `pooledBaseline`
 * @param winsorised - from 0 to below 0.5
 * @throws {SightlineError} SHARE_OUT_OF_RANGE {share}
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Spiegelhalter (2005), Handling over-dispersion of performance indicators, Quality and Safety in Health Care 14,
 *   347-351; `betweenAreas` by moments, after DerSimonian and Laird (1986), Controlled Clinical Trials 7, 177-188
 * @example
 * import { dispersion } from '@sightline/rag';
 * const areas = ['40', '60'].map((numerator) => ({ numerator, denominator: '100', scale: 100 }));
 * const { phi, widenBy } = dispersion(areas, { numerator: '1', denominator: '2', scale: 100 });
 * [phi, widenBy] // => ['4', '2']
 */
export function dispersion(
  areas: readonly ValueParts[],
  baseline: ValueParts,
  winsorised: Exact = '0',
): Dispersion | CannotSay {
  if (compareExact(winsorised, '0') < 0 || compareExact(winsorised, '0.5') >= 0) {
    throw new SightlineError('SHARE_OUT_OF_RANGE', { share: winsorised });
  }
  const whole = presentParts(baseline);
  if ('status' in whole) return whole;
  const centre = numberOf(valueIn({ ...whole, scale: 1 }));
  if (centre <= 0 || centre >= 1) return cannotSay('not-applicable', { problem: 'baseline-without-spread' });

  const present = areas.flatMap((area) => {
    const parts = presentParts(area);
    return 'status' in parts ? [] : [parts];
  });
  const variances = present.map(({ denominator }) => (centre * (1 - centre)) / numberOf(denominator));
  const deviates = present.map(
    (area, index) =>
      (numberOf(valueIn({ ...area, scale: 1 })) - centre) / Math.sqrt(variances[index] ?? Infinity),
  );
  const used = deviates.length;
  if (used < 2) return cannotSay('too-few-points', { points: String(used), needed: '2' });
  deviates.sort((a, b) => a - b);
  const drawnIn = Math.floor(used * numberOf(winsorised));
  const [low, high] = [deviates[drawnIn] ?? 0, deviates[used - 1 - drawnIn] ?? 0];
  const squares = deviates.map((deviate) => Math.min(Math.max(deviate, low), high) ** 2);
  const phi = squares.reduce((sum, square) => sum + square, 0) / used;
  return {
    status: 'calculated',
    phi: exactOfNumber(phi),
    widenBy: exactOfNumber(Math.sqrt(Math.max(phi, 1))),
    betweenAreas: exactOfNumber(Math.sqrt(varianceBetween(phi, variances)) * whole.scale),
    used,
    of: areas.length,
  };
}

/** What is left of the areas' variance when chance has had its share; none where chance explains it all. */
function varianceBetween(phi: number, variances: readonly number[]): number {
  const weights = variances.map((variance) => 1 / variance);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const squares = weights.reduce((all, weight) => all + weight ** 2, 0);
  const { length } = variances;
  return Math.max((length * phi - (length - 1)) / (sum - squares / sum), 0);
}
