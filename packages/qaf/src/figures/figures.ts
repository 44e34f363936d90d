import { divideExact, exactOfNumber, measuredFigure, wilsonLimits } from '@sightline/core';
import type { Exact, Figure, MeasuredFigure, NotMeasured, Unit } from '@sightline/core';
import { normalDeviate95 } from '../statistics/normal-tail.ts';

/** A figure that cannot be given, with its reason. */
export function noFigure(reason: NotMeasured, unit: Unit = 'proportion'): Figure {
  return { status: 'not-measured', unit, reason };
}

/** A count. */
export function countFigure(count: number): MeasuredFigure {
  const numerator = String(count);
  return measuredFigure({ unit: 'count', numerator, denominator: '1', scale: 1, places: 0 });
}

/** A proportion in percent; of none it cannot say. */
export function proportionFigure(part: number, whole: number, places = 1): Figure {
  if (whole === 0) return noFigure('empty-denominator');
  const [numerator, denominator] = [String(part), String(whole)];
  return measuredFigure({ unit: 'proportion', numerator, denominator, scale: 100, places });
}

/** A mean; of none it cannot say. */
export function meanFigure(sum: Exact, count: number, places = 1): Figure {
  if (count === 0) return noFigure('empty-denominator', 'mean');
  return measuredFigure({ unit: 'mean', numerator: sum, denominator: String(count), scale: 1, places });
}

/** The middle of whole numbers, of two the exact half; of none it cannot say. */
export function medianFigure(values: readonly number[], places = 1): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (lower === undefined || upper === undefined) return noFigure('empty-denominator', 'median');
  const numerator = divideExact(String(lower + upper), '2');
  return measuredFigure({ unit: 'median', numerator, denominator: '1', scale: 1, places });
}

/** A proportion with the range that chance leaves around it, in percent; `null` where there is no figure. */
export type Share = {
  readonly figure: Figure;
  readonly lower: Exact | null;
  readonly upper: Exact | null;
};

/**
 * A proportion with its Wilson interval. With a population the interval narrows by the finite population correction: the
 * sample counts as n (N - 1) / (N - n) of them, and a census has no sampling error.
 */
export function shareOf(part: number, whole: number, population?: number, places = 0): Share {
  const figure = proportionFigure(part, whole, places);
  if (whole === 0) return { figure, lower: null, upper: null };
  if (population !== undefined && population <= whole) {
    const exact = exactOfNumber((part / whole) * 100);
    return { figure, lower: exact, upper: exact };
  }
  const counts = population === undefined ? whole : (whole * (population - 1)) / (population - whole);
  const { lower, upper } = wilsonLimits((part / whole) * counts, counts, normalDeviate95);
  return { figure, lower: exactOfNumber(lower * 100), upper: exactOfNumber(upper * 100) };
}

/** Fewer than so many are shown with a warning. */
export const fewBelow = 10;

/** Fewer than so many say nothing of which of several is weakest, unless intervals part them. */
export const tooFewBelow = 5;
