import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../../test/made-up.ts';
import { allocate } from './allocate.ts';
import { auditFrame } from './audit-frame.ts';
import { drawSample } from './draw-sample.ts';
import { replaceDrawn } from './replace-drawn.ts';
import { sampleBuys } from './sample-buys.ts';
import { stratifiedEstimate } from './stratified-estimate.ts';

describe('auditFrame', () => {
  const asAt = day('06-30');
  const one = (subject: string, changes = {}) => ({ subject, team: 'North', ...changes });
  const reasons = (frame: readonly { id: string; excluded?: string }[]): Record<string, string | undefined> =>
    Object.fromEntries(frame.map(({ id, excluded }) => [id, excluded]));

  it('leaves out what was audited 365 days ago or less, and lets 366 in', () => {
    // 2024 has 366 days: 365 days before 30 June 2024 is 1 July 2023.
    const audits = [
      { subject: 'day365', submitted: '2023-07-01' as never },
      { subject: 'day366', submitted: '2023-06-30' as never },
      { subject: 'today', submitted: asAt },
      { subject: 'later', submitted: day('07-01') },
      { subject: 'open' },
      { subject: 'twice', submitted: '2024-01-01' as never },
      { subject: 'twice', submitted: '2020-01-01' as never },
    ];
    const cases = ['day365', 'day366', 'today', 'later', 'open', 'twice', 'never'].map((id) => one(id));
    const expected = {
      day365: 'audited-lately',
      day366: undefined,
      today: 'audited-lately',
      later: undefined,
      open: undefined,
      twice: 'audited-lately',
      never: undefined,
    };
    const rule = { asAt, excludeAuditedWithinDays: 365 };
    expect(reasons(auditFrame(cases, audits, rule))).toEqual(expected);
    expect(reasons(auditFrame(cases, [...audits].reverse(), rule))).toEqual(expected);
    expect(Object.values(reasons(auditFrame(cases, audits, { asAt }))).filter(Boolean)).toEqual([]);
  });

  it('gives each case one reason, court before team before audit, and keeps every case', () => {
    const audits = ['a', 'b', 'c'].map((subject) => ({ subject, submitted: day('06-01') }));
    const cases = [
      one('a', { courtRestricted: true, team: 'Own' }),
      one('b', { team: 'Own' }),
      one('c', { courtRestricted: false, stratum: 'plan' }),
    ];
    expect(auditFrame(cases, audits, { asAt, excludeAuditedWithinDays: 90, ownTeams: ['Own'] })).toEqual([
      { id: 'a', excluded: 'court-restricted' },
      { id: 'b', excluded: 'own-team' },
      { id: 'c', stratum: 'plan', excluded: 'audited-lately' },
    ]);
  });

  it('has a child with two open cases once, and can be drawn from', () => {
    const frame = auditFrame([one('a', { stratum: 'x' }), one('a', { stratum: 'y' }), one('b')], [], {
      asAt,
    });
    expect(frame).toEqual([{ id: 'a', stratum: 'x' }, { id: 'b' }]);
    expect(drawSample(frame, { size: 2, seed: 's' }).frame).toBe(2);
  });
});

describe('allocate, drawing some more often', () => {
  it('deals out by size times factor', () => {
    // 20 of the rare stratum at three times the chance weigh 60 against 180: a quarter of 12 is 3.
    expect(allocate(12, [20, 180], { by: 'oversample', factors: ['3', '1'] }).sizes).toEqual([3, 9]);
    expect(allocate(10, [20, 180], { by: 'oversample', factors: ['1', '1'] }).sizes).toEqual(
      allocate(10, [20, 180], { by: 'size' }).sizes,
    );
  });

  it.each([
    ['factors', ['1']],
    ['factor-negative', ['1', '-1']],
    ['no-weight', ['0', '0']],
  ])('refuses: %s', (problem, factors) => {
    expect(() => allocate(1, [2, 3], { by: 'oversample', factors })).toThrow(
      expect.objectContaining({ code: 'ALLOCATION_INVALID', params: { problem } }),
    );
  });

  it('refuses spreads that are not one for each stratum', () => {
    expect(() => allocate(1, [2, 3], { by: 'spread', standardDeviations: ['1'] })).toThrow('factors');
  });
});

