import { SightlineError } from '@sightline/core';
import type { LocalDate } from '@sightline/core';
import type { Action, ActionExtension } from './action.ts';
import { actionAt } from './action-at.ts';

/**
 * The action with a later due date. The one first agreed stays, and punctuality is measured by it.
 *
 * @throws {SightlineError} ACTION_EXTENSION_NOT_LATER when the new date is not after the one in force
 * @throws {SightlineError} ACTION_EXTENSION_WITHOUT_REASON when no reason is given
 * @example
 * import { localDate } from '@sightline/core';
 * import { extendAction } from '@sightline/qaf';
 * const [may, june] = [localDate('2024-05-01'), localDate('2024-06-01')];
 * const action = { id: 'A1', source: { kind: 'audit' }, text: 'Do it', created: may, due: may, history: [] };
 * extendAction(action, { on: may, to: june, reason: 'New tool' }).due // => '2024-05-01'
 */
export function extendAction(action: Action, extension: ActionExtension): Action {
  const { due } = actionAt(action, '9999-12-31' as LocalDate);
  if (extension.to <= due)
    throw new SightlineError('ACTION_EXTENSION_NOT_LATER', { action: action.id, due, to: extension.to });
  if (extension.reason.trim() === '')
    throw new SightlineError('ACTION_EXTENSION_WITHOUT_REASON', { action: action.id });
  return { ...action, extensions: [...(action.extensions ?? []), extension] };
}
