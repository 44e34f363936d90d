import { contains, measuredFigure } from '@sightline/core';
import type { Figure, Period } from '@sightline/core';
import type { Action } from './action.ts';
import { actionAt } from './action-at.ts';

/** What a tracker comes to, of a period and on its last day. */
export type ActionFigures = {
  /** Agreed and not done on the last day. */
  readonly open: Figure;
  readonly overdue: Figure;
  /** Of those first due in the period: done by the date first agreed. Open and overdue ones are failures. */
  readonly onTime: Figure;
  /** Of those first due in the period: extended at least once. */
  readonly extended: Figure;
  /** Of those done: verified by someone else. */
  readonly verified: Figure;
  /** Of those whose impact was to be checked in the period: checked. */
  readonly loopClosed: Figure;
  /** Of those whose impact was checked: it got better. */
  readonly worked: Figure;
  /** Of those that had been done: reopened. */
  readonly reopened: Figure;
};

/**
 * What a tracker comes to. Punctuality is by the date first agreed, and by those that were due in the period, not by
 * those that happened to be closed in it; rejected and superseded actions are left out of everything.
 *
 * @param period - the figures on a day are of its last day
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { actionFigures } from '@sightline/qaf';
 * const may = localDate('2024-05-10');
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', created: localDate('2024-04-01'), due: may, history: [{ on: may, status: 'done' }] };
 * actionFigures([action], period(localDate('2024-05-01'), localDate('2024-05-31'))).onTime.display // => '100'
 */
export function actionFigures(actions: readonly Action[], period: Period): ActionFigures {
  const all = actions
    .filter(({ created }) => created <= period.to)
    .map((action) => ({ action, at: actionAt(action, period.to) }))
    .filter(({ at }) => at.health !== 'ended');
  const open = all.filter(({ at }) => at.doneOn === undefined);
  const due = all.filter(({ action }) => contains(period, action.due));
  const everDone = all.filter(({ action }) =>
    action.history.some(({ on, status }) => status === 'done' && on <= period.to),
  );
  const done = all.filter(({ at }) => at.doneOn !== undefined);
  const toCheck = all.filter(({ action }) => action.impact && contains(period, action.impact.due));
  const checked = toCheck.filter(
    ({ action: { impact } }) => impact?.checked !== undefined && impact.checked <= period.to && impact.result,
  );
  return {
    open: count(open.length),
    overdue: count(open.filter(({ at }) => at.daysLate > 0).length),
    onTime: share(
      due.filter(({ action, at }) => at.doneOn !== undefined && at.doneOn <= action.due).length,
      due.length,
    ),
    extended: share(due.filter(({ action }) => (action.extensions ?? []).length > 0).length, due.length),
    verified: share(done.filter(({ action }) => isVerified(action)).length, done.length),
    loopClosed: share(checked.length, toCheck.length),
    worked: share(checked.filter(({ action }) => action.impact?.result === 'better').length, checked.length),
    reopened: share(
      everDone.filter(({ action }) => action.history.some(({ status }) => status === 'reopened')).length,
      everDone.length,
    ),
  };
}

/** Someone other than the owner has seen the evidence. */
function isVerified({ history, owner }: Action): boolean {
  return history.some(({ status, by }) => status === 'verified' && by !== undefined && by !== owner);
}

function count(numerator: number): Figure {
  return measuredFigure({
    unit: 'count',
    numerator: String(numerator),
    denominator: '1',
    scale: 1,
    places: 0,
  });
}

function share(numerator: number, denominator: number): Figure {
  if (denominator === 0) return { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' };
  return measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places: 0,
  });
}
