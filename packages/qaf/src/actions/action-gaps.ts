import type { Judgement, LocalDate } from '@sightline/core';
import type { Action } from './action.ts';
import { actionAt } from './action-at.ts';

/** A judged measure of one group. */
export type JudgedMeasure = {
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  readonly status: Judgement['status'];
};

/** What follow-through lacks. */
export type ActionGaps = {
  /** Missed or worse, and no open action is about it. */
  readonly redWithNoAction: readonly JudgedMeasure[];
  /** Done or closed, and the measure it is about is still missed or worse. */
  readonly closedWithoutEffect: readonly { readonly action: string; readonly measure: string }[];
  readonly noOwner: readonly string[];
};

/**
 * What follow-through lacks on a day: poor measures without an action, actions closed while their measure is still poor,
 * actions without an owner. A measure that was not judged is neither poor nor good, and is in no list.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { actionGaps } from '@sightline/qaf';
 * const poor = { measure: 'cpp-visits-10wd-pct', group: {}, status: 'missed' };
 * actionGaps([poor], [], localDate('2024-05-01')).redWithNoAction.length // => 1
 */
export function actionGaps(
  judged: readonly JudgedMeasure[],
  actions: readonly Action[],
  asAt: LocalDate,
): ActionGaps {
  const poor = judged.filter(({ status }) => status === 'missed' || status === 'worse');
  const known = actions
    .filter(({ created }) => created <= asAt)
    .map((action) => ({ action, at: actionAt(action, asAt) }))
    .filter(({ at }) => at.health !== 'ended');
  const open = known.filter(({ at }) => at.doneOn === undefined);
  return {
    redWithNoAction: poor.filter((one) => !open.some(({ action }) => isAbout(action, one))),
    closedWithoutEffect: known
      .filter(({ at }) => at.doneOn !== undefined)
      .flatMap(({ action }) =>
        poor.some((one) => isAbout(action, one))
          ? [{ action: action.id, measure: action.standard!.measure }]
          : [],
      ),
    noOwner: open.filter(({ action }) => action.owner === undefined).map(({ action }) => action.id),
  };
}

/** Whether an action is about a measure of a group; one without a group is about every group. */
export function isAbout(
  { standard }: Action,
  { measure, group }: Pick<JudgedMeasure, 'measure' | 'group'>,
): boolean {
  if (standard?.measure !== measure) return false;
  return Object.entries(standard.group ?? {}).every(([name, value]) => group[name] === value);
}
