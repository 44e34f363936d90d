import { fromEpochDay } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { evaluate } from '@sightline/indicators';
import { jobDefinitions } from './definitions.ts';
import type { JobList } from './lists.ts';
import { atMonthEnd, MONTH_ENDS } from './month-ends.ts';
import { bands, squaresOf } from './outcome.ts';
import type { IndicatorOutcome } from './outcome.ts';
import type { Spec } from './spec.ts';

const breakdowns = ['team', 'sex', 'ethnicity', 'age'] as const;
const periods = MONTH_ENDS.map((day) => ({ from: fromEpochDay(day), to: fromEpochDay(day) }));

/** The job's indicators at each month-end: denominator, numerator, and sums of squares by four breakdowns. */
export function monthsOutcome(
  dataset: Dataset,
  spec: Spec,
  lists: readonly JobList[],
): Readonly<Record<string, IndicatorOutcome>> {
  const definitions = jobDefinitions(spec, lists, 'moving');
  const measured = evaluate(dataset, definitions, {
    periods,
    breakdowns: [[], ...breakdowns.map((name) => [name])],
    dimensions: { age: { column: 'age', bands } },
  });
  const squares = squaresOf(measured, breakdowns);
  return Object.fromEntries(
    measured.flatMap(({ measure, period, group, counts }): [string, IndicatorOutcome][] => {
      if (counts === undefined || Object.keys(group).length > 0) return [];
      const monthEnd = MONTH_ENDS[periods.findIndex(({ to }) => to === period.to)]!;
      return [
        [
          atMonthEnd(measure.id, monthEnd),
          [counts.numerator + counts.denominatorOnly, counts.numerator, 0, 0, squares(measure.id, period)],
        ],
      ];
    }),
  );
}
