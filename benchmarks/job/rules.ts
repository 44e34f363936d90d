import { ABSENT, ABSENT_INDEX } from '@sightline/core';
import type { Column, Dataset } from '@sightline/core';
import { firstOfPairs } from '../../packages/annex-a/src/rules/first-like.ts';
import { recordFaults } from '../../packages/annex-a/src/rules/record-faults.ts';
import type { RecordRule } from '../../packages/annex-a/src/rules/record-rule.ts';
import { listsView } from '../../packages/annex-a/src/rules/lists-view.ts';
import { before, eachRecord } from '../../packages/annex-a/src/rules/rules-of-list.ts';
import type { ListView, RowTest } from '../../packages/annex-a/src/rules/list-view.ts';
import type { ListsView } from '../../packages/annex-a/src/rules/lists-view.ts';
import type { JobList } from './lists.ts';
import type { Spec, SpecRule } from './spec.ts';

/** The job's rules in the form that Annex A's own rules on records have. */
export function jobRules(spec: Spec, lists: readonly JobList[]): readonly RecordRule[] {
  return spec.rules.map((rule) => {
    const list = lists.find(({ name }) => name === rule.list)!;
    return {
      id: rule.id,
      about: 'data',
      severity: 'error',
      basis: 'tool',
      list: list.key,
      columns: [list.columns[0]!.key],
      layouts: ['2019', '2024', '2026'],
      needs: {},
      find: eachRecord(list.key, (records, views) => breaks(rule, list, lists, records, views, spec.REF)),
    };
  });
}

function breaks(
  rule: SpecRule,
  list: JobList,
  all: readonly JobList[],
  records: ListView,
  views: ListsView,
  reference: number,
): RowTest {
  const key = (heading: string): string => list.keyOf(heading);
  switch (rule.kind) {
    case 'order':
      return before(records.dates(key(rule.b)), records.dates(key(rule.a)));
    case 'future': {
      const days = records.dates(key(rule.a));
      return (row) => days[row]! > reference;
    }
    case 'age': {
      const births = records.dates(key(rule.a));
      const ages = records.integers(key(rule.b));
      return (row) => {
        const [birth, stated] = [births[row]!, ages[row]!];
        if (birth === ABSENT || stated === ABSENT) return false;
        return stated !== Math.floor((reference - birth) / 365.25);
      };
    }
    case 'range': {
      const numbers = records.integers(key(rule.a));
      const { lo, hi } = rule;
      return (row) => numbers[row] !== ABSENT && (numbers[row]! < lo || numbers[row]! > hi);
    }
    case 'both': {
      const given = records.known(key(rule.a));
      const beside = records.known(key(rule.b));
      return (row) => given(row) && !beside(row);
    }
    case 'dup':
      return repeats(records.column(key(rule.a)), records.column(key(rule.b)));
    case 'xsame': {
      const other = all.find(({ name }) => name === rule.other)!;
      return differsFromFirst(rule.a, list, other, records, views);
    }
    case 'xexist': {
      const other = all.find(({ name }) => name === rule.other)!.key;
      const { children } = records;
      const first = views.firstRows(other);
      return (row) => (first[children[row]!] ?? -1) < 0;
    }
  }
}

/** Whether an earlier record has the same identifier and value, a blank value being one too. */
function repeats(identifiers: Column, days: Column): RowTest {
  const first = firstOfPairs(identifiers.values, days.values);
  return (row) => first[row]! >= 0 && first[row] !== row;
}

/** Whether the child's first record on the other list has another value. */
function differsFromFirst(
  heading: string,
  list: JobList,
  other: JobList,
  records: ListView,
  views: ListsView,
): RowTest {
  // Both columns have the same codes in the same order, or are days.
  const mine = records.column(list.keyOf(heading));
  const theirs = views.of(other.key).column(other.keyOf(heading));
  const none = mine.type === 'date' ? ABSENT : ABSENT_INDEX;
  const first = views.firstRows(other.key);
  const { children } = records;
  return (row) => {
    const value = mine.values[row]!;
    const beside = first[children[row]!] ?? -1;
    if (value === none || beside < 0) return false;
    return theirs.values[beside] !== none && theirs.values[beside] !== value;
  };
}

/** How many records break each rule, and the sum of their positions. */
export function checkJob(
  dataset: Dataset,
  rules: readonly RecordRule[],
): Record<string, readonly [count: number, sum: number]> {
  const views = listsView(dataset);
  const found: Record<string, readonly [number, number]> = {};
  for (const rule of rules) {
    const faults = recordFaults(rule, views, () => true);
    let sum = 0;
    for (const { row } of faults) sum += row!;
    found[rule.id] = [faults.length, sum];
  }
  return found;
}
