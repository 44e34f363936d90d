import { describe, expect, it } from 'vitest';
import type { Grade } from '../grade.ts';
import { overallGrade } from './overall-grade.ts';
import type { GradedDomain } from './overall-grade.ts';

const graded = (grade: Grade, changes: Partial<GradedDomain> = {}): GradedDomain => ({
  id: 'd',
  weight: 1,
  role: 'standard',
  grade,
  ...changes,
});

describe('the weighted low median of domain grades', () => {
  it('is the lower grade on an exact tie, and the one that holds more than half otherwise', () => {
    // Half the weight is reached at inadequate; with one domain more that is good, only at good.
    const tie = [graded('good'), graded('inadequate')];
    expect(overallGrade(tie)).toMatchObject({ grade: 'inadequate', base: 'inadequate' });
    expect(overallGrade([...tie, graded('good')])).toMatchObject({ grade: 'good', base: 'good' });
    // By weight, not by number: 3 of 5 are good.
    expect(overallGrade([graded('good', { weight: 3 }), graded('inadequate', { weight: 2 })])).toMatchObject({
      base: 'good',
    });
  });

  it('sees a tie of weights that binary fractions cannot hold', () => {
    // 0.3 of 0.6 is half; added up as doubles, 0.1 + 0.2 + 0.3 is a little more than 0.6.
    const domains = [
      graded('good', { weight: 0.1 }),
      graded('good', { weight: 0.2 }),
      graded('inadequate', { weight: 0.3 }),
    ];
    expect(overallGrade(domains)).toMatchObject({ base: 'inadequate' });
  });

  it('names what limits it only where it is held below its base', () => {
    const inadequate = { id: 'risk', role: 'limiting' } as const;
    expect(overallGrade([graded('inadequate'), graded('inadequate', inadequate)])).toMatchObject({
      grade: 'inadequate',
      limitedBy: [],
    });
    expect(overallGrade([graded('good'), graded('good'), graded('inadequate', inadequate)])).toMatchObject({
      grade: 'inadequate',
      base: 'good',
      limitedBy: ['risk'],
    });
    // Without a limit there is nothing to name.
    expect(overallGrade([graded('good')])).toMatchObject({ limitedBy: [] });
  });

  it('asks for what outstanding needs only where it would be outstanding', () => {
    const needs = { noDomainBelow: 'good', impactDomain: 'impact' } as const;
    const found = overallGrade([graded('requires-improvement'), graded('good', { id: 'impact' })], needs);
    expect(found).toMatchObject({ grade: 'requires-improvement' });
    expect(found).not.toHaveProperty('notOutstanding');
  });
});
