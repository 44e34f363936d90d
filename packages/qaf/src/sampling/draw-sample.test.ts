import { describe, expect, it } from 'vitest';
import { drawSample } from './draw-sample.ts';
import { randomStream } from './random-stream.ts';

// The numbers were made by a program of its own in Python: SHA-256 of the seed, its first two runs of 16 hexadecimal
// digits as state and sequence of PCG32, numbers that would make some likelier passed over, and Fisher-Yates upwards.

describe('randomStream', () => {
  it('gives the numbers of its seed, and passes over those that would make some likelier', () => {
    const few = randomStream('2024-Q3');
    expect([1, 2, 3, 4, 5].map(() => few.whole(1000))).toEqual([506, 121, 253, 594, 929]);
    const many = randomStream('2024-Q3');
    expect([1, 2, 3, 4, 5].map(() => many.whole(3 * 2 ** 30))).toEqual([
      2084136506, 937239781, 2209762594, 582562457, 275216945,
    ]);
  });
});

describe('drawSample', () => {
  const entries = (ids: string, stratum?: string) =>
    [...ids].map((id) => ({ id, ...(stratum !== undefined && { stratum }) }));

  it('draws the cases of its seed from one stratum without a name', () => {
    expect(drawSample(entries('cabde'), { size: 2, seed: '2024-Q3' })).toEqual({
      generator: 'pcg32-fisher-yates-1',
      seed: '2024-Q3',
      frame: 5,
      excluded: {},
      strata: [{ stratum: '', frame: 5, drawn: ['a', 'd'], reserve: ['c', 'b', 'e'], weight: 2.5 }],
    });
  });

  it('draws one of each stratum where it can, and weighs nothing by none drawn', () => {
    const frame = [...entries('abcdefghij', 'large'), ...entries('z', 'small')];
    const drawnOf = (size: number): Record<string, [number, number | null]> =>
      Object.fromEntries(
        drawSample(frame, { size, seed: 's' }).strata.map(({ stratum, drawn, weight }) => [
          stratum,
          [drawn.length, weight],
        ]),
      );
    // By size alone, 2 x 10/11 and 2 x 1/11 would round to 2 and 0.
    expect(drawnOf(2)).toEqual({ large: [1, 10], small: [1, 1] });
    expect(drawnOf(1)).toEqual({ large: [1, 10], small: [0, null] });
  });

  it('says which frame it refuses', () => {
    expect(() => drawSample(entries('aa'), { size: 1, seed: 's' })).toThrow(
      expect.objectContaining({ code: 'FRAME_INVALID', params: { problem: 'id-twice' } }),
    );
  });
});
