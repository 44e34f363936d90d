import { localDate, monthsOf, period } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { ListRecord } from './lists/record.ts';
import { syntheticCouncil } from './synthetic-council.ts';

const asAt = localDate('2026-03-31');
const halfYear = period(localDate('2025-10-01'), asAt);
const council = syntheticCouncil({ seed: 21, children: 12_000, asAt });
const { lists, population } = council;
const list = (key: string): readonly ListRecord[] => lists[key]!;
const groupedBy = (
  records: readonly ListRecord[],
  keyOf: (record: ListRecord) => unknown,
): Map<unknown, ListRecord[]> => {
  const groups = new Map<unknown, ListRecord[]>();
  for (const record of records) groups.set(keyOf(record), [...(groups.get(keyOf(record)) ?? []), record]);
  return groups;
};
const byChild = (key: string): Map<unknown, ListRecord[]> =>
  groupedBy(list(key), ({ childUniqueId }) => childUniqueId);
const inOrder = (record: ListRecord, ...columns: readonly string[]): boolean => {
  const days = columns.flatMap((column) => record[column] ?? []);
  return days.every((day, index) => index === 0 || days[index - 1]! <= day);
};
const share = (part: number, of: number): number => part / of;

describe('the ways of children', () => {
  it('lead to every plan of the last months by a conference of the day on which it starts', () => {
    const enquiries = byChild('section47');
    const recent = list('childProtection').filter(({ planStartDate }) => planStartDate! > '2025-12-01');
    expect(recent.length).toBeGreaterThan(50);
    for (const { childUniqueId, planStartDate } of recent)
      expect(enquiries.get(childUniqueId)?.map(({ icpcDate }) => icpcDate)).toContain(planStartDate);
  });

  it('lead to every assessment of the last months by a referral of the ten working days before it', () => {
    const referrals = byChild('referrals');
    const recent = list('assessments').filter(
      ({ assessmentStartDate }) => assessmentStartDate! > '2025-10-20',
    );
    expect(recent.length).toBeGreaterThan(500);
    for (const { childUniqueId, assessmentStartDate } of recent) {
      const days = referrals.get(childUniqueId)!.map(({ dateOfReferral }) => dateOfReferral!);
      expect(days.some((day) => day <= assessmentStartDate!)).toBe(true);
    }
  });

  it('have their days in order on every list', () => {
    const columnsOf: Readonly<Record<string, readonly (readonly string[])[]>> = {
      assessments: [['assessmentStartDate', 'dateOfAuthorisation']],
      section47: [['strategyDiscussionDate', 'icpcDate']],
      childrenInNeed: [['cinStartDate', 'dateLastSeen', 'cinClosureDate']],
      childProtection: [
        ['planStartDate', 'lastStatutoryVisit', 'planEndDate'],
        ['planStartDate', 'latestReviewConference', 'planEndDate'],
      ],
      childrenInCare: [
        ['dateStartedLookedAfter', 'placementStart', 'dateCeased'],
        ['dateStartedLookedAfter', 'legalStatusStart', 'dateCeased'],
        ['dateStartedLookedAfter', 'latestReview', 'lastIroContact', 'dateCeased'],
        ['dateStartedLookedAfter', 'lastVisit', 'dateCeased'],
        ['dateStartedLookedAfter', 'lastHealthAssessment'],
      ],
      adoption: [
        [
          'dateEnteredCare',
          'decisionDate',
          'placementOrderDate',
          'matchDate',
          'placedDate',
          'adoptionOrderDate',
        ],
      ],
      adopters: [
        ['enquiryDate', 'stage1Start', 'stage1End', 'stage2Start', 'stage2End', 'matchDate', 'placedDate'],
      ],
    };
    for (const [key, orders] of Object.entries(columnsOf)) {
      for (const columns of orders)
        expect(
          list(key).filter((record) => !inOrder(record, ...columns)),
          `${key}: ${columns.join()}`,
        ).toEqual([]);
    }
  });

  it('hold nothing that has not happened by the extract, but for births to come', () => {
    const later = Object.entries(lists).flatMap(([key, records]) =>
      records.flatMap((record) =>
        Object.entries(record)
          .filter(
            ([column, value]) => column !== 'dateOfBirth' && /^\d{4}-/.test(String(value)) && value > asAt,
          )
          .map(([column]) => `${key}.${column}`),
      ),
    );
    expect(later).toEqual([]);
  });

  it('hold no event in care before the birth', () => {
    for (const record of list('childrenInCare'))
      expect(record['dateStartedLookedAfter']! >= record['dateOfBirth']!).toBe(true);
  });
});

