import { ABSENT_INDEX } from '@sightline/core';
import type { FindingBasis, FindingSeverity } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import { firstLike, rowInFile } from '../first-like.ts';
import type { ListView } from '../list-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { eachRecord, rulesOfList } from '../rules-of-list.ts';

/** Ofsted asks for one row a child on these; that the others do not repeat is what public tools take for granted. */
const byOfsted = ['childrenInNeed', 'childProtection', 'childrenInCare'];
/** Two contacts, or pieces of early help, may truly be alike. */
const mayRepeat = ['contacts', 'earlyHelp'];

/** KEY: no record repeats the natural key of an earlier one. A key that is not whole repeats nothing. */
export function repeatedRecords(list: ListSpec): RecordRule {
  const basis: FindingBasis = byOfsted.includes(list.key) ? 'ofsted' : 'tool';
  const severity: FindingSeverity = mayRepeat.includes(list.key) ? 'warning' : 'error';
  return rulesOfList(list)('KEY', {
    severity,
    basis,
    columns: list.naturalKey,
    find: eachRecord(list.key, (records) => {
      const first = firstLike(records, list.naturalKey);
      const areTwo = list.key === 'referrals' ? twoSources(records) : () => false;
      return (row) => {
        const other = first[row]!;
        if (other < 0 || other === row) return false;
        return {
          params: rowInFile(records, other),
          ...(areTwo(row, other) && { severity: 'warning' as const }),
        };
      };
    }),
  });
}

/** Referrals of one day from two sources may be two referrals. */
function twoSources({ table }: ListView): (row: number, other: number) => boolean {
  const values = table.columns['referralSource']?.values;
  return (row, other) =>
    values !== undefined &&
    values[row] !== ABSENT_INDEX &&
    values[other] !== ABSENT_INDEX &&
    values[row] !== values[other];
}
