import { describe, expect, it } from 'vitest';
import { expectTold, findingsOn } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

describe('identity', () => {
  const said = (column: string, ...values: readonly unknown[]): Child => {
    const lists = ['section47', 'childrenInNeed', 'careLeavers'];
    return Object.fromEntries(lists.map((list, index) => [list, [{ [column]: values[index] }]]));
  };
  it.each<Case>([
    [
      'AA-X-DOB',
      [
        said('dateOfBirth', '2012-03-04', '2012-03-05', '2012-03-04'),
        said('dateOfBirth', undefined, '2012-03-04', '2012-04-03'),
      ],
      [
        said('dateOfBirth', '2012-03-04', '2012-03-04', undefined),
        said('dateOfBirth', '2012-03-04', 'soon', '04/03/2012'),
      ],
    ],
    [
      'AA-X-GENDER',
      [said('gender', 'a', 'b'), said('gender', undefined, 'd', 'a')],
      [said('gender', 'a', 'Male'), said('gender', 'c', 'a', 'c'), said('gender', 'a', 'perhaps')],
    ],
    [
      'AA-X-ETHNICITY',
      [said('ethnicity', 'WBRI', 'WIRI')],
      [said('ethnicity', 'WBRI', 'NOBT', 'REFU'), said('ethnicity', 'WBRI', 'perhaps', 'WBRI')],
    ],
    ['AA-X-DISABILITY', [said('disability', 'a', 'b')], [said('disability', 'a', 'c', 'a')]],
    [
      'AA-X-AGE',
      [said('age', 12, 13), said('age', undefined, -1, 0)],
      [said('age', 12, undefined, 12), said('age', 12, 'some')],
    ],
  ])('%s', expectTold);

  it('is told once for a list, against the first record of the first list that says anything', () => {
    const child = {
      contacts: [{ dateOfContact: '2024-01-11' }],
      referrals: [
        { dateOfReferral: '2024-03-01', gender: 'b' },
        { dateOfReferral: '2024-02-01', gender: 'a' },
        { dateOfReferral: '2024-02-15', gender: 'b' },
      ],
      childProtection: [{ gender: 'b' }],
    };
    const places = findingsOn('AA-X-GENDER', [child]).map(({ where, params }) => [
      where.list,
      where.row,
      params,
    ]);
    expect(places).toEqual([
      ['referrals', 3, { column: 'Gender', otherList: 'Referrals', otherRow: 2 }],
      ['childProtection', 1, { column: 'Gender', otherList: 'Referrals', otherRow: 2 }],
    ]);
  });

  it('says that day and month look changed about, and not the dates', () => {
    const told = (one: string, other: string): unknown[] =>
      findingsOn('AA-X-DOB', [said('dateOfBirth', one, other)]).map(({ params }) => params['kind']);
    expect(told('2012-01-02', '2012-02-01')).toEqual(['day-month-swap']);
    expect(told('2012-01-02', '2013-02-01')).toEqual([undefined]);
    const [finding] = findingsOn('AA-X-DOB', [said('dateOfBirth', '2012-01-02', '2012-02-01')]);
    expect(JSON.stringify(finding)).not.toContain('2012');
  });
});
