import { SightlineError } from '@sightline/core';
import { neededByYearEnd, progress } from '@sightline/rag';
import type { CannotSay, Trajectory } from '@sightline/rag';
import { plainDecimal } from './plain-decimal.ts';
import type { VectorCase } from './vector-case.ts';
import { decimalOrNull, polarityOf } from './words.ts';

type Input = VectorCase['input'];

/** Answers a case of method `trajectory`. */
export function answerTrajectory({ kind, input }: VectorCase): unknown {
  const known = answers[String(kind)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'kind-unknown', kind: String(kind) });
  return known(input);
}

const answers: Readonly<Record<string, (input: Input) => unknown>> = {
  'linear-trajectory': (input) => {
    const trajectory: Trajectory = {
      kind: 'linear',
      baseline: plainDecimal(input['baseline']),
      target: plainDecimal(input['target']),
      periods: Number(input['periods']),
    };
    const sense = polarityOf(input['polarity']) === 'lower' ? 'lower' : 'higher';
    const stands = progress(decimalOrNull(input['value']), trajectory, Number(input['elapsed']), sense);
    if (stands.status === 'cannot-say') return null;
    return {
      expectedNow: stands.expected,
      gap: stands.gap,
      status: stands.standing,
      targetAlreadyMet: stands.targetMet,
      requiredChangePerPeriod: written(stands.requiredChange),
      projectedAtEnd: written(stands.projected),
    };
  },
  'year-end-proportion-needed': (input) => {
    const toDate = {
      numerator: decimalOrNull(input['numeratorToDate']),
      denominator: decimalOrNull(input['denominatorToDate']),
      scale: 1,
    };
    const needed = neededByYearEnd(
      toDate,
      plainDecimal(input['expectedRemaining']),
      plainDecimal(input['target']),
    );
    if (needed.status === 'cannot-say') return null;
    const { needed: neededOfRemaining, achievable, requiredValue: requiredRate } = needed;
    return { neededOfRemaining, achievable, requiredRate };
  },
};

function written(answer: string | CannotSay): string | null {
  return typeof answer === 'string' ? answer : null;
}
