import type { ListKey } from '@sightline/core';
import { annexALists } from '../../lists/annex-a-lists.ts';
import type { ListView } from '../list-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { against } from './against.ts';
import { windowStart } from './in-window.ts';
import { firstOfEach } from './natural-order.ts';
import { oncePerCheck } from './once-per-check.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { spanColumns } from './span-columns.ts';
import { textOf } from './text-of.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;

const listsOfChildren = annexALists.filter(({ columns }) => columns.some(({ role }) => role === 'child'));

/** What stays of an identifier that another system may have written differently. */
const bare = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replace(/^0+(?=.)/, '');

type Spelling = { readonly id: string; readonly list: ListView; readonly row: number };

/**
 * Of the children whose identifiers differ in their spelling only, the spelling that comes first: on the first list that
 * has any, and there the first in the order of its characters. Of most children there is none.
 */
const firstSpellings = oncePerCheck((lists): ReadonlyMap<number, Spelling> => {
  const first = new Map<string, Spelling>();
  const alike = new Map<string, number[]>();
  const seen = new Set<number>();
  for (const list of lists.held) {
    if (!list.table.columns['childUniqueId']) continue;
    const text = textOf(list, 'childUniqueId');
    list.children.forEach((child, row) => {
      if (child < 0 || seen.has(child)) return;
      seen.add(child);
      const id = text(row)!;
      const key = bare(id);
      const known = first.get(key);
      if (!known || (known.list === list && id < known.id)) first.set(key, { id, list, row });
      const children = alike.get(key);
      if (children) children.push(child);
      else alike.set(key, [child]);
    });
  }
  return new Map(
    [...alike].flatMap(([key, children]) =>
      children.length > 1 ? children.map((child) => [child, first.get(key)!] as const) : [],
    ),
  );
});

/** One identifier is written in two ways, told once for each list and spelling but the first. */
const spelledOtherwise = (list: ListKey): RecordRule =>
  ruleAcrossLists('SIBLING-ID', {
    ...derived,
    list,
    needs: { [list]: ['childUniqueId'] },
    find: (lists) => {
      const records = lists.of(list);
      const text = textOf(records, 'childUniqueId');
      const spellings = firstSpellings(lists);
      const firstOf = (row: number): Spelling | undefined => spellings.get(records.children[row]!);
      return firstOfEach(records, (row) => (firstOf(row) ? records.children[row] : undefined))
        .filter((row) => firstOf(row)!.id !== text(row))
        .map((row) => ({ row, ...against(firstOf(row)!.list, firstOf(row)!.row) }));
    },
  });

/**
 * A child with an enquiry, a plan or a period of care in the window whom none of lists 3, 4 and 6 know; told once for
 * each list.
 */
const unknownBefore = (
  list: 'section47' | 'childProtection' | 'childrenInCare',
  columns: readonly string[],
): RecordRule =>
  ruleAcrossLists('ORPHAN', {
    ...derived,
    list,
    needs: {
      [list]: columns,
      referrals: ['childUniqueId'],
      assessments: ['childUniqueId'],
      childrenInNeed: ['childUniqueId'],
    },
    find: (lists) => {
      const records = lists.of(list);
      const { spec } = records;
      const open = spec.openSpan ? records.open : () => false;
      const from = windowStart(records);
      const anchors = spec.window.anchors.map((anchor) => records.dates(anchor));
      const isKnown = (child: number): boolean =>
        (['referrals', 'assessments', 'childrenInNeed'] as const).some(
          (other) => lists.rowsOf(other, child).length > 0,
        );
      const isAsked = (row: number): boolean => open(row) || anchors.some((days) => days[row]! >= from);
      return firstOfEach(records, (row) => {
        const child = records.children[row]!;
        return child >= 0 && isAsked(row) && !isKnown(child) ? child : undefined;
      }).map((row) => ({ row }));
    },
  });

/** Rules on identifiers that do not join the lists as they should. */
export const childIdentifiersRules: readonly RecordRule[] = [
  ...listsOfChildren.map(({ key }) => spelledOtherwise(key)),
  unknownBefore('section47', ['childUniqueId', 'strategyDiscussionDate']),
  unknownBefore('childProtection', spanColumns.childProtection),
  unknownBefore('childrenInCare', spanColumns.childrenInCare),
];
