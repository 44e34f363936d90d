import type { ActionStatus } from './action.ts';

/**
 * Which step may follow which. An action begins as proposed; impact can be confirmed only of what was verified; what
 * had no effect may be closed, and is then listed as closed without effect.
 *
 * @example
 * import { actionSteps } from '@sightline/qaf';
 * actionSteps.done // => ['verified', 'reopened']
 */
export const actionSteps: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  proposed: ['agreed', 'rejected', 'superseded'],
  agreed: ['in-progress', 'done', 'superseded'],
  'in-progress': ['done', 'superseded'],
  done: ['verified', 'reopened'],
  verified: ['impact-confirmed', 'closed', 'reopened'],
  'impact-confirmed': ['closed', 'reopened'],
  closed: ['reopened'],
  reopened: ['in-progress', 'done', 'superseded'],
  superseded: [],
  rejected: [],
};
