import { contains } from '@sightline/core';
import type { Figure, LocalDate, Measured, Period, PlaceCounts } from '@sightline/core';
import { countFigure, medianFigure, proportionFigure } from '../figures/figures.ts';
import { inputOf, measuredOf, placesOf } from '../figures/measured-of.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import type { QafMeasureId } from '../measures/qaf-measures.ts';
import type { Action } from './action.ts';
import { actionAt } from './action-at.ts';
import type { ActionAt } from './action-at.ts';
import { extensionsUntil, impactFound, stepsUntil } from './action-history.ts';

const ids = {
  open: 'actions-open-count',
  overdue: 'actions-overdue-count',
  onTime: 'audit-actions-in-time-pct',
  extended: 'actions-extended-pct',
  daysLate: 'actions-days-late-median',
  age: 'actions-age-days-median',
  verified: 'actions-verified-pct',
  reopened: 'actions-reopened-pct',
  loopClosed: 'actions-loop-closed-pct',
  worked: 'actions-worked-pct',
} as const satisfies Readonly<Record<string, QafMeasureId>>;

type FigureName = keyof typeof ids;

/** What a tracker comes to, of a period and on its last day. */
export type ActionFigures = Readonly<Record<FigureName, Measured>>;

type Known = { readonly action: Action; readonly at: ActionAt };

/**
 * What a tracker comes to. Punctuality is by the date first agreed, and by those that were due in the period, not by
 * those that happened to be closed in it: what is open and overdue is a failure, and what is due on the last day and
 * not yet done is in neither part. Rejected and superseded actions are left out of everything.
 *
 * @param period - the figures on a day are of its last day
 * @param options - `group`: what the actions handed in have in common, such as the team
 * @example
 * import { localDate, period } from '@sightline/core';
 * import { actionFigures } from '@sightline/qaf';
 * const may = localDate('2024-05-10');
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', created: localDate('2024-04-01'), due: may, history: [{ on: may, status: 'done' }] };
 * actionFigures([action], period(localDate('2024-05-01'), localDate('2024-05-31'))).onTime.figure.display // => '100.0'
 */
export function actionFigures(
  actions: readonly Action[],
  period: Period,
  options: { readonly group?: Readonly<Record<string, string>> } = {},
): ActionFigures {
  const known = actions
    .filter(({ created }) => created <= period.to)
    .map((action): Known => ({ action, at: actionAt(action, period.to) }));
  const all = known.filter(({ at }) => at.health !== 'ended');
  const figures = figuresOf(all, period);
  const ended = known.length - all.length;
  const places: Partial<Record<FigureName, PlaceCounts>> = {
    onTime: placesOfShare(figures.onTime, known.length, ended, notYetDue(all, period)),
    loopClosed: placesOfShare(figures.loopClosed, known.length, ended, notYetToCheck(all, period)),
  };
  const { group = {} } = options;
  const set = { period, list: 'actions', input: inputOf(actions) };
  const names = Object.keys(ids) as FigureName[];
  return Object.fromEntries(
    names.map((name) => [
      name,
      measuredOf(qafMeasure(ids[name]), set, figures[name], {
        group,
        additive: figures[name].unit === 'count',
        ...(places[name] && { counts: places[name] }),
      }),
    ]),
  ) as ActionFigures;
}

/** Due in the period, and can still be in time. */
const notYetDue = (all: readonly Known[], period: Period): number =>
  all.filter(({ action, at }) => contains(period, action.due) && !isDecided(action, at, period.to)).length;

const notYetToCheck = (all: readonly Known[], period: Period): number =>
  all.filter(({ action }) => action.impact?.due === period.to && !isToCheck(action, period)).length;

/** Where each action that is known falls; one that is over is excluded. */
function placesOfShare(figure: Figure, known: number, ended: number, notYet: number): PlaceCounts {
  const [numerator, denominator] =
    figure.status === 'measured' ? [Number(figure.numerator), Number(figure.denominator)] : [0, 0];
  return placesOf(numerator, denominator, {
    outside: known - ended - notYet - denominator,
    excluded: ended > 0 ? { ended } : {},
    notYetDue: notYet,
  });
}

function figuresOf(all: readonly Known[], period: Period): Record<FigureName, Figure> {
  const asAt = period.to;
  const open = all.filter(({ at }) => at.doneOn === undefined);
  const overdue = open.filter(({ at }) => at.daysLate > 0);
  const done = all.filter(({ at }) => at.doneOn !== undefined);
  const onTime = all.filter(({ action, at }) => contains(period, action.due) && isOnTime(action, at));
  const due = all.filter(({ action, at }) => contains(period, action.due) && isDecided(action, at, asAt));
  const everDone = all.filter(({ action }) =>
    stepsUntil(action, asAt).some(({ status }) => status === 'done'),
  );
  const toCheck = all.filter(({ action }) => isToCheck(action, period));
  const checked = toCheck.filter(({ action }) => impactFound(action, asAt));
  return {
    open: countFigure(open.length),
    overdue: countFigure(overdue.length),
    onTime: proportionFigure(onTime.length, due.length),
    extended: proportionFigure(
      due.filter(({ action }) => extensionsUntil(action, asAt).length > 0).length,
      due.length,
    ),
    daysLate: medianFigure(overdue.map(({ at }) => at.daysLate)),
    age: medianFigure(open.map(({ at }) => at.age)),
    verified: proportionFigure(done.filter(({ at }) => at.verifiedOn !== undefined).length, done.length),
    reopened: proportionFigure(
      everDone.filter(({ action }) => stepsUntil(action, asAt).some(({ status }) => status === 'reopened'))
        .length,
      everDone.length,
    ),
    loopClosed: proportionFigure(checked.length, toCheck.length),
    worked: proportionFigure(
      checked.filter(({ action }) => impactFound(action, asAt) === 'better').length,
      checked.length,
    ),
  };
}

function isOnTime(action: Action, at: ActionAt): boolean {
  return at.doneOn !== undefined && at.doneOn <= action.due;
}

/** Its check was due in the period, and was held or is past its day. */
function isToCheck(action: Action, period: Period): boolean {
  const { impact } = action;
  if (!impact || !contains(period, impact.due)) return false;
  return impact.due < period.to || impactFound(action, period.to) !== undefined;
}

/** Done, or past its day: one that is due today can still be in time. */
function isDecided(action: Action, at: ActionAt, asAt: LocalDate): boolean {
  return at.doneOn !== undefined || action.due < asAt;
}
