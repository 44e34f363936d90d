import { digitsAt } from './digits-at.ts';
import { divideExact, multiplyExact } from './exact.ts';
import type { Exact } from './exact.ts';
import type { MeasuredFigure } from './figure.ts';
import { roundHalfAwayFromZero, roundRatio } from './rounding.ts';

/**
 * A figure with its exact parts and what to display. A denominator of zero has no figure: give a `not-measured` figure
 * with the reason `empty-denominator` instead of calling this.
 *
 * @throws {SightlineError} DIVISION_BY_ZERO when the denominator is zero
 * @throws {SightlineError} INVALID_EXACT when numerator or denominator is not an exact number
 * @example
 * import { measuredFigure } from '@sightline/core';
 * measuredFigure({ unit: 'proportion', numerator: '1', denominator: '8', scale: 100, places: 1 }).display // => '12.5'
 */
export function measuredFigure(parts: Omit<MeasuredFigure, 'status' | 'display'>): MeasuredFigure {
  const { unit, numerator, denominator, scale, places } = parts;
  const [n, d] = [smallNumber(numerator), smallNumber(denominator)];
  // Nearly every figure is of two counts, for which whole numbers will do.
  const display =
    n >= 0 && d > 0 && places >= 0 && places <= 15
      ? roundRatio(n * scale, d, places)
      : roundHalfAwayFromZero(valueOf(parts), places);
  return { status: 'measured', unit, numerator, denominator, scale, places, display };
}

/** A whole number of one to nine digits, without sign; NaN for any other text. */
function smallNumber(text: Exact): number {
  return text.length > 0 && text.length <= 9 ? digitsAt(text, 0, text.length) : NaN;
}

/**
 * The exact value of a figure in display units: a proportion of 1/8 is `"25/2"`, that is 12.5%. Compare it with
 * `compareExact`; `display` is rounded.
 *
 * @example
 * import { measuredFigure, valueOf } from '@sightline/core';
 * valueOf(measuredFigure({ unit: 'proportion', numerator: '1', denominator: '8', scale: 100, places: 0 })) // => '25/2'
 */
export function valueOf({
  numerator,
  denominator,
  scale,
}: Pick<MeasuredFigure, 'numerator' | 'denominator' | 'scale'>): Exact {
  return multiplyExact(divideExact(numerator, denominator), String(scale));
}
