import { keyedHash } from '@sightline/core';
import type { Fault } from './rules/fault.ts';

/**
 * Ids of one list's findings: a keyed hash of rule, list, the record's natural key, column and which of
 * several it is. A row may move without changing them. What is told of several cells together is known by its
 * spelling instead of a record, what is told of a whole list by the list.
 *
 * @returns 16 hexadecimal digits a finding
 */
export function findingIds(
  salt: string,
  list: string,
  naturalKey: (row: number) => string,
): (fault: Fault) => string {
  const times = new Map<string, number>();
  return (fault) => {
    const { rule, row, column = '', together } = fault;
    const record = row === undefined || together !== undefined ? '' : naturalKey(row);
    const name = [rule.id, list, record, column, together ?? ''].join('\n');
    const occurrence = (times.get(name) ?? 0) + 1;
    times.set(name, occurrence);
    return keyedHash(salt, `${name}\n${occurrence}`).slice(0, 16);
  };
}
