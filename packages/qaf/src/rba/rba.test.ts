import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { rbaCoverage } from './rba-coverage.ts';
import type { RbaCell, RbaService } from './rba-matrix.ts';
import { questionOf, validateProgramme } from './rba-programme.ts';
import type { RbaMeasure } from './rba-programme.ts';
import { turnTheCurve } from './turn-the-curve.ts';
import type { CurvePoint } from './turn-the-curve.ts';

describe('rbaCoverage', () => {
  const cell = (indicators: readonly string[], quality: readonly string[] = []): RbaCell => ({
    indicators,
    quality,
  });
  const service = (howMuch: RbaCell, howWell: RbaCell, betterOff: RbaCell): RbaService => ({
    service: 'front-door',
    title: 'Front door',
    cells: { 'how-much': howMuch, 'how-well': howWell, 'better-off': betterOff },
  });
  const known = { definitions: ['a'], quality: ['q'] };

  it('finds nothing where every question has a measure that is known', () => {
    expect(rbaCoverage([service(cell(['a']), cell([], ['q']), cell(['a'], ['q']))], known)).toEqual([]);
  });

  it('lists an empty question, an indicator without a definition and a measure of quality that nobody computes', () => {
    const gaps = rbaCoverage([service(cell([]), cell(['a', 'b'], ['q', 'r']), cell(['b']))], known);
    expect(gaps).toEqual([
      { service: 'front-door', asks: 'how-much', code: 'no-measure' },
      { service: 'front-door', asks: 'how-well', code: 'no-definition', id: 'b' },
      { service: 'front-door', asks: 'how-well', code: 'unknown-quality-measure', id: 'r' },
      { service: 'front-door', asks: 'better-off', code: 'no-definition', id: 'b' },
      { service: 'front-door', asks: 'better-off', code: 'nothing-computable' },
    ]);
  });
});

describe('rbaCoverage, of a question of which nothing is known', () => {
  it('says so where an indicator and a measure of quality are missing', () => {
    const cell = { indicators: ['b'], quality: ['r'] };
    const cells = { 'how-much': cell, 'how-well': cell, 'better-off': cell };
    const gaps = rbaCoverage([{ service: 's', title: 'S', cells }], { definitions: ['a'], quality: ['q'] });
    expect(gaps.filter(({ code }) => code === 'nothing-computable')).toHaveLength(3);
  });
});

describe('validateProgramme', () => {
  const measure = (changes: Partial<RbaMeasure> = {}): RbaMeasure => ({
    id: 'm',
    title: 'Sessions held',
    accountability: 'performance',
    of: 'effort',
    as: 'number',
    source: 'session log',
    standing: 'headline',
    polarity: 'none',
    ...changes,
  });
  const effect = (as: 'number' | 'share', changes: Partial<RbaMeasure> = {}): RbaMeasure =>
    measure({
      id: `effect-${as}`,
      of: 'effect',
      as,
      pair: 'skills',
      ...(as === 'share' && { numerator: 'parents with more skill', denominator: 'parents asked' }),
      ...changes,
    });
  const codes = (...measures: readonly RbaMeasure[]): string[] =>
    validateProgramme({ id: 'p', customers: 'parents', measures }).map(({ code, severity, measure: id }) =>
      [severity, code, id].filter(Boolean).join(' '),
    );

  it('does not pair effects of two different things', () => {
    expect(codes(measure(), effect('number'), effect('share', { pair: 'another' }))).toEqual([
      'warning number-without-share effect-number',
      'warning share-without-number effect-share',
    ]);
  });

  it('fails a pair where one number of several is from another source', () => {
    const other = effect('number', { id: 'other', source: 'survey' });
    expect(codes(measure(), effect('number'), other, effect('share'))).toEqual([
      'error pair-of-two-sources effect-share',
    ]);
  });

  it('finds nothing in effort with a pair of effects from one source', () => {
    expect(codes(measure(), effect('number'), effect('share'))).toEqual([]);
  });

  it('fails effort without effect, and tells effect without effort', () => {
    expect(codes(measure())).toEqual(['error effort-without-effect']);
    expect(codes(effect('number'), effect('share'))).toEqual(['warning no-effort']);
    expect(codes()).toEqual(['error effort-without-effect', 'warning no-effort', 'warning no-headline']);
  });

  it('fails a share without its parts, of effort too', () => {
    const pair = [effect('number'), effect('share')];
    expect(codes(measure({ as: 'share', numerator: 'held' }), ...pair)).toEqual([
      'error share-without-parts m',
    ]);
    expect(codes(measure({ as: 'share', numerator: ' ', denominator: 'due' }), ...pair)).toEqual([
      'error share-without-parts m',
    ]);
    expect(codes(measure({ as: 'share', numerator: 'held', denominator: 'due' }), ...pair)).toEqual([]);
  });

  it('fails number and share of one effect from two sources, and tells one without the other', () => {
    expect(codes(measure(), effect('number'), effect('share', { source: 'survey' }))).toEqual([
      'error pair-of-two-sources effect-share',
    ]);
    expect(codes(measure(), effect('number'))).toEqual(['warning number-without-share effect-number']);
    expect(codes(measure(), effect('share'))).toEqual(['warning share-without-number effect-share']);
    const { pair: _, ...alone } = effect('share');
    const { pair: _p, ...other } = effect('number');
    expect(codes(measure(), alone, other)).toEqual([
      'warning share-without-number effect-share',
      'warning number-without-share effect-number',
    ]);
  });

  it('fails what a population is like among measures of performance, and counts it for nothing', () => {
    const population = effect('number', { id: 'borough', accountability: 'population' });
    expect(codes(measure(), population)).toEqual([
      'error effort-without-effect',
      'error population-mixed-in borough',
    ]);
  });

  it('asks for a headline', () => {
    const pair = [effect('number', { standing: 'secondary' }), effect('share', { standing: 'secondary' })];
    expect(codes(measure({ standing: 'secondary' }), ...pair)).toEqual(['warning no-headline']);
  });

  it('puts each measure under its question', () => {
    expect(questionOf({ of: 'effort', as: 'number' })).toBe('how-much');
    expect(questionOf({ of: 'effort', as: 'share' })).toBe('how-well');
    expect(questionOf({ of: 'effect', as: 'number' })).toBe('better-off');
    expect(questionOf({ of: 'effect', as: 'share' })).toBe('better-off');
  });
});

