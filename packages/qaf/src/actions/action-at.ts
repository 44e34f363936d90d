import { addDays, daysBetween } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Action, ActionStatus } from './action.ts';

/**
 * How an action stands. `effective` needs a confirmed impact: what is done but not verified, and verified but without a
 * confirmed impact, is on its way.
 */
export type ActionHealth = 'effective' | 'on-track' | 'at-risk' | 'off-track' | 'not-started' | 'ended';

/** An action on a day. */
export type ActionAt = {
  readonly status: ActionStatus;
  readonly health: ActionHealth;
  /** Why it is at risk or off track; empty otherwise. */
  readonly because: readonly ('overdue' | 'due-soon' | 'extended-once' | 'extended-twice' | 'no-owner')[];
  /** With its extensions. */
  readonly due: LocalDate;
  /** Past the due date as extended; 0 when done in time or not yet due. */
  readonly daysLate: number;
  /** Days from its creation until it was done, or until the day. */
  readonly age: number;
  readonly doneOn?: LocalDate;
};

/** Statuses in which the owner has done what was asked. */
const done: readonly ActionStatus[] = ['done', 'verified', 'impact-confirmed', 'closed'];

/**
 * How an action stands on a day, from what had happened by then: later entries of its history are not looked at.
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
  const past = action.history.filter(({ on }) => on <= asAt);
  const status = past.at(-1)?.status ?? 'proposed';
  const extensions = (action.extensions ?? []).filter(({ on }) => on <= asAt);
  const due = extensions.at(-1)?.to ?? action.due;
  const doneOn = done.includes(status) ? doneSince(past) : undefined;
  const until = doneOn ?? asAt;
  const ended = status === 'superseded' || status === 'rejected';
  const daysLate = ended ? 0 : Math.max(daysBetween(due, until), 0);

  const because: ActionAt['because'][number][] = [];
  if (!ended && doneOn === undefined) {
    if (daysLate > 0) because.push('overdue');
    if (extensions.length >= 2) because.push('extended-twice');
    if (action.owner === undefined) because.push('no-owner');
    if (daysLate === 0 && due <= addDays(asAt, dueSoonDays)) because.push('due-soon');
    if (extensions.length === 1) because.push('extended-once');
  }
  return {
    status,
    health: ended ? 'ended' : healthOf(action, status, because),
    because,
    due,
    daysLate,
    age: daysBetween(action.created, until),
    ...(doneOn !== undefined && { doneOn }),
  };
}

/** The day since which it has been done: being reopened starts anew. */
function doneSince(past: Action['history']): LocalDate | undefined {
  let since: LocalDate | undefined;
  for (const { on, status } of past) {
    if (!done.includes(status)) since = undefined;
    else since ??= on;
  }
  return since;
}

function healthOf({ impact }: Action, status: ActionStatus, because: ActionAt['because']): ActionHealth {
  if (status === 'impact-confirmed' || (status === 'closed' && impact?.result === 'better'))
    return 'effective';
  if (because.some((why) => why === 'overdue' || why === 'extended-twice' || why === 'no-owner'))
    return 'off-track';
  if (because.length > 0) return 'at-risk';
  return status === 'proposed' || status === 'agreed' ? 'not-started' : 'on-track';
}
