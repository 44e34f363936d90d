import { describe, expect, it } from 'vitest';
import { expectTold, findings, told } from '../../../test/told.ts';

// The snapshot is 31 March 2024. Expected by hand, from the words of the rules.

/** Referrals of one child unless stated, by day and the count of earlier ones that they state. */
const of = (
  ...records: readonly (readonly [day?: string | undefined, count?: unknown, child?: string])[]
): object[] =>
  records.map(([dateOfReferral, referralsLast12Months, childUniqueId = 'C1']) => ({
    childUniqueId,
    dateOfReferral,
    referralsLast12Months,
  }));
const rowsTold = (referrals: object[], code: string): unknown[] => told({ referrals: referrals as [] }, code);

describe('the number of earlier referrals', () => {
  it('is none at least and 12 at most', () => {
    const number = (referralsLast12Months: unknown): { referralsLast12Months: unknown } => ({
      referralsLast12Months,
    });
    expectTold([
      'AA-03-COUNT-RANGE',
      'referrals',
      [number(-1), number(13)],
      [number(0), number(12), number('many'), number(undefined)],
    ]);
  });

  it('is the same on all records of a child', () => {
    const day = '2024-01-10';
    const referrals = of([day, 'one'], [day, 1], [day, 2], [day, 1], [day], [day, 2, 'C2'], [day, 3, '']);
    const found = findings({ referrals: referrals as [] }, 'AA-03-COUNT-SAME');
    expect(found.map(({ where, params }) => [where.row, params['otherRow']])).toEqual([[3, 2]]);
  });

  it('is not below the days of earlier referrals that the list shows, told of the latest', () => {
    const code = 'AA-03-COUNT-MIN';
    const [first, second, latest] = ['2023-11-01', '2023-12-01', '2024-01-10'];
    expect(rowsTold(of([latest, 1], [first, 1], [second, 1]), code)).toEqual([1]);
    expect(rowsTold(of([latest, 2], [first, 2], [second, 2]), code)).toEqual([]);
    // Two records of one day may be one referral entered twice.
    expect(rowsTold(of([first, 1], [first, 1], [latest, 1], [latest, 1]), code)).toEqual([]);
    expect(rowsTold(of([first, 0], [latest, 'none'], [undefined, 0]), code)).toEqual([]);
    expect(rowsTold(of([first, 0], ['last', 0], [latest, 0, 'C2']), code)).toEqual([]);
    expect(rowsTold(of([first, 0, ''], [latest, 0, '']), code)).toEqual([]);
    // What lies ahead has not happened.
    expect(rowsTold(of([first, 0], ['2024-04-01', 0]), code)).toEqual([]);
  });

  it('looks back 12 months from the latest, the day of which is left open', () => {
    const code = 'AA-03-COUNT-MIN';
    expect(rowsTold(of(['2023-02-28', 0], ['2024-02-29', 0]), code)).toEqual([]);
    expect(rowsTold(of(['2023-03-01', 0], ['2024-02-29', 0]), code)).toEqual([2]);
  });
});

describe('a list of referrals as a whole', () => {
  const times = (count: number, record: object): object[] => Array.from({ length: count }, () => record);

  it('tells that all or none ended in no further action, of 20 or more', () => {
    const [yes, no] = [{ referralNfa: 'a' }, { referralNfa: 'b' }];
    expect(rowsTold(times(20, yes), 'AA-03-NFA-SHARE')).toEqual([undefined]);
    expect(rowsTold([...times(20, no), {}], 'AA-03-NFA-SHARE')).toEqual([undefined]);
    expect(rowsTold([...times(19, no), yes], 'AA-03-NFA-SHARE')).toEqual([]);
    expect(rowsTold([...times(19, no), {}], 'AA-03-NFA-SHARE')).toEqual([]);
    expect(rowsTold(times(20, {}), 'AA-03-NFA-SHARE')).toEqual([]);
  });

  it('tells that one worker has them all, not that one team has', () => {
    const worker = (allocatedWorker: string): object => ({ allocatedWorker, allocatedTeam: 'Team A' });
    expect(rowsTold(times(20, worker('W1')), 'AA-03-TEAM-GENERIC')).toEqual([undefined]);
    expect(rowsTold(times(19, worker('W1')), 'AA-03-TEAM-GENERIC')).toEqual([]);
    expect(rowsTold([...times(20, worker('W1')), worker('W2')], 'AA-03-TEAM-GENERIC')).toEqual([]);
    expect(rowsTold(times(20, { allocatedTeam: 'Team A' }), 'AA-03-TEAM-GENERIC')).toEqual([]);
  });
});
