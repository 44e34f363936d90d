import { measuredFigure } from '@sightline/core';
import type { Unit } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { figureInterval } from './figure-interval.ts';
import { meanInterval } from './mean-interval.ts';
import { normalDeviate } from './normal-deviate.ts';
import { poissonLimits } from './poisson-limits.ts';
import { rateInterval } from './rate-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

const refused = (code: string, params: Readonly<Record<string, string>>): unknown =>
  expect.objectContaining({ code, params });

describe('a confidence', () => {
  it('of less than nine in ten, of more than all, and of all where an end has no limit, is refused by its number', () => {
    for (const confidence of ['0.899', '1.001']) {
      const error = refused('CONFIDENCE_OUT_OF_RANGE', { confidence });
      expect(() => wilsonInterval({ numerator: '1', denominator: '2', scale: 1 }, confidence)).toThrow(error);
      expect(() => normalDeviate(confidence)).toThrow(error);
    }
    const all = refused('CONFIDENCE_OUT_OF_RANGE', { confidence: '1' });
    expect(() => normalDeviate('1')).toThrow(all);
    expect(() => rateInterval({ numerator: null, denominator: '2', scale: 1 }, '1')).toThrow(all);
    expect(() => meanInterval([], '1')).toThrow(all);
    expect(() => poissonLimits('1', '1')).toThrow(all);
    expect(wilsonInterval({ numerator: '1', denominator: '2', scale: 100 }, '1')).toMatchObject({
      lower: '0',
      upper: '100',
    });
    // a table of the normal distribution: 90% lies within 1.6449
    expect(normalDeviate('0.9')).toBeCloseTo(1.6449, 4);
  });
});

describe('parts that have no interval', () => {
  const reasonOf = (numerator: string | null, denominator: string | null): unknown => {
    const interval = rateInterval({ numerator, denominator, scale: 1 }, '0.95');
    return interval.status === 'cannot-say'
      ? { reason: interval.reason, ...interval.detail }
      : interval.status;
  };

  it('say whether they are absent, over nothing or no counts', () => {
    expect(reasonOf(null, '1')).toEqual({ reason: 'not-available' });
    expect(reasonOf('1', null)).toEqual({ reason: 'not-available' });
    expect(reasonOf('1', '0')).toEqual({ reason: 'empty-denominator', problem: 'denominator-not-positive' });
    expect(reasonOf('1', '-1')).toEqual({ reason: 'not-applicable', problem: 'denominator-not-positive' });
    expect(reasonOf('-1', '1')).toEqual({ reason: 'not-applicable', problem: 'numerator-negative' });
    expect(reasonOf('0', '1')).toBe('calculated');
  });
});

describe('figureInterval', () => {
  const of = (unit: Unit): unknown =>
    figureInterval(measuredFigure({ unit, numerator: '5', denominator: '10', scale: 1, places: 1 }), '0.95');

  it('is Wilson’s of a proportion, Poisson’s of a rate and a ratio, and of nothing else', () => {
    expect(of('proportion')).toMatchObject({ method: 'wilson' });
    expect(of('rate')).toMatchObject({ method: 'poisson-exact' });
    expect(of('ratio')).toMatchObject({ method: 'poisson-exact' });
    for (const unit of ['count', 'sum', 'mean', 'median'] as const)
      expect(of(unit)).toEqual({ status: 'cannot-say', reason: 'not-applicable', detail: { unit } });
    const detail = { list: 'referrals' };
    expect(
      figureInterval({ status: 'not-measured', unit: 'rate', reason: 'not-available', detail }, '0.95'),
    ).toEqual({
      status: 'cannot-say',
      reason: 'not-available',
      detail,
    });
  });
});

describe('meanInterval', () => {
  it('of none and of one value says why not', () => {
    expect(meanInterval([], '0.95')).toEqual({ status: 'cannot-say', reason: 'empty-denominator' });
    expect(meanInterval(['7'], '0.95')).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '1', needed: '2' },
    });
  });

  // Student's table: t of 4 degrees at 97.5% is 2.7764; mean 3, deviation 1.5811, so 3 ± 1.9632
  it('is by Student’s t, with what it is made of', () => {
    const interval = meanInterval(['1', '2', '3', '4', '5'], '0.95');
    expect(interval).toMatchObject({
      method: 'student-t',
      value: '3',
      count: 5,
      sum: '15',
      confidence: '0.95',
    });
    if (interval.status === 'cannot-say') throw new Error(interval.reason);
    expect([Number(interval.lower), Number(interval.upper), Number(interval.deviation)]).toEqual([
      expect.closeTo(1.0368, 4),
      expect.closeTo(4.9632, 4),
      expect.closeTo(1.5811, 4),
    ]);
  });
});

describe('poissonLimits', () => {
  it('changes to Byar’s formula at ten, is exact on request, and never below nothing', () => {
    expect([poissonLimits('9', '0.95').method, poissonLimits('10', '0.95').method]).toEqual([
      'poisson-exact',
      'byar',
    ]);
    expect(poissonLimits('10', '0.95', 'exact').method).toBe('poisson-exact');
    expect(poissonLimits('0', '0.95', 'byar')).toMatchObject({ method: 'poisson-exact', lower: 0 });
    // one event at 99.8%: (1 - 1/9 - 3.0902/3) is below nothing
    expect(poissonLimits('1', '0.998', 'byar')).toMatchObject({ method: 'byar', lower: 0, clamped: true });
    expect(poissonLimits('1', '0.95', 'byar')).not.toHaveProperty('clamped');
    expect(() => poissonLimits('-1', '0.95')).toThrow(refused('COUNT_NEGATIVE', { count: '-1' }));
  });

  // Garwood (1936), 95%: 0 events to 3.6889; 1 event 0.0253 to 5.5716; 10 events 4.7954 to 18.3904
  it.each([
    ['0', 0, 3.6889],
    ['1', 0.0253, 5.5716],
    ['10', 4.7954, 18.3904],
  ])('of %s events are those of the table', (count, lower, upper) => {
    const limits = poissonLimits(count, '0.95', 'exact');
    expect(limits.lower).toBeCloseTo(lower, 4);
    expect(limits.upper).toBeCloseTo(upper, 4);
  });
});
