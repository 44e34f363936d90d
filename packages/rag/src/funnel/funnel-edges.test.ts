import { describe, expect, it } from 'vitest';
import { compareWithFunnel } from './compare-with-funnel.ts';
import { dispersion } from './dispersion.ts';
import { poissonFunnel } from './poisson-funnel.ts';
import { pooledBaseline } from './pooled-baseline.ts';
import { proportionFunnel } from './proportion-funnel.ts';
import { ratioFunnel } from './ratio-funnel.ts';

const parts = (numerator: string | null, denominator: string | null, scale = 100) => ({
  numerator,
  denominator,
  scale,
});
const half = parts('1', '2');

describe('proportionFunnel', () => {
  const ends = (...asked: Parameters<typeof proportionFunnel>): number[] => {
    const limits = proportionFunnel(...asked);
    return limits.status === 'calculated' ? [Number(limits.lower), Number(limits.upper)] : [];
  };

  // by hand: √(0.25 / 100) = 0.05, times 1.95996 is 9.7998 points; doubled 19.5996; with 5 points between areas √0.005 times it, 13.8590
  it('is two deviations about the baseline, wider by a factor or by what is between areas', () => {
    expect(ends('100', half, '0.95')).toEqual([expect.closeTo(40.2002, 4), expect.closeTo(59.7998, 4)]);
    expect(ends('100', half, '0.95', { widenBy: '2' })).toEqual([
      expect.closeTo(30.4004, 4),
      expect.closeTo(69.5996, 4),
    ]);
    expect(ends('100', half, '0.95', { betweenAreas: '5' })).toEqual([
      expect.closeTo(36.141, 4),
      expect.closeTo(63.859, 4),
    ]);
  });

  it('is cut off at nothing and all, and closed where the baseline is either', () => {
    expect(ends('1', half, '0.95')).toEqual([0, 100]);
    expect(ends('10', parts('0', '9'), '0.95')).toEqual([0, 0]);
    expect(ends('10', parts('9', '9'), '0.95')).toEqual([100, 100]);
  });

  it('says why it cannot', () => {
    expect(proportionFunnel(null, half, '0.95')).toEqual({ status: 'cannot-say', reason: 'not-available' });
    expect(proportionFunnel('0', half, '0.95')).toMatchObject({ reason: 'empty-denominator' });
    expect(proportionFunnel('10', parts(null, '2'), '0.95')).toMatchObject({ reason: 'not-available' });
    expect(proportionFunnel('10', parts('3', '2'), '0.95')).toMatchObject({
      reason: 'not-applicable',
      detail: { problem: 'numerator-exceeds-denominator' },
    });
  });
});

describe('compareWithFunnel', () => {
  it('is inside on a limit and says how many funnels it leaves', () => {
    // the 95% funnel of 100 about a half is 40.2 to 59.8, the 99.8% one 34.5 to 65.5
    const levelOf = (x: string): unknown => {
      const placed = compareWithFunnel(parts(x, '100'), half, 'higher');
      return placed.status === 'compared' ? [placed.side, placed.level] : placed.reason;
    };
    expect(['34', '35', '40', '41', '59', '60', '65', '66'].map(levelOf)).toEqual([
      ['lower', 2],
      ['lower', 1],
      ['lower', 1],
      ['similar', 0],
      ['similar', 0],
      ['higher', 1],
      ['higher', 1],
      ['higher', 2], // prettier-ignore
    ]);
    expect(levelOf('101')).toBe('not-applicable');
    expect(
      compareWithFunnel(parts('5', '10'), parts('5', '10'), 'higher', { confidences: [] }),
    ).toMatchObject({ side: 'similar', level: 0 });
    expect(compareWithFunnel(parts('5', '10'), parts('11', '10'), 'higher')).toMatchObject({
      reason: 'not-applicable',
    });
  });

  it('leaves fewer when it is widened', () => {
    expect(compareWithFunnel(parts('66', '100'), half, 'higher', { widenBy: '2' })).toMatchObject({
      level: 0,
    });
    expect(compareWithFunnel(parts('66', '100'), half, 'higher', { betweenAreas: '20' })).toMatchObject({
      level: 0,
    });
  });
});

