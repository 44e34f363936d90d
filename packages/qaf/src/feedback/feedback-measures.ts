import type { Figure, Measured, Period } from '@sightline/core';
import { inputOf, measuredOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import type { FeedbackResponse, FeedbackRound } from './feedback.ts';
import { feedbackSummary } from './feedback-summary.ts';
import type { FeedbackSummary, SentimentCuts } from './feedback-summary.ts';

/**
 * Feedback of a period as figures: response rate, positive, positive less negative, and the mean rating, for all or by who
 * gave it.
 *
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { feedbackMeasures } from '@sightline/qaf';
 * const on = localDate('2024-05-02');
 * const response = { id: 'F1', channel: 'survey', respondent: 'child', on, rating: 8 };
 * feedbackMeasures([], [response], { period: period(on, on) }).map(({ figure }) => figure.display ?? figure.reason) // => ['empty-denominator', '100.0', '100.0', '8.0']
 */
export function feedbackMeasures(
  rounds: readonly FeedbackRound[],
  responses: readonly FeedbackResponse[],
  options: { readonly period: Period; readonly by?: 'respondent'; readonly cuts?: SentimentCuts },
): readonly Measured[] {
  const { whole, byRespondent } = feedbackSummary(rounds, responses, options);
  const set = { period: options.period, list: 'feedback', input: inputOf([...rounds, ...responses]) };
  const of = (summary: FeedbackSummary, group: Readonly<Record<string, string>>): Measured[] => {
    const figures: readonly (readonly [QafMeasureId, Figure])[] = [
      ['feedback-response-rate-pct', summary.responseRate],
      ['feedback-positive-pct', summary.positive],
      ['feedback-net-positive-pct', summary.netPositive],
      ['feedback-rating-mean', summary.rating],
    ];
    return figures.map(([id, figure]) => measuredOf(qafMeasure(id), set, figure, { group }));
  };
  if (!options.by) return of(whole, {});
  return Object.entries(byRespondent).flatMap(([respondent, summary]) => of(summary, { respondent }));
}
