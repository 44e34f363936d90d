import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { daysInName, offeredDays } from './offered-days.ts';

describe('daysInName', () => {
  it.each([
    ['annex-a 2026-03-31.xlsx', ['2026-03-31']],
    ['AnnexA_20260331.xlsx', ['2026-03-31']],
    ['31.3.2026 lists.csv', ['2026-03-31']],
    ['lists 31st March 2026.zip', ['2026-03-31']],
    ['List 3 1mar2026.csv', ['2026-03-01']],
    ['2026-02-29.xlsx', []],
    ['lists 31-13-2026.xlsx', []],
    ['10000008 lists.xlsx', []],
    ['List_3.csv', []],
  ])('finds in %s the days %j', (name, days) => {
    expect(daysInName(name)).toEqual(days);
  });
});

describe('offeredDays', () => {
  const latest = localDate('2026-03-29');

  it('offers the days of names, then the latest event, each with why', () => {
    expect(offeredDays(['a 2026-03-31.xlsx'], latest)).toEqual([
      { day: '2026-03-31', words: '31 March 2026', why: 'In the file name a 2026-03-31.xlsx' },
      { day: '2026-03-29', words: '29 March 2026', why: 'The latest event in the lists' },
    ]);
  });

  it('offers a day once that is both', () => {
    const [day, ...more] = offeredDays(['a 2026-03-29.csv', 'b 2026-03-29.csv'], latest);
    expect(more).toEqual([]);
    expect(day?.why).toBe('In the file name a 2026-03-29.csv; also the latest event in the lists');
  });

  it('offers nothing where nothing tells a day: it is never that of the clock', () => {
    expect(offeredDays(['lists.xlsx'], undefined)).toEqual([]);
  });
});
