import { addDays, daysBetween } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Action, ActionStatus, ActionStep } from './action.ts';
import {
  extensionsUntil,
  impactFound,
  isDone,
  isVerification,
  ownersOf,
  stepsSinceDone,
  stepsUntil,
} from './action-history.ts';

/**
 * How an action stands. `effective` needs to be verified by someone who does not own it, and a confirmed impact: what is
 * done but not verified, and verified but without a confirmed impact, is on its way.
 */
export type ActionHealth = 'effective' | 'on-track' | 'at-risk' | 'off-track' | 'not-started' | 'ended';

/** An action on a day. */
export type ActionAt = {
  readonly status: ActionStatus;
  readonly health: ActionHealth;
  /** Why it is at risk or off track; empty otherwise. */
  readonly because: readonly (
    'overdue' | 'due-soon' | 'extended-once' | 'extended-twice' | 'no-owner' | 'impact-check-overdue'
  )[];
  /** With its extensions. */
  readonly due: LocalDate;
  readonly extensions: number;
  /** Past the due date as extended; 0 when done in time or not yet due. */
  readonly daysLate: number;
  /** Days from its creation until it was done, or until the day. */
  readonly age: number;
  /** Since when it has been done; being reopened starts anew. */
  readonly doneOn?: LocalDate;
  /** By someone who does not own it, since it was done. */
  readonly verifiedOn?: LocalDate;
};

/**
 * How an action stands on a day, from what had happened by then: later steps of its history are not looked at.
 *
 * @param options - `dueSoonDays`: an action due within so many days is at risk; 14 unless stated
 * @example
 * import { localDate } from '@sightline/core';
 * import { actionAt } from '@sightline/qaf';
 * const [may, june] = [localDate('2024-05-01'), localDate('2024-06-01')];
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Review every plan in Team A', owner: 'team manager', created: may, due: june, history: [{ on: may, status: 'agreed' }] };
 * const { health, because, daysLate } = actionAt(action, localDate('2024-06-11'));
 * [health, because, daysLate] // => ['off-track', ['overdue'], 10]
 */
export function actionAt(
  action: Action,
  asAt: LocalDate,
  options: { readonly dueSoonDays?: number } = {},
): ActionAt {
  const { dueSoonDays = 14 } = options;
  const steps = stepsUntil(action, asAt);
  const status = steps.at(-1)?.status ?? 'proposed';
  const sinceDone = isDone(status) ? stepsSinceDone(steps) : [];
  const doneOn = sinceDone[0]?.on;
  const verifiedOn = sinceDone.find((step) => isVerification(step, action))?.on;
  const extensions = extensionsUntil(action, asAt);
  const due = extensions.at(-1)?.to ?? action.due;
  const until = doneOn ?? asAt;
  const ended = status === 'superseded' || status === 'rejected';
  const daysLate = ended ? 0 : Math.max(daysBetween(due, until), 0);

  const because: ActionAt['because'][number][] = [];
  if (!ended && doneOn === undefined) {
    if (daysLate > 0) because.push('overdue');
    if (extensions.length >= 2) because.push('extended-twice');
    if (ownersOf(action).length === 0) because.push('no-owner');
    if (daysLate === 0 && due <= addDays(asAt, dueSoonDays)) because.push('due-soon');
    if (extensions.length === 1) because.push('extended-once');
  }
  if (doneOn !== undefined && action.impact && action.impact.due < asAt && !impactFound(action, asAt))
    because.push('impact-check-overdue');
  const effective =
    verifiedOn !== undefined &&
    (status === 'impact-confirmed' || status === 'closed') &&
    isConfirmed(action, sinceDone, asAt);
  return {
    status,
    health: ended ? 'ended' : effective ? 'effective' : healthOf(status, because),
    because: effective ? [] : because,
    due,
    extensions: extensions.length,
    daysLate,
    age: daysBetween(action.created, until),
    ...(doneOn !== undefined && { doneOn }),
    ...(verifiedOn !== undefined && { verifiedOn }),
  };
}

/** The check found it better; where no check is on record, the step says so. */
function isConfirmed(action: Action, sinceDone: readonly ActionStep[], asAt: LocalDate): boolean {
  const found = impactFound(action, asAt);
  return found === undefined
    ? sinceDone.some(({ status }) => status === 'impact-confirmed')
    : found === 'better';
}

function healthOf(status: ActionStatus, because: ActionAt['because']): ActionHealth {
  if (because.some((why) => why === 'overdue' || why === 'extended-twice' || why === 'no-owner'))
    return 'off-track';
  if (because.length > 0) return 'at-risk';
  return status === 'proposed' || status === 'agreed' ? 'not-started' : 'on-track';
}
