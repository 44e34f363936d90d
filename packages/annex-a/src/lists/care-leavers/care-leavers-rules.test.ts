import { describe, expect, it } from 'vitest';
import { expectTold, findings, told } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

const LIST = 'careLeavers';

/** Ages that fit a code, both inside. */
const ages = (
  code: string,
  column: string,
  codes: readonly string[],
  [min, max]: readonly [min: number, max?: number],
): RuleCase => [
  code,
  LIST,
  codes.flatMap((one) => [
    { [column]: one, age: min - 1 },
    ...(max === undefined ? [] : [{ [column]: one, age: max + 1 }]),
  ]),
  [
    ...codes.flatMap((one) => [
      { [column]: one, age: min },
      { [column]: one, age: max ?? 24 },
    ]),
    { [column]: codes[0] },
    { [column]: codes[0], age: 'x' },
    { age: min - 1 },
    { [column]: 'x', age: min - 1 },
  ],
];

/** Two codes that contradict. */
const together = (
  code: string,
  breaks: readonly (readonly [accommodation: string, other: Readonly<Record<string, string>>])[],
  keeps: readonly (readonly [accommodation: string, other: Readonly<Record<string, string>>])[],
): RuleCase => {
  const records = (pairs: typeof breaks): Readonly<Record<string, string>>[] =>
    pairs.map(([accommodationType, other]) => ({ accommodationType, ...other }));
  const [, other] = breaks[0]!;
  return [
    code,
    LIST,
    records(breaks),
    [...records(keeps), other, { accommodationType: 'unclear', ...other }],
  ];
};

const cases: readonly RuleCase[] = [
  ages('AA-09-RELEVANT-AGE', 'eligibilityCategory', ['a'], [16, 17]),
  ages('AA-09-FORMER-AGE', 'eligibilityCategory', ['b'], [18, 24]),
  ages('AA-09-QUALIFY-AGE', 'eligibilityCategory', ['c'], [16, 24]),
  ages('AA-09-ELIGIBLE-AGE', 'eligibilityCategory', ['d'], [16, 17]),
  [
    'AA-09-NOTOUCH-ACCOM',
    LIST,
    [
      { laInTouch: 'b', accommodationType: 'U' },
      { laInTouch: 'b', accommodationSuitability: 'a' },
      { laInTouch: 'b', activityStatus: 'x' },
    ],
    [
      { laInTouch: 'b' },
      { laInTouch: 'a', accommodationType: 'U' },
      { accommodationType: 'U' },
      { laInTouch: 'x', accommodationType: 'U' },
      // Told by the rules on these answers.
      { laInTouch: 'c', accommodationType: 'U' },
      { laInTouch: 'd', accommodationType: 'U' },
    ],
  ],
  [
    'AA-09-DIED',
    LIST,
    [
      { laInTouch: 'c', accommodationType: 'U' },
      { laInTouch: 'c', activityStatus: 'G5' },
    ],
    [{ laInTouch: 'c' }, { laInTouch: 'd', accommodationType: 'U' }, { accommodationType: 'U' }],
  ],
  [
    'AA-09-RHOM-REFU',
    LIST,
    ['d', 'e', 'f'].map((laInTouch) => ({ laInTouch, activityStatus: 'G5' })),
    [{ laInTouch: 'd' }, { laInTouch: 'c', activityStatus: 'G5' }, { activityStatus: 'G5' }],
  ],
  [
    'AA-09-NOTOUCH-CONTACT',
    LIST,
    // 56 and 57 days before the snapshot of 31 March 2024.
    [
      { laInTouch: 'b', latestContact: '2024-02-04' },
      { laInTouch: 'b', latestContact: '2024-03-31' },
    ],
    [
      { laInTouch: 'b', latestContact: '2024-02-03' },
      { laInTouch: 'b', latestContact: '2024-04-01' },
      { laInTouch: 'b' },
      { laInTouch: 'b', latestContact: 'soon' },
      { laInTouch: 'a', latestContact: '2024-03-31' },
      { latestContact: '2024-03-31' },
    ],
  ],
  together(
    'AA-09-SUIT-UNSAFE',
    ['S', 'W', 'V', 'X'].map((type) => [type, { accommodationSuitability: 'a' }] as const),
    [
      ['S', { accommodationSuitability: 'b' }],
      ['S', {}],
      ['U', { accommodationSuitability: 'a' }],
    ],
  ),
  ages('AA-09-Z-AGE', 'accommodationType', ['Z'], [18]),
  ages('AA-09-T-AGE', 'accommodationType', ['T'], [18]),
  together(
    'AA-09-G-H',
    [
      ['G', { activityStatus: 'F2' }],
      ['H', { activityStatus: 'P5' }],
    ],
    [
      ['G', {}],
      ['H', { activityStatus: 'G5' }],
      ['U', { activityStatus: 'F2' }],
    ],
  ),
  together(
    'AA-09-X-ACTIVITY',
    ['F1', 'P1', 'F4', 'P4'].map((activityStatus) => ['X', { activityStatus }] as const),
    [
      ['X', { activityStatus: 'F2' }],
      ['X', {}],
      ['U', { activityStatus: 'F1' }],
    ],
  ),
  ages('AA-09-HE-AGE', 'activityStatus', ['F1', 'P1'], [17]),
  together(
    'AA-09-R-TOUCH',
    [['R', { laInTouch: 'a' }]],
    [
      ['R', { laInTouch: 'b' }],
      ['R', {}],
      ['U', { laInTouch: 'a' }],
    ],
  ),
];

describe('list 9', () => {
  it.each(cases)('%s tells of records that break it', (...one) => expectTold(one));

  it('tells a record once, at the first column that is filled', () => {
    const careLeavers = [{ laInTouch: 'b', accommodationSuitability: 'a', activityStatus: 'G5' }];
    expect(findings({ careLeavers }, 'AA-09-NOTOUCH-ACCOM').map(({ where }) => where.column)).toEqual([
      'accommodationSuitability',
    ]);
  });

  it('takes the ages of an authority', () => {
    const careLeavers = [{ eligibilityCategory: 'b', age: 25 }];
    expect(findings({ careLeavers }, 'AA-09-FORMER-AGE')[0]!.params).toMatchObject({ limit: 24, value: 'b' });
    const rules = { 'AA-09-FORMER-AGE': { params: { max: 25 } } };
    expect(told({ careLeavers }, 'AA-09-FORMER-AGE', { rules })).toEqual([]);
  });
});
