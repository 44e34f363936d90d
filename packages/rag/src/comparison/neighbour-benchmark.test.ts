import { describe, expect, it } from 'vitest';
import { cannotSay } from '../cannot-say.ts';
import type { Entry } from '../rank/entry.ts';
import { neighbourBenchmark } from './neighbour-benchmark.ts';

const set = { id: 'neighbours', version: '2025-05', members: ['A', 'B', 'C', 'D', 'E', 'F'] };
const values: Record<string, Entry> = { A: '10', B: '20', C: '30', D: '40', E: '50', F: '90', G: '1000' };

describe('neighbourBenchmark', () => {
  it('is the mean or the median of the members only, by hand 240 / 6 and (30 + 40) / 2', () => {
    expect(neighbourBenchmark(set, values, 'X', 'mean')).toEqual({
      status: 'calculated',
      value: '40',
      by: 'mean',
      used: 6,
      of: 6,
      set: { id: 'neighbours', version: '2025-05' },
    });
    expect(neighbourBenchmark(set, values, 'X', 'median')).toMatchObject({ value: '35' });
  });

  it('counts the neighbours that are absent or hidden', () => {
    const fewer = { ...values, F: cannotSay('suppressed') };
    expect(neighbourBenchmark(set, fewer, 'X', 'mean')).toMatchObject({ value: '30', used: 5, of: 6 });
  });

  it('cannot say with too few, at the boundary, or of an area among its own neighbours', () => {
    const four = { A: '1', B: '2', C: '3', D: '4', E: null };
    expect(neighbourBenchmark(set, four, 'X', 'mean')).toMatchObject({
      reason: 'too-few-points',
      detail: { points: '4', needed: '5' },
    });
    expect(neighbourBenchmark(set, four, 'X', 'mean', 4)).toMatchObject({ value: '5/2' });
    expect(neighbourBenchmark(set, {}, 'X', 'median', 0)).toMatchObject({ reason: 'too-few-points' });
    expect(neighbourBenchmark(set, values, 'A', 'mean')).toMatchObject({ reason: 'own-benchmark' });
  });
});
