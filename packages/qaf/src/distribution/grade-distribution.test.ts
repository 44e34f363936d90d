import { numberOf } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import type { Grade } from '../grade.ts';
import { gradeDistribution } from './grade-distribution.ts';

const audits = (counts: Readonly<Partial<Record<Grade, number>>>): { final: Grade }[] =>
  Object.entries(counts).flatMap(([grade, count]) =>
    Array.from({ length: count }, () => ({ final: grade as Grade })),
  );

describe('gradeDistribution', () => {
  it('gives counts, good or better with its Wilson interval, and the middle grade', () => {
    const found = gradeDistribution(
      audits({ outstanding: 1, good: 8, 'requires-improvement': 5, inadequate: 1 }),
      'final',
    );
    expect(found).toMatchObject({ audits: 15, ungraded: 0, median: 'good', few: false });
    // Wilson for 9 of 15 at 95%, by the formula on paper: 35.7% to 80.2%.
    expect(found.goodOrBetter.figure).toMatchObject({ numerator: '9', denominator: '15', display: '60' });
    expect(numberOf(found.goodOrBetter.lower!)).toBeCloseTo(35.75, 1);
    expect(numberOf(found.goodOrBetter.upper!)).toBeCloseTo(80.18, 1);
    expect(found.inadequate.figure).toMatchObject({ numerator: '1' });
  });

  it('takes the lower of two middle grades', () => {
    expect(gradeDistribution(audits({ good: 2, inadequate: 2 }), 'final').median).toBe('inadequate');
  });

  it('counts first and moderated grades apart, and says how many have none', () => {
    const two = [
      { first: 'good', moderated: 'requires-improvement', final: 'requires-improvement' },
      { first: 'good', final: 'good' },
    ] as const;
    expect(gradeDistribution(two, 'first').goodOrBetter.figure).toMatchObject({ display: '100' });
    expect(gradeDistribution(two, 'final').goodOrBetter.figure).toMatchObject({ display: '50' });
    expect(gradeDistribution(two, 'moderated')).toMatchObject({ audits: 2, ungraded: 1 });
  });

  it('cannot say a share of none', () => {
    expect(gradeDistribution([], 'final')).toMatchObject({
      goodOrBetter: { figure: { status: 'not-measured', reason: 'empty-denominator' }, lower: null },
      few: true,
    });
    expect(gradeDistribution([], 'final')).not.toHaveProperty('median');
  });
});
