import { ABSENT, epochDay, yearMonthDay } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import type { RecordFault, RecordRule } from '../record-rule.ts';
import { rulesOfList } from '../rules-of-list.ts';
import { shareAbove } from '../share-above.ts';

/**
 * DOB-DEFAULT: dates of birth that a system fills in by itself: years long past, too many on 1 January, all the same.
 *
 * Two children of a list may well be born on 1 January; the fewest records are such that three are needed.
 */
export function defaultBirths(list: ListSpec): RecordRule | undefined {
  if (!list.columns.some(({ role }) => role === 'birth')) return undefined;
  return rulesOfList(list)('DOB-DEFAULT', {
    severity: 'warning',
    basis: 'derived',
    columns: ['dateOfBirth'],
    parameters: { earliestYear: 1990, percent: 2, fewest: 100 },
    find: (lists, parameters) => {
      const birth = lists.of(list.key).dates('dateOfBirth');
      const limit = parameters['earliestYear']!;
      const faults: RecordFault[] = [];
      const distinct = new Set<number>();
      let known = 0;
      let onNewYearsDay = 0;
      birth.forEach((day, row) => {
        if (day === ABSENT) return;
        known++;
        distinct.add(day);
        const { year } = yearMonthDay(day);
        if (day === epochDay(year, 1, 1)) onNewYearsDay++;
        if (year < limit) faults.push({ row, kind: 'early-year', params: { limit } });
      });
      if (distinct.size === 1 && known >= parameters['fewest']!)
        return [...faults, { kind: 'one-date', params: { count: known } }];
      return [...faults, ...shareAbove(onNewYearsDay, known, parameters)];
    },
  });
}
