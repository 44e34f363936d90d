import { contains, fingerprintOf } from '@sightline/core';
import type { Figure, LocalDate, Measured, Period } from '@sightline/core';
import { countFigure, medianFigure, shareFigure } from '../measure/figures.ts';
import { qualityMeasured } from '../measure/quality-measured.ts';
import type { QualityMeasure } from '../measure/quality-measured.ts';
import type { Action } from './action.ts';
import { actionAt } from './action-at.ts';
import type { ActionAt } from './action-at.ts';
import { extensionsUntil, impactFound, stepsUntil } from './action-history.ts';

const measure = (
  id: string,
  title: string,
  asks: QualityMeasure['asks'],
  polarity: QualityMeasure['polarity'],
): QualityMeasure => ({ id, version: '1.0.0', title, asks, polarity, service: 'quality-assurance' });

/** What is measured of a tracker, in the order in which it is read. */
export const actionMeasures = {
  open: measure('actions-open-count', 'Actions agreed and not done', 'how-much', 'none'),
  overdue: measure('actions-overdue-count', 'Open actions past their due date', 'how-well', 'lower'),
  onTime: measure(
    'actions-on-time-pct',
    'Actions due in the period done by the date first agreed',
    'how-well',
    'higher',
  ),
  extended: measure(
    'actions-extended-pct',
    'Actions due in the period that were extended',
    'how-well',
    'lower',
  ),
  daysLate: measure('actions-days-late-median', 'Days that overdue actions are late', 'how-well', 'lower'),
  age: measure('actions-age-median-days', 'Age of open actions in days', 'how-well', 'lower'),
  verified: measure('actions-verified-pct', 'Actions done that someone else verified', 'how-well', 'higher'),
  reopened: measure('actions-reopened-pct', 'Actions once done that were reopened', 'how-well', 'lower'),
  loopClosed: measure(
    'actions-loop-closed-pct',
    'Actions due for an impact check that were checked',
    'better-off',
    'higher',
  ),
  worked: measure('actions-worked-pct', 'Actions checked whose measure got better', 'better-off', 'higher'),
} as const satisfies Readonly<Record<string, QualityMeasure>>;

/** What a tracker comes to, of a period and on its last day, by the names of {@link actionMeasures}. */
export type ActionFigures = Readonly<Record<keyof typeof actionMeasures, Measured>>;

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
 * actionFigures([action], period(localDate('2024-05-01'), localDate('2024-05-31'))).onTime.figure.display // => '100'
 */
export function actionFigures(
  actions: readonly Action[],
  period: Period,
  options: { readonly group?: Readonly<Record<string, string>> } = {},
): ActionFigures {
  const all = actions
    .filter(({ created }) => created <= period.to)
    .map((action): Known => ({ action, at: actionAt(action, period.to) }))
    .filter(({ at }) => at.health !== 'ended');
  const figures = figuresOf(all, period);
  const { group = {} } = options;
  const basis = { period, group, records: ['actions'], input: fingerprintOf(actions) };
  const names = Object.keys(actionMeasures) as (keyof typeof actionMeasures)[];
  return Object.fromEntries(
    names.map((name) => [name, qualityMeasured(actionMeasures[name], figures[name], basis)]),
  ) as ActionFigures;
}

function figuresOf(all: readonly Known[], period: Period): Record<keyof typeof actionMeasures, Figure> {
  const asAt = period.to;
  const open = all.filter(({ at }) => at.doneOn === undefined);
  const overdue = open.filter(({ at }) => at.daysLate > 0);
  const done = all.filter(({ at }) => at.doneOn !== undefined);
  const onTime = all.filter(({ action, at }) => contains(period, action.due) && isOnTime(action, at));
  const due = all.filter(({ action, at }) => contains(period, action.due) && isDecided(action, at, asAt));
  const everDone = all.filter(({ action }) =>
    stepsUntil(action, asAt).some(({ status }) => status === 'done'),
  );
  const toCheck = all.filter(({ action }) => action.impact && contains(period, action.impact.due));
  const checked = toCheck.filter(({ action }) => impactFound(action, asAt));
  return {
    open: countFigure(open.length),
    overdue: countFigure(overdue.length),
    onTime: shareFigure(onTime.length, due.length),
    extended: shareFigure(
      due.filter(({ action }) => extensionsUntil(action, asAt).length > 0).length,
      due.length,
    ),
    daysLate: medianFigure(overdue.map(({ at }) => at.daysLate)),
    age: medianFigure(open.map(({ at }) => at.age)),
    verified: shareFigure(done.filter(({ at }) => at.verifiedOn !== undefined).length, done.length),
    reopened: shareFigure(
      everDone.filter(({ action }) => stepsUntil(action, asAt).some(({ status }) => status === 'reopened'))
        .length,
      everDone.length,
    ),
    loopClosed: shareFigure(checked.length, toCheck.length),
    worked: shareFigure(
      checked.filter(({ action }) => impactFound(action, asAt) === 'better').length,
      checked.length,
    ),
  };
}

function isOnTime(action: Action, at: ActionAt): boolean {
  return at.doneOn !== undefined && at.doneOn <= action.due;
}

/** Done, or past its day: one that is due today can still be in time. */
function isDecided(action: Action, at: ActionAt, asAt: LocalDate): boolean {
  return at.doneOn !== undefined || action.due < asAt;
}