describe('drawSample, drawing some strata more often', () => {
  const frame = Array.from({ length: 200 }, (_, index) => ({
    id: `C${index}`,
    stratum: index < 20 ? 're-referred' : 'other',
  }));

  it('draws by factor and keeps the weights that undo it', () => {
    // 20 at three times the chance weigh 60 against 180: a quarter of 12.
    const { strata } = drawSample(frame, { size: 12, seed: 's', oversample: { 're-referred': '3' } });
    expect(strata.map(({ stratum, drawn, weight }) => [stratum, drawn.length, weight])).toEqual([
      ['other', 9, 20],
      ['re-referred', 3, 20 / 3],
    ]);
  });

  it('refuses a stratum that the frame does not have', () => {
    expect(() => drawSample(frame, { size: 12, seed: 's', oversample: { gone: '3' } })).toThrow(
      expect.objectContaining({ code: 'FRAME_INVALID', params: { problem: 'stratum-unknown' } }),
    );
  });
});

describe('replaceDrawn', () => {
  const sample = drawSample(
    ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => ({ id, stratum: index < 3 ? 'x' : 'y' })),
    { size: 4, seed: '7' },
  );
  const [x, y] = sample.strata as [(typeof sample.strata)[0], (typeof sample.strata)[0]];

  it('takes the next of the reserve of the same stratum, in the place of what it replaces', () => {
    const found = replaceDrawn(sample, [{ id: x.drawn[0]!, reason: 'closed-since' }]);
    expect(found.cases).toEqual([x.reserve[0], x.drawn[1], ...y.drawn]);
    expect(found.replaced).toEqual([{ id: x.drawn[0], reason: 'closed-since', by: x.reserve[0] }]);
    // One replaced, of five that were ever in the sample.
    expect(found.replacementRate).toMatchObject({ numerator: '1', denominator: '5' });
    expect(found.reasons).toEqual({ 'closed-since': 1 });
  });

  it('lets a replacement be replaced, and makes the sample smaller where the reserve is used up', () => {
    const found = replaceDrawn(sample, [
      { id: y.drawn[1]!, reason: 'left' },
      { id: y.reserve[0]!, reason: 'left' },
    ]);
    expect(found.cases).toEqual([...x.drawn, y.drawn[0]]);
    expect(found.replaced[1]).toEqual({ id: y.reserve[0], reason: 'left', by: null });
    expect(found.replacementRate).toMatchObject({ numerator: '2', denominator: '5' });
    expect(found.reasons).toEqual({ left: 2 });
    // The sample itself stays as it was drawn.
    expect(y.drawn).toHaveLength(2);
  });

  it('refuses one that was not drawn, one that was given up, and no reason', () => {
    const refused =
      (...ids: readonly string[]): unknown =>
      () =>
        replaceDrawn(
          sample,
          ids.map((id) => ({ id, reason: 'left' })),
        );
    const notInSample = expect.objectContaining({
      code: 'REPLACEMENT_INVALID',
      params: { problem: 'not-in-sample' },
    });
    expect(refused(x.reserve[0]!)).toThrow(notInSample);
    expect(refused(x.drawn[0]!, x.drawn[0]!)).toThrow(notInSample);
    expect(() => replaceDrawn(sample, [{ id: x.drawn[0]!, reason: ' ' }])).toThrow('no-reason');
  });
});

