import { measuredFigure, numberOf } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureInterval } from './figure-interval.ts';
import { normalDeviate } from './normal-deviate.ts';
import { poissonLimits } from './poisson-limits.ts';
import { rateInterval } from './rate-interval.ts';

describe('normalDeviate', () => {
  // Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.5 and 26.6
  it.each([
    ['0.9', 1.6448536269515],
    ['0.95', 1.959963984540054],
    ['0.99', 2.5758293035489],
    ['0.998', 3.090232306167814],
  ])('within %s', (confidence, deviate) => expect(normalDeviate(confidence)).toBeCloseTo(deviate, 12));

  it('has no value at 1', () => expect(() => normalDeviate('1')).toThrow('CONFIDENCE_OUT_OF_RANGE'));
});

describe('poissonLimits', () => {
  // Pearson and Hartley, Biometrika Tables for Statisticians I, table 40 (two-sided 95%)
  it.each([
    ['0', 0, 3.69],
    ['1', 0.0253, 5.57],
    ['5', 1.62, 11.67],
    ['10', 4.8, 18.39],
    ['30', 20.24, 42.83],
    ['50', 37.11, 65.92],
  ])('exact, of %s', (count, lower, upper) => {
    const limits = poissonLimits(count, '0.95', 'exact');
    expect(Math.abs(limits.lower - lower)).toBeLessThan(0.006);
    expect(Math.abs(limits.upper - upper)).toBeLessThan(0.006);
  });

  it('of none ends at -ln(tail), of one begins at -ln(1 - tail): by hand from e^-m', () => {
    expect(poissonLimits('0', '0.95').upper).toBeCloseTo(-Math.log(0.025), 12);
    expect(poissonLimits('1', '0.95').lower).toBeCloseTo(-Math.log(0.975), 12);
  });

  it('is exact for nine and Byar for ten, with a small step between', () => {
    expect(poissonLimits('9', '0.95').method).toBe('poisson-exact');
    const { method, lower, upper } = poissonLimits('10', '0.95');
    // by hand: 10 (1 - 1/90 - 0.2065984...)^3 and 11 (1 - 1/99 + 0.1969837...)^3
    expect(
      [method, lower, upper].map((each) => (typeof each === 'number' ? Math.round(each * 1000) : each)),
    ).toEqual(['byar', 4787, 18391]);
  });

  it('is exact for every count on request', () => {
    expect(poissonLimits('1000', '0.95', 'exact').method).toBe('poisson-exact');
  });

  it("keeps Byar's lower limit of one event from going below nothing, and says so", () => {
    expect(poissonLimits('1', '0.998', 'byar')).toMatchObject({ lower: 0, clamped: true });
    expect(poissonLimits('1', '0.95', 'byar')).not.toHaveProperty('clamped');
  });

  it("does not divide by nothing in Byar's formula", () => {
    expect(poissonLimits('0', '0.95', 'byar')).toMatchObject({ method: 'poisson-exact', lower: 0 });
  });

  it('refuses a negative count', () => expect(() => poissonLimits('-1', '0.95')).toThrow('COUNT_NEGATIVE'));

  it('rises with the count', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom('0.95', '0.998'),
        (count, confidence) => {
          const now = poissonLimits(String(count), confidence, 'exact');
          const next = poissonLimits(String(count + 1), confidence, 'exact');
          expect(now.lower <= count && count <= now.upper).toBe(true);
          expect(now.lower < next.lower && now.upper < next.upper).toBe(true);
        },
      ),
    );
  });
});

describe('rateInterval', () => {
  it('is the limits of the count over the denominator, and takes more events than the denominator', () => {
    // 1 event has the limits 0.0253 and 5.572; over a half they double
    const interval = rateInterval({ numerator: '1', denominator: '0.5', scale: 1 }, '0.95');
    expect(interval).toMatchObject({ value: '2', lower: '0.0506356159686', upper: '11.1432867819' });
  });

  it('says why it has no answer', () => {
    const reason = (numerator: string | null, denominator: string | null): unknown =>
      rateInterval({ numerator, denominator, scale: 1 }, '0.95');
    expect(reason(null, '1')).toMatchObject({ reason: 'not-available' });
    expect(reason('1', '0')).toMatchObject({ reason: 'empty-denominator' });
    expect(reason('1', '-5')).toMatchObject({ reason: 'not-applicable' });
    expect(reason('-1', '5')).toMatchObject({ detail: { problem: 'numerator-negative' } });
  });

  it('carries the flag of a clamped end', () => {
    const one = { numerator: '1', denominator: '10', scale: 1 };
    expect(rateInterval(one, '0.998', 'byar')).toMatchObject({ lower: '0', clamped: true });
  });
});

describe('figureInterval', () => {
  const figure = (unit: 'proportion' | 'rate' | 'ratio' | 'count'): Parameters<typeof figureInterval>[0] =>
    measuredFigure({ unit, numerator: '5', denominator: '10', scale: 1, places: 1 });

  it('takes the method of the unit', () => {
    expect(figureInterval(figure('proportion'), '0.95')).toMatchObject({ method: 'wilson' });
    expect(figureInterval(figure('rate'), '0.95')).toMatchObject({ method: 'poisson-exact' });
    expect(figureInterval(figure('ratio'), '0.95')).toMatchObject({ method: 'poisson-exact' });
    expect(figureInterval(figure('count'), '0.95')).toMatchObject({ reason: 'not-applicable' });
  });

  // Pearson and Hartley, Biometrika Tables I, table 40: 5 events have the limits 1.62 and 11.67; over 4 expected a quarter
  it('of observed events over those expected is the limits of the observed over the expected', () => {
    const ratio = measuredFigure({ unit: 'ratio', numerator: '5', denominator: '4', scale: 1, places: 2 });
    const { value, lower, upper } = figureInterval(ratio, '0.95') as Record<
      'value' | 'lower' | 'upper',
      string
    >;
    expect(value).toBe('5/4');
    expect(Math.abs(numberOf(lower) - 1.62 / 4)).toBeLessThan(0.002);
    expect(Math.abs(numberOf(upper) - 11.67 / 4)).toBeLessThan(0.002);
  });

  it('passes on why a figure was not measured', () => {
    const hidden = {
      status: 'not-measured',
      unit: 'rate',
      reason: 'suppressed',
      detail: { by: 'table' },
    } as const;
    expect(figureInterval(hidden, '0.95')).toEqual({
      status: 'cannot-say',
      reason: 'suppressed',
      detail: { by: 'table' },
    });
  });

  it('is drawn around the value in display units', () => {
    const percent = measuredFigure({
      unit: 'proportion',
      numerator: '1',
      denominator: '2',
      scale: 100,
      places: 0,
    });
    const interval = figureInterval(percent, '0.95');
    const { lower, upper } = interval as { lower: string; upper: string };
    // a half is in the middle of its own interval
    expect(numberOf(lower) + numberOf(upper)).toBeCloseTo(100, 8);
  });
});
