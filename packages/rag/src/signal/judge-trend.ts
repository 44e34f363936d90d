import type { Judgement } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import type { Sense } from '../comparison/sense.ts';
import type { Trend } from '../trend/trend.ts';
import { signalJudgement } from './signal-judgement.ts';

const rule = { id: 'recent-trend', version: '1.0.0' };

/**
 * The judgement of a tested trend, as `recentTrend` or `proportionTrend` gives it: `better` or `worse` where the series
 * went that way beyond doubt, `similar` where it did not.
 *
 * It is `not-judged` for the reason for which there is no trend; and `no-polarity`.
 *
 * @category Judge by other methods
 * @param sense - the one the trend was asked with
 * @example
 * import { judgeTrend, proportionTrend } from '@sightline/rag';
 * const series = ['10', '20', '30', '40', '50'].map((numerator, at) => ({ at, numerator, denominator: '100' }));
 * judgeTrend(proportionTrend(series, 'higher'), 'higher').status // => 'better'
 */
export function judgeTrend(trend: Trend | CannotSay, sense: Sense): Judgement {
  const judged = (found: Parameters<typeof signalJudgement>[1], inputs = {}, params = {}): Judgement =>
    signalJudgement(rule, found, sense, inputs, { code: 'trend', params });
  if (trend.status === 'cannot-say') return judged(trend);
  const { direction, ends, slope, chiSquared } = trend;
  const mark = direction === 'increasing' ? 1 : direction === 'decreasing' ? -1 : 0;
  return judged({ mark, value: ends[1], beside: ends[0] }, { slope, chiSquared }, { direction });
}
