import { ABSENT, ageOn } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import type { RecordRule } from '../record-rule.ts';
import { eachRecord, rulesOfList } from '../rules-of-list.ts';

/**
 * AGE-CALC: the age is that at the snapshot, of an unborn child -1. That a blank age should stand there is told of the
 * cell.
 */
export function ageAtSnapshot(list: ListSpec): RecordRule | undefined {
  const birthColumn = list.columns.find(({ role }) => role === 'birth');
  if (!birthColumn) return undefined;
  const allAreBorn = birthColumn.required === 'always';
  return rulesOfList(list)('AGE-CALC', {
    severity: 'error',
    basis: 'ofsted',
    columns: ['age', 'dateOfBirth'],
    find: eachRecord(list.key, (records) => {
      const age = records.integers('age');
      const birth = records.dates('dateOfBirth');
      const { snapshot } = records;
      return (row) => {
        const stated = age[row]!;
        const born = birth[row]!;
        if (stated === ABSENT) return false;
        if (allAreBorn && stated < 0) return true;
        if (born === ABSENT) return false;
        return born > snapshot ? allAreBorn || stated !== -1 : stated !== ageOn(born, snapshot);
      };
    }),
  });
}
