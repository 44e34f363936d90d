import { ABSENT, yearMonthDay } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import { annexALists } from '../../lists/annex-a-lists.ts';
import type { ListView } from '../list-view.ts';
import type { RecordFault, RecordRule } from '../record-rule.ts';
import { sameOnLists } from './same-on-lists.ts';
import type { SameOnLists } from './same-on-lists.ts';
import { textOf } from './text-of.ts';

const derived = { severity: 'warning', basis: 'derived' } as const;

/** Lists of children that have a column. */
const listsWith = (column: string): readonly ListKey[] =>
  annexALists
    .filter(({ columns }) => columns.some(({ role }) => role === 'child'))
    .filter(({ columns }) => columns.some(({ key }) => key === column))
    .map(({ key }) => key);

type Identity = Pick<SameOnLists, 'lists' | 'column' | 'valueOf'>;

const number = (column: string, type: 'dates' | 'integers'): Identity => ({
  lists: listsWith(column),
  column,
  valueOf: (list) => {
    const values = list[type](column);
    return (row) => (values[row] === ABSENT ? undefined : values[row]);
  },
});

/** A code that says that it is not known, or was not told, differs from no other. */
const code = (column: string, ...unknown: readonly string[]): Identity => ({
  lists: listsWith(column),
  column,
  valueOf: (list: ListView) => {
    const text = textOf(list, column);
    const says = (value: string | undefined): string | undefined =>
      value !== undefined && unknown.includes(value) ? undefined : value;
    return (row) => says(text(row));
  },
});

export const dateOfBirth = number('dateOfBirth', 'dates');
export const gender = code('gender', 'c');
export const ethnicity = code('ethnicity', 'REFU', 'NOBT', 'UNKNOWN');

/** Whether two dates are one with day and month changed about, in a word of the program. The dates are not told. */
function swapped(one: number | string, other: number | string): RecordFault['params'] {
  const [a, b] = [yearMonthDay(Number(one)), yearMonthDay(Number(other))];
  return a.year === b.year && a.month === b.day && a.day === b.month ? { kind: 'day-month-swap' } : {};
}

/** Rules that who a child is does not hang on the list. */
export const identityRules: readonly RecordRule[] = [
  ...sameOnLists('DOB', { ...derived, ...dateOfBirth, more: swapped }),
  ...sameOnLists('GENDER', { ...derived, ...gender }),
  ...sameOnLists('ETHNICITY', { ...derived, ...ethnicity }),
  ...sameOnLists('DISABILITY', { ...derived, ...code('disability', 'c') }),
  ...sameOnLists('AGE', { ...derived, ...number('age', 'integers') }),
];
