import type { Judgement, LocalDate } from '@sightline/core';
import type { Action } from './action.ts';
import { actionAt } from './action-at.ts';
import type { ActionAt } from './action-at.ts';
import { impactFound, ownersOf } from './action-history.ts';

/** A judged measure of one group. */
export type JudgedMeasure = {
  readonly measure: string;
  readonly group: Readonly<Record<string, string>>;
  readonly status: Judgement['status'];
  /** Where its series goes, as a method that knows chance says. */
  readonly trend?: 'better' | 'same' | 'worse';
};

/** A theme for development that audits or others named, of one team or of all. */
export type OpenTheme = { readonly theme: string; readonly team?: string };

/** A measure that calls for an action, and why. */
export type MeasureWithoutAction = JudgedMeasure & { readonly why: 'red' | 'failing-trend' };

/** What follow-through lacks. */
export type ActionGaps = {
  /** Missed or worse, or failing though not yet red, and no open action is about it. */
  readonly redWithNoAction: readonly MeasureWithoutAction[];
  /** Named by audits or others, and no open action is about them. */
  readonly themesWithNoAction: readonly OpenTheme[];
  /** Done or closed, and the measure it is about is still missed or worse. */
  readonly closedWithoutEffect: readonly { readonly action: string; readonly measure: string }[];
  /** Closed, and nothing is on record that anybody saw. */
  readonly closedWithoutEvidence: readonly string[];
  /** Closed, and nobody asked whether it worked. */
  readonly closedWithoutImpactCheck: readonly string[];
  /** Open, and nobody owns it. */
  readonly noOwner: readonly string[];
};

/**
 * What follow-through lacks on a day: poor measures and themes without an action, actions closed while their measure is
 * still poor, without evidence or without an impact check, actions without an owner. A measure that was not judged is
 * neither poor nor good, and is in no list.
 *
 * @param options - `themes`: themes for development that call for an action
 * @example
 * import { localDate } from '@sightline/core';
 * import { actionGaps } from '@sightline/qaf';
 * const poor = { measure: 'cpp-visits-10wd-pct', group: {}, status: 'missed' };
 * actionGaps([poor], [], localDate('2024-05-01')).redWithNoAction[0].why // => 'red'
 */
export function actionGaps(
  judged: readonly JudgedMeasure[],
  actions: readonly Action[],
  asAt: LocalDate,
  options: { readonly themes?: readonly OpenTheme[] } = {},
): ActionGaps {
  const known = actions
    .filter(({ created }) => created <= asAt)
    .map((action) => ({ action, at: actionAt(action, asAt) }))
    .filter(({ at }) => at.health !== 'ended');
  const open = known.filter(({ at }) => at.doneOn === undefined).map(({ action }) => action);
  const idsOf = (wanted: (action: Action, at: ActionAt) => boolean): readonly string[] =>
    known.filter(({ action, at }) => wanted(action, at)).map(({ action }) => action.id);
  return {
    redWithNoAction: judged.flatMap((one) => {
      const why = isPoor(one) ? 'red' : one.trend === 'worse' ? 'failing-trend' : undefined;
      return why !== undefined && !open.some((action) => isAbout(action, one)) ? [{ ...one, why }] : [];
    }),
    themesWithNoAction: (options.themes ?? []).filter(
      ({ theme, team }) =>
        !open.some(
          (action) => action.themes?.includes(theme) && (action.team === undefined || action.team === team),
        ),
    ),
    closedWithoutEffect: known
      .filter(({ at }) => at.doneOn !== undefined)
      .flatMap(({ action: { id, standard } }) =>
        standard && judged.some((one) => isPoor(one) && isAbout({ standard }, one))
          ? [{ action: id, measure: standard.measure }]
          : [],
      ),
    closedWithoutEvidence: idsOf(
      ({ evidence = [] }, { status }) => status === 'closed' && !evidence.some(({ on }) => on <= asAt),
    ),
    closedWithoutImpactCheck: idsOf(
      (action, { status }) => status === 'closed' && impactFound(action, asAt) === undefined,
    ),
    noOwner: open.filter((action) => ownersOf(action).length === 0).map(({ id }) => id),
  };
}

/** Whether a measure does not meet its standard. Near is not poor; not judged is neither. */
export function isPoor({ status }: Pick<JudgedMeasure, 'status'>): boolean {
  return status === 'missed' || status === 'worse';
}

/** Whether an action is about a measure of a group; one without a group is about every group. */
export function isAbout(
  { standard }: Pick<Action, 'standard'>,
  { measure, group }: Pick<JudgedMeasure, 'measure' | 'group'>,
): boolean {
  if (standard?.measure !== measure) return false;
  return Object.entries(standard.group ?? {}).every(([name, value]) => group[name] === value);
}
