import { SightlineError } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Action } from './action.ts';
import { actionAt } from './action-at.ts';

/** From how many days late on an open action goes to whom. */
export type EscalationStep = { readonly fromDaysLate: number; readonly to: string };

/** An open action that somebody has to be told of. */
export type Escalated = { readonly action: string; readonly daysLate: number; readonly to: string };

/**
 * A ladder to begin with; every authority sets its own.
 *
 * @example
 * import { escalationLadder } from '@sightline/qaf';
 * escalationLadder[0] // => { fromDaysLate: 1, to: 'team manager' }
 */
export const escalationLadder: readonly EscalationStep[] = [
  { fromDaysLate: 1, to: 'team manager' },
  { fromDaysLate: 15, to: 'head of service' },
  { fromDaysLate: 29, to: 'assistant director' },
  { fromDaysLate: 57, to: 'performance board' },
  { fromDaysLate: 85, to: 'improvement board' },
];

/**
 * Which open actions go to whom for being late, the latest first. Each goes to the highest step that its days late have
 * reached; late is by the due date as extended.
 *
 * @throws {SightlineError} ESCALATION_LADDER_NOT_RISING when a step does not begin later than the one before
 * @example
 * import { localDate } from '@sightline/core';
 * import { escalation, escalationLadder } from '@sightline/qaf';
 * const may = localDate('2024-05-01');
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', created: may, due: may, history: [] };
 * escalation([action], localDate('2024-05-16'), escalationLadder) // => [{ action: 'A1', daysLate: 15, to: 'head of service' }]
 */
export function escalation(
  actions: readonly Action[],
  asAt: LocalDate,
  ladder: readonly EscalationStep[],
): Escalated[] {
  ladder.forEach(({ fromDaysLate }, index) => {
    const before = ladder[index - 1];
    if (before && fromDaysLate <= before.fromDaysLate)
      throw new SightlineError('ESCALATION_LADDER_NOT_RISING', { step: String(index + 1) });
  });
  return actions
    .filter(({ created }) => created <= asAt)
    .flatMap((action): Escalated[] => {
      const { daysLate, doneOn } = actionAt(action, asAt);
      const step = ladder.findLast(({ fromDaysLate }) => daysLate >= fromDaysLate);
      return doneOn === undefined && daysLate > 0 && step
        ? [{ action: action.id, daysLate, to: step.to }]
        : [];
    })
    .sort((a, b) => b.daysLate - a.daysLate || (a.action < b.action ? -1 : 1));
}
