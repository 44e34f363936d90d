import { localDate } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import { annexALists } from '../lists/annex-a-lists.ts';
import { listsView } from './lists-view.ts';
import { recordFaults } from './record-faults.ts';
import { recordRules } from './record-rules.ts';
import type { RecordRule } from './record-rule.ts';

const asAt = localDate('2024-03-31');

/** Three records on every list: one with a value in each column, one with text that is no value, one blank. */
const dataset = ((): Dataset => {
  const values = { date: '2023-11-01', integer: 1, code: '', text: 'Team A', key: 'C1' };
  const records = annexALists.map((list) => {
    const filled = list.columns.map(({ key, type, codes }) => [key, codes?.codes[0]?.code ?? values[type]]);
    const unread = list.columns.map(({ key }) => [key, 'not known']);
    return [list.key, [Object.fromEntries(filled), Object.fromEntries(unread), {}]];
  });
  return annexAFromRecords(Object.fromEntries(records) as Parameters<typeof annexAFromRecords>[0], { asAt })
    .dataset;
})();

/** Only the lists and columns that a rule says it needs. */
function asNeeded({ needs }: RecordRule): Dataset {
  const tables = Object.entries(needs).map(([list, columns = []]) => {
    const table = dataset.tables[list]!;
    return [
      list,
      { ...table, columns: Object.fromEntries(columns.map((key) => [key, table.columns[key]!])) },
    ];
  });
  return { ...dataset, tables: Object.fromEntries(tables) as Dataset['tables'] };
}

it.each(recordRules.map((rule) => [rule.id, rule.list, rule] as const))(
  '%s on %s reads no list or column but those it says it needs, and its own columns are of its list',
  (_id, list, rule) => {
    expect(() => recordFaults(rule, listsView(asNeeded(rule)), () => true)).not.toThrow();
    const known = annexALists.find(({ key }) => key === list)!.columns.map(({ key }) => key);
    expect(known).toEqual(expect.arrayContaining([...rule.columns]));
  },
);

it('looks at the dates that are there where one of them is missing', () => {
  const rule = recordRules.find(({ id }) => id === 'AA-05-FUT')!;
  const strategyDiscussionDate = '2024-04-01';
  const { dataset: whole } = annexAFromRecords({ section47: [{ strategyDiscussionDate }] }, { asAt });
  const section47 = whole.tables['section47']!;
  const { icpcDate: _, ...columns } = section47.columns;
  const without = { ...whole, tables: { section47: { ...section47, columns } } };
  expect(recordFaults(rule, listsView(without), () => true)).toMatchObject([
    { row: 0, column: 'strategyDiscussionDate' },
  ]);
});
