import { SightlineError } from '@sightline/core';
import {
  compareIntervals,
  halfAverageSlope,
  judgedDirection,
  leastSquaresLine,
  mannKendall,
  proportionTrend,
  recentTrend,
} from '@sightline/rag';
import type { CannotSay, Direction, IntervalEnds, Sense, Trend } from '@sightline/rag';
import { isRecord } from './agrees.ts';
import type { VectorCase } from './vector-case.ts';
import { decimalOrNull, decimals, polarityOf, shown } from './words.ts';

type Input = VectorCase['input'];
type Answers = Readonly<Record<string, (input: Input) => unknown>>;

/** Answers a case of method `recent-trend`. */
export function answerRecentTrend({ kind, input }: VectorCase): unknown {
  return answer(recent, kind, input);
}

/** Answers a case of method `trend-line`. */
export function answerTrendLine({ kind, input }: VectorCase): unknown {
  return answer(lines, kind, input);
}

const recent: Answers = {
  'weighted-by-interval': (input) => {
    const points = Array.isArray(input['points']) ? input['points'] : [];
    const series = points.map((point: unknown, at) => ({ at, ...endsOf(point) }));
    const sense = senseOf(input);
    return trendWords(recentTrend(series, sense, { standardErrorsWide: '3.92' }), sense);
  },
  'proportion-chi-squared-for-trend': (input) => {
    const denominators = decimals(input['denominators']);
    const series = decimals(input['counts']).map((numerator, at) => {
      return { at, numerator, denominator: denominators[at] ?? null };
    });
    return trendWords(proportionTrend(series, 'none'), 'none');
  },
  'polarity-adjustment': (input) => {
    const { trend } = input;
    return isDirection(trend) ? withPolarity(trend, senseOf(input)) : trend;
  },
  'two-period-interval': ({ latest, previous }) => {
    const compared = compareIntervals(endsOf(latest), endsOf(previous), 'none');
    if (compared.status === 'cannot-say') return 'cannot-be-calculated';
    const words = { lower: 'decreasing', similar: 'no-significant-change', higher: 'increasing' };
    return words[compared.side];
  },
};

const lines: Answers = {
  'least-squares-fitted': ({ values }) => {
    const series = decimals(values).map((value, index) => ({ at: index + 1, value }));
    if (series.length === 0) return [];
    const line = leastSquaresLine(series);
    return line.status === 'cannot-say' ? null : line.fitted.map(shown);
  },
  'half-average-slope': ({ values }) => {
    const slope = halfAverageSlope(decimals(values));
    return typeof slope === 'string' ? shown(slope) : null;
  },
  'mann-kendall': ({ values }) => {
    const test = mannKendall(decimals(values));
    if (test.status === 'cannot-say') return null;
    const { s, z, p, variance, tau, direction } = test;
    const trend = direction === 'no-significant-change' ? 'no-trend' : direction;
    return { s, varS: shown(variance), z, p, tau: shown(tau), trend };
  },
};

function answer(answers: Answers, kind: string | undefined, input: Input): unknown {
  const known = answers[String(kind)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'kind-unknown', kind: String(kind) });
  return known(input);
}

function endsOf(written: unknown): IntervalEnds {
  const { value, lower, upper } = isRecord(written) ? written : {};
  return { value: decimalOrNull(value), lower: decimalOrNull(lower), upper: decimalOrNull(upper) };
}

function senseOf(input: Input): Sense {
  const polarity = polarityOf(input['polarity']);
  return polarity === 'in-range' ? 'none' : polarity;
}

function trendWords(trend: Trend | CannotSay, sense: Sense): unknown {
  if (trend.status === 'cannot-say') return { trend: 'cannot-be-calculated' };
  const { direction, chiSquared, slope, leaveOneOutSignsAgree } = trend;
  // The published statistic, where the file gives it, has two decimals.
  const chiSquaredPeer2dp = Math.round(Number(chiSquared) * 100) / 100;
  return {
    trend: direction,
    withPolarity: withPolarity(direction, sense),
    chiSquared,
    chiSquaredPeer2dp,
    slope,
    leaveOneOutSignsAgree,
  };
}

function withPolarity(direction: Direction, sense: Sense): string {
  const judged = judgedDirection(direction, ['0', '0'], sense);
  return judged ? `${direction}-getting-${judged}` : direction;
}

function isDirection(word: unknown): word is Direction {
  return word === 'increasing' || word === 'decreasing' || word === 'no-significant-change';
}
