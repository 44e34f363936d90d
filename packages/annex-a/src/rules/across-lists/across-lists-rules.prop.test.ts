import { localDate, textAt } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../../reading/annex-a-from-records.ts';
import { annexALists } from '../../lists/annex-a-lists.ts';
import { checkDataset } from '../../checking/check-dataset.ts';
import type { ListColumn, ListSpec } from '../../lists/list-spec.ts';
import { acrossListsRules } from './across-lists-rules.ts';

const asAt = localDate('2024-03-31');

type TestRecord = Record<string, unknown>;
type TestLists = Record<string, TestRecord[]>;

/** Few values, so that they meet: days about the snapshot and the edges of windows, text that cannot be read, blanks. */
function valueOf({ type, codes, role }: ListColumn): fc.Arbitrary<unknown> {
  if (role === 'birth') return fc.constantFrom(undefined, '2007-05-06', '2007-06-05', '2012-01-31');
  switch (type) {
    case 'date':
      return fc.constantFrom(
        ...[undefined, undefined, 'soon', '2021-06-01', '2023-03-31', '2023-06-01', '2023-09-30'],
        ...['2023-12-01', '2024-01-10', '2024-01-11', '2024-02-20', '2024-03-30', '2024-04-15'],
      );
    case 'integer':
      return fc.constantFrom(undefined, 'some', -1, 0, 1, 16, 17);
    case 'code':
      return fc.constantFrom(undefined, 'perhaps', ...codes!.codes.slice(0, 12).map(({ code }) => code));
    case 'key':
      return fc.constantFrom(undefined, 'A1', 'a1', '0A1', 'B2', 'C3', 'D4');
    case 'text':
      return fc.constantFrom(undefined, 'Team A', 'team a', 'Team B');
  }
}

const recordOf = ({ columns }: ListSpec): fc.Arbitrary<TestRecord> =>
  fc.record(Object.fromEntries(columns.map((column) => [column.key, valueOf(column)])));

/** Fewer records than are told together. */
const someLists = fc.record(
  Object.fromEntries(annexALists.map((list) => [list.key, fc.array(recordOf(list), { maxLength: 9 })])),
);

/** What the rules across lists find: rule, list, column and natural key, each as often as it is found. */
function found(lists: TestLists): string[] {
  const { dataset } = annexAFromRecords(lists, { asAt });
  const ids = new Set(acrossListsRules.map(({ id }) => id));
  return checkDataset(dataset, { profile: 'all' })
    .filter(({ code }) => ids.has(code))
    .map(({ code, where: { list, column, row } }) => {
      const { columns } = dataset.tables[list!]!;
      const { naturalKey } = annexALists.find(({ key }) => key === list)!;
      return [code, list, column, ...naturalKey.map((key) => textAt(columns[key]!, row! - 1))].join('|');
    })
    .sort();
}

/** Rules that compare with the first list that says anything, whichever lists are held. */
const comparesWithFirst = [
  ...['AA-X-DOB', 'AA-X-GENDER', 'AA-X-ETHNICITY', 'AA-X-DISABILITY', 'AA-X-AGE', 'AA-X-WORKER-SAME'],
  ...['AA-X-TEAM-SAME', 'AA-X-SIBLING-ID', 'AA-X-TWIN'],
];

describe('the rules across lists', () => {
  it('find the same whatever the order of the records of any list', () => {
    fc.assert(
      fc.property(
        someLists.chain((lists) =>
          fc.tuple(
            fc.constant(lists),
            fc.record(
              Object.fromEntries(
                Object.entries(lists).map(([key, records]) => [
                  key,
                  fc.shuffledSubarray(records, { minLength: records.length }),
                ]),
              ),
            ),
          ),
        ),
        ([lists, shuffled]) => {
          expect(found(shuffled)).toEqual(found(lists));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('find nothing else without a list, and all the same where a rule does not need it', () => {
    fc.assert(
      fc.property(someLists, fc.constantFrom(...annexALists.map(({ key }) => key)), (lists, left) => {
        const needing = new Set(acrossListsRules.filter(({ needs }) => needs[left]).map(({ id }) => id));
        const { [left]: _, ...others } = lists;
        const [before, after] = [found(lists), found(others)];
        const isOf =
          (ids: ReadonlySet<string>) =>
          (one: string): boolean =>
            ids.has(one.slice(0, one.indexOf('|')));
        const isNeeding = isOf(needing);
        expect(after.filter((one) => !isNeeding(one))).toEqual(before.filter((one) => !isNeeding(one)));
        const isComparing = isOf(new Set(comparesWithFirst));
        const known = new Set(before);
        expect(after.filter((one) => !isComparing(one) && !known.has(one))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
