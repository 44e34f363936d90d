import { ABSENT, measuredFigure } from '@sightline/core';
import type { Polarity } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnStatuses, judgeColumn } from './judge-column.ts';
import type { FigureColumns } from './judge-column.ts';
import { judgeFigure } from './judge-figure.ts';
import type { Target } from './target.ts';

const words = (columns: FigureColumns, polarity: Polarity, target: Target | undefined): string[] =>
  Array.from(judgeColumn(columns, polarity, target), (place) => columnStatuses[place] ?? 'no place');
const columns = (parts: readonly (readonly [number, number])[], scale: FigureColumns['scale'] = 100) => ({
  numerators: Int32Array.from(parts, ([numerator]) => numerator),
  denominators: Int32Array.from(parts, ([, denominator]) => denominator),
  scale,
});

describe('judgeColumn', () => {
  // by hand: 0.8 - 0.1 is 0.7000000000000001 in binary, so 70% would miss; exactly it is on the edge
  it('gives the edge of the tolerance to the band that owns it', () => {
    const aim = (edge: Target['edge']): Target => ({
      value: '80',
      tolerance: { kind: 'points', value: '10' },
      edge,
    });
    const tenths = columns([[8, 10], [79, 100], [7, 10], [69, 100]]); // prettier-ignore
    expect(words(tenths, 'higher', aim('better'))).toEqual(['met', 'near', 'near', 'missed']);
    expect(words(tenths, 'higher', aim('worse'))).toEqual(['met', 'near', 'missed', 'missed']);
    const lower = columns([[8, 10], [9, 10], [91, 100], [0, 10]]); // prettier-ignore
    expect(words(lower, 'lower', aim('better'))).toEqual(['met', 'near', 'missed', 'met']);
    expect(words(lower, 'lower', aim('worse'))).toEqual(['met', 'missed', 'missed', 'met']);
  });

  it('judges a best range on both sides', () => {
    const range: Target = {
      value: '50',
      lower: '40',
      upper: '60',
      tolerance: { kind: 'points', value: '5' },
      edge: 'better',
    };
    const parts = [34, 35, 39, 40, 60, 61, 65, 66].map((percent) => [percent, 100] as const);
    expect(words(columns(parts), 'in-range', range)).toEqual([
      'missed',
      'near',
      'near',
      'met',
      'met',
      'near',
      'near',
      'missed', // prettier-ignore
    ]);
  });

  it('never judges what is not there, and nothing without target or polarity', () => {
    const parts = columns([[0, 0], [ABSENT, 10], [5, ABSENT], [5, -10], [0, 10]]); // prettier-ignore
    expect(words(parts, 'lower', { value: '10', edge: 'better' })).toEqual([
      'not-judged',
      'not-judged',
      'not-judged',
      'not-judged',
      'met', // prettier-ignore
    ]);
    expect(words(parts, 'none', { value: '10', edge: 'better' })).toEqual(Array(5).fill('not-judged'));
    expect(words(parts, 'lower', undefined)).toEqual(Array(5).fill('not-judged'));
    expect(words(columns([]), 'lower', undefined)).toEqual([]);
  });

  it('cannot say what a percent of nothing would have to decide', () => {
    const aim: Target = { value: '0', tolerance: { kind: 'relative', value: '5' }, edge: 'better' };
    expect(words(columns([[0, 10], [1, 10]]), 'lower', aim)).toEqual(['met', 'not-judged']); // prettier-ignore
  });

  it('is exact where a double is not', () => {
    // 2147483647 / 2147483646 is above 1.0000000004656612 and below 1.0000000004656613 (long division)
    const parts = columns([[2147483647, 2147483646]], 1);
    expect(words(parts, 'higher', { value: '1.0000000004656612', edge: 'better' })).toEqual(['met']);
    expect(words(parts, 'higher', { value: '1.0000000004656613', edge: 'better' })).toEqual(['missed']);
    expect(words(parts, 'lower', { value: '1.0000000004656613', edge: 'better' })).toEqual(['met']);
    expect(words(parts, 'lower', { value: '1.0000000004656612', edge: 'better' })).toEqual(['missed']);
    // the largest factors that doubles are trusted with, and the smallest that they are not: 4194303 / 1, 4194304 / 1
    for (const value of ['4194303', '4194304', '-4194303', '-4194304']) {
      const near = [-1, 0, 1].map((by) => [Number(value) + by, 1] as const);
      expect(words(columns(near, 1), 'higher', { value, edge: 'better' })).toEqual(['missed', 'met', 'met']);
    }
  });

  it('refuses columns of two lengths', () => {
    const uneven = { numerators: Int32Array.of(1, 2), denominators: Int32Array.of(3), scale: 1 } as const;
    expect(() => judgeColumn(uneven, 'higher', undefined)).toThrow('COLUMNS_UNEVEN');
  });

  it('gives what judgeFigure gives for each figure, for any target', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -3000, max: 12_000 }), fc.constantFrom(0, 1, 2, 12))
      .map(
        ([n, places]) =>
          `${n < 0 ? '-' : ''}${Math.abs(n)}${places > 0 ? `.${'0'.repeat(places - 1)}7` : ''}`,
      );
    const size = fc.integer({ min: 0, max: 3000 }).map(String);
    const target = fc.record({
      value: fc.oneof(decimal, fc.constant('0')),
      tolerance: fc.record({ kind: fc.constantFrom('points' as const, 'relative' as const), value: size }),
      edge: fc.constantFrom('better' as const, 'worse' as const),
    });
    const part = fc.tuple(
      fc.integer({ min: -50, max: 2 ** 31 - 1 }),
      fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    );
    const small = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 }));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(small, part), { maxLength: 20 }),
        target,
        fc.constantFrom<Polarity>('higher', 'lower', 'in-range', 'none'),
        fc.constantFrom(1 as const, 100 as const, 10000 as const),
        (parts, target, polarity, scale) => {
          const ranged: Target =
            polarity === 'in-range'
              ? { ...target, lower: target.value, upper: `${Number.parseInt(target.value, 10) + 7}` }
              : target;
          const one = parts.map(([numerator, denominator]) => {
            const written = { numerator: String(numerator), denominator: String(denominator) };
            const figure = measuredFigure({ unit: 'ratio', ...written, scale, places: 0 });
            return judgeFigure(figure, polarity, ranged).status;
          });
          expect(words(columns(parts, scale), polarity, ranged)).toEqual(one);
        },
      ),
      { numRuns: 500 },
    );
  });
});
