import { describe, expect, it } from 'vitest';
import { sampleMargin } from './sample-margin.ts';
import { stratifiedEstimate } from './stratified-estimate.ts';

describe('sampleMargin', () => {
  it('refuses what cannot be counts, and more than there are', () => {
    const refused = (...of: [number, number, number]) => {
      try {
        sampleMargin(...of);
      } catch (error) {
        return (error as { params: { problem: string } }).params.problem;
      }
      return undefined;
    };
    expect(refused(-1, 20, 250)).toBe('count');
    expect(refused(Number.NaN, 20, 250)).toBe('count');
    expect(refused(10, 20, Number.POSITIVE_INFINITY)).toBe('count');
    expect(refused(0, 0, 250)).toBe('count');
    expect(refused(21, 20, 250)).toBe('more-than-there-are');
    expect(refused(10, 251, 250)).toBe('more-than-there-are');
    expect(refused(0, 20, 250)).toBeUndefined();
    expect(refused(20, 20, 20)).toBeUndefined();
  });
});

describe('stratifiedEstimate', () => {
  const whole = { stratum: 'whole', population: 4, values: [1, 0, 1, 0] };

  it('takes degrees from the strata that were sampled, not from those drawn whole', () => {
    // Half of 8 each. Sampled: mean 1/3, s^2 = 1/3, error 1/2 x sqrt((1 - 3/4) x 1/3 / 3) = 1/12; t with 2 degrees is
    // 4.302653 (published tables: 4.303).
    const found = stratifiedEstimate([whole, { stratum: 'rest', population: 4, values: [1, 0, 0] }]);
    if (found.status !== 'calculated') throw new Error('not calculated');
    expect(found.standardError).toBeCloseTo(1 / 12, 14);
    expect((found.upper! - found.estimate) * 12).toBeCloseTo(4.303, 3);
  });

  it('has no interval where one of many was drawn in any stratum', () => {
    const one = { stratum: 'one', population: 9, values: [1] };
    expect(stratifiedEstimate([whole, one])).toMatchObject({ standardError: null, lower: null, upper: null });
  });

  it('has no sampling error where all, or more than the population says, were drawn', () => {
    expect(stratifiedEstimate([whole])).toMatchObject({ standardError: 0, lower: 0.5, upper: 0.5 });
    expect(stratifiedEstimate([{ ...whole, population: 3 }])).toMatchObject({ standardError: 0 });
  });
});
