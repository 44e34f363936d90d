import type { LocalDate } from '@sightline/core';
import type { TargetFault, TargetRecord } from './target-record.ts';

/**
 * What is wrong with records of targets on a day, target by target: not approved, approved only after it began,
 * resting on an assumption, due for review, two in force at once for one measure. Records of which none is about an
 * outcome are told once: targets of process alone say nothing of children.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { validateTargets } from '@sightline/qaf';
 * const april = localDate('2024-04-01');
 * const target = { id: 'T1', measure: 'm', about: 'outcome', from: april, value: '80', edge: 'better', basis: 'local', setBy: 'board', approvedBy: 'board', approved: april, accountable: 'head of service', reason: 'as others' };
 * validateTargets([target], april) // => []
 */
export function validateTargets(targets: readonly TargetRecord[], asAt: LocalDate): TargetFault[] {
  const faults = targets.flatMap((target, index): TargetFault[] => {
    const found: TargetFault[] = [];
    const tell = (code: TargetFault['code'], severity: TargetFault['severity'] = 'warning'): void => {
      found.push({ target: target.id, code, severity });
    };
    if (target.approved === undefined || target.approved > asAt) tell('not-approved');
    else if (target.approved > target.from) tell('approved-after-start');
    if (isBlank(target.approvedBy)) tell('no-approver');
    if (isBlank(target.reason)) tell('no-reason');
    if (isBlank(target.accountable)) tell('nobody-accountable');
    if (target.basis === 'assumption') tell('basis-assumption');
    if (target.review !== undefined && target.review < asAt) tell('review-overdue');
    for (const other of targets.slice(0, index))
      if (overlap(target, other))
        found.push({ target: target.id, code: 'overlaps', severity: 'error', with: other.id });
    return found;
  });
  const [first] = targets;
  if (first && !targets.some(({ about }) => about === 'outcome'))
    faults.push({ target: first.id, code: 'service-without-outcome-target', severity: 'warning' });
  return faults;
}

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

function overlap(one: TargetRecord, other: TargetRecord): boolean {
  if (one.measure !== other.measure) return false;
  const endsBefore = (a: TargetRecord, b: TargetRecord): boolean => a.to !== undefined && a.to < b.from;
  return !endsBefore(one, other) && !endsBefore(other, one);
}
