import type { Judgement } from '@sightline/core';
import type { Sense } from '../comparison/sense.ts';
import type { XmrChart } from '../chart/xmr-chart.ts';
import { signalJudgement } from './signal-judgement.ts';

/**
 * The judgement of the latest point of a chart: `better` or `worse` where a rule marks it (special cause), `similar`
 * where none does (common cause: the ordinary ups and downs of the process).
 *
 * It is `not-judged` with the reason: why the latest point has no value; why its phase has no limits; `too-few-points`
 * of a chart without points; `no-polarity`.
 *
 * @category Judge by other methods
 * @param sense - which values are better; a best range is in display units
 * @example
 * import { judgeChart, mdc2023, xmrChart } from '@sightline/rag';
 * const chart = xmrChart(['5', '6', '5', '6', '5', '6', '5', '20'], mdc2023);
 * const { status, says } = judgeChart(chart, 'lower');
 * [status, says.code, says.params.rule] // => ['worse', 'chart-worse', 'outside']
 */
export function judgeChart(chart: XmrChart, sense: Sense): Judgement {
  const { id, version } = chart.rules;
  const point = chart.points.at(-1);
  const limits = chart.phases.at(-1)?.limits;
  const ends =
    limits?.status === 'calculated'
      ? { lower: limits.lower, upper: limits.upper }
      : { lower: null, upper: null };
  const judged = (found: Parameters<typeof signalJudgement>[1], params = {}): Judgement =>
    signalJudgement({ id, version }, found, sense, ends, { code: 'chart', params });
  if (!point || !limits) return judged({ reason: 'too-few-points', detail: { points: '0', needed: '2' } });
  if (point.status === 'cannot-say') return judged(point);
  if (limits.status === 'cannot-say') return judged(limits);
  const { value, signal } = point;
  return judged(
    { mark: signal?.mark ?? 0, value, beside: limits.centre },
    {
      value,
      points: String(chart.points.length),
      ...(signal && { rule: signal.rule }),
      ...(limits.trial && { trial: 'true' }),
    },
  );
}
