import { findingIds } from '@sightline/core';
import type { Fault } from '../rules/fault.ts';

/**
 * Ids of one list's findings, by rule, list, the record's natural key and column. What is told of several cells together
 * is known by its spelling instead of a record, what is told of a whole list by the list.
 *
 * @returns 16 hexadecimal digits a finding
 */
export function faultIds(
  salt: string,
  list: string,
  naturalKey: (row: number) => string,
): (fault: Fault) => string {
  const idOf = findingIds(salt);
  return ({ rule, row, column = '', together }) => {
    const record = row === undefined || together !== undefined ? '' : naturalKey(row);
    return idOf([rule.id, list, record, column, together ?? '']);
  };
}
