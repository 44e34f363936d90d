import type { Calendar, Period } from '@sightline/core';
import { actionAt } from '../actions/action-at.ts';
import type { Action } from '../actions/action.ts';
import type { Activity } from '../activity/activity.ts';
import type { LearningReview } from '../activity/learning-review.ts';
import { rapidReviewClock } from '../activity/rapid-review-clock.ts';
import type { LearningReviewResult } from './quality-results-data.ts';

/**
 * Reviews that a service learns from: those handed in as such, and those that stand in an activity, each once. In order of
 * their ids.
 */
export function learningReviewsIn(
  reviews: readonly LearningReview[],
  activities: readonly Activity[],
): readonly LearningReview[] {
  const inActivities = activities.flatMap((activity) => ('review' in activity ? [activity.review] : []));
  return [...new Map([...inActivities, ...reviews].map((review) => [review.id, review])).values()].sort(
    (a, b) => (a.id < b.id ? -1 : 1),
  );
}

/** Tells of an action by its id whether it was done by the end of a period. */
export function doneBy(actions: readonly Action[], { to }: Period): (action: string) => boolean {
  const done = new Set(
    actions.filter((action) => actionAt(action, to).doneOn !== undefined).map(({ id }) => id),
  );
  return (action) => done.has(action);
}

/**
 * The reviews that a report has to tell: those under way in the period or completed in it, and older ones as long as a
 * recommendation is not done.
 *
 * @param isDone - whether the action of an id is done by the end of the period
 */
export function learningReviewsOf(
  reviews: readonly LearningReview[],
  isDone: (action: string) => boolean,
  { period, calendar }: { readonly period: Period; readonly calendar: Calendar },
): readonly LearningReviewResult[] {
  return reviews.flatMap((review): LearningReviewResult[] => {
    const { id, type, notified, recommendations, decision, dissemination = [] } = review;
    if (notified !== undefined && notified > period.to) return [];
    const completed =
      review.completed !== undefined && review.completed <= period.to ? review.completed : undefined;
    const done = recommendations.filter(({ actions }) => actions.length > 0 && actions.every(isDone)).length;
    if (completed !== undefined && completed < period.from && done === recommendations.length) return [];
    const clock = rapidReviewClock(review, period.to, calendar);
    return [
      {
        id,
        type,
        ...(clock && { clock }),
        ...(completed !== undefined && { completed }),
        ...(decision !== undefined && { decision }),
        recommendations: recommendations.length,
        done,
        withoutAction: recommendations.filter(({ actions }) => actions.length === 0).length,
        planned: dissemination.reduce((sum, one) => sum + one.planned, 0),
        reached: dissemination.reduce((sum, one) => sum + Math.min(one.reached, one.planned), 0),
      },
    ];
  });
}
