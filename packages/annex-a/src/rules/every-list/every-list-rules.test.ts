import { describe, expect, it } from 'vitest';
import { expectTold, findings, told } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

// The snapshot is 31 March 2024. Expected by hand, from the words of the rules.

const blank = {};

const cases: readonly RuleCase[] = [
  [
    'AA-05-FUT',
    'section47',
    [
      { strategyDiscussionDate: '2024-04-01' },
      { strategyDiscussionDate: '2024-03-01', icpcDate: '2024-04-02' },
    ],
    [{ strategyDiscussionDate: '2024-03-31' }, { dateOfBirth: '2024-06-01' }, { icpcDate: 'soon' }, blank],
  ],
  [
    'AA-03-DOB-EVENT',
    'referrals',
    // 280 days before 6 October 2024 is 31 December 2023.
    [{ dateOfBirth: '2024-10-06', dateOfReferral: '2023-12-30' }],
    [
      { dateOfBirth: '2024-10-06', dateOfReferral: '2023-12-31' },
      { dateOfBirth: 'unborn', dateOfReferral: '2000-01-01' },
      { dateOfReferral: '2000-01-01' },
      { dateOfBirth: '2024-10-06' },
    ],
  ],
  [
    'AA-08-DOB-EVENT',
    'childrenInCare',
    [{ dateOfBirth: '2020-02-29', dateStartedLookedAfter: '2020-02-28' }],
    [{ dateOfBirth: '2020-02-29', dateStartedLookedAfter: '2020-02-29', lastHealthAssessment: '2019-01-01' }],
  ],
  [
    'AA-06-AGE-CALC',
    'childrenInNeed',
    [
      // Seventeen until 31 March 2024 itself.
      { dateOfBirth: '2006-03-31', age: 17 },
      { dateOfBirth: '2006-04-01', age: 18 },
      { dateOfBirth: '2024-04-01', age: 0 },
      { dateOfBirth: '2024-03-31', age: -1 },
      { dateOfBirth: '2010-01-01' },
    ],
    [
      { dateOfBirth: '2006-03-31', age: 18 },
      { dateOfBirth: '2006-04-01', age: 17 },
      { dateOfBirth: '2024-04-01', age: -1 },
      { dateOfBirth: '2024-03-31', age: 0 },
      { age: 5 },
      { dateOfBirth: 'soon', age: 5 },
      { dateOfBirth: '2010-01-01', age: 'fourteen' },
    ],
  ],
  [
    'AA-08-AGE-CALC',
    'childrenInCare',
    [{ dateOfBirth: '2024-05-01', age: -1 }, { age: -1 }],
    [{ dateOfBirth: '2024-03-01', age: 0 }, { dateOfBirth: '2024-03-01' }],
  ],
  [
    'AA-04-UNBORN',
    'assessments',
    [
      { dateOfBirth: '2024-05-01', age: 0, gender: 'c' },
      { dateOfBirth: '2023-05-01', age: -1, gender: 'c' },
      { dateOfBirth: '2024-05-01', age: -1, gender: 'b' },
      { age: -1, gender: 'a' },
      { dateOfBirth: '2024-05-01', gender: 'a' },
      // Not said to be unborn, and yet without a date of birth.
      { age: 3, gender: 'c' },
    ],
    [
      { dateOfBirth: '2024-05-01', age: -1, gender: 'c' },
      { dateOfBirth: '2024-05-01', age: -1 },
      { dateOfBirth: '2024-03-31', age: 0, gender: 'a' },
      { age: -1, gender: 'c' },
      { dateOfBirth: 'due in May', age: -1, gender: 'a' },
      { dateOfBirth: '2024-05-01', age: 'unborn', gender: 'c' },
    ],
  ],
  [
    'AA-07-EDD',
    'childProtection',
    // 280 days after 31 March 2024 is 5 January 2025.
    [{ dateOfBirth: '2025-01-06' }],
    [{ dateOfBirth: '2025-01-05' }, { dateOfBirth: 'next year' }, blank],
  ],
  [
    'AA-01-AGE-RANGE',
    'contacts',
    [
      { dateOfBirth: '2005-12-01', dateOfContact: '2023-12-01' },
      { dateOfBirth: '2024-12-02', dateOfContact: '2023-12-01' },
      // Eighteen on the day of the snapshot, and contacted then.
      { dateOfBirth: '2006-03-31', dateOfContact: '2024-03-31' },
    ],
    [
      { dateOfBirth: '2005-12-02', dateOfContact: '2023-12-01' },
      { dateOfBirth: '2024-12-01', dateOfContact: '2023-12-01' },
      { dateOfContact: '2023-12-01', age: 40 },
      { dateOfBirth: '1980-01-01', dateOfContact: 'May' },
      { dateOfBirth: '2006-06-01', dateOfContact: '2024-06-01' },
    ],
  ],
  [
    'AA-07-AGE-RANGE',
    'childProtection',
    [
      { dateOfBirth: '2006-03-31' },
      { dateOfBirth: '2006-02-01', planEndDate: '2024-02-02' },
      // Turned 18 on the day of the snapshot while the plan ran on.
      { dateOfBirth: '2006-03-31', planEndDate: '2024-04-01' },
    ],
    [
      { dateOfBirth: '2006-02-01', planEndDate: '2024-02-01' },
      // Born on 29 February: 18 on 1 March of a common year.
      { dateOfBirth: '2004-02-29', planEndDate: '2022-03-01' },
      { dateOfBirth: '2006-04-01' },
      { dateOfBirth: '1990-01-01', planEndDate: 'ended' },
      { dateOfBirth: '2024-10-01' },
    ],
  ],
  [
    'AA-08-AGE-RANGE',
    'childrenInCare',
    [{ dateOfBirth: '2024-04-01' }, { dateOfBirth: '2006-03-30', dateCeased: '2024-03-31' }],
    [{ dateOfBirth: '2024-03-31' }, { dateOfBirth: '2006-03-31', dateCeased: '2024-03-31' }, blank],
  ],
  [
    'AA-09-AGE-RANGE',
    'careLeavers',
    [{ dateOfBirth: '1999-03-31' }, { dateOfBirth: '2008-04-01' }],
    [{ dateOfBirth: '1999-04-01' }, { dateOfBirth: '2008-03-31' }, { age: 30 }],
  ],
  [
    'AA-10-AGE-RANGE',
    'adoption',
    [{ dateOfBirth: '2005-06-01', decisionReversedDate: '2023-06-01' }],
    [{ dateOfBirth: '2005-06-01', adoptionOrderDate: '2023-05-31', decisionReversedDate: '2023-07-01' }],
  ],
  [
    'AA-06-DOB-DEFAULT',
    'childrenInNeed',
    [{ dateOfBirth: '1989-12-31' }],
    [{ dateOfBirth: '1990-01-01' }, { dateOfBirth: 'old' }, blank],
  ],
  [
    'AA-01-WINDOW',
    'contacts',
    [{ dateOfContact: '2023-09-29' }, { dateOfContact: '2024-04-01' }],
    [{ dateOfContact: '2023-09-30' }, { dateOfContact: '2024-03-31' }, { dateOfContact: 'old' }, blank],
  ],
  [
    'AA-02-WINDOW',
    'earlyHelp',
    [
      { assessmentStartDate: '2023-09-01', assessmentCompletionDate: '2023-09-29' },
      { assessmentCompletionDate: '2023-09-29' },
    ],
    [
      { assessmentStartDate: '2023-09-01', assessmentCompletionDate: '2023-09-30' },
      { assessmentStartDate: '2023-01-01' },
      { assessmentStartDate: '2023-01-01', assessmentCompletionDate: 'ended' },
      { assessmentStartDate: 'begun', assessmentCompletionDate: '2023-09-29' },
    ],
  ],
  [
    'AA-04-WINDOW',
    'assessments',
    [{ dateOfAuthorisation: '2023-09-29' }],
    [{ dateOfAuthorisation: '2023-09-30' }, { dateOfAuthorisation: 'done' }, blank],
  ],
  [
    'AA-10-WINDOW',
    'adoption',
    [
      { decisionDate: '2022-01-10', adoptionOrderDate: '2023-03-30' },
      { decisionDate: '2022-01-10', decisionReversedDate: '2023-03-30' },
    ],
    [
      { decisionDate: '2022-01-10', adoptionOrderDate: '2023-03-31' },
      { decisionDate: '2018-01-10' },
      { decisionDate: '2022-01-10', adoptionOrderDate: '2023-03-30', decisionReversedDate: 'no' },
    ],
  ],
];

