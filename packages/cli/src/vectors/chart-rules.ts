import { compareExact, SightlineError } from '@sightline/core';
import { backFilled, meanXmr, nearLimit, outsideLimits, runEnds, trendEnds, xmrLimits } from '@sightline/rag';
import type { Mark, XmrSettings } from '@sightline/rag';
import { plainDecimal } from './plain-decimal.ts';
import type { VectorCase } from './vector-case.ts';
import { decimals, shown } from './words.ts';

type Input = VectorCase['input'];
type Answers = Readonly<Record<string, (input: Input) => unknown>>;

/** Answers a case of method `xmr-limits`. */
export function answerXmrLimits({ input }: VectorCase): unknown {
  const median = input['movingRangeAverage'] === 'median';
  const settings: XmrSettings = {
    centre: input['centre'] === 'median' ? 'median' : 'mean',
    movingRangeAverage: median ? 'median' : 'mean',
    limitConstant: plainDecimal(input['limitConstant']),
    movingRangeConstant: median ? '3.865' : meanXmr.movingRangeConstant,
    // The files' tools screen even where nothing is left.
    screening: input['screenOutliers'] === true ? 'once' : 'none',
    screenConstant: plainDecimal(input['screenMultiplier'] ?? meanXmr.screenConstant),
  };
  const values = decimals(input['values']);
  const fixed = typeof input['fixAfter'] === 'number' ? values.slice(0, input['fixAfter']) : values;
  const limits = xmrLimits(fixed, settings);
  if (limits.status === 'cannot-say') return null;
  const average = shown(limits.averageMovingRange);
  return {
    mean: shown(limits.centre),
    centre: shown(limits.centre),
    lower: shown(limits.lower),
    upper: shown(limits.upper),
    lowerNear: shown(limits.lowerNear),
    upperNear: shown(limits.upperNear),
    averageMovingRange: average,
    medianMovingRange: average,
    movingRangeLimit: shown(limits.movingRangeLimit),
  };
}

/** Answers a case of method `spc-rules-ptd`. */
export function answerPlotTheDots({ rule, input }: VectorCase): unknown {
  return answer(plotTheDots, rule, input);
}

/** Answers a case of method `spc-rules-windowed`. */
export function answerWindowedRules({ rule, input }: VectorCase): unknown {
  return answer(windowed, rule, input);
}

const plotTheDots: Answers = {
  'run-of-7-one-side-ends-here': ({ sides }) => runEnds(numbers(sides).map(markOf), 7).map(Math.abs),
  'member-of-run-of-7': ({ ends }) => backFilled(numbers(ends).map(markOf), 7).map(Math.abs),
  'trend-of-7-ends-here': ({ values }) => trendEnds(decimals(values), 7),
  'two-of-three-window': (input) => twoOfThree(input, 'window'),
  'two-of-three-flag': (input) => twoOfThree(input, 'near'),
};

const windowed: Answers = {
  'outside-limits': ({ values, lower, upper }) =>
    outsideLimits(decimals(values), decimals(lower), decimals(upper)).map(wordOf),
  shift: ({ values, centre, length }) => {
    const centres = decimals(centre);
    const sides = decimals(values).map((value, index) => compareExact(value, centres[index] ?? value));
    return backFilled(runEnds(sides, Number(length)), Number(length)).map(wordOf);
  },
  trend: ({ values, length }) =>
    backFilled(trendEnds(decimals(values), Number(length)), Number(length)).map(wordOf),
  'two-in-three': ({ values, lowerNear, upperNear, flagWholeWindow }) => {
    const near = outsideLimits(decimals(values), decimals(lowerNear), decimals(upperNear));
    const mark = flagWholeWindow === true ? 'window' : 'near';
    return nearLimit(near, near, { count: 2, window: 3, allOnSide: false, mark }).map(wordOf);
  },
};

function twoOfThree({ closeToLimit, sides }: Input, mark: 'near' | 'window'): number[] {
  const signs = numbers(sides);
  const near = numbers(closeToLimit).map((close, index) => (close === 0 ? 0 : (signs[index] ?? 0)));
  return nearLimit(near, signs, { count: 2, window: 3, allOnSide: true, mark }).map(Math.abs);
}

function answer(answers: Answers, rule: string | undefined, input: Input): unknown {
  const known = answers[String(rule)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'rule-unknown', rule: String(rule) });
  return known(input);
}

function numbers(written: unknown): number[] {
  return Array.isArray(written) ? written.map(Number) : [];
}

/** A side is 1, 0 or -1; any other number that a file writes is on no side. */
function markOf(number: number): Mark {
  return number === 1 || number === -1 ? number : 0;
}

function wordOf(mark: Mark): string {
  if (mark === 0) return 'none';
  return mark > 0 ? 'upper' : 'lower';
}
