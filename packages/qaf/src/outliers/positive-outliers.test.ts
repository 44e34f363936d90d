import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { positiveOutliers } from './positive-outliers.ts';
import type { JudgedGroup } from './positive-outliers.ts';

const asAt = localDate('2024-05-01');
const judged = (team: string, changes: Partial<JudgedGroup> = {}): JudgedGroup => ({
  measure: 'visits-pct',
  group: { team },
  status: 'better',
  fragile: [],
  cases: 30,
  ...changes,
});
const spread = (team: string, on = '2024-04-20') => ({
  measure: 'visits-pct',
  group: { team },
  on: localDate(on),
  example: 'Visits are booked with the family for the whole month',
  sharedWith: ['B', 'C', 'D'],
  takenUpBy: ['B', 'X'],
});

describe('positiveOutliers', () => {
  it('names those that exceed or are better, not those that meet a target', () => {
    const all = (['exceeds', 'better', 'met', 'similar', 'near', 'worse', 'not-judged'] as const).map(
      (status) => judged(status, { status }),
    );
    const { outliers } = positiveOutliers(all, [], asAt);
    expect(outliers.map(({ group, because }) => [group['team'], because])).toEqual([
      ['exceeds', 'exceeds'],
      ['better', 'better'],
    ]);
  });

  it('leaves out those of few cases, and those that one case, rounding or the interval would turn', () => {
    const all = [
      judged('A', { cases: 9 }),
      judged('B', { cases: 10 }),
      judged('C', { fragile: ['one-case'] }),
    ];
    const { outliers, leftOut } = positiveOutliers(all, [], asAt);
    expect(outliers.map(({ group }) => group['team'])).toEqual(['B']);
    expect(leftOut).toEqual([
      { measure: 'visits-pct', group: { team: 'A' }, why: 'few-cases' },
      { measure: 'visits-pct', group: { team: 'C' }, why: 'fragile' },
    ]);
    expect(positiveOutliers(all, [], asAt, { fewest: 5 }).outliers).toHaveLength(2);
  });

  it('tells what was passed on by the day, of the same measure and group, and who took it up', () => {
    const result = positiveOutliers([judged('A'), judged('B')], [spread('A')], asAt);
    expect(result.outliers.map((one) => one.spread)).toEqual([true, false]);
    expect(result.passedOn).toMatchObject({ numerator: '1', denominator: '2' });
    expect(result.takenUp).toMatchObject({ numerator: '1', denominator: '3' });
    const later = positiveOutliers([judged('A')], [spread('A', '2024-05-02')], asAt);
    expect(later.outliers[0]?.spread).toBe(false);
    expect(later.takenUp).toMatchObject({ reason: 'empty-denominator' });
    const other = { ...spread('A'), measure: 'other-pct' };
    const wider = { ...spread('A'), group: { team: 'A', sex: 'f' } };
    const none = { ...spread('A'), group: {} };
    expect(positiveOutliers([judged('A')], [other, wider, none], asAt).outliers[0]?.spread).toBe(false);
  });

  it('cannot say how much was passed on of nothing', () => {
    expect(positiveOutliers([], [], asAt).passedOn).toMatchObject({ reason: 'empty-denominator' });
  });
});

describe('an example that was passed on', () => {
  it('is one of the very group, from the day on which it was passed on', () => {
    const of = (group: Readonly<Record<string, string>>, on: string) =>
      positiveOutliers(
        [judged('A', { group: { team: 'A', service: 's' } })],
        [{ ...spread('A', on), group }],
        asAt,
      ).outliers[0]?.spread;
    expect(of({ team: 'A', service: 's' }, '2024-05-01')).toBe(true);
    expect(of({ team: 'A', service: 's' }, '2024-05-02')).toBe(false);
    expect(of({ team: 'A', service: 'other' }, '2024-05-01')).toBe(false);
    expect(of({ team: 'A' }, '2024-05-01')).toBe(false);
  });
});