describe('a rule of many lists', () => {
  it.each(cases)('%s tells of the records on %s that break it, and of no others', (...one) => {
    expectTold(one);
  });

  it('is asked of every list that has its columns, and of adopters without a birth', () => {
    expect(told({ adopters: [{ enquiryDate: '2024-04-01' }] }, 'AA-11-FUT')).toEqual([1]);
    const adopter = { stage1Start: '2020-01-01', adoptionOrderDate: '2023-03-30' };
    const adopters = [adopter, { ...adopter, matchDate: '2023-03-31' }, { stage1Start: '2020-01-01' }];
    expect(told({ adopters }, 'AA-11-WINDOW')).toEqual([1]);
  });

  it('says which way the signs of an unborn child are at odds', () => {
    const records = [
      { dateOfBirth: '2024-05-01', age: 0, gender: 'a' },
      { dateOfBirth: '2024-05-01', age: -1, gender: 'a' },
      { age: 3 },
    ];
    const found = findings({ referrals: records }, 'AA-03-UNBORN');
    expect(found.map(({ where, params }) => [where.row, where.column, params['kind']])).toEqual([
      [3, 'dateOfBirth', 'blank'],
      [1, 'dateOfBirth', 'signs-disagree'],
      [2, 'gender', 'sex-stated'],
    ]);
  });

  it('tells of each date that lies ahead', () => {
    const record = { cinStartDate: '2024-04-01', dateLastSeen: '2024-04-02', cinClosureDate: '2024-04-03' };
    expect(findings({ childrenInNeed: [record] }, 'AA-06-FUT').map(({ where }) => where.column)).toEqual([
      'cinStartDate',
      'dateLastSeen',
      'cinClosureDate',
    ]);
  });

  it('takes the limits that an authority sets', () => {
    const rules = { 'AA-06-AGE-RANGE': { params: { max: 17 } }, 'AA-06-WINDOW': { params: { months: 3 } } };
    const records = { childrenInNeed: [{ dateOfBirth: '2004-01-01', cinClosureDate: '2023-12-30' }] };
    expect(findings(records, 'AA-06-AGE-RANGE', { rules })[0]!.params).toMatchObject({ limit: 17 });
    expect(told(records, 'AA-06-WINDOW', { rules })).toEqual([1]);
    expect(told(records, 'AA-06-AGE-RANGE')).toEqual([]);
    expect(told(records, 'AA-06-WINDOW')).toEqual([]);
  });
});

