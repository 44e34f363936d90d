import { ABSENT } from '@sightline/core';
import type { FindingAbout, FindingBasis, FindingSeverity, Layout, ListKey } from '@sightline/core';
import type { ListSpec } from '../lists/list-spec.ts';
import type { ListView, RowTest } from './list-view.ts';
import type { ListsView } from './lists-view.ts';
import type { RecordFault, RecordRule } from './record-rule.ts';

/** What a rule of one list states. */
export type ListRule = {
  readonly severity: FindingSeverity;
  readonly basis: FindingBasis;
  /** `data` unless stated. */
  readonly about?: FindingAbout;
  /** Columns that it reads, the one to look at first in front. */
  readonly columns: readonly string[];
  /** Those of them without which it cannot be asked; all unless stated. */
  readonly needs?: readonly string[];
  /** Those of other lists that it reads. */
  readonly alsoNeeds?: RecordRule['needs'];
  /** Those of the list unless stated. */
  readonly layouts?: readonly Layout[];
  readonly parameters?: Readonly<Record<string, number>>;
  readonly find: RecordRule['find'];
};

/**
 * Makes rules of one list from what is their own.
 *
 * @returns a function of the last part of a rule's id and what the rule states
 */
export function rulesOfList(list: ListSpec): (suffix: string, rule: ListRule) => RecordRule {
  const prefix = `AA-${String(list.number).padStart(2, '0')}`;
  return (suffix, { needs, alsoNeeds, ...rule }) => ({
    id: `${prefix}-${suffix}`,
    about: 'data',
    list: list.key,
    layouts: list.layouts,
    needs: { [list.key]: needs ?? rule.columns, ...alsoNeeds },
    ...rule,
  });
}

/**
 * A rule that looks at one record at a time, with the child's records on other lists where it asks for them.
 *
 * @param list - the list whose records are looked at
 * @param breaks - gives, for the list at hand, what tells of a row whether it is in fault, or what to say of it
 */
export function eachRecord(
  list: ListKey,
  breaks: (
    records: ListView,
    lists: ListsView,
    parameters: Readonly<Record<string, number>>,
  ) => (row: number) => boolean | Omit<RecordFault, 'row'>,
): RecordRule['find'] {
  return (lists, parameters) => {
    const records = lists.of(list);
    const inFault = breaks(records, lists, parameters);
    const faults: (RecordFault | number)[] = [];
    for (let row = 0; row < records.table.rows; row++) {
      const fault = inFault(row);
      if (fault !== false) faults.push(fault === true ? row : { ...fault, row });
    }
    return faults;
  };
}

/**
 * A rule whose records in fault are found in whole columns, in a loop of its own; many times faster than to be asked of one record
 * at a time.
 *
 * @param rowsIn - gives, for the list at hand, the rows in fault, ascending
 */
export function recordsOf(
  list: ListKey,
  rowsIn: (
    records: ListView,
    lists: ListsView,
    parameters: Readonly<Record<string, number>>,
  ) => readonly number[],
): RecordRule['find'] {
  return (lists, parameters) => rowsIn(lists.of(list), lists, parameters);
}

/** Whether the first date is before the second; false where either is not there. */
export function before(first: Int32Array, second: Int32Array): RowTest {
  return (row) => first[row] !== ABSENT && second[row] !== ABSENT && first[row]! < second[row]!;
}
