import type { LocalDate } from '@sightline/core';
import { actionAt } from '../actions/action-at.ts';
import { ownersOf } from '../actions/action-history.ts';
import type { Action } from '../actions/action.ts';
import type { TargetRecord } from '../targets/target-record.ts';
import type { ReportSeries } from './reporting-calendar.ts';

/** What one role answers for on a day. */
export type Accountability = {
  readonly role: string;
  readonly openActions: readonly string[];
  readonly overdueActions: readonly string[];
  readonly targets: readonly string[];
  readonly reports: readonly string[];
};

/** Who answers for what, and what nobody answers for. */
export type AccountabilityLedger = {
  readonly roles: readonly Accountability[];
  readonly unowned: {
    readonly actions: readonly string[];
    readonly targets: readonly string[];
    readonly reports: readonly string[];
  };
};

/**
 * Who answers for which open actions, targets in force and reports on a day, by role. An action belongs to the role that
 * is accountable for it, else to its owner; what nobody answers for is listed.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { accountabilityLedger } from '@sightline/qaf';
 * const may = localDate('2024-05-01');
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', created: may, due: may, history: [] };
 * accountabilityLedger({ actions: [action], targets: [], reports: [] }, may).unowned.actions // => ['A1']
 */
export function accountabilityLedger(
  {
    actions,
    targets,
    reports,
  }: {
    readonly actions: readonly Action[];
    readonly targets: readonly TargetRecord[];
    readonly reports: readonly ReportSeries[];
  },
  asAt: LocalDate,
): AccountabilityLedger {
  const open = actions
    .filter(({ created }) => created <= asAt)
    .map((action) => ({ action, at: actionAt(action, asAt) }))
    .filter(({ at }) => at.health !== 'ended' && at.doneOn === undefined);
  const inForce = targets.filter(({ from, to }) => from <= asAt && (to === undefined || asAt <= to));
  const answers = (action: Action): string | undefined => action.accountable ?? ownersOf(action)[0];
  const roles = new Set([
    ...open.flatMap(({ action }) => answers(action) ?? []),
    ...inForce.flatMap(({ accountable }) => accountable ?? []),
    ...reports.flatMap(({ owner }) => owner ?? []),
  ]);
  const actionsOf = (role: string | undefined, late = false): readonly string[] =>
    open
      .filter(({ action, at }) => answers(action) === role && (!late || at.daysLate > 0))
      .map(({ action }) => action.id);
  const targetsOf = (role: string | undefined): readonly string[] =>
    inForce.filter(({ accountable }) => accountable === role).map(({ id }) => id);
  const reportsOf = (role: string | undefined): readonly string[] =>
    reports.filter(({ owner }) => owner === role).map(({ id }) => id);
  return {
    roles: [...roles].sort().map((role) => ({
      role,
      openActions: actionsOf(role),
      overdueActions: actionsOf(role, true),
      targets: targetsOf(role),
      reports: reportsOf(role),
    })),
    unowned: {
      actions: actionsOf(undefined),
      targets: targetsOf(undefined),
      reports: reportsOf(undefined),
    },
  };
}
