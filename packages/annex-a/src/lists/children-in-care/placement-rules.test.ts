import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { expectTold, findings, told } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

const LIST = 'childrenInCare';

/** Some placements or statuses of children younger than an age. */
const tooYoung = (code: string, column: string, codes: readonly string[], age: number): RuleCase => [
  code,
  LIST,
  codes.map((one) => ({ [column]: one, age: age - 1 })),
  [
    ...codes.map((one) => ({ [column]: one, age })),
    { [column]: codes[0] },
    { [column]: codes[0], age: 'x' },
    { age: age - 1 },
  ],
];

/** A legal status that has run for more than some days by the snapshot, 31 March 2024, or the end of care. */
const tooLong = (code: string, legalStatus: string, lastInTime: string, late: string): RuleCase => [
  code,
  LIST,
  [
    { legalStatus, legalStatusStart: late },
    { legalStatus, legalStatusStart: '2024-01-01', dateCeased: '2024-01-23' },
  ],
  [
    { legalStatus, legalStatusStart: lastInTime },
    { legalStatus, legalStatusStart: '2024-01-01', dateCeased: '2024-01-04' },
    { legalStatus, legalStatusStart: '2024-01-01', dateCeased: 'soon' },
    { legalStatus: 'C2', legalStatusStart: late },
    { legalStatus },
  ],
];

const england = { laOfPlacement: 'Northtown', placementType: 'U6' };

const cases: readonly RuleCase[] = [
  [
    'AA-08-SHORTBREAK',
    LIST,
    [{ legalStatus: 'V3' }, { legalStatus: 'V4' }],
    [{ legalStatus: 'V2' }, {}, { legalStatus: 'x' }],
  ],
  ['AA-08-D1', LIST, [{ legalStatus: 'D1' }], [{ legalStatus: 'E1' }, {}]],
  [
    'AA-08-UASC-NEED',
    LIST,
    [{ uasc: 'a', categoryOfNeed: 'N2' }],
    [
      { uasc: 'a', categoryOfNeed: 'N8' },
      { uasc: 'a', categoryOfNeed: 'N1' },
      { uasc: 'a' },
      { uasc: 'a', categoryOfNeed: 'x' },
      { uasc: 'b', categoryOfNeed: 'N2' },
    ],
  ],
  tooYoung('AA-08-UASC-AGE', 'uasc', ['a'], 12),
  [
    'AA-08-UASC-LEGAL',
    LIST,
    [
      { uasc: 'a', legalStatus: 'E1' },
      { uasc: 'a', placementType: 'A4' },
    ],
    [{ uasc: 'a', legalStatus: 'V2', placementType: 'U6' }, { uasc: 'b', legalStatus: 'E1' }, { uasc: 'a' }],
  ],
  // Three days before the snapshot is 28 March, 21 days 10 March, seven days 24 March.
  tooLong('AA-08-L1-72H', 'L1', '2024-03-28', '2024-03-27'),
  tooLong('AA-08-L2-21D', 'L2', '2024-03-10', '2024-03-09'),
  tooLong('AA-08-L3-7D', 'L3', '2024-03-24', '2024-03-23'),
  tooYoung('AA-08-JUSTICE-AGE', 'legalStatus', ['J1', 'J2', 'J3'], 10),
  [
    'AA-08-P1-V2',
    LIST,
    [{ placementType: 'P1', legalStatus: 'V2' }],
    [{ placementType: 'P1', legalStatus: 'C2' }, { placementType: 'P1' }, { legalStatus: 'V2' }],
  ],
  [
    'AA-08-P1-PR0',
    LIST,
    [
      { placementType: 'P1', placementProvider: 'PR1' },
      { placementType: 'U6', placementProvider: 'PR0' },
    ],
    [
      { placementType: 'P1', placementProvider: 'PR0' },
      { placementType: 'U6', placementProvider: 'PR4' },
      { placementType: 'P1' },
      { placementProvider: 'PR0' },
      { placementType: 'x', placementProvider: 'PR0' },
    ],
  ],
  [
    'AA-08-PROVIDER-TYPE',
    LIST,
    [
      { placementType: 'R2', placementProvider: 'PR1' },
      { placementType: 'R5', placementProvider: 'PR2' },
      { placementType: 'U1', placementProvider: 'PR3' },
      { placementType: 'K2', placementProvider: 'PR3' },
    ],
    [
      { placementType: 'U1', placementProvider: 'PR1' },
      { placementType: 'R2', placementProvider: 'PR3' },
      { placementType: 'R5', placementProvider: 'PR4' },
      { placementType: 'R5' },
    ],
  ],
  [
    'AA-08-ADOPT-LEGAL',
    LIST,
    [{ placementType: 'A5', legalStatus: 'C2' }],
    [
      { placementType: 'A6', legalStatus: 'E1' },
      { placementType: 'A5', legalStatus: 'D1' },
      { placementType: 'A3', legalStatus: 'V2' },
      { placementType: 'A5' },
      { placementType: 'A5', legalStatus: 'x' },
    ],
  ],
  tooYoung('AA-08-AGE-P2H5', 'placementType', ['P2', 'H5'], 16),
  tooYoung('AA-08-AGE-R5', 'placementType', ['R5'], 10),
  tooYoung('AA-08-AGE-S1', 'placementType', ['S1'], 4),
  tooYoung('AA-08-AGE-P3', 'placementType', ['P3'], 14),
  [
    'AA-08-P2-2023',
    LIST,
    [{ placementType: 'P2', placementStart: '2023-10-28' }],
    [
      { placementType: 'P2', placementStart: '2023-10-27' },
      { placementType: 'H5', placementStart: '2023-10-28' },
      { placementType: 'P2' },
      { placementType: 'P2', placementStart: 'soon' },
    ],
  ],
  [
    'AA-08-URN-NEEDED',
    LIST,
    [england, { laOfPlacement: 'Northtown', placementType: 'H5', placementStart: '2023-10-28' }],
    [
      { ...england, placementUrn: 'SC123456' },
      { ...england, laOfPlacement: 'WAL' },
      { ...england, laOfPlacement: 'W06000015' },
      { ...england, laOfPlacement: 'CON' },
      { ...england, placementType: 'P1' },
      { placementType: 'U6' },
      { laOfPlacement: 'Northtown' },
      { laOfPlacement: 'Northtown', placementType: 'H5', placementStart: '2023-10-27' },
      { laOfPlacement: 'Northtown', placementType: 'H5' },
    ],
  ],
  [
    'AA-08-POSTCODE-CON',
    LIST,
    [
      { laOfPlacement: 'CON', placementPostcode: 'AA1 1AA' },
      { laOfPlacement: 'CON', placementUrn: 'SC123456' },
    ],
    [{ laOfPlacement: 'CON' }, { laOfPlacement: 'WAL', placementPostcode: 'AA1 1AA' }, { placementUrn: '1' }],
  ],
  [
    'AA-08-RHI-OFFER-EXTRA',
    LIST,
    [
      { missingEpisodes: 0, returnInterviewOffered: 'b' },
      { missingEpisodes: 0, returnInterviewAccepted: 'b' },
    ],
    [
      { missingEpisodes: 1, returnInterviewOffered: 'b' },
      { missingEpisodes: 0 },
      { returnInterviewOffered: 'a' },
      { missingEpisodes: 'none', returnInterviewOffered: 'a' },
    ],
  ],
  [
    'AA-08-RHI-ACCEPT-NOOFFER',
    LIST,
    [
      { returnInterviewAccepted: 'a' },
      { returnInterviewOffered: 'b', returnInterviewAccepted: 'b' },
      { returnInterviewOffered: 'c', returnInterviewAccepted: 'x' },
    ],
    [
      { returnInterviewOffered: 'a', returnInterviewAccepted: 'b' },
      { returnInterviewOffered: 'b' },
      { returnInterviewOffered: 'x', returnInterviewAccepted: 'a' },
      {},
    ],
  ],
  [
    'AA-08-TEMP-LONG',
    LIST,
    // Eight, 22 and 43 days before the snapshot of 31 March 2024.
    [
      { placementType: 'T4', placementStart: '2024-03-23' },
      { placementType: 'T3', placementStart: '2024-03-09' },
      { placementType: 'T1', placementStart: '2024-02-17' },
      { placementType: 'T4', placementStart: '2024-01-01', dateCeased: '2024-01-09' },
    ],
    [
      { placementType: 'T4', placementStart: '2024-03-24' },
      { placementType: 'T3', placementStart: '2024-03-10' },
      { placementType: 'T1', placementStart: '2024-02-18' },
      { placementType: 'T4', placementStart: '2024-01-01', dateCeased: '2024-01-08' },
      { placementType: 'T4', placementStart: '2024-01-01', dateCeased: 'soon' },
      { placementType: 'T2', placementStart: '2023-01-01' },
      { placementType: 'T4' },
    ],
  ],
];

