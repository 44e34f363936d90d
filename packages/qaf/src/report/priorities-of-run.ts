import { compareExact } from '@sightline/core';
import type { Exact, Run } from '@sightline/core';
import { shareOf } from '../figures/figures.ts';
import type { LedgerMeasure } from '../ledger/breach-ledger.ts';
import { priorityWeights, rankPriorities } from '../priorities/rank-priorities.ts';
import type { Priority, PriorityCandidate } from '../priorities/rank-priorities.ts';
import { wholeOf } from './answered-services.ts';

/**
 * The measures of a run that miss their target, the most pressing first. Certainty is the interval of a proportion beside
 * its target; a trend is not told by one run. Whom a measure touches is its denominator.
 */
export function prioritiesOfRun(run: Run, judged: readonly LedgerMeasure[]): readonly Priority[] {
  const candidates = judged.flatMap((one): PriorityCandidate[] => {
    const { measure, group, value, target, polarity } = one;
    if (Object.keys(group).length > 0 || value === undefined || target === undefined) return [];
    if (polarity !== 'higher' && polarity !== 'lower') return [];
    const short = polarity === 'higher' ? compareExact(value, target) < 0 : compareExact(value, target) > 0;
    if (!short) return [];
    const figure = wholeOf(run, measure)?.figure;
    const cases =
      figure?.status === 'measured' && figure.unit === 'proportion'
        ? [Number(figure.numerator), Number(figure.denominator)]
        : undefined;
    return [
      {
        measure,
        group,
        value,
        target,
        polarity,
        trend: 'unknown',
        certainty: cases === undefined ? 'unknown' : certaintyOf(cases, target),
        ...(cases?.[1] !== undefined && { children: cases[1] }),
      },
    ];
  });
  return rankPriorities(candidates, priorityWeights);
}

function certaintyOf(
  [part = 0, whole = 0]: readonly number[],
  target: Exact,
): PriorityCandidate['certainty'] {
  const { lower, upper } = shareOf(part, whole);
  if (lower === null || upper === null) return 'unknown';
  return compareExact(lower, target) <= 0 && compareExact(target, upper) <= 0 ? 'unclear' : 'clear';
}
