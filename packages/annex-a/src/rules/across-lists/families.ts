import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { ListView } from '../list-view.ts';
import type { ListsView } from '../lists-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { eachRecord } from '../rules-of-list.ts';
import { against } from './against.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { textOf } from './text-of.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;

/** Rows of a list by adoptive family. */
function rowsByFamily(list: ListView): ReadonlyMap<string, readonly number[]> {
  const family = textOf(list, 'familyIdentifier');
  const rows = new Map<string, number[]>();
  for (let row = 0; row < list.table.rows; row++) {
    const key = family(row);
    if (key === undefined) continue;
    const ofFamily = rows.get(key);
    if (ofFamily) ofFamily.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

/**
 * A step of the child that the family has on another day. List 11 has room for one date of each step of a family: of
 * children who were placed on different days all but one differ from it, and nobody could put that right. So where the
 * family's date is that of another child placed with it nothing is told, nor where list 11 has none.
 */
const stepOfFamily = (step: 'matchDate' | 'placedDate' | 'adoptionOrderDate'): RecordRule =>
  ruleAcrossLists('10-11-DATES', {
    ...derived,
    list: 'adoption',
    needs: {
      adoption: [step, 'familyIdentifier', 'childUniqueId'],
      adopters: ['familyIdentifier', step],
    },
    find: eachRecord('adoption', (children, lists) => {
      const adopters = lists.of('adopters');
      const family = textOf(children, 'familyIdentifier');
      const childrenOf = rowsByFamily(children);
      const day = children.dates(step);
      const familyDay = adopters.dates(step);
      const adopterWithout = new Map<string, number | undefined>();
      for (const [key, rows] of rowsByFamily(adopters)) {
        const days = new Set(childrenOf.get(key)?.map((child) => day[child]));
        const dated = rows.filter((one) => familyDay[one] !== ABSENT);
        if (!dated.some((one) => days.has(familyDay[one]))) adopterWithout.set(key, dated[0]);
      }
      return (row) => {
        const key = family(row);
        return key !== undefined && day[row] !== ABSENT && against(adopters, adopterWithout.get(key));
      };
    }),
  });

/** An adopter goes by the identifier of a child. */
const adopterIsChild = (other: 'childrenInCare' | 'adoption'): RecordRule =>
  ruleAcrossLists('11-CHILD', {
    ...derived,
    list: 'adopters',
    needs: { adopters: ['adopterIdentifier'], [other]: ['childUniqueId'] },
    find: eachRecord('adopters', (adopters, lists) => {
      const adopter = textOf(adopters, 'adopterIdentifier');
      const children = lists.of(other);
      const rowOf = firstRows(lists, other);
      return (row) => {
        const id = adopter(row);
        return id !== undefined && against(children, rowOf.get(id));
      };
    }),
  });

function firstRows(lists: ListsView, key: ListKey): ReadonlyMap<string, number> {
  const list = lists.of(key);
  const child = textOf(list, 'childUniqueId');
  const rows = new Map<string, number>();
  for (let row = 0; row < list.table.rows; row++) {
    const id = child(row);
    if (id !== undefined && !rows.has(id)) rows.set(id, row);
  }
  return rows;
}

/** Rules on the families of lists 10 and 11. */
export const familiesRules: readonly RecordRule[] = [
  // Annex A does not say whether a child is placed with a family of another agency, which list 11 does not have; such a
  // child is told too. Where the decision was reversed the family may have left long ago.
  ruleAcrossLists('10-11-FAMILY', {
    severity: 'warning',
    basis: 'ofsted',
    list: 'adoption',
    needs: { adoption: ['familyIdentifier', 'decisionReversedDate'], adopters: ['familyIdentifier'] },
    find: eachRecord('adoption', (children, lists) => {
      const family = textOf(children, 'familyIdentifier');
      const isNotReversed = children.blank('decisionReversedDate');
      const adoptersOf = rowsByFamily(lists.of('adopters'));
      return (row) => {
        const key = family(row);
        return key !== undefined && isNotReversed(row) && !adoptersOf.has(key);
      };
    }),
  }),
  stepOfFamily('matchDate'),
  stepOfFamily('placedDate'),
  stepOfFamily('adoptionOrderDate'),
  // Only fewer children than list 10 shows: more are right where some were placed before the twelve months of list 10, or
  // for another authority. Told of the adopters, who carry the number.
  ruleAcrossLists('10-11-COUNT', {
    ...derived,
    list: 'adopters',
    needs: {
      adopters: ['childrenPlaced', 'familyIdentifier'],
      adoption: ['familyIdentifier', 'childUniqueId', 'placedDate', 'decisionReversedDate'],
    },
    find: eachRecord('adopters', (adopters, lists) => {
      const adoption = lists.of('adoption');
      const childrenOf = rowsByFamily(adoption);
      const family = textOf(adopters, 'familyIdentifier');
      const number = adopters.integers('childrenPlaced');
      const placed = adoption.dates('placedDate');
      const isNotReversed = adoption.blank('decisionReversedDate');
      const isPlaced = (row: number): boolean =>
        placed[row] !== ABSENT && placed[row]! <= adoption.snapshot && isNotReversed(row);
      return (row) => {
        const key = family(row);
        if (key === undefined || number[row] === ABSENT) return false;
        const rows = (childrenOf.get(key) ?? []).filter(
          (one) => adoption.children[one]! >= 0 && isPlaced(one),
        );
        const count = new Set(rows.map((one) => adoption.children[one]!)).size;
        return number[row]! < count && against(adoption, rows[0], { number: count });
      };
    }),
  }),
  adopterIsChild('childrenInCare'),
  adopterIsChild('adoption'),
];
