import { ABSENT } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import type { RecordRule } from '../record-rule.ts';
import { eachRecord, rulesOfList } from '../rules-of-list.ts';

/** Lists on which a child may be unborn. */
const mayBeUnborn = (list: ListSpec): boolean =>
  list.columns.some(({ role, required }) => role === 'birth' && required !== 'always');

/**
 * UNBORN: age and date of birth agree on whether a child is unborn, and of an unborn child no sex is stated. That
 * neither says so is told of the blank date of birth.
 */
export function unborn(list: ListSpec): RecordRule | undefined {
  if (!mayBeUnborn(list)) return undefined;
  return rulesOfList(list)('UNBORN', {
    severity: 'warning',
    basis: 'ofsted',
    columns: ['dateOfBirth', 'age', 'gender'],
    find: eachRecord(list.key, (records) => {
      const age = records.integers('age');
      const birth = records.dates('dateOfBirth');
      const isSexStated = records.isCode('gender', 'a', 'b', 'd');
      const birthNotKnown = records.blank('dateOfBirth');
      const { snapshot } = records;
      return (row) => {
        const stated = age[row]!;
        const born = birth[row]!;
        const isYetToBeBorn = born > snapshot;
        if (stated !== ABSENT && born !== ABSENT && (stated === -1) !== isYetToBeBorn)
          return { kind: 'signs-disagree' };
        const isUnborn = isYetToBeBorn || (stated === -1 && birthNotKnown(row));
        return isUnborn && isSexStated(row) && { kind: 'sex-stated', column: 'gender' };
      };
    }),
  });
}

/** EDD: no child is expected later than 40 weeks after the snapshot. */
export function expectedBirth(list: ListSpec): RecordRule | undefined {
  if (!mayBeUnborn(list)) return undefined;
  return rulesOfList(list)('EDD', {
    severity: 'warning',
    basis: 'derived',
    columns: ['dateOfBirth'],
    parameters: { days: 280 },
    find: eachRecord(list.key, (records, _, parameters) => {
      const birth = records.dates('dateOfBirth');
      const latest = records.snapshot + parameters['days']!;
      return (row) => birth[row]! > latest;
    }),
  });
}
