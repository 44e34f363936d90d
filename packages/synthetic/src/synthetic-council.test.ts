import { annexAFromRecords, checkDataset, readAnnexA } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import type { Layout } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { councilFiles } from './council-files.ts';
import { syntheticCouncil } from './synthetic-council.ts';
import type { SyntheticCouncil } from './synthetic-council.ts';

const asAt = localDate('2026-03-31');
/** Rules that ask whether a practice is true; the parameters say how often it is. */
const practice = ['AA-04-SEEN', 'AA-07-ALONE-AGE'];
const codesOf = ({ lists, layout, authority, asAt }: SyntheticCouncil): string[] =>
  checkDataset(annexAFromRecords(lists, { asAt, layout }).dataset, {
    profile: 'all',
    authorityName: authority.name,
  }).map(({ code }) => code);
const childrenOf = ({ lists }: SyntheticCouncil): Set<unknown> =>
  new Set(
    Object.values(lists).flatMap((records) => records.flatMap(({ childUniqueId = [] }) => childUniqueId)),
  );

describe('a council without faults', () => {
  const layouts: readonly Layout[] = ['2019', '2024', '2026'];
  const cases = layouts.flatMap((layout) =>
    [1, 2, 7, 8].flatMap((seed) =>
      [1, 2, 30, 110, 1500].map((children) => [layout, seed, children] as const),
    ),
  );

  it.each(cases)(
    'breaks no rule of any profile, layout %s, seed %i, %i children',
    (layout, seed, children) => {
      const codes = codesOf(syntheticCouncil({ seed, children, asAt, layout }));
      expect(codes.filter((code) => !practice.includes(code))).toEqual([]);
    },
  );

  it.each(['2015-02-28', '2024-02-29', '2025-08-31', '2025-11-03', '2030-12-31'])(
    'breaks none as at %s',
    (day) => {
      const codes = codesOf(syntheticCouncil({ seed: 5, children: 1200, asAt: localDate(day) }));
      expect(codes.filter((code) => !practice.includes(code))).toEqual([]);
    },
  );

  it('breaks none at all where every child is seen, and seen alone', () => {
    const parameters = { notSeen: 0, notSeenAlone: 0 };
    expect(codesOf(syntheticCouncil({ seed: 5, children: 3000, asAt, parameters }))).toEqual([]);
  });

  it.each([1, 17, 400])('has %i children on its lists', (children) => {
    expect(childrenOf(syntheticCouncil({ seed: 3, children, asAt })).size).toBe(children);
  });

  it.each(['workbook', 'csv'] as const)('is read from a %s as it was made', (as) => {
    const council = syntheticCouncil({ seed: 6, children: 1500, asAt });
    const { dataset, findings } = readAnnexA(councilFiles(council, as), { asAt });
    const { dataset: made } = annexAFromRecords(council.lists, { asAt });
    expect(findings).toEqual([]);
    expect(dataset.fingerprint).toBe(made.fingerprint);
  });
});

describe('the seed', () => {
  it('gives one council again and another for another seed', () => {
    const [one, again, other] = [7, 7, 8].map((seed) =>
      JSON.stringify(syntheticCouncil({ seed, children: 90, asAt })),
    );
    expect(again).toBe(one);
    expect(other).not.toBe(one);
  });

  it('gives the children of a smaller council first, as they were', () => {
    const small = syntheticCouncil({ seed: 7, children: 100, asAt }).lists;
    const large = syntheticCouncil({ seed: 7, children: 1000, asAt }).lists;
    for (const [list, records] of Object.entries(small)) {
      // The last family of the small council may have lost a child.
      expect(large[list]!.slice(0, records.length)).toEqual(records);
    }
  });

  it('plants a fault without a change of any other child', () => {
    const sound = syntheticCouncil({ seed: 7, children: 300, asAt });
    const faulty = syntheticCouncil({ seed: 7, children: 300, asAt, faults: ['closure-without-a-reason'] });
    const [{ key } = { key: '' }] = faulty.planted;
    for (const [list, records] of Object.entries(sound.lists)) {
      const others = (all: typeof records): unknown =>
        all.filter(({ childUniqueId }) => childUniqueId !== key);
      expect(others(faulty.lists[list]!)).toEqual(others(records));
    }
    expect(faulty.lists['childrenInNeed']).not.toEqual(sound.lists['childrenInNeed']);
  });
});

describe('what cannot be made', () => {
  it.each([0, -1, 1.5, Number.NaN])('refuses %d children', (children) => {
    expect(() => syntheticCouncil({ seed: 1, children, asAt })).toThrow('COUNCIL_SIZE');
  });

  it('refuses a day whose care leavers were born before 1990, and one after the calendar of working days', () => {
    expect(() => syntheticCouncil({ seed: 1, children: 1, asAt: localDate('2014-12-31') })).toThrow(
      'COUNCIL_DATE',
    );
    expect(() => syntheticCouncil({ seed: 1, children: 1, asAt: localDate('2035-01-01') })).toThrow(
      'COUNCIL_DATE',
    );
  });

  it('refuses a fault that it does not know', () => {
    expect(() => syntheticCouncil({ seed: 1, children: 1, asAt, faults: ['no-such-fault'] })).toThrow(
      'UNKNOWN_FAULT',
    );
  });
});
