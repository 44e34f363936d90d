import type { LocalDate } from '@sightline/core';
import type { Action, ActionExtension, ActionStatus, ActionStep } from './action.ts';

/** Statuses in which the owner has done what was asked. */
const done: readonly ActionStatus[] = ['done', 'verified', 'impact-confirmed', 'closed'];

/** Whether a status says that the owner has done what was asked. */
export const isDone = (status: ActionStatus): boolean => done.includes(status);

const byDay = (one: { readonly on: LocalDate }, other: { readonly on: LocalDate }): number =>
  one.on < other.on ? -1 : one.on > other.on ? 1 : 0;

/** The steps up to a day, oldest first; those of one day as they were written. */
export function stepsUntil({ history }: Action, asAt: LocalDate): readonly ActionStep[] {
  return history.filter(({ on }) => on <= asAt).sort(byDay);
}

/** The extensions agreed up to a day, oldest first. */
export function extensionsUntil({ extensions = [] }: Action, asAt: LocalDate): readonly ActionExtension[] {
  return extensions.filter(({ on }) => on <= asAt).sort(byDay);
}

/** The steps since it was last done and not reopened; none when it is not done. */
export function stepsSinceDone(steps: readonly ActionStep[]): readonly ActionStep[] {
  const before = steps.findLastIndex(({ status }) => !isDone(status));
  return steps.slice(before + 1);
}

/** Roles that own an action. */
export function ownersOf({ owner, sharedWith = [] }: Action): readonly string[] {
  return owner === undefined ? sharedWith : [owner, ...sharedWith];
}

/** Whether a step is a verification by someone who does not own the action. */
export function isVerification({ status, by }: ActionStep, action: Action): boolean {
  return status === 'verified' && by !== undefined && !ownersOf(action).includes(by);
}

/** What the check of the impact found by a day; nothing when it was not held by then. */
export function impactFound(
  { impact }: Action,
  asAt: LocalDate,
): 'better' | 'no-change' | 'worse' | undefined {
  return impact?.checked !== undefined && impact.checked <= asAt ? impact.result : undefined;
}