describe('a record that repeats the key of another', () => {
  const contact = { childUniqueId: 'C1', dateOfContact: '2024-01-10', contactSource: '6' };

  it('is told with the row of the first, and only where the whole key is there', () => {
    const contacts = [
      contact,
      { ...contact, childUniqueId: 'C2' },
      contact,
      { ...contact, contactSource: '7' },
      { ...contact, dateOfContact: undefined },
      { ...contact, dateOfContact: undefined },
      { ...contact, childUniqueId: undefined },
      { ...contact, childUniqueId: undefined },
      contact,
    ];
    expect(
      findings({ contacts }, 'AA-01-KEY').map(({ where, params }) => [where.row, params['otherRow']]),
    ).toEqual([
      [3, 1],
      [9, 1],
    ]);
  });

  it('only warns of referrals of one day from two sources', () => {
    const referral = { childUniqueId: 'C1', dateOfReferral: '2024-01-10', referralSource: '6' };
    const referrals = [referral, { ...referral, referralSource: '7' }, { ...referral, referralSource: '' }];
    expect(findings({ referrals }, 'AA-03-KEY').map(({ severity }) => severity)).toEqual([
      'warning',
      'error',
    ]);
  });

  it('is not one of the days from 1970 on, when a day is the number that stands for a blank code', () => {
    const day = { childUniqueId: 'C1', strategyDiscussionDate: '1969-12-31' };
    expect(told({ section47: [day, day] }, 'AA-05-KEY')).toEqual([2]);
  });
});

