import { measuredFigure, multiplyExact, SightlineError, subtractExact } from '@sightline/core';
import type { Figure, Judgement, Polarity, Tolerance } from '@sightline/core';
import {
  cammsPerformanceIndex,
  clearPointRatioOfTarget,
  haveringToleranceThenDirection,
  judgeByRule,
  judgeFigure,
  kentTargetAndFloor,
  oracleRatioOfTarget,
  performanceIndex,
  replay,
  scientrixInRange,
  wovexScoreBands,
} from '@sightline/rag';
import type { RuleOptions, Target, TargetRule } from '@sightline/rag';
import { plainDecimal } from './plain-decimal.ts';
import type { VectorCase } from './vector-case.ts';

type Input = VectorCase['input'];

/** The rules of method `rag-target-rules`, by the file's name of each. */
const answers: Readonly<Record<string, (input: Input) => unknown>> = {
  'target-with-amber-tolerance': (input) => {
    const kind = input['toleranceMode'] === 'relative' ? 'relative' : 'points';
    const target = targetOf(input, { kind, value: plainDecimal(input['tolerance']) });
    const edge = input['boundary'] === 'worse' ? 'worse' : 'better';
    return colourOf(judgeFigure(figureOf(input['value']), polarityOf(input), target && { ...target, edge }));
  },
  'target-and-floor (Kent)': (input) =>
    byRule(kentTargetAndFloor, input, { kind: 'floor', value: plainDecimal(input['floor']) }),
  'tolerance-then-direction (Havering)': (input) => {
    const metWithin = { kind: 'relative', value: plainDecimal(input['tolerance']) } as const;
    const options = { previous: figureOf(input['previous']) };
    return byRule({ ...haveringToleranceThenDirection, metWithin }, input, undefined, options);
  },
  'ratio-of-target, edge in better band (ClearPoint)': (input) =>
    byRule({ ...clearPointRatioOfTarget, near: shortOf(input['amberFrom']) }, input),
  'ratio-of-target, edge in worse band (Oracle)': (input) =>
    byRule({ ...oracleRatioOfTarget, near: shortOf(input['redAtOrBelow']) }, input),
  'in-range (Scientrix)': (input) => {
    const metWithin = { kind: 'points', value: plainDecimal(input['greenWithin']) } as const;
    const near = { kind: 'points', value: plainDecimal(input['amberWithin']) } as const;
    return byRule({ ...scientrixInRange, metWithin, near }, { ...input, polarity: 'in-range' });
  },
  'performance-index (more is better, CAMMS)': (input) => indexAndColour(input, 'higher'),
  'performance-index (less is better, CAMMS)': (input) => indexAndColour(input, 'lower'),
  'score-bands (Wovex)': (input) =>
    colourOf(judgeByRule(figureOf(input['score']), 'higher', undefined, wovexScoreBands)),
};

/**
 * Answers a case of method `rag-target-rules` in the words of the file.
 *
 * @throws {SightlineError} VECTOR_INVALID when the rule is not one of those published
 */
export function answerTargetRules({ rule, input }: VectorCase): unknown {
  const answer = answers[rule ?? ''];
  if (!answer) throw new SightlineError('VECTOR_INVALID', { problem: 'unknown-rule', found: String(rule) });
  return answer(input);
}

function byRule(rule: TargetRule, input: Input, tolerance?: Tolerance, options?: RuleOptions): string {
  const target = targetOf(input, tolerance);
  return colourOf(judgeByRule(figureOf(input['value']), polarityOf(input), target, rule, options));
}

function indexAndColour(input: Input, polarity: 'higher' | 'lower'): unknown {
  const index = performanceIndex(plainDecimal(input['value']), plainDecimal(input['target']), polarity);
  const tolerance = { kind: 'relative', value: plainDecimal(input['variance']) } as const;
  return { index, rag: byRule(cammsPerformanceIndex, { ...input, polarity }, tolerance) };
}

/** The percent that a part of the target, such as `"0.9"`, is short of the whole. */
function shortOf(part: unknown): Tolerance {
  return { kind: 'relative', value: subtractExact('100', multiplyExact(plainDecimal(part), '100')) };
}

function figureOf(value: unknown): Figure {
  if (value === null) return { status: 'not-measured', unit: 'ratio', reason: 'not-available' };
  return measuredFigure({
    unit: 'ratio',
    numerator: plainDecimal(value),
    denominator: '1',
    scale: 1,
    places: 1,
  });
}

function targetOf(input: Input, tolerance?: Tolerance): Target | undefined {
  if (input['target'] === null) return undefined;
  return { value: plainDecimal(input['target']), ...(tolerance && { tolerance }), edge: 'better' };
}

function polarityOf({ polarity }: Input): Polarity {
  if (polarity === 'high') return 'higher';
  if (polarity === 'low') return 'lower';
  return polarity === 'higher' || polarity === 'lower' || polarity === 'in-range' ? polarity : 'none';
}

/** The file's word for a judgement. A judgement that does not replay from its own inputs has none. */
function colourOf(judgement: Judgement): string {
  if (replay(judgement) !== judgement.status) return 'does-not-replay';
  if (judgement.status === 'met') return 'green';
  if (judgement.status === 'near') return 'amber';
  if (judgement.status === 'missed') return 'red';
  if (judgement.refusal === 'not-available') return 'no-data';
  return judgement.refusal === 'not-applicable' ? 'none' : (judgement.refusal ?? judgement.status);
}
