import type { Period } from '@sightline/core';
import type { Activity } from '../activity/activity.ts';
import { practiceWeekSummary } from '../activity/practice-week-summary.ts';
import type { PracticeWeekActivity } from '../activity/practice-week-summary.ts';
import { contains } from '@sightline/core';
import type { PracticeWeekResult } from './quality-results-data.ts';

/** The practice weeks that began in a period, in order, each beside the last one before it of the same theme. */
export function practiceWeeksOf(
  activities: readonly Activity[],
  period: Period,
): readonly PracticeWeekResult[] {
  const weeks = activities
    .filter((activity): activity is PracticeWeekActivity => activity.kind === 'practice-week')
    .sort((a, b) => (`${a.from} ${a.id}` < `${b.from} ${b.id}` ? -1 : 1));
  return weeks
    .filter(({ from }) => contains(period, from))
    .map((week) => {
      const { id, from, to, theme } = week;
      const lastTime = weeks.findLast((other) => other.theme === theme && other.from < from);
      return {
        id,
        from,
        ...(to !== undefined && { to }),
        ...(theme !== undefined && { theme }),
        ...(lastTime && { lastTime: lastTime.from }),
        summary: practiceWeekSummary(week, lastTime),
      };
    });
}
