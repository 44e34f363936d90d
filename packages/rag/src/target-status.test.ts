import { measuredFigure } from '@sightline/core';
import type { Figure, Polarity } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeFigure } from './judge-figure.ts';
import type { Target } from './target.ts';
import { targetStatus } from './target-status.ts';

const percent = (numerator: number, denominator: number): Figure =>
  measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places: 1,
  });
const target: Target = { value: '80', tolerance: { kind: 'points', value: '10' }, edge: 'better' };

describe('targetStatus', () => {
  it('gives met on the target, near on the end of the tolerance that the better band owns, else missed', () => {
    expect(targetStatus(percent(80, 100), 'higher', target)).toBe('met');
    expect(targetStatus(percent(70, 100), 'higher', target)).toBe('near');
    expect(targetStatus(percent(699, 1000), 'higher', target)).toBe('missed');
    expect(targetStatus(percent(70, 100), 'higher', { ...target, edge: 'worse' })).toBe('missed');
  });

  it('does not judge without a figure or a polarity', () => {
    expect(
      targetStatus(
        { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' },
        'higher',
        target,
      ),
    ).toBe('not-judged');
    expect(targetStatus(percent(80, 100), 'none', target)).toBe('not-judged');
  });

  it('always gives the status of the whole judgement', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom<Polarity>('higher', 'lower', 'in-range', 'none'),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom<'relative' | 'points'>('relative', 'points'),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom<Target['edge']>('better', 'worse'),
        (numerator, denominator, polarity, value, kind, tolerance, edge) => {
          const aim: Target = { value: String(value), tolerance: { kind, value: String(tolerance) }, edge };
          const figure = percent(numerator, denominator);
          expect(targetStatus(figure, polarity, aim)).toBe(judgeFigure(figure, polarity, aim).status);
        },
      ),
    );
  });
});