describe('poissonFunnel and ratioFunnel', () => {
  // Garwood (1936): 10 events have the limits 4.7954 and 18.3904, so 10 is on the limit where those were expected
  it('are the exact limits of what was seen, and of what was expected', () => {
    const seen = poissonFunnel('10', '0.95');
    if (seen.status === 'cannot-say') throw new Error(seen.reason);
    expect(Number(seen.lowerExpected)).toBeCloseTo(18.3904, 4);
    expect(Number(seen.upperExpected)).toBeCloseTo(4.7954, 4);
    expect(Number(seen.lower)).toBeCloseTo(10 / 18.3904, 4);
    expect(Number(seen.upper)).toBeCloseTo(10 / 4.7954, 4);
    const expected = ratioFunnel('10', '0.95');
    if (expected.status === 'cannot-say') throw new Error(expected.reason);
    expect([seen.status, expected.status]).toEqual(['calculated', 'calculated']);
    expect([Number(expected.lower), Number(expected.upper)]).toEqual([
      expect.closeTo(0.47954, 4),
      expect.closeTo(1.83904, 4),
    ]);
  });

  it('say why they cannot of nothing', () => {
    expect(poissonFunnel('0', '0.95')).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { events: '0' },
    });
    expect(ratioFunnel('0', '0.95')).toEqual({ status: 'cannot-say', reason: 'empty-denominator' });
    expect(() => ratioFunnel('-1', '0.95')).toThrow('COUNT_NEGATIVE');
  });
});

describe('dispersion', () => {
  const areas = ['40', '60'].map((numerator) => parts(numerator, '100'));

  it('says why it cannot', () => {
    expect(dispersion(areas, parts(null, '2'))).toEqual({ status: 'cannot-say', reason: 'not-available' });
    const flat = {
      status: 'cannot-say',
      reason: 'not-applicable',
      detail: { problem: 'baseline-without-spread' },
    };
    expect(dispersion(areas, parts('0', '2'))).toEqual(flat);
    expect(dispersion(areas, parts('2', '2'))).toEqual(flat);
    expect(dispersion([areas[0]!, parts(null, '9')], half)).toEqual({
      status: 'cannot-say',
      reason: 'too-few-points',
      detail: { points: '1', needed: '2' },
    });
    for (const share of ['-0.1', '0.5'])
      expect(() => dispersion(areas, half, share)).toThrow(
        expect.objectContaining({ code: 'SHARE_OUT_OF_RANGE', params: { share } }),
      );
  });

  // by hand: both are two deviations of 0.05 off; phi 4; between areas (2 × 4 - 1) / (800 - 400) = 0.0175, whose root is 13.2288 points
  it('counts the areas that it used, and gives both ways of widening', () => {
    const found = dispersion([...areas, parts(null, '9')], half);
    expect(found).toMatchObject({ status: 'calculated', phi: '4', widenBy: '2', used: 2, of: 3 });
    if (found.status === 'cannot-say') throw new Error(found.reason);
    expect(Number(found.betweenAreas)).toBeCloseTo(13.2288, 4);
    expect(
      dispersion(
        ['50', '50'].map((numerator) => parts(numerator, '100')),
        half,
      ),
    ).toMatchObject({ phi: '0', widenBy: '1', betweenAreas: '0' });
  });

  // by hand: deviates -4, 0, 0, 0, 4 of deviation 0.05; drawn in by a fifth all are 0
  it('draws in the share of areas that it is told to', () => {
    const five = ['30', '50', '50', '50', '70'].map((numerator) => parts(numerator, '100'));
    expect(dispersion(five, half)).toMatchObject({ phi: '6.4' });
    expect(dispersion(five, half, '0.2')).toMatchObject({ phi: '0' });
    expect(dispersion(five, half, '0.19')).toMatchObject({ phi: '6.4' });
  });
});

describe('pooledBaseline', () => {
  it('is all areas together, less those without parts', () => {
    expect(pooledBaseline([parts('1', '10'), parts(null, '9'), parts('20', '40'), parts('0', '0')])).toEqual({
      numerator: '21',
      denominator: '50',
      scale: 100,
      used: 2,
      of: 4,
    });
    expect(pooledBaseline([parts('1', null)])).toEqual({ status: 'cannot-say', reason: 'not-available' });
    expect(pooledBaseline([])).toEqual({ status: 'cannot-say', reason: 'not-available' });
  });
});
