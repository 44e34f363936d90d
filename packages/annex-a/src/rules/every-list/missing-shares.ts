import { ABSENT } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import type { ListView } from '../list-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { rulesOfList } from '../rules-of-list.ts';
import { countOf, shareAbove } from '../share-above.ts';

/** Rules of one id on many lists; each list is told of by itself, as a whole. */
function onManyLists(
  list: ListSpec,
  suffix: string,
  needs: readonly string[],
  parameters: Readonly<Record<string, number>>,
  find: (records: ListView, parameters: Readonly<Record<string, number>>) => ReturnType<RecordRule['find']>,
): RecordRule {
  const rule = rulesOfList(list)(suffix, {
    severity: 'warning',
    basis: 'derived',
    columns: needs.slice(0, 1),
    needs,
    parameters,
    find: (lists, limits) => find(lists.of(list.key), limits),
  });
  return { ...rule, id: `AA-ALL-${suffix}`, layouts: ['2019', '2024', '2026'] };
}

/** Share of a list's children whose ethnic origin was refused or is not known. A blank is told of the cell. */
function ethnicityMissing(list: ListSpec): RecordRule {
  return onManyLists(list, 'ETH-MISSING', ['ethnicity'], { percent: 5, fewest: 20 }, (records, limits) => {
    const { rows } = records.table;
    return shareAbove(countOf(rows, records.isCode('ethnicity', 'NOBT', 'REFU', 'UNKNOWN')), rows, limits);
  });
}

/** Share of the children who are born whose sex is not stated; with so low a limit, three are needed at least. */
function genderMissing(list: ListSpec): RecordRule {
  const needs = ['gender', 'dateOfBirth', 'age'];
  return onManyLists(list, 'GENDER-MISSING', needs, { percent: 2, fewest: 100 }, (records, limits) => {
    const { rows } = records.table;
    const age = records.integers('age');
    const birth = records.dates('dateOfBirth');
    const isNotStated = records.isCode('gender', 'c');
    const isBorn = (row: number): boolean =>
      birth[row] === ABSENT ? age[row]! >= 0 : birth[row]! <= records.snapshot;
    const count = countOf(rows, (row) => isBorn(row) && isNotStated(row));
    return shareAbove(count, countOf(rows, isBorn), limits);
  });
}

/** Share of the children of whom it is not known whether they are disabled; and a long list on which nobody is. */
function disabilityUnknown(list: ListSpec): RecordRule {
  const parameters = { percent: 5, fewest: 20, fewestForNone: 100 };
  return onManyLists(list, 'DISABILITY-UNKNOWN', ['disability'], parameters, (records, limits) => {
    const { rows } = records.table;
    const faults = shareAbove(countOf(rows, records.isCode('disability', 'c')), rows, limits);
    const number = countOf(rows, records.known('disability'));
    if (number < limits['fewestForNone']! || countOf(rows, records.isCode('disability', 'a')) > 0)
      return faults;
    return [...faults, { kind: 'none', params: { number } }];
  });
}

/** AA-ALL: how much of what is asked of every child is not known on a list of children. */
export function missingShares(list: ListSpec): RecordRule[] {
  const isOf = (key: string): boolean => list.columns.some((column) => column.key === key);
  if (!isOf('childUniqueId')) return [];
  return [
    ethnicityMissing(list),
    genderMissing(list),
    ...(isOf('disability') ? [disabilityUnknown(list)] : []),
  ];
}
