import type { LocalDate } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { goalAttainment } from './goal-attainment.ts';
import type { Goal } from './goal-attainment.ts';

/** A goal of a child or family, set on one day and looked at on another. */
export type GoalRecord = {
  /** A key, never a name. */
  readonly subject: string;
  readonly goal: string;
  /** From 0 (not) to 3 (most); 1 unless stated. */
  readonly importance?: 0 | 1 | 2 | 3;
  readonly difficulty?: 0 | 1 | 2 | 3;
  readonly set: LocalDate;
  /** Where the child stood when the goal was set. */
  readonly baseline: Goal['score'];
  readonly reviewed?: LocalDate;
  readonly achieved?: Goal['score'];
};

/** Goal attainment of one child before and after. */
export type GoalAttainmentChange = {
  readonly status: 'calculated';
  readonly baseline: number;
  readonly achieved: number;
  readonly change: number;
  /** Goals that were looked at again; only these are in both scores. */
  readonly reviewed: number;
  readonly notReviewed: number;
};

/**
 * The change of a child's goal attainment: the score of the goals that were looked at again, less the score the same goals
 * had when set. Weights are importance times difficulty. None looked at, or weights that are all nothing: `no-units`.
 *
 * @param goals - of one child
 * @example
 * import { localDate } from '@sightline/core';
 * import { goalAttainmentChange } from '@sightline/qaf';
 * const goal = { subject: 'C1', goal: 'sleep', set: localDate('2024-01-10'), baseline: -1, reviewed: localDate('2024-05-02'), achieved: 0 };
 * goalAttainmentChange([goal]).change // => 10
 */
export function goalAttainmentChange(goals: readonly GoalRecord[]): GoalAttainmentChange | CannotSay {
  const reviewed = goals.filter(({ achieved }) => achieved !== undefined);
  const scored = (of: (goal: GoalRecord) => Goal['score']): number | CannotSay =>
    goalAttainment(
      reviewed.map((goal) => ({
        score: of(goal),
        weight: (goal.importance ?? 1) * (goal.difficulty ?? 1),
      })),
    );
  const baseline = scored((goal) => goal.baseline);
  const achieved = scored((goal) => goal.achieved!);
  if (typeof baseline !== 'number' || typeof achieved !== 'number') return cannotSay('no-units');
  return {
    status: 'calculated',
    baseline,
    achieved,
    change: achieved - baseline,
    reviewed: reviewed.length,
    notReviewed: goals.length - reviewed.length,
  };
}