describe('turnTheCurve', () => {
  const point = (on: string, value: string): CurvePoint => ({ on: localDate(on), value });
  // Every 30 days from 1 January 2024; the line falls by 2 each time: 70, 68, 66, 64, so 62 and 60 next.
  const history = [
    point('2024-01-01', '70'),
    point('2024-01-31', '68'),
    point('2024-03-01', '66'),
    point('2024-03-31', '64'),
  ];
  const curve = (actual: readonly CurvePoint[], changes = {}) =>
    turnTheCurve({ polarity: 'higher', method: 'straight-line', history, actual, ...changes });

  it('takes two values of one day in order of the values, in whatever order they come', () => {
    const twice = [...history, point('2024-04-30', '70'), point('2024-04-30', '60')];
    for (const list of [twice, twice.toReversed()])
      expect(curve([point('2024-05-31', '75')], { history: list, method: 'last-value' })).toMatchObject({
        points: [{ forecast: '70' }],
      });
    const seen = [point('2024-05-31', '75'), point('2024-05-31', '61')];
    for (const list of [seen, seen.toReversed()])
      expect(curve(list)).toMatchObject({ points: [{ actual: '61' }, { actual: '75' }] });
  });

  it('gives no forecast from fewer than four values, or of a line through one day', () => {
    expect(curve([], { history: history.slice(0, 3) })).toEqual({
      status: 'no-forecast',
      reason: 'too-few-points',
      points: 3,
    });
    const oneDay = history.map(({ value }) => point('2024-01-01', value));
    expect(curve([], { history: oneDay })).toEqual({ status: 'no-forecast', reason: 'one-day', points: 4 });
    expect(curve([], { history: oneDay, method: 'mean' })).toMatchObject({ status: 'forecast' });
  });

  it('carries a straight line on to the day of each value', () => {
    expect(curve([point('2024-05-30', '63'), point('2024-04-30', '62')])).toEqual({
      status: 'forecast',
      method: 'straight-line',
      points: [
        {
          on: '2024-04-30',
          forecast: '62',
          actual: '62',
          difference: '0',
          against: 'same',
          beyondHistory: false,
        },
        {
          on: '2024-05-30',
          forecast: '60',
          actual: '63',
          difference: '3',
          against: 'better',
          beyondHistory: true,
        },
      ],
      turned: 'turned',
    });
  });

  // Least squares by hand: x 0 30 60 90, y 4 8 6 10; means 45 and 7; slope 240/4500 = 4/75; at x 120 it is 7 + 75 x 4/75 = 11.
  it('takes least squares over days, exactly, and the widest distance of the history', () => {
    const zigzag = ['4', '8', '6', '10'].map((value, index) => point(history[index]!.on, value));
    const at = (value: string) => curve([point('2024-04-30', value)], { history: zigzag });
    expect(at('12')).toMatchObject({
      points: [{ forecast: '11', difference: '1' }],
      turned: 'better-within-scatter',
    });
    // The line is 4.6, 6.2, 7.8 and 9.4, so that the widest distance is 1.8, of 8 and of 6.
    expect(at('64/5')).toMatchObject({ points: [{ beyondHistory: false }], turned: 'better-within-scatter' });
    expect(at('12.81')).toMatchObject({ points: [{ beyondHistory: true }], turned: 'turned' });
    expect(at('9')).toMatchObject({ turned: 'worse' });
    expect(at('10')).toMatchObject({ points: [{ against: 'worse' }], turned: 'not-turned' });
    expect(at('11')).toMatchObject({ turned: 'not-turned' });
  });

  it('carries on the last value, of the latest day, or the mean', () => {
    const mixed = history.toReversed();
    expect(curve([point('2024-04-30', '70')], { history: mixed, method: 'last-value' })).toMatchObject({
      points: [{ forecast: '64' }],
    });
    expect(curve([point('2024-04-30', '70')], { method: 'mean' })).toMatchObject({
      points: [{ forecast: '67' }],
    });
    expect(curve([point('2024-04-30', '70')], { history: mixed })).toMatchObject({
      points: [{ forecast: '62' }],
    });
  });

  it('turns round where lower is better, and cannot tell before there is a value', () => {
    expect(curve([point('2024-04-30', '60')], { polarity: 'lower' })).toMatchObject({ turned: 'turned' });
    expect(curve([point('2024-04-30', '65')], { polarity: 'lower' })).toMatchObject({ turned: 'worse' });
    expect(curve([])).toMatchObject({ points: [], turned: 'not-seen-yet' });
  });

  it('goes by the latest value', () => {
    expect(curve([point('2024-05-30', '60'), point('2024-04-30', '70')])).toMatchObject({
      turned: 'not-turned',
    });
  });
});
