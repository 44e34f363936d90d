import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
import { addMonths, localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { syntheticCouncil } from './synthetic-council.ts';
import { syntheticExtracts } from './synthetic-extracts.ts';

const last = localDate('2026-03-31');
const halfYears = [24, 18, 12, 6, 0].map((months) => addMonths(last, -months));
const months = [5, 4, 3, 2, 1, 0].map((back) => addMonths(last, -back));
const children = 1500;
const extracts = syntheticExtracts({ seed: 7, children, asAts: halfYears });
const monthly = syntheticExtracts({ seed: 8, children: 800, asAts: months });
const practice = ['AA-04-SEEN', 'AA-07-ALONE-AGE'];

describe('extracts of one council', () => {
  it.each([...extracts, ...monthly].map((one) => [one.asAt, one] as const))(
    'break no rule as at %s',
    (asAt, one) => {
      const { dataset } = annexAFromRecords(one.lists, { asAt });
      const found = checkDataset(dataset, { profile: 'all', authorityName: one.authority.name });
      expect(found.map(({ code }) => code).filter((code) => !practice.includes(code))).toEqual([]);
    },
  );

  it('come in the order of the dates that were asked for', () => {
    const asAts = [last, addMonths(last, -6)];
    expect(syntheticExtracts({ seed: 1, children: 20, asAts }).map(({ asAt }) => asAt)).toEqual(asAts);
  });

  it.each([
    ['contacts', 0.4],
    ['referrals', 0.45],
    ['childProtection', 0.4],
    ['childrenInCare', 0.4],
  ])('have about as many records of %s each, a share of %d more or less than the last', (list, tolerance) => {
    const counts = extracts.map(({ lists }) => lists[list]!.length);
    for (const count of counts) {
      expect(count).toBeGreaterThan(counts.at(-1)! * (1 - tolerance));
      expect(count).toBeLessThan(counts.at(-1)! * (1 + tolerance));
    }
  });

  it('are one extract where there is one date', () => {
    const [only] = syntheticExtracts({ seed: 7, children: 60, asAts: [last] });
    expect(only).toEqual(syntheticCouncil({ seed: 7, children: 60, asAt: last }));
  });

  it('end with the council of the last date', () => {
    const { lists } = syntheticCouncil({ seed: 7, children, asAt: last });
    for (const [list, records] of Object.entries(lists)) {
      const ids = new Set(records.map((record) => JSON.stringify(record)));
      const kept = extracts.at(-1)!.lists[list]!.filter((record) => ids.has(JSON.stringify(record)));
      expect(kept.length).toBe(records.length);
    }
  });
});

// The latest value of a column is never earlier in the next extract, and facts of a child stay as they are.
describe.each([
  ['childrenInNeed', 'cinStartDate', ['dateLastSeen']],
  ['childProtection', 'planStartDate', ['lastStatutoryVisit', 'latestReviewConference']],
  [
    'childrenInCare',
    'dateStartedLookedAfter',
    [
      'lastVisit',
      'latestReview',
      'placementStart',
      'legalStatusStart',
      'lastHealthAssessment',
      'lastDentalCheck',
    ],
  ],
  ['careLeavers', 'dateOfBirth', ['latestContact', 'pathwayPlanReview']],
] as const)('from one extract to the next, %s', (list, same, columns) => {
  it.each(columns)('have %s the same or later', (column) => {
    let compared = 0;
    for (const series of [extracts, monthly]) {
      series.slice(1).forEach((next, index) => {
        const before = new Map(
          series[index]!.lists[list]!.map((record) => [record['childUniqueId'], record]),
        );
        for (const record of next.lists[list]!) {
          const earlier = before.get(record['childUniqueId']!);
          if (earlier?.[same] !== record[same] || earlier?.[column] === undefined) continue;
          compared++;
          expect(record[column] === undefined || record[column] >= earlier[column]).toBe(true);
        }
      });
    }
    expect(compared).toBeGreaterThan(30);
  });

  it('keep sex, ethnicity and date of birth', () => {
    const first = new Map(extracts[0]!.lists[list]!.map((record) => [record['childUniqueId'], record]));
    for (const record of extracts.at(-1)!.lists[list]!) {
      const before = first.get(record['childUniqueId']!);
      if (!before || before['age'] === -1) continue;
      for (const column of ['gender', 'ethnicity', 'dateOfBirth'])
        expect(record[column]).toBe(before[column]);
    }
  });
});

describe('what cannot be made', () => {
  it.each([[[]], [['2016-01-01', '2026-03-31'] as const]])('refuses %j', (asAts) => {
    expect(() => syntheticExtracts({ seed: 1, children: 5, asAts: asAts.map(localDate) })).toThrow(
      'EXTRACTS_SPAN',
    );
  });
});
