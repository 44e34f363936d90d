import { contains, exactOfNumber } from '@sightline/core';
import type { Measured, Period } from '@sightline/core';
import { meanFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import { goalAttainmentChange } from './goal-attainment-change.ts';
import type { GoalRecord } from './goal-attainment-change.ts';

/**
 * Goals reached as expected or better, and the mean change of goal attainment of children, of the goals looked at in the
 * period. Goals never looked at are unknown, not missed.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { goalMeasures } from '@sightline/qaf';
 * const goal = { subject: 'C1', goal: 'sleep', set: localDate('2024-01-10'), baseline: -1, reviewed: localDate('2024-05-02'), achieved: 0 };
 * const may = period(localDate('2024-05-01'), localDate('2024-05-31'));
 * goalMeasures([goal], { period: may }).map(({ figure }) => figure.display) // => ['100.0', '10.0']
 */
export function goalMeasures(
  goals: readonly GoalRecord[],
  { period }: { readonly period: Period },
): readonly Measured[] {
  const set = { period, list: 'goals', input: inputOf(goals) };
  const isReviewed = ({ reviewed, achieved }: GoalRecord): boolean =>
    reviewed !== undefined && achieved !== undefined && contains(period, reviewed);
  const reviewed = goals.filter(isReviewed);
  const met = reviewed.filter(({ achieved }) => achieved! >= 0).length;
  const open = goals.filter(
    ({ set: day, reviewed: seen }) => day <= period.to && (seen === undefined || seen > period.to),
  ).length;
  const children = [...new Set(reviewed.map(({ subject }) => subject))].map((subject) =>
    goalAttainmentChange(reviewed.filter((goal) => goal.subject === subject)),
  );
  const changes = children.flatMap((found) => (found.status === 'calculated' ? [found.change] : []));
  const sum = changes.sort((a, b) => a - b).reduce((total, change) => total + change, 0);
  return [
    measuredOf(qafMeasure('goals-met-pct'), set, proportionFigure(met, reviewed.length), {
      counts: placesOf(met, reviewed.length, {
        outside: goals.length - reviewed.length - open,
        unknown: { reviewed: open },
      }),
    }),
    measuredOf(
      qafMeasure('goal-attainment-change-mean'),
      set,
      meanFigure(exactOfNumber(sum), changes.length),
    ),
  ];
}
