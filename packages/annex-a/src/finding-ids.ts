import { keyedHash } from '@sightline/core';
import type { CellFault } from './rules/cell-faults.ts';

/**
 * Ids of one list's findings: a keyed hash of rule, list, the record's natural key, column and which of
 * several it is. A row may move without changing them. What is told of several cells together is known by its
 * spelling instead of a record.
 *
 * @returns 16 hexadecimal digits a finding
 */
export function findingIds(
  salt: string,
  list: string,
  naturalKey: (row: number) => string,
): (fault: CellFault, column: string) => string {
  const times = new Map<string, number>();
  return (fault, column) => {
    const record = fault.together === undefined ? naturalKey(fault.row) : '';
    const name = [fault.rule.id, list, record, column, fault.together ?? ''].join('\n');
    const occurrence = (times.get(name) ?? 0) + 1;
    times.set(name, occurrence);
    return keyedHash(salt, `${name}\n${occurrence}`).slice(0, 16);
  };
}
