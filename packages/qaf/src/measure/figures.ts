import { addExact, divideExact, measuredFigure } from '@sightline/core';
import type { Exact, Figure } from '@sightline/core';

/** A count; nothing counted is a measured zero. */
export function countFigure(count: number): Figure {
  return measuredFigure({ unit: 'count', numerator: String(count), denominator: '1', scale: 1, places: 0 });
}

/** A proportion of whole numbers, shown in percent; of nothing it cannot be said. */
export function shareFigure(numerator: number, denominator: number, places = 0): Figure {
  if (denominator === 0) return { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' };
  return measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places,
  });
}

/** The middle of whole numbers, of two the exact half; of none it cannot be said. */
export function medianFigure(values: readonly number[], places = 1): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const lower = sorted[(sorted.length - 1) >> 1];
  const upper = sorted[sorted.length >> 1];
  if (lower === undefined || upper === undefined)
    return { status: 'not-measured', unit: 'median', reason: 'empty-denominator' };
  const numerator = divideExact(String(lower + upper), '2');
  return measuredFigure({ unit: 'median', numerator, denominator: '1', scale: 1, places });
}

/** The exact mean of exact numbers; of none it cannot be said. */
export function meanFigure(values: readonly Exact[], places = 1): Figure {
  if (values.length === 0) return { status: 'not-measured', unit: 'mean', reason: 'empty-denominator' };
  const numerator = values.reduce((sum, value) => addExact(sum, value), '0');
  return measuredFigure({ unit: 'mean', numerator, denominator: String(values.length), scale: 1, places });
}
