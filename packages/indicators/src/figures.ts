import { measuredFigure } from '@sightline/core';
import type { Figure, NotMeasured, Unit } from '@sightline/core';
import type { CohortMeasure } from './cohort.ts';
import type { Measure } from './definition.ts';
import type { Interner } from './kernels/interner.ts';
import type { Tally } from './tally.ts';

/** A figure, and the code of a distribution that it is of. */
export type FigureOf = { readonly code?: string; readonly figure: Figure };

/** The unit of a measure's figures. */
export function unitOf(measure: Measure): Unit {
  if (measure.kind === 'distribution') return 'proportion';
  if (measure.kind === 'ratio') return measure.as === 'proportion' ? 'proportion' : 'ratio';
  return measure.kind === 'external' ? 'count' : measure.kind;
}

/** A figure that cannot be given. */
export function notMeasured(
  unit: Unit,
  reason: NotMeasured,
  detail?: Readonly<Record<string, string>>,
): Figure {
  return { status: 'not-measured', unit, reason, ...(detail === undefined ? {} : { detail }) };
}

/** A ratio of two whole numbers in the unit, or `empty-denominator`. */
export function ratioFigure(
  unit: Unit,
  numerator: string,
  denominator: string,
  scale: 1 | 100 | 1000 | 10000,
  places: number,
): Figure {
  if (denominator === '0') return notMeasured(unit, 'empty-denominator');
  return measuredFigure({ unit, numerator, denominator, scale, places });
}

const total = (values: readonly number[]): number => values.reduce((held, value) => held + value, 0);

/** The middle of the values, exact: the mean of the two middle ones when they are even in number. */
function medianFigure(values: readonly number[], places: number): Figure {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return notMeasured('median', 'empty-denominator');
  if (sorted.length % 2 === 1) return ratioFigure('median', String(upper), '1', 1, places);
  return ratioFigure('median', String((sorted[middle - 1] as number) + upper), '2', 1, places);
}

/** The figures of one group of a breakdown: one, but a distribution has one for each of its codes. */
export function figuresOf(
  measure: CohortMeasure,
  tally: Tally,
  places: number,
  interner: Interner,
): readonly FigureOf[] {
  const { counts, values } = tally;
  switch (measure.kind) {
    case 'count':
      return [{ figure: ratioFigure('count', String(counts.numerator), '1', 1, places) }];
    case 'proportion': {
      if (measure.numeratorUnknown === 'refuse' && Object.keys(counts.unknown).length > 0) {
        return [{ figure: notMeasured('proportion', 'too-much-unknown') }];
      }
      const denominator = counts.numerator + counts.denominatorOnly;
      return [
        { figure: ratioFigure('proportion', String(counts.numerator), String(denominator), 100, places) },
      ];
    }
    case 'mean':
      return [{ figure: ratioFigure('mean', String(total(values)), String(values.length), 1, places) }];
    case 'median':
      return [{ figure: medianFigure(values, places) }];
    case 'sum':
      // Of nothing but unknown numbers there is no sum, and least of all zero.
      if (values.length === 0 && Object.keys(counts.unknown).length > 0) {
        return [{ figure: notMeasured('sum', 'too-much-unknown') }];
      }
      return [{ figure: ratioFigure('sum', String(total(values)), '1', 1, places) }];
    case 'distribution':
      return measure.codes.map((code) => {
        const number = interner.number(code);
        const held = values.reduce((n, value) => n + (value === number ? 1 : 0), 0);
        return { code, figure: ratioFigure('proportion', String(held), String(values.length), 100, places) };
      });
  }
}
