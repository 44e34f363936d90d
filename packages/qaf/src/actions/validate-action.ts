import type { Action, ActionStatus } from './action.ts';
import { isDone, isVerification, ownersOf } from './action-history.ts';
import { actionSteps } from './action-steps.ts';

/** What is wrong with the record of an action. */
export type ActionFault = {
  readonly code:
    | 'due-before-creation'
    | 'step-before-creation'
    | 'steps-out-of-order'
    | 'step-not-allowed'
    | 'verified-by-owner'
    | 'verified-by-nobody'
    | 'step-without-reason'
    | 'extension-not-later'
    | 'extension-without-reason'
    | 'impact-checked-without-result'
    | 'impact-checked-before-done'
    | 'confirmed-against-the-check'
    | 'closed-without-evidence'
    | 'closed-without-impact-check'
    | 'no-owner'
    | 'no-impact-check-planned';
  readonly severity: 'error' | 'warning';
  /** The day of the step or extension it is about. */
  readonly at?: string;
};

const needsReason: readonly ActionStatus[] = ['reopened', 'superseded', 'rejected'];

/**
 * What is wrong with the record of an action, all of it: steps that cannot follow each other, verification by an owner,
 * closing without evidence or without asking whether it worked. An error means that its figures cannot be trusted.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { validateAction } from '@sightline/qaf';
 * const [may, june] = [localDate('2024-05-01'), localDate('2024-06-01')];
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', owner: 'team manager', created: may, due: june, history: [{ on: june, status: 'done' }], impact: { due: june } };
 * validateAction(action) // => [{ code: 'step-not-allowed', severity: 'error', at: '2024-06-01' }]
 */
export function validateAction(action: Action): ActionFault[] {
  const faults: ActionFault[] = [];
  const tell = (code: ActionFault['code'], severity: ActionFault['severity'], at?: string): void => {
    faults.push({ code, severity, ...(at !== undefined && { at }) });
  };
  const { created, due, history, extensions = [], impact } = action;
  if (due < created) tell('due-before-creation', 'error');

  let status: ActionStatus = 'proposed';
  let previous = created;
  for (const [index, step] of history.entries()) {
    const { on, by, reason } = step;
    if (on < created) tell('step-before-creation', 'error', on);
    else if (on < previous) tell('steps-out-of-order', 'error', on);
    const begins = index === 0 && step.status === 'proposed';
    if (!begins && !actionSteps[status].includes(step.status)) tell('step-not-allowed', 'error', on);
    if (step.status === 'verified' && by === undefined) tell('verified-by-nobody', 'error', on);
    else if (step.status === 'verified' && !isVerification(step, action))
      tell('verified-by-owner', 'error', on);
    if (needsReason.includes(step.status) && (reason ?? '').trim() === '')
      tell('step-without-reason', 'warning', on);
    if (step.status === 'impact-confirmed' && (impact?.result === 'no-change' || impact?.result === 'worse'))
      tell('confirmed-against-the-check', 'error', on);
    if (step.status === 'closed') {
      if ((action.evidence ?? []).length === 0) tell('closed-without-evidence', 'warning', on);
      if (impact?.result === undefined) tell('closed-without-impact-check', 'warning', on);
    }
    status = step.status;
    previous = on;
  }

  let inForce = due;
  for (const { on, to, reason } of extensions) {
    if (to <= inForce) tell('extension-not-later', 'error', on);
    if (reason.trim() === '') tell('extension-without-reason', 'warning', on);
    inForce = to;
  }
  if (impact?.checked !== undefined && impact.result === undefined)
    tell('impact-checked-without-result', 'error', impact.checked);
  const firstDone = history.find((step) => isDone(step.status))?.on;
  if (impact?.checked !== undefined && (firstDone === undefined || impact.checked < firstDone))
    tell('impact-checked-before-done', 'warning', impact.checked);
  if (ownersOf(action).length === 0 && status !== 'rejected' && status !== 'superseded')
    tell('no-owner', 'warning');
  if (impact === undefined && status !== 'rejected' && status !== 'superseded')
    tell('no-impact-check-planned', 'warning');
  return faults;
}
