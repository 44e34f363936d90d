import { contains } from '@sightline/core';
import type { Measured, Period } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { Activity } from './activity.ts';
import { doneOf } from './practice-week-summary.ts';
import type { PracticeWeekActivity } from './practice-week-summary.ts';

/**
 * Activities of the practice weeks that began in a period: done of planned.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { practiceWeekMeasures } from '@sightline/qaf';
 * const from = localDate('2024-05-13');
 * const week = { activities: [{ activity: 'audit', planned: 20, done: 15 }], childrenHeard: 4, familiesHeard: 6 };
 * practiceWeekMeasures([{ id: 'W1', kind: 'practice-week', from, week }], { period: period(from, from) })[0].figure.display // => '75.0'
 */
export function practiceWeekMeasures(
  activities: readonly Activity[],
  { period }: { readonly period: Period },
): readonly Measured[] {
  const weeks = activities.filter(
    (activity): activity is PracticeWeekActivity =>
      activity.kind === 'practice-week' && contains(period, activity.from),
  );
  const counts = weeks.map(doneOf);
  const [done, planned] = [
    counts.reduce((sum, { count }) => sum + count, 0),
    counts.reduce((sum, { of }) => sum + of, 0),
  ];
  const set = { period, list: 'activities', input: inputOf(activities) };
  const figure = proportionFigure(done, planned);
  return [measuredOf(qafMeasure('practice-week-done-pct'), set, figure, { counts: placesOf(done, planned) })];
}
