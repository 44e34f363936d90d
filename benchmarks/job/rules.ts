import { ABSENT, ABSENT_INDEX } from '@sightline/core';
import type { Column, Dataset } from '@sightline/core';
import { firstOfPairs } from '../../packages/annex-a/src/rules/first-like.ts';
import { recordsInFault } from '../../packages/annex-a/src/rules/records-in-fault.ts';
import type { RecordRule } from '../../packages/annex-a/src/rules/record-rule.ts';
import { listsView } from '../../packages/annex-a/src/rules/lists-view.ts';
import { rowsAfter } from '../../packages/annex-a/src/rules/rows-after.ts';
import { rowsBefore } from '../../packages/annex-a/src/rules/rows-before.ts';
import { recordsOf } from '../../packages/annex-a/src/rules/rules-of-list.ts';
import type { ListView } from '../../packages/annex-a/src/rules/list-view.ts';
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
      find: recordsOf(list.key, (records, views) => breaks(rule, list, lists, records, views, spec.REF)),
    };
  });
}

/** The rows that break a rule. */
function breaks(
  rule: SpecRule,
  list: JobList,
  all: readonly JobList[],
  records: ListView,
  views: ListsView,
  reference: number,
): number[] {
  const key = (heading: string): string => list.keyOf(heading);
  switch (rule.kind) {
    case 'order':
      return rowsBefore(records.dates(key(rule.b)), records.dates(key(rule.a)));
    case 'future':
      return rowsAfter(records.dates(key(rule.a)), reference);
    case 'age':
      return otherAges(records.dates(key(rule.a)), records.integers(key(rule.b)), reference);
    case 'range':
      return outside(records.integers(key(rule.a)), rule.lo, rule.hi);
    case 'both':
      return withoutOther(records.column(key(rule.a)), records.column(key(rule.b)));
    case 'dup':
      return repeats(firstOfPairs(records.column(key(rule.a)).values, records.column(key(rule.b)).values));
    case 'xsame': {
      const other = views.of(all.find(({ name }) => name === rule.other)!.key);
      // Both columns have the same codes in the same order, or are days.
      const theirs = all.find(({ name }) => name === rule.other)!.keyOf(rule.a);
      const first = views.firstRows(other.spec.key);
      return others(records.column(key(rule.a)), other.column(theirs), records.children, first);
    }
    case 'xexist':
      return missing(records.children, views.firstRows(all.find(({ name }) => name === rule.other)!.key));
  }
}

const absentOf = ({ type }: Column): number =>
  type === 'date' || type === 'integer' ? ABSENT : ABSENT_INDEX;

function otherAges(births: Int32Array, ages: Int32Array, reference: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < births.length; row++) {
    const [birth, stated] = [births[row]!, ages[row]!];
    if (birth === ABSENT || stated === ABSENT) continue;
    if (stated !== Math.floor((reference - birth) / 365.25)) rows.push(row);
  }
  return rows;
}

function outside(numbers: Int32Array, low: number, high: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row]!;
    if (number !== ABSENT && (number < low || number > high)) rows.push(row);
  }
  return rows;
}

function withoutOther(given: Column, beside: Column): number[] {
  const [none, noneBeside] = [absentOf(given), absentOf(beside)];
  const rows: number[] = [];
  for (let row = 0; row < given.values.length; row++) {
    if (given.values[row] !== none && beside.values[row] === noneBeside) rows.push(row);
  }
  return rows;
}

/** Records that an earlier one has the same identifier and value as, a blank value being one too. */
function repeats(first: Int32Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < first.length; row++) if (first[row]! >= 0 && first[row] !== row) rows.push(row);
  return rows;
}

/** Records whose child's first record on the other list has another value. */
function others(mine: Column, theirs: Column, children: Int32Array, first: Int32Array): number[] {
  const [none, noneBeside] = [absentOf(mine), absentOf(theirs)];
  const rows: number[] = [];
  for (let row = 0; row < children.length; row++) {
    const value = mine.values[row]!;
    const child = children[row]!;
    const beside = child < 0 ? -1 : first[child]!;
    if (value === none || beside < 0) continue;
    if (theirs.values[beside] !== noneBeside && theirs.values[beside] !== value) rows.push(row);
  }
  return rows;
}

/** Records whose child is not on the other list. */
function missing(children: Int32Array, first: Int32Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < children.length; row++) {
    const child = children[row]!;
    if (child < 0 || first[child]! < 0) rows.push(row);
  }
  return rows;
}

/** How many records break each rule, and the sum of their positions. */
export function checkJob(
  dataset: Dataset,
  rules: readonly RecordRule[],
): Record<string, readonly [count: number, sum: number]> {
  const views = listsView(dataset);
  const found: Record<string, readonly [number, number]> = {};
  for (const rule of rules) {
    let [count, sum] = [0, 0];
    for (const fault of recordsInFault(rule, views, () => true)) {
      count += 1;
      sum += typeof fault === 'number' ? fault : fault.row!;
    }
    found[rule.id] = [count, sum];
  }
  return found;
}
