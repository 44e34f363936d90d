import { compareExact, subtractExact } from '@sightline/core';
import type { Exact, Figure } from '@sightline/core';

/**
 * A figure, or in its place one that is hidden: when its numerator, its denominator, or (of a proportion) the rest of
 * its denominator is a small count, as any two of them give the third. What is judged, ranked or drawn from it is then
 * hidden too. Means, medians and ratios are hidden by their denominator alone.
 *
 * @category Hiding small counts
 * @param threshold - the largest count that is hidden
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { suppressFigure } from '@sightline/rag';
 * const figure = measuredFigure({ unit: 'proportion', numerator: '97', denominator: '100', scale: 100, places: 0 });
 * suppressFigure(figure, 5) // => { status: 'not-measured', unit: 'proportion', reason: 'suppressed' }
 */
export function suppressFigure(figure: Figure, threshold: number): Figure {
  if (figure.status === 'not-measured') return figure;
  const { unit, numerator, denominator } = figure;
  const parts: Exact[] = [];
  if (unit === 'count' || unit === 'proportion' || unit === 'rate') parts.push(numerator);
  if (unit !== 'count') parts.push(denominator);
  if (unit === 'proportion') parts.push(subtractExact(denominator, numerator));
  const small = parts.some(
    (part) => compareExact(part, '0') > 0 && compareExact(part, String(threshold)) <= 0,
  );
  return small ? { status: 'not-measured', unit, reason: 'suppressed' } : figure;
}
