import { describe, expect, it } from 'vitest';
import { between, day } from '../../test/made-up.ts';
import { qafMeasure } from '../measures/qaf-measures.ts';
import { countFigure, meanFigure, medianFigure, noFigure, proportionFigure, shareOf } from './figures.ts';
import { inputOf, measuredOf, placesOf } from './measured-of.ts';

describe('figures', () => {
  it('are exact, with one place, and refused of none', () => {
    expect(countFigure(3)).toMatchObject({ unit: 'count', numerator: '3', denominator: '1', display: '3' });
    expect(proportionFigure(1, 3)).toMatchObject({ unit: 'proportion', scale: 100, display: '33.3' });
    expect(proportionFigure(0, 3)).toMatchObject({ status: 'measured', display: '0.0' });
    expect(proportionFigure(0, 0)).toEqual({
      status: 'not-measured',
      unit: 'proportion',
      reason: 'empty-denominator',
    });
    expect(meanFigure('7/2', 2)).toMatchObject({ unit: 'mean', scale: 1, display: '1.8' });
    expect(meanFigure('0', 0)).toEqual({ status: 'not-measured', unit: 'mean', reason: 'empty-denominator' });
    expect(noFigure('not-due')).toEqual({ status: 'not-measured', unit: 'proportion', reason: 'not-due' });
  });

  it('have an interval of nothing where nothing was counted, and none of a census', () => {
    expect(shareOf(0, 0)).toMatchObject({ lower: null, upper: null });
    expect(shareOf(1, 4, 4)).toMatchObject({ lower: '25', upper: '25' });
    expect(shareOf(1, 4, 3)).toMatchObject({ lower: '25', upper: '25' });
    expect(shareOf(0, 4).lower).toBe('0');
    expect(shareOf(4, 4).upper).toBe('100');
  });
});

describe('medianFigure', () => {
  it('is the middle, of two the exact half, in whatever order, and of none cannot say', () => {
    expect(medianFigure([9, 1, 4])).toMatchObject({ unit: 'median', numerator: '4', display: '4.0' });
    expect(medianFigure([10, 3])).toMatchObject({ unit: 'median', display: '6.5' });
    expect(medianFigure([])).toEqual({ status: 'not-measured', unit: 'median', reason: 'empty-denominator' });
  });
});

describe('measuredOf', () => {
  const set = { period: between('04-01', '06-30'), list: 'audits', input: inputOf([{ id: 1 }]) };
  const measure = qafMeasure('audits-completed-count');

  it('refuses a period that leaves what the records cover, and keeps its unit', () => {
    const of = (from: string, to: string) =>
      measuredOf(measure, { ...set, coverage: { from: day(from), to: day(to) } }, countFigure(3), {
        counts: placesOf(3, 3),
      });
    expect(of('04-01', '06-30')).toMatchObject({ figure: { display: '3' }, coverage: { complete: true } });
    for (const outside of [of('04-02', '06-30'), of('04-01', '06-29')]) {
      expect(outside.figure).toEqual({ status: 'not-measured', unit: 'count', reason: 'outside-coverage' });
      expect(outside.coverage.complete).toBe(false);
      expect(outside).not.toHaveProperty('counts');
    }
  });

  it('has places that are all there are', () => {
    expect(placesOf(2, 5)).toEqual({
      outside: 0,
      excluded: {},
      notYetDue: 0,
      unknown: {},
      denominatorOnly: 3,
      numerator: 2,
    });
    const rest = { outside: 1, excluded: { a: 2, b: 0 }, unknown: { c: 0 }, notYetDue: 4 };
    expect(placesOf(2, 5, rest)).toEqual({
      outside: 1,
      excluded: { a: 2 },
      notYetDue: 4,
      unknown: {},
      denominatorOnly: 3,
      numerator: 2,
    });
  });

  it('names its measure, and has another fingerprint for another group, measure or input', () => {
    const print = (changes: Partial<typeof set> = {}, group = {}, of = measure): string =>
      measuredOf(of, { ...set, ...changes }, countFigure(3), { group }).fingerprint;
    expect(print()).toBe(print());
    const others = [
      print({ input: inputOf([{ id: 2 }]) }),
      print({}, { team: 'A' }),
      print({}, {}, qafMeasure('compliments-count')),
    ];
    expect(new Set([print(), ...others]).size).toBe(4);
    expect(measuredOf(measure, set, countFigure(3)).measure).toEqual({
      id: 'audits-completed-count',
      version: '1.0.0',
      title: 'Audits completed',
      asks: 'how-much',
      polarity: 'none',
      service: 'quality-assurance',
    });
  });

  it('knows records whatever their order', () => {
    expect(inputOf([{ a: 1 }, { b: 2 }])).toBe(inputOf([{ b: 2 }, { a: 1 }]));
    expect(inputOf([{ a: 1 }])).not.toBe(inputOf([{ a: 1 }, { a: 1 }]));
  });
});
