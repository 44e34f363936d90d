import { localDate } from '@sightline/core';
import { annexAFromRecords } from '../../reading/annex-a-from-records.ts';
import { checkDataset } from '../../checking/check-dataset.ts';
import { describe, expect, it } from 'vitest';
import { expectTold, findings } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

// Snapshot 31 March 2024; expected by the words of each rule.
const care = { dateStartedLookedAfter: '2023-06-01' };
const left = { ...care, dateCeased: '2024-01-10' };

/** A date that lies in the period of care, both ends inside. */
const duringCare = (code: string, date: string): RuleCase => [
  code,
  'childrenInCare',
  [
    { ...care, [date]: '2023-05-31' },
    { ...left, [date]: '2024-01-11' },
    { ...care, [date]: '2024-04-01' },
  ],
  [
    { ...care, [date]: '2023-06-01' },
    { ...left, [date]: '2024-01-10' },
    { ...care, [date]: '2024-03-31' },
    { ...care, dateCeased: 'soon', [date]: '2024-04-01' },
    { ...care, [date]: 'soon' },
    { [date]: '2023-05-31' },
    care,
  ],
];

/** A reason that fits some ages on the day care ended. Born on 29 February 2004: 16 and 18 on those days of 2020 and on 1 March 2022. */
const born = { dateOfBirth: '2004-02-29' };

const cases: readonly RuleCase[] = [
  [
    'AA-08-ORDER',
    'childrenInCare',
    [
      { ...care, dateCeased: '2023-05-31' },
      { ...care, dateCeased: '2023-06-01' },
    ],
    [
      { ...care, dateCeased: '2023-06-02' },
      care,
      { ...care, dateCeased: 'soon' },
      { dateCeased: '2023-06-01' },
      {},
    ],
  ],
  [
    'AA-08-REASON-OPEN',
    'childrenInCare',
    [{ ...care, reasonCeased: 'E8' }, { reasonCeased: 'x' }],
    [{ ...left, reasonCeased: 'E8' }, { ...care, dateCeased: 'soon', reasonCeased: 'E8' }, care],
  ],
  duringCare('AA-08-PLACE-ORDER', 'placementStart'),
  duringCare('AA-08-LEGAL-ORDER', 'legalStatusStart'),
  duringCare('AA-08-REVIEW-RANGE', 'latestReview'),
  duringCare('AA-08-VISIT-RANGE', 'lastVisit'),
  [
    'AA-08-IRO-RANGE',
    'childrenInCare',
    [{ ...care, lastIroContact: '2023-05-31' }],
    [{ ...care, lastIroContact: '2023-06-01' }, care, { lastIroContact: '2023-05-31' }],
  ],
  [
    'AA-08-IRO-REVIEW',
    'childrenInCare',
    [{ latestReview: '2024-01-10', lastIroContact: '2024-01-09' }],
    [
      { latestReview: '2024-01-10', lastIroContact: '2024-01-10' },
      { latestReview: '2024-01-10' },
      { latestReview: 'soon', lastIroContact: '2024-01-09' },
    ],
  ],
  [
    'AA-08-HEALTH-RANGE',
    'childrenInCare',
    [
      { ...care, lastHealthAssessment: '2023-05-31' },
      { ...care, lastDentalCheck: '2023-05-31' },
    ],
    [
      { ...care, lastHealthAssessment: '2023-06-01', lastDentalCheck: '2023-06-01' },
      { ...care, lastDentalCheck: 'soon' },
      { lastDentalCheck: '2023-05-31' },
    ],
  ],
  [
    'AA-08-PLACEMENTS-MIN',
    'childrenInCare',
    [{ placementsLast12Months: 0 }, { placementsLast12Months: -1 }],
    [{ placementsLast12Months: 1 }, { placementsLast12Months: 'one' }, {}],
  ],
  [
    'AA-08-PLACEMENTS-MAX',
    'childrenInCare',
    [{ placementsLast12Months: 16 }],
    [{ placementsLast12Months: 15 }, { placementsLast12Months: 'many' }, {}],
  ],
  [
    'AA-08-PLACEMENTS-ONE',
    'childrenInCare',
    [
      { ...care, placementStart: '2023-06-03', placementsLast12Months: 1 },
      { dateStartedLookedAfter: '2020-01-01', placementStart: '2023-03-31', placementsLast12Months: 1 },
    ],
    [
      { ...care, placementStart: '2023-06-02', placementsLast12Months: 1 },
      { ...care, placementStart: '2023-06-03', placementsLast12Months: 2 },
      { ...care, placementStart: '2023-06-03' },
      { dateStartedLookedAfter: '2020-01-01', placementStart: '2023-03-30', placementsLast12Months: 1 },
      { placementStart: '2023-06-03', placementsLast12Months: 1 },
      { ...care, placementStart: 'soon', placementsLast12Months: 1 },
    ],
  ],
  [
    'AA-08-SUBSEQUENT',
    'childrenInCare',
    [{ dateStartedLookedAfter: '2023-03-30', subsequentPeriod: 'a' }],
    [
      { dateStartedLookedAfter: '2023-03-31', subsequentPeriod: 'a' },
      { dateStartedLookedAfter: '2023-03-30', subsequentPeriod: 'b' },
      { dateStartedLookedAfter: '2023-03-30' },
      { dateStartedLookedAfter: 'soon', subsequentPeriod: 'a' },
    ],
  ],
  [
    'AA-08-MISSING-NEG',
    'childrenInCare',
    [{ missingEpisodes: -1 }, { absentEpisodes: 366 }],
    [{ missingEpisodes: 0, absentEpisodes: 365 }, { missingEpisodes: 'none' }, {}],
  ],
  [
    'AA-08-ADOPTED-18',
    'childrenInCare',
    [{ ...born, dateCeased: '2022-03-01', reasonCeased: 'E11' }],
    [
      { ...born, dateCeased: '2022-02-28', reasonCeased: 'E12' },
      { ...born, dateCeased: '2022-03-01', reasonCeased: 'E8' },
      { dateCeased: '2022-03-01', reasonCeased: 'E11' },
      { ...born, dateCeased: 'soon', reasonCeased: 'E11' },
    ],
  ],
  [
    'AA-08-INDEP-AGE',
    'childrenInCare',
    ['E5', 'E6', 'E7'].map((reasonCeased) => ({ ...born, dateCeased: '2020-02-28', reasonCeased })),
    [
      { ...born, dateCeased: '2020-02-29', reasonCeased: 'E5' },
      { ...born, dateCeased: '2020-02-28', reasonCeased: 'E8' },
      { dateCeased: '2020-02-28', reasonCeased: 'E5' },
      { ...born, reasonCeased: 'E5' },
    ],
  ],
  [
    'AA-08-E17-AGE',
    'childrenInCare',
    [{ ...born, dateCeased: '2022-02-28', reasonCeased: 'E17' }],
    [
      { ...born, dateCeased: '2022-03-01', reasonCeased: 'E17' },
      { ...born, dateCeased: '2022-02-28' },
      { dateOfBirth: 'x', dateCeased: '2022-02-28', reasonCeased: 'E17' },
    ],
  ],
  [
    'AA-08-E15-UASC',
    'childrenInCare',
    [{ reasonCeased: 'E15', uasc: 'b' }],
    [
      { reasonCeased: 'E15', uasc: 'a' },
      { reasonCeased: 'E15' },
      { reasonCeased: 'E15', uasc: 'x' },
      { uasc: 'b' },
    ],
  ],
  [
    'AA-08-TURN18',
    'childrenInCare',
    [{ dateOfBirth: '2006-03-31' }],
    [
      { dateOfBirth: '2006-04-01' },
      { dateOfBirth: '2006-03-31', dateCeased: '2024-03-31' },
      { dateOfBirth: '2006-03-31', dateCeased: 'soon' },
      {},
      { dateOfBirth: 'x' },
    ],
  ],
];

