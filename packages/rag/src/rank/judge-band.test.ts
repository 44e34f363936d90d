import { localDate, measuredFigure } from '@sightline/core';
import type { Figure, Judgement, Polarity } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { replay } from '../replay.ts';
import { judgeBand } from './judge-band.ts';
import type { BandMethod } from './judge-band.ts';
import type { Entry } from './entry.ts';

const period = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
const percent = (numerator: string): Figure =>
  measuredFigure({ unit: 'proportion', numerator, denominator: '100', scale: 100, places: 0 });
const bandOf = (
  entries: readonly Entry[],
  own: number,
  polarity: Polarity,
  method: BandMethod,
  bands: number,
  options = {},
): Judgement => {
  const value = entries[own];
  const figure: Figure =
    typeof value === 'string'
      ? percent(value)
      : { status: 'not-measured', unit: 'proportion', reason: 'suppressed' };
  const judged = judgeBand(
    { figure, period, measure: { polarity } },
    { id: 'England', period, entries, own },
    method,
    bands,
    options,
  );
  expect(replay(JSON.parse(JSON.stringify(judged)) as Judgement)).toBe(judged.status);
  return judged;
};
const bandsOf = (
  entries: readonly Entry[],
  polarity: Polarity,
  method: BandMethod,
  bands: number,
  options = {},
): unknown[] =>
  entries.map((_, own) => {
    const { says, refusal } = bandOf(entries, own, polarity, method, bands, options);
    return refusal ?? Number(says.params['band']);
  });

describe('judgeBand', () => {
  const eight = ['1', '2', '3', '4', '5', '6', '7', '8'];

  // by hand: quartiles of 1 to 8 by type 7 lie at 2.75, 4.5 and 6.25
  it('by bounds counts from the best, whichever way that is', () => {
    expect(bandsOf(eight, 'lower', 'bounds', 4)).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
    expect(bandsOf(eight, 'higher', 'bounds', 4)).toEqual([4, 4, 3, 3, 2, 2, 1, 1]);
  });

  // Local Authority Interactive Tool: only the best and the worst quarter are coloured
  it('judges the outermost bands only', () => {
    const statuses = eight.map((_, own) => bandOf(eight, own, 'higher', 'bounds', 4).status);
    expect(statuses).toEqual([
      'worse',
      'worse',
      'similar',
      'similar',
      'similar',
      'similar',
      'better',
      'better',
    ]);
    expect(bandOf(eight, 7, 'higher', 'bounds', 4)).toMatchObject({
      rule: { id: 'bands-by-bounds' },
      inputs: { value: '8', band: '1', of: '4' },
      says: { code: 'band-better', params: { of: '4', group: 'England', value: '8' } },
      fragile: [],
    });
  });

  // by the formula k + 1 - ceil((n + 1 - r) k / n) with ranks 1, 2, 2, 4, 5: 5 - ceil(5 4/5), ceil(4 4/5), …
  it('by rank gives alike values one band', () => {
    expect(bandsOf(['50', '40', '40', '20', '10'], 'higher', 'rank', 4)).toEqual([1, 1, 1, 3, 4]);
  });

  // Microsoft, NTILE (Transact-SQL): 53 rows in five groups are 11, 11, 11, 10 and 10
  it('deals out evenly, the first bands one more', () => {
    const rows = Array.from({ length: 53 }, (_, index) => String(index + 1));
    const dealt = bandsOf(rows, 'lower', 'dealt', 5);
    expect([1, 2, 3, 4, 5].map((band) => dealt.filter((one) => one === band).length)).toEqual([
      11, 11, 11, 10, 10,
    ]);
    expect([dealt[10], dealt[11], dealt[52]]).toEqual([1, 2, 5]);
  });

  it('in a best range bands by the distance from it', () => {
    const range = { lower: '40', upper: '60' };
    // distances 30, 10, 0, 0, 5: by hand bounds 0, 0, 5, 10, 30
    const entries = ['10', '30', '45', '60', '65'];
    expect(bandsOf(entries, 'in-range', 'bounds', 4, { range })).toEqual([4, 3, 1, 1, 2]);
    expect(bandsOf(entries, 'in-range', 'rank', 5, { range })).toEqual([5, 4, 1, 1, 3]);
    expect(bandsOf(entries, 'in-range', 'bounds', 4)).toEqual(Array(5).fill('no-polarity'));
  });

  it('says why it does not judge', () => {
    expect(bandsOf(eight, 'none', 'rank', 4)).toEqual(Array(8).fill('no-polarity'));
    expect(bandsOf(['1', '2', '3'], 'higher', 'bounds', 4)).toEqual(Array(3).fill('too-few-points'));
    expect(bandsOf(['1', '2', '3'], 'higher', 'dealt', 4)).toEqual(Array(3).fill('too-few-points'));
    const hidden: Entry = { status: 'cannot-say', reason: 'suppressed' };
    expect(bandsOf(['1', '2', '3', '4', hidden], 'higher', 'bounds', 4)[4]).toBe('suppressed');
    const measured = { figure: percent('9'), period, measure: { polarity: 'higher' as const } };
    const group = { id: 'England', period, entries: eight };
    expect(judgeBand(measured, group, 'bounds', 4)).toMatchObject({
      refusal: 'not-applicable',
      says: { code: 'not-judged', params: { problem: 'value-outside-bounds', reason: 'not-applicable' } },
    });
    expect(judgeBand({ ...measured, figure: percent('7') }, group, 'bounds', 4).status).toBe('better');
    expect(judgeBand(measured, group, 'rank', 4).refusal).toBe('not-applicable');
    expect(judgeBand(measured, { ...group, own: 8 }, 'dealt', 4).refusal).toBe('not-applicable');
    for (const other of [
      { ...period, from: localDate('2024-05-01') },
      { ...period, to: localDate('2025-04-30') },
    ]) {
      expect(judgeBand({ ...measured, period: other }, group, 'bounds', 4).refusal).toBe('different-period');
    }
  });
});
