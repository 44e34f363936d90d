import {
  addExact,
  compareExact,
  divideExact,
  multiplyExact,
  subtractExact,
  SightlineError,
} from '@sightline/core';
import type { Exact } from '@sightline/core';

/** Why something comes first. */
export type PriorityCriterion = 'gap' | 'trend' | 'certainty' | 'children';

/** How much each criterion counts, from an authority's own choice; decimals as text, none below 0. */
export type PriorityWeights = Readonly<Record<PriorityCriterion, Exact>>;

/** A measure that could come first. */
export type PriorityCandidate = {
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  /** In display units. */
  readonly value: Exact;
  readonly target: Exact;
  readonly polarity: 'higher' | 'lower';
  readonly trend: 'worse' | 'same' | 'better' | 'unknown';
  /** `clear`: the interval of the value lies beyond the target; `unclear`: it holds it. */
  readonly certainty: 'clear' | 'unclear' | 'unknown';
  /** Whom it touches; absent when nobody counted. */
  readonly children?: number;
};

/** A measure in its place, with the reason. */
export type Priority = {
  readonly place: number;
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  /** From 0 to 1: what the criteria come to, by their weights. */
  readonly score: Exact;
  /** What each criterion came to, from 0 to 1, and what it added to the score. */
  readonly because: Readonly<Record<PriorityCriterion, { readonly value: Exact; readonly adds: Exact }>>;
  /** Criteria that nobody knows; they add nothing. */
  readonly unknown: readonly PriorityCriterion[];
};

/**
 * Weights to begin with; every authority sets its own.
 *
 * @example
 * import { priorityWeights } from '@sightline/qaf';
 * priorityWeights.gap // => '0.4'
 */
export const priorityWeights: PriorityWeights = {
  gap: '0.4',
  trend: '0.2',
  certainty: '0.2',
  children: '0.2',
};

const criteria: readonly PriorityCriterion[] = ['gap', 'trend', 'certainty', 'children'];
const ofTrend = { worse: '1', same: '1/2', better: '0', unknown: '0' } as const;
const ofCertainty = { clear: '1', unclear: '1/2', unknown: '0' } as const;

/**
 * Which measures come first, and why. Each criterion is brought to a number from 0 to 1: the gap to the target as a share
 * of the larger of value and target, nothing when the target is met; the trend 1 when worse, a half when it stays;
 * certainty 1 when the interval lies beyond the target, a half when it holds it; children as a share of the most that any
 * candidate touches. One that meets its target has its trend alone to count. The score is their mean by the weights. What nobody knows adds nothing and is named. Ties go by
 * children, then by name.
 *
 * @throws {SightlineError} PRIORITY_WEIGHTS_INVALID when a weight is below 0 or all are 0
 * @example
 * import { priorityWeights, rankPriorities } from '@sightline/qaf';
 * const visits = { measure: 'visits-pct', group: {}, value: '60', target: '80', polarity: 'higher', trend: 'worse', certainty: 'clear', children: 40 };
 * const [first] = rankPriorities([visits], priorityWeights);
 * [first.score, first.because.gap] // => ['7/10', { value: '1/4', adds: '1/10' }]
 */
export function rankPriorities(
  candidates: readonly PriorityCandidate[],
  weights: PriorityWeights,
): Priority[] {
  const total = criteria.reduce((sum, criterion) => addExact(sum, weights[criterion]), '0');
  if (criteria.some((criterion) => compareExact(weights[criterion], '0') < 0) || total === '0')
    throw new SightlineError('PRIORITY_WEIGHTS_INVALID', { ...weights });
  const most = Math.max(...candidates.map(({ children = 0 }) => children), 0);
  return candidates
    .map((candidate) => {
      const gap = gapOf(candidate);
      const falls = gap !== '0';
      const children = most === 0 ? '0' : divideExact(String(candidate.children ?? 0), String(most));
      const values: Record<PriorityCriterion, Exact> = {
        gap,
        trend: ofTrend[candidate.trend],
        certainty: falls ? ofCertainty[candidate.certainty] : '0',
        children: falls ? children : '0',
      };
      const because = Object.fromEntries(
        criteria.map((criterion) => {
          const value = values[criterion];
          return [criterion, { value, adds: divideExact(multiplyExact(value, weights[criterion]), total) }];
        }),
      ) as Record<PriorityCriterion, { value: Exact; adds: Exact }>;
      const unknown: PriorityCriterion[] = [];
      if (candidate.trend === 'unknown') unknown.push('trend');
      if (candidate.certainty === 'unknown') unknown.push('certainty');
      if (candidate.children === undefined) unknown.push('children');
      const score = criteria.reduce((sum, criterion) => addExact(sum, because[criterion].adds), '0');
      return { candidate, score, because, unknown };
    })
    .sort(
      (a, b) =>
        compareExact(b.score, a.score) ||
        (b.candidate.children ?? 0) - (a.candidate.children ?? 0) ||
        (nameOf(a.candidate) < nameOf(b.candidate) ? -1 : 1),
    )
    .map(({ candidate: { measure, group }, score, because, unknown }, index) => ({
      place: index + 1,
      measure,
      group,
      score,
      because,
      unknown,
    }));
}

/** How far a value falls short, as a share of the larger of value and target; 0 when the target is met. */
function gapOf({ value, target, polarity }: PriorityCandidate): Exact {
  const short = polarity === 'higher' ? subtractExact(target, value) : subtractExact(value, target);
  if (compareExact(short, '0') <= 0) return '0';
  return divideExact(short, polarity === 'higher' ? target : value);
}

const nameOf = ({ measure, group }: PriorityCandidate): string =>
  JSON.stringify([measure, Object.entries(group).sort(([a], [b]) => (a < b ? -1 : 1))]);
