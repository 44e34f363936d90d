import { describe, expect, it } from 'vitest';
import { expectTold, findings, told } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

// Snapshot 31 March 2024; expected by the words of each rule.
const plan = { planStartDate: '2023-06-01' };
const ended = { ...plan, planEndDate: '2024-01-10' };

const cases: readonly RuleCase[] = [
  [
    'AA-07-ORDER',
    'childProtection',
    [{ ...plan, planEndDate: '2023-05-31' }],
    [
      { ...plan, planEndDate: '2023-06-01' },
      plan,
      { ...plan, planEndDate: 'soon' },
      { planEndDate: '2024-01-10' },
    ],
  ],
  [
    'AA-07-SAMEDAY',
    'childProtection',
    [{ ...plan, planEndDate: '2023-06-01' }],
    [{ ...plan, planEndDate: '2023-06-02' }, {}, { planStartDate: 'soon', planEndDate: 'soon' }],
  ],
  [
    'AA-07-VISIT-RANGE',
    'childProtection',
    [
      { ...plan, lastStatutoryVisit: '2023-05-31' },
      { ...ended, lastStatutoryVisit: '2024-01-11' },
      { ...plan, lastStatutoryVisit: '2024-04-01' },
      // A start that is blank does not hide an end.
      { planEndDate: '2024-01-10', lastStatutoryVisit: '2024-01-11' },
    ],
    [
      { ...plan, lastStatutoryVisit: '2023-06-01' },
      { ...ended, lastStatutoryVisit: '2024-01-10' },
      { ...plan, lastStatutoryVisit: '2024-03-31' },
      { ...plan, planEndDate: 'soon', lastStatutoryVisit: '2024-04-01' },
      plan,
      { lastStatutoryVisit: '2024-01-10' },
    ],
  ],
  [
    'AA-07-REVIEW-RANGE',
    'childProtection',
    [
      { ...plan, latestReviewConference: '2023-06-01' },
      { ...plan, latestReviewConference: '2023-05-01' },
      { ...ended, latestReviewConference: '2024-01-11' },
    ],
    [
      { ...plan, latestReviewConference: '2023-06-02' },
      { ...ended, latestReviewConference: '2024-01-10' },
      { ...plan, latestReviewConference: 'soon' },
      { planStartDate: 'soon', latestReviewConference: 'soon' },
      {},
    ],
  ],
  [
    'AA-07-ALONE-NOVISIT',
    'childProtection',
    [{ seenAlone: 'a' }, { seenAlone: 'c' }],
    [
      { seenAlone: 'a', lastStatutoryVisit: '2024-01-10' },
      { seenAlone: 'a', lastStatutoryVisit: 'soon' },
      {},
    ],
  ],
  [
    'AA-07-ALONE-AGE',
    'childProtection',
    [
      { ...plan, age: 5, seenAlone: 'b' },
      { ...plan, age: 17, seenAlone: 'c' },
    ],
    [
      { ...plan, age: 4, seenAlone: 'b' },
      { ...plan, age: 5, seenAlone: 'a' },
      { ...plan, age: 5 },
      { ...plan, seenAlone: 'b' },
      { ...plan, age: 'five', seenAlone: 'b' },
      // A plan that ends on the day of the snapshot is no longer open.
      { ...plan, planEndDate: '2024-03-31', age: 5, seenAlone: 'b' },
    ],
  ],
  [
    'AA-07-PREV-RANGE',
    'childProtection',
    [{ previousPlans: -1 }, { previousPlans: 11 }],
    [{ previousPlans: 0 }, { previousPlans: 10 }, {}, { previousPlans: 'many' }],
  ],
  [
    'AA-07-CAT-FREE',
    'childProtection',
    [
      { initialCategory: 'Neglect and emotional abuse' },
      { latestCategory: 'NEG/PHY' },
      { latestCategory: 'Physical; Sexual' },
    ],
    [
      { initialCategory: 'Neglect', latestCategory: 'Physical abuse' },
      { latestCategory: 'Multiple' },
      { latestCategory: 'Neglect (other)' },
      {},
    ],
  ],
];

describe('list 7', () => {
  it.each(cases)('%s tells of records that break it', (...one) => expectTold(one));

  it('AA-07-CAT-FREE tells of each category of a record', () => {
    const both = { initialCategory: 'Neglect, physical', latestCategory: 'Neglect, sexual' };
    const columns = findings({ childProtection: [both] }, 'AA-07-CAT-FREE').map(({ where }) => where.column);
    expect(columns).toEqual(['initialCategory', 'latestCategory']);
  });

  it('AA-07-PREV-RANGE takes the limit of an authority', () => {
    const rules = { 'AA-07-PREV-RANGE': { params: { max: 3 } } };
    expect(
      told({ childProtection: [{ previousPlans: 3 }, { previousPlans: 4 }] }, 'AA-07-PREV-RANGE', { rules }),
    ).toEqual([2]);
  });

  it('AA-07-CAT-MULTI tells once of a list in which more than a fifth of 20 plans or more are multiple', () => {
    const list = (multiple: number, rows: number): unknown =>
      findings(
        {
          childProtection: Array.from({ length: rows }, (_, row) => ({
            childUniqueId: `C${row}`,
            latestCategory: row < multiple ? 'e' : 'a',
          })),
        },
        'AA-07-CAT-MULTI',
      ).map(({ where, params }) => [where.row, params['count'], params['share'], params['limit']]);
    // 5 of 24 is 20.83%, 5 of 20 a quarter, 4 of 20 just a fifth; 19 are too few to say.
    expect(list(5, 24)).toEqual([[undefined, 5, '20.8', 20]]);
    expect(list(5, 20)).toEqual([[undefined, 5, '25.0', 20]]);
    expect(list(4, 20)).toEqual([]);
    expect(list(19, 19)).toEqual([]);
  });
});
