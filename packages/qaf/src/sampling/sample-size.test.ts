import { describe, expect, it } from 'vitest';
import { sampleSize } from './sample-size.ts';

describe('sampleSize', () => {
  const aim = { deviateSquared: '4', proportion: '0.5', margin: '0.1' };

  it('does not round a whole number up to the next', () => {
    // 4 · 1/4 / 1/100 = 100
    expect(sampleSize(aim)).toEqual({ endless: '100', corrected: '100', size: 100, nearest: 100 });
  });

  it('asks for fewer of a small population, rounding up where the nearest is below', () => {
    // 100 · 50 / (50 + 99) = 5000/149 = 33.56; of 20: 2000/119 = 16.8; of 48: 4800/147 = 32.65; of 60: 6000/159 = 37.7
    expect(sampleSize(aim, 50)).toMatchObject({ corrected: '5000/149', size: 34, nearest: 34 });
    // of 99: 9900/198 = 50; of 110: 11000/209 = 52.6; of 30: 3000/129 = 23.26
    expect(sampleSize(aim, 99)).toMatchObject({ corrected: '50', size: 50, nearest: 50 });
    expect(sampleSize(aim, 30)).toMatchObject({ size: 24, nearest: 23 });
  });

  it('asks for the only one there is', () => {
    expect(sampleSize(aim, 1)).toMatchObject({ size: 1, nearest: 1 });
  });

  it.each([
    ['deviate', { ...aim, deviateSquared: '0' }, 10],
    ['proportion', { ...aim, proportion: '1' }, 10],
    ['margin', { ...aim, margin: '0' }, 10],
    ['population', aim, 0],
    ['population', aim, 1.5],
  ])('refuses an aim: %s', (problem, wrong, population) => {
    expect(() => sampleSize(wrong, population)).toThrow(
      expect.objectContaining({ code: 'SAMPLE_AIM_INVALID', params: { problem } }),
    );
  });
});