describe('list 8: dates and counts', () => {
  it.each(cases)('%s tells of records that break it', (...one) => expectTold(one));

  it('AA-08-HEALTH-RANGE is asked without a column of dates of birth', () => {
    const { dataset } = annexAFromRecords(
      { childrenInCare: [{ dateStartedLookedAfter: '2023-06-01', lastDentalCheck: '2023-05-31' }] },
      { asAt: localDate('2024-03-31') },
    );
    const table = dataset.tables['childrenInCare']!;
    const { dateOfBirth: _left, ...columns } = table.columns;
    const without = { ...dataset, tables: { childrenInCare: { ...table, columns } } };
    expect(
      checkDataset(without, { profile: 'all' }).filter(({ code }) => code === 'AA-08-HEALTH-RANGE'),
    ).toHaveLength(1);
  });

  it('AA-08-HEALTH-RANGE is an error before birth, and tells of each date', () => {
    const child = {
      ...care,
      dateOfBirth: '2020-01-01',
      lastHealthAssessment: '2019-12-31',
      lastDentalCheck: '2020-01-01',
    };
    expect(
      findings({ childrenInCare: [child] }, 'AA-08-HEALTH-RANGE').map(({ where, severity }) => [
        where.column,
        severity,
      ]),
    ).toEqual([
      ['lastHealthAssessment', 'error'],
      ['lastDentalCheck', 'warning'],
    ]);
  });
});
