import { contains } from '@sightline/core';
import type { Calendar, Measured, Period } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { LearningReview } from './learning-review.ts';
import { rapidReviewClock } from './rapid-review-clock.ts';

/**
 * Learning reviews as figures: rapid reviews in time, of those due in the period; recommendations whose every action is
 * done, of the reviews completed by its end (one without an action is not done); and how far the learning reached those
 * who were to hear of it, of the reviews completed in it.
 *
 * @param isDone - whether the action of an id is done by the end of the period
 * @example
 * import { englandAndWales, localDate, period } from '@sightline/core';
 * import { learningReviewMeasures } from '@sightline/qaf';
 * const review = { id: 'RR1', type: 'rapid-review', notified: localDate('2024-05-01'), completed: localDate('2024-05-24'), recommendations: [{ id: 'r', actions: ['A1'] }] };
 * const may = period(localDate('2024-05-01'), localDate('2024-05-31'));
 * learningReviewMeasures([review], (id) => id === 'A1', { period: may, calendar: englandAndWales }).map(({ figure }) => figure.display ?? figure.reason) // => ['0.0', '100.0', 'empty-denominator']
 */
export function learningReviewMeasures(
  reviews: readonly LearningReview[],
  isDone: (action: string) => boolean,
  { period, calendar }: { readonly period: Period; readonly calendar: Calendar },
): readonly Measured[] {
  const set = { period, list: 'learningReviews', input: inputOf(reviews) };
  const clocks = reviews.flatMap((review) => rapidReviewClock(review, period.to, calendar) ?? []);
  const due = clocks.filter((clock) => contains(period, clock.due));
  const inTime = due.filter(({ status }) => status === 'in-time').length;
  const notYetDue = due.filter(({ status }) => status === 'not-yet-due').length;

  const complete = reviews.filter(({ completed }) => completed !== undefined && completed <= period.to);
  const recommendations = complete.flatMap((review) => review.recommendations);
  const done = recommendations.filter(({ actions }) => actions.length > 0 && actions.every(isDone)).length;
  const told = complete
    .filter(({ completed }) => contains(period, completed!))
    .flatMap(({ dissemination = [] }) => dissemination);
  const planned = told.reduce((sum, one) => sum + one.planned, 0);
  const reached = told.reduce((sum, one) => sum + Math.min(one.reached, one.planned), 0);
  const outside = reviews.length - due.length;
  return [
    measuredOf(
      qafMeasure('rapid-reviews-in-time-pct'),
      set,
      proportionFigure(inTime, due.length - notYetDue),
      { counts: placesOf(inTime, due.length - notYetDue, { outside, notYetDue }) },
    ),
    measuredOf(
      qafMeasure('learning-recommendations-done-pct'),
      set,
      proportionFigure(done, recommendations.length),
      { counts: placesOf(done, recommendations.length) },
    ),
    measuredOf(qafMeasure('learning-disseminated-pct'), set, proportionFigure(reached, planned), {
      counts: placesOf(reached, planned),
    }),
  ];
}