describe('a rule on a list as a whole', () => {
  const times = (count: number, record: object): object[] => Array.from({ length: count }, () => record);
  const sayings = (list: string, records: object[], code: string): unknown[] =>
    findings({ [list]: records as Record<string, unknown>[] }, code).map(({ where, params }) => [
      where.row,
      params['kind'],
      params['share'],
    ]);

  it('tells of the share whose ethnic origin is not known once it is above the limit, of 20 records or more', () => {
    const [british, refused] = [{ ethnicity: 'WBRI' }, { ethnicity: 'REFU' }];
    const found = (few: number, many: number): unknown[] =>
      sayings('contacts', [...times(few, refused), ...times(many, british)], 'AA-ALL-ETH-MISSING');
    // 1 of 20 is 5% and in order; 2 of 21 are 9.52%.
    expect(found(1, 19)).toEqual([]);
    expect(found(2, 19)).toEqual([[undefined, 'share', '9.5']]);
    expect(found(19, 0)).toEqual([]);
    expect(sayings('contacts', times(30, { ethnicity: '' }), 'AA-ALL-ETH-MISSING')).toEqual([]);
  });

  it('leaves the unborn out of the share whose sex is not stated, and none born by the snapshot', () => {
    // Born that day, or in the year before it by the age alone.
    const girl = { dateOfBirth: '2024-03-31', gender: 'b' };
    const notStated = { age: 0, gender: 'c' };
    const isUnborn = { age: -1, gender: 'c' };
    const found = (few: number): unknown[] =>
      sayings(
        'referrals',
        [...times(few, notStated), ...times(97, girl), ...times(50, isUnborn), { gender: 'c' }],
        'AA-ALL-GENDER-MISSING',
      );
    // 3 of 100 are 3%; 2 of 99 are 2.02%, but of fewer than 100 children who are born.
    expect(found(3)).toEqual([[undefined, 'share', '3.0']]);
    expect(found(2)).toEqual([]);
  });

  it('tells that nobody on a long list is disabled, and of the share of whom it is not known', () => {
    const code = 'AA-ALL-DISABILITY-UNKNOWN';
    const [yes, no, unknown] = ['a', 'b', 'c'].map((disability) => ({ disability }));
    expect(sayings('childrenInNeed', times(99, no!), code)).toEqual([]);
    expect(sayings('childrenInNeed', times(100, no!), code)).toEqual([[undefined, 'none', undefined]]);
    expect(sayings('childrenInNeed', [...times(99, no!), yes!], code)).toEqual([]);
    const unread = { disability: 'of a kind of our own' };
    expect(sayings('childrenInNeed', [...times(99, no!), ...times(9, unread), {}], code)).toEqual([]);
    expect(sayings('childrenInNeed', [...times(18, yes!), ...times(2, unknown!)], code)).toEqual([
      [undefined, 'share', '10.0'],
    ]);
  });

  it('tells of too many births on 1 January, and of a list with one birthday', () => {
    const code = 'AA-04-DOB-DEFAULT';
    const [first, other, same] = ['2012-01-01', '2012-01-02', '2012-02-03'].map((dateOfBirth) => ({
      dateOfBirth,
    }));
    expect(sayings('assessments', [...times(2, first!), ...times(98, other!)], code)).toEqual([]);
    expect(sayings('assessments', [...times(3, first!), ...times(97, other!)], code)).toEqual([
      [undefined, 'share', '3.0'],
    ]);
    expect(sayings('assessments', times(100, same!), code)).toEqual([[undefined, 'one-date', undefined]]);
    expect(sayings('assessments', times(99, same!), code)).toEqual([]);
  });
});