describe('list 8: legal status and placement', () => {
  it.each(cases)('%s tells of records that break it', (...one) => expectTold(one));

  it('tells of the days and the limit, which an authority may set', () => {
    const childrenInCare = [{ legalStatus: 'L2', legalStatusStart: '2024-03-01' }];
    expect(findings({ childrenInCare }, 'AA-08-L2-21D')[0]!.params).toMatchObject({ days: 30, limit: 21 });
    const rules = { 'AA-08-L2-21D': { params: { days: 30 } } };
    expect(told({ childrenInCare }, 'AA-08-L2-21D', { rules })).toEqual([]);
  });
});

describe('AA-08-LOCATION-LA', () => {
  const rowsTold = (
    places: readonly [location: string, place?: string][],
    authorityName?: string,
  ): unknown => {
    const childrenInCare = places.map(([placementLocation, laOfPlacement]) => ({
      placementLocation,
      laOfPlacement,
    }));
    const { dataset } = annexAFromRecords(
      { childrenInCare },
      { asAt: localDate('2024-03-31'), authority: 'E08000000' },
    );
    return checkDataset(dataset, authorityName === undefined ? {} : { authorityName })
      .filter(({ code }) => code === 'AA-08-LOCATION-LA')
      .map(({ where }) => where.row);
  };

  it('is not asked where the name of the authority is not known', () => {
    expect(rowsTold([['a', 'Southtown']])).toEqual([]);
  });

  it('tells of In elsewhere and of Out at home, by name, GSS code or country', () => {
    const places: [string, string?][] = [
      ['a', 'Southtown'],
      ['b', 'Northtown'],
      ['a', 'WAL'],
      ['a', 'E08000001'],
      ['b', 'e08000000'],
      // In order, or nobody can tell.
      ['a', 'Northtown'],
      ['b', 'Southtown'],
      ['b', 'NUK'],
      ['a', 'E08000000'],
      ['a', 'CON'],
      ['b', 'CON'],
      ['a', '999'],
      ['a'],
      ['x', 'Southtown'],
    ];
    expect(rowsTold(places, 'Northtown City Council')).toEqual([1, 2, 3, 4, 5]);
  });
});