describe('families', () => {
  // The last digit of an identifier tells the children of a family apart.
  const families = groupedBy(list('childProtection'), ({ childUniqueId }) =>
    String(childUniqueId).slice(0, -1),
  );
  const siblings = [...families.values()].filter((children) => children.length > 1);

  it.each(['planStartDate', 'ethnicity', 'allocatedTeam', 'allocatedWorker'])('share %s', (column) => {
    expect(siblings.length).toBeGreaterThan(20);
    for (const children of siblings) expect(new Set(children.map((child) => child[column])).size).toBe(1);
  });

  it('have children born at least 300 days apart', () => {
    for (const children of siblings) {
      const births = children.map(({ dateOfBirth }) => Date.parse(String(dateOfBirth)) / 86_400_000).sort();
      births.forEach((day, index) => expect(index === 0 || day - births[index - 1]! >= 299).toBe(true));
    }
  });
});

describe('ages', () => {
  const people = new Map(
    Object.values(lists).flatMap((records) => records.map((record) => [record['childUniqueId'], record])),
  );

  it('go from the unborn to 24, with births on 29 February', () => {
    const ages = new Set([...people.values()].map(({ age }) => age));
    for (const age of [-1, 0, 1, 10, 17, 18, 21, 24]) expect(ages).toContain(age);
    expect([...people.values()].some(({ dateOfBirth }) => String(dateOfBirth).endsWith('-02-29'))).toBe(true);
  });

  it('of 18 are on list 8 where care ended on the birthday, and on list 9 from then on', () => {
    const turned = list('childrenInCare').filter(
      ({ age, dateCeased }) => age === 18 && dateCeased !== undefined,
    );
    expect(turned.length).toBeGreaterThan(5);
    const leavers = byChild('careLeavers');
    for (const { childUniqueId, dateCeased, dateOfBirth } of turned) {
      expect(String(dateCeased).slice(5)).toBe(String(dateOfBirth).slice(5).replace('02-29', '03-01'));
      expect(leavers.has(childUniqueId)).toBe(true);
    }
  });

  it('of unborn children come with no sex and without care', () => {
    for (const record of people.values()) if (record['age'] === -1) expect(record['gender']).toBe('c');
    expect(list('childrenInCare').every(({ age }) => Number(age) >= 0)).toBe(true);
  });
});

describe('figures', () => {
  const open = (key: string, end: string): number =>
    list(key).filter((record) => record[end] === undefined).length;
  const per10000 = (count: number): number => (count * 10_000) / population;

  // A quarter either way: the parameters are children by story, the published rates are counts at a date or in a year.
  it.each([
    ['plans open', 40.5, () => per10000(open('childProtection', 'planEndDate'))],
    ['children in care', 67, () => per10000(open('childrenInCare', 'dateCeased'))],
    ['referrals in a year', 521.6, () => 2 * per10000(list('referrals').length)],
  ])('have %s at %d for each 10,000, a quarter more or less', (_, published, rate) => {
    expect(rate()).toBeGreaterThan(published * 0.75);
    expect(rate()).toBeLessThan(published * 1.25);
  });

  // Five points either way: with 500 records or more, more than two standard errors.
  it.each([
    [
      're-referrals',
      0.226,
      () =>
        share(
          list('referrals').filter(({ referralsLast12Months }) => Number(referralsLast12Months) > 0).length,
          list('referrals').length,
        ),
    ],
    [
      'second plans',
      0.245,
      () =>
        share(
          list('childProtection').filter(({ previousPlans }) => Number(previousPlans) > 0).length,
          list('childProtection').length,
        ),
    ],
    [
      'children in care of three placements',
      0.1,
      () =>
        share(
          list('childrenInCare').filter(({ placementsLast12Months }) => Number(placementsLast12Months) > 2)
            .length,
          list('childrenInCare').length,
        ),
    ],
    [
      'care leavers in suitable accommodation',
      0.89,
      () =>
        share(
          list('careLeavers').filter(({ accommodationSuitability }) => accommodationSuitability === 'a')
            .length,
          list('careLeavers').filter(({ laInTouch }) => laInTouch === 'a').length,
        ),
    ],
    [
      'white British children',
      0.66,
      () =>
        share(
          list('contacts').filter(({ ethnicity }) => ethnicity === 'WBRI').length,
          list('contacts').length,
        ),
    ],
  ])('have %s of %d, five points more or less', (_, wanted, found) => {
    expect(Math.abs(found() - wanted)).toBeLessThan(0.05);
  });

  it('have fewer contacts in quiet months', () => {
    const months = [0.2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
    const quiet = syntheticCouncil({ seed: 3, children: 4000, asAt, parameters: { months } });
    const counts = monthsOf(halfYear).map(
      ({ from, to }) =>
        quiet.lists['contacts']!.filter(({ dateOfContact }) => dateOfContact! >= from && dateOfContact! <= to)
          .length,
    );
    // January is the fourth month of the half-year; a third or less of each of the others.
    expect(counts[3]!).toBeLessThan(Math.min(...counts.filter((_, month) => month !== 3)) * 0.5);
  });
});