describe('sampleBuys', () => {
  it('says what 20 of 250 buy', () => {
    const found = sampleBuys(20, 250);
    // 1.96 sqrt(0.25/20) sqrt(230/249) = 21.06 points; of none found, Wilson 0 of n/fpc² = 20 x 249/230 = 21.65:
    // 3.8415 / (21.65 + 3.8415) = 15.07%.
    expect(Number(found.marginPoints)).toBeCloseTo(21.06, 2);
    expect(Number(found.noneFoundUpTo)).toBeCloseTo(15.07, 1);
    // Cochran: 384.16/(1 + 383.16/250) = 151.7; 96.04/(1 + 95.04/250) = 69.6.
    expect(found.neededFor).toEqual({ fivePoints: 152, tenPoints: 70 });
    expect(found.shortOfTenPoints).toBe(50);
    expect(sampleBuys(100, 250).shortOfTenPoints).toBe(0);
  });

  it('leaves nothing open of a census', () => {
    expect(sampleBuys(30, 30)).toMatchObject({ marginPoints: '0', noneFoundUpTo: '0' });
    expect(() => sampleBuys(31, 30)).toThrow('SAMPLE_INVALID');
    expect(() => sampleBuys(0, 30)).toThrow('SAMPLE_INVALID');
  });
});

describe('stratifiedEstimate', () => {
  it('is Cochran’s: each stratum by its share, with its own error', () => {
    // By hand: 10 of which 5 drawn (1,1,0,0,0), 30 of which 5 drawn (1,1,1,1,0). Estimate 1/4 x 0.4 + 3/4 x 0.8 = 0.7.
    // Variances: s² = 0.3 and 0.2; (1/16)(1/2)(0.3/5) + (9/16)(5/6)(0.2/5) = 0.001875 + 0.01875 = 0.020625.
    const found = stratifiedEstimate([
      { stratum: 'a', population: 10, values: [1, 1, 0, 0, 0] },
      { stratum: 'b', population: 30, values: [1, 1, 1, 1, 0] },
    ]);
    if (found.status !== 'calculated') throw new Error(found.reason);
    expect(found.estimate).toBeCloseTo(0.7, 12);
    expect(found.unweighted).toBeCloseTo(0.6, 12);
    expect(found.standardError).toBeCloseTo(Math.sqrt(0.020625), 12);
    // t with 8 degrees is 2.306.
    expect(found.upper! - found.estimate).toBeCloseTo(2.306 * Math.sqrt(0.020625), 3);
    expect(found.estimate - found.lower!).toBeCloseTo(2.306 * Math.sqrt(0.020625), 3);
    expect(found.weights).toEqual({ a: 2, b: 6 });
  });

  it('has no sampling error of strata drawn whole', () => {
    expect(
      stratifiedEstimate([
        { stratum: 'a', population: 2, values: [1, 0] },
        { stratum: 'b', population: 1, values: [1] },
        { stratum: 'none', population: 0, values: [] },
      ]),
    ).toEqual({
      status: 'calculated',
      estimate: 2 / 3,
      unweighted: 2 / 3,
      standardError: 0,
      lower: 2 / 3,
      upper: 2 / 3,
      weights: { a: 1, b: 1 },
    });
  });

  it('has an estimate and no interval where one of many was drawn', () => {
    expect(stratifiedEstimate([{ stratum: 'a', population: 4, values: [1] }])).toMatchObject({
      estimate: 1,
      standardError: null,
      lower: null,
      upper: null,
    });
  });

  it('cannot say of nothing, nor of a stratum of which none was drawn', () => {
    expect(stratifiedEstimate([])).toMatchObject({ reason: 'no-units' });
    expect(stratifiedEstimate([{ stratum: 'a', population: 0, values: [] }])).toMatchObject({
      reason: 'no-units',
    });
    expect(
      stratifiedEstimate([
        { stratum: 'a', population: 3, values: [1] },
        { stratum: 'b', population: 1, values: [] },
      ]),
    ).toMatchObject({ reason: 'stratum-not-drawn' });
  });

  it('is the plain mean where every stratum was drawn alike', () => {
    const values = fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(values, values, fc.integer({ min: 1, max: 4 }), (a, b, rate) => {
        const found = stratifiedEstimate([
          { stratum: 'a', population: a.length * rate, values: a },
          { stratum: 'b', population: b.length * rate, values: b },
        ]);
        expect(found.status === 'calculated' && found.estimate).toBeCloseTo(
          found.status === 'calculated' ? found.unweighted : Number.NaN,
          10,
        );
      }),
    );
  });
});
