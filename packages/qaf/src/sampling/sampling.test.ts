import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';
import { drawSample } from './draw-sample.ts';
import { mulberry32, pcg32, randomStream, splitMix64 } from './random-stream.ts';
import { sampleMargin } from './sample-margin.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

describe('random streams', () => {
  it('are the published ones', () => {
    // Rosetta Code, Splitmix64, seed 1234567; PCG reference demo, seed 42, sequence 54.
    const split = splitMix64(1234567n);
    expect([split(), split()]).toEqual([6457827717110365317n, 3203168211198807973n]);
    const pcg = pcg32(42n, 54n);
    expect([pcg(), pcg(), pcg()]).toEqual([2707161783, 2068313097, 3122475824]);
    expect(mulberry32(1)()).toBeCloseTo(0.627073940588161, 14);
  });

  it('make every number as likely: all of ten, about alike', () => {
    const stream = randomStream('even');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let drawn = 0; drawn < 20_000; drawn += 1) counts[stream.whole(10)]! += 1;
    // 2,000 each; four standard deviations are about 170.
    expect(Math.min(...counts)).toBeGreaterThan(1830);
    expect(Math.max(...counts)).toBeLessThan(2170);
    expect(randomStream('a').whole(1)).toBe(0);
  });
});

describe('allocate', () => {
  it('deals out by size, alike, and by spread', () => {
    expect(allocate(60, [500, 300, 200], { by: 'size' }).sizes).toEqual([30, 18, 12]);
    expect(allocate(10, [500, 300, 200], { by: 'equal' }).sizes).toEqual([4, 3, 3]);
    // Cochran 5.5 by hand: 100 x 20 against 500 x 12 is 1 to 3.
    expect(allocate(100, [100, 500], { by: 'spread', standardDeviations: ['20', '12'] }).sizes).toEqual([
      25, 75,
    ]);
  });

  it('never takes more than a stratum has, nor none of one where one each is asked for', () => {
    expect(allocate(10, [2, 100], { by: 'equal' }).sizes).toEqual([2, 8]);
    expect(allocate(3, [1, 1000, 1], { by: 'size' }, true).sizes).toEqual([1, 1, 1]);
    expect(allocate(0, [5, 5], { by: 'size' }).sizes).toEqual([0, 0]);
  });

  it('always comes to the whole sample within what there is', () => {
    const strata = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(strata, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (sizes, share, one) => {
        const sample = Math.floor(sum(sizes) * share);
        const found = allocate(sample, sizes, { by: 'size' }, one).sizes;
        expect(sum(found)).toBe(sample);
        found.forEach((size, index) => {
          expect(size).toBeLessThanOrEqual(sizes[index]!);
          expect(size).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it.each([
    ['sample-exceeds-strata', 11, [5, 5]],
    ['count', 1.5, [5, 5]],
    ['count', 1, [-1, 5]],
  ])('refuses: %s', (problem, sample, strata) => {
    expect(() => allocate(sample, strata, { by: 'size' })).toThrow(
      expect.objectContaining({ code: 'ALLOCATION_INVALID', params: { problem } }),
    );
  });
});

describe('drawSample', () => {
  const frame = Array.from({ length: 40 }, (_, index) => ({
    id: `C${index}`,
    stratum: index % 4 === 0 ? 'small' : 'large',
    ...(index >= 36 && { excluded: 'audited-lately' }),
  }));

  it('gives the same sample whatever the order of the frame, and another for another seed', () => {
    const plan = { size: 12, seed: '2024-Q3' };
    expect(drawSample([...frame].reverse(), plan)).toEqual(drawSample(frame, plan));
    expect(drawSample(frame, { ...plan, seed: '2024-Q4' }).strata).not.toEqual(
      drawSample(frame, plan).strata,
    );
  });

  it('draws by stratum, keeps a reserve in order, counts what is excluded, and weighs', () => {
    const drawn = drawSample(frame, { size: 12, seed: 's' });
    // 36 may be drawn: 27 in the large stratum, 9 in the small one; 12 of 36 is 9 and 3.
    expect(
      drawn.strata.map(({ stratum, frame: size, drawn: ids, reserve, weight }) => [
        stratum,
        size,
        ids.length,
        reserve.length,
        weight,
      ]),
    ).toEqual([
      ['large', 27, 9, 18, 3],
      ['small', 9, 3, 6, 3],
    ]);
    expect(drawn.excluded).toEqual({ 'audited-lately': 4 });
    const all = drawn.strata.flatMap(({ drawn: ids, reserve }) => [...ids, ...reserve]);
    expect(new Set(all).size).toBe(36);
  });

  it('refuses a frame that names one twice, and more than there are', () => {
    expect(() => drawSample([{ id: 'a' }, { id: 'a' }], { size: 1, seed: 's' })).toThrow('FRAME_INVALID');
    expect(() => drawSample([{ id: 'a' }], { size: 2, seed: 's' })).toThrow('ALLOCATION_INVALID');
  });
});

describe('sampleMargin', () => {
  it('says what a planned number buys', () => {
    // By hand: 1.96 sqrt(0.25/20) sqrt(230/249) = 0.2106; a census has no sampling error.
    expect(sampleMargin(10, 20, 250).margin).toBeCloseTo(0.2106, 4);
    expect(sampleMargin(12, 20, 20)).toMatchObject({ correction: 0, margin: 0 });
    expect(sampleMargin(1, 1, 1)).toMatchObject({ margin: 0 });
    expect(() => sampleMargin(3, 2, 10)).toThrow('SAMPLE_INVALID');
    expect(() => sampleMargin(0, 0, 10)).toThrow('SAMPLE_INVALID');
  });
});
