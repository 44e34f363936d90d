import { SightlineError } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Action, ActionStatus, ActionStep } from './action.ts';
import { ownersOf, stepsUntil } from './action-history.ts';
import { actionSteps } from './action-steps.ts';

/** The last day of all, so that every step is looked at. */
const lastDay = '9999-12-31' as LocalDate;

/** The status that an action has after all of its steps. */
export function latestStatus(action: Action): ActionStatus {
  return stepsUntil(action, lastDay).at(-1)?.status ?? 'proposed';
}

/**
 * The action with one more step; the steps before it are kept.
 *
 * @throws {SightlineError} ACTION_STEP_NOT_ALLOWED when {@link actionSteps} has no such step
 * @throws {SightlineError} ACTION_STEP_BEFORE_LAST when it is of an earlier day than the last one
 * @throws {SightlineError} ACTION_VERIFIED_BY_OWNER when an owner, or nobody, would verify it
 * @example
 * import { localDate } from '@sightline/core';
 * import { recordStep } from '@sightline/qaf';
 * const may = localDate('2024-05-01');
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', owner: 'team manager', created: may, due: may, history: [] };
 * recordStep(action, { on: may, status: 'agreed' }).history.length // => 1
 */
export function recordStep(action: Action, step: ActionStep): Action {
  const status = latestStatus(action);
  const last = stepsUntil(action, lastDay).at(-1)?.on ?? action.created;
  const { id } = action;
  const starts = action.history.length === 0 && step.status === 'proposed';
  if (!starts && !actionSteps[status].includes(step.status))
    throw new SightlineError('ACTION_STEP_NOT_ALLOWED', { action: id, from: status, to: step.status });
  if (step.on < last) throw new SightlineError('ACTION_STEP_BEFORE_LAST', { action: id, on: step.on, last });
  if (step.status === 'verified' && (step.by === undefined || ownersOf(action).includes(step.by)))
    throw new SightlineError('ACTION_VERIFIED_BY_OWNER', { action: id });
  return { ...action, history: [...action.history, step] };
}
