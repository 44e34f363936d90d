import { measuredFigure } from '@sightline/core';
import type { MeasuredFigure, Polarity } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { judgeFigure } from './judge-figure.ts';
import { judgeTarget } from './judge-target.ts';
import type { Target } from './target.ts';

const value = (numerator: string, places = 1): MeasuredFigure =>
  measuredFigure({ unit: 'mean', numerator, denominator: '1', scale: 1, places });
const percent = (numerator: number, denominator: number, places = 1): MeasuredFigure =>
  measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places,
  });
const count = (cases: number): MeasuredFigure =>
  measuredFigure({ unit: 'count', numerator: String(cases), denominator: '1', scale: 1, places: 0 });

const points = (value: string, by: string, edge: Target['edge'] = 'better'): Target => ({
  value,
  tolerance: { kind: 'points', value: by },
  edge,
});
const relative = (value: string, by: string, edge: Target['edge'] = 'better'): Target => ({
  value,
  tolerance: { kind: 'relative', value: by },
  edge,
});

describe('judgeFigure at the edges', () => {
  // 5 points of 80 reach to 75 and 85; 5 percent of 80 is 4 points
  it.each<[string, Polarity, Target, string]>([
    ['80', 'higher', points('80', '5'), 'met'],
    ['80', 'higher', points('80', '5', 'worse'), 'met'],
    ['79.9999', 'higher', points('80', '5'), 'near'],
    ['75', 'higher', points('80', '5'), 'near'],
    ['75', 'higher', points('80', '5', 'worse'), 'missed'],
    ['74.9999', 'higher', points('80', '5'), 'missed'],
    ['80', 'lower', points('80', '5'), 'met'],
    ['80.0001', 'lower', points('80', '5'), 'near'],
    ['85', 'lower', points('80', '5'), 'near'],
    ['85', 'lower', points('80', '5', 'worse'), 'missed'],
    ['85.0001', 'lower', points('80', '5'), 'missed'],
    ['76', 'higher', relative('80', '5'), 'near'],
    ['75.9', 'higher', relative('80', '5'), 'missed'],
    ['84', 'lower', relative('80', '5'), 'near'],
    ['84.1', 'lower', relative('80', '5'), 'missed'],
    ['79.9', 'higher', { value: '80', edge: 'better' }, 'missed'],
    // the size of a negative target: 10% of -20 is 2
    ['-22', 'higher', relative('-20', '10'), 'near'],
    ['-22.1', 'higher', relative('-20', '10'), 'missed'],
    ['-18', 'lower', relative('-20', '10'), 'near'],
    ['0', 'higher', relative('80', '5'), 'missed'],
    ['0', 'lower', relative('80', '5'), 'met'],
  ])('%s, %s is better, against %o is %s', (v, polarity, target, status) => {
    expect(judgeFigure(value(v), polarity, target).status).toBe(status);
  });

  it('takes a floor as the end of the near band, on either side', () => {
    const high: Target = { value: '90', tolerance: { kind: 'floor', value: '80' }, edge: 'better' };
    expect(['90', '80', '79.9'].map((v) => judgeFigure(value(v), 'higher', high).status)).toEqual([
      'met',
      'near',
      'missed',
    ]);
    const low: Target = { value: '80', tolerance: { kind: 'floor', value: '90' }, edge: 'worse' };
    expect(['80', '89.9', '90'].map((v) => judgeFigure(value(v), 'lower', low).status)).toEqual([
      'met',
      'near',
      'missed',
    ]);
  });

  it('judges a range on both sides: 12 to 15 met, 2 points beyond near', () => {
    const target: Target = { ...points('13', '2'), lower: '12', upper: '15' };
    const statuses = ['9.9', '10', '11.9', '12', '13', '15', '15.1', '17', '17.1'].map(
      (v) => judgeFigure(value(v), 'in-range', target).status,
    );
    expect(statuses).toEqual(['missed', 'near', 'near', 'met', 'met', 'met', 'near', 'near', 'missed']);
    const strict: Target = { ...target, edge: 'worse' };
    expect(['10', '17'].map((v) => judgeFigure(value(v), 'in-range', strict).status)).toEqual([
      'missed',
      'missed',
    ]);
  });

  it('takes the value as the whole range when no ends are given', () => {
    const statuses = ['57', '60', '63', '63.1'].map(
      (v) => judgeFigure(value(v), 'in-range', points('60', '3')).status,
    );
    expect(statuses).toEqual(['near', 'met', 'near', 'missed']);
  });
});

describe('judgeFigure where binary floating point goes wrong', () => {
  // each value lies exactly on the end of the tolerance; plain numbers put it outside
  it.each<[string, 'higher' | 'lower', Target]>([
    ['0.7', 'higher', points('0.8', '0.1')],
    ['0.8', 'lower', points('0.7', '0.1')],
    ['66.4', 'lower', points('64.1', '2.3')],
    ['91.1', 'higher', points('91.7', '0.6')],
    ['13.3', 'lower', points('12.6', '0.7')],
    ['0.99', 'higher', relative('1.1', '10')],
    ['3.885', 'higher', relative('4.2', '7.5')],
  ])('%s is near', (v, polarity, target) => {
    const tolerance = Number(target.tolerance?.value);
    const size = Number(target.value);
    const away = target.tolerance?.kind === 'points' ? tolerance : undefined;
    const plain =
      polarity === 'higher'
        ? Number(v) >= (away === undefined ? size * (1 - tolerance / 100) : size - away)
        : Number(v) <= size + (away ?? 0);
    expect(plain).toBe(false);
    expect(judgeFigure(value(v, 3), polarity, target).status).toBe('near');
  });

  it('57 of 100 meets 57%', () => {
    expect((57 / 100) * 100 >= 57).toBe(false);
    expect(judgeFigure(percent(57, 100), 'higher', points('57', '1')).status).toBe('met');
  });
});

describe('judgeFigure refuses', () => {
  it('a target of none, a polarity of none, and says which', () => {
    expect(judgeFigure(value('1'), 'higher', undefined)).toMatchObject({
      status: 'not-judged',
      refusal: 'no-target',
      says: { code: 'not-judged', params: { reason: 'no-target' } },
    });
    expect(judgeFigure(value('1'), 'none', points('1', '1')).refusal).toBe('no-polarity');
    expect(judgeFigure(value('1'), 'none', undefined).refusal).toBe('no-target');
  });

  it('a figure not measured, with its own reason before any other', () => {
    const figure = {
      status: 'not-measured',
      unit: 'proportion',
      reason: 'suppressed',
      detail: { below: '6' },
    } as const;
    expect(judgeFigure(figure, 'none', undefined)).toMatchObject({
      status: 'not-judged',
      refusal: 'suppressed',
      inputs: { numerator: null, displayed: null },
      fragile: [],
      says: { params: { reason: 'suppressed', below: '6' } },
    });
  });

  it('a percent of a target of zero only where it would have to decide', () => {
    const target = relative('0', '10');
    expect(judgeFigure(value('0'), 'lower', target).status).toBe('met');
    expect(judgeFigure(value('1'), 'lower', target)).toMatchObject({
      status: 'not-judged',
      refusal: 'undefined-relative-tolerance',
      inputs: { metAtMost: '0', nearAtMost: null },
    });
    expect(judgeFigure(value('0.5'), 'lower', points('0', '1')).status).toBe('near');
  });
});

describe('judgeFigure says what could turn it', () => {
  it('79.6% shown as 80 misses 80 unrounded and meets it displayed', () => {
    const target = points('80', '5');
    // 199 of 250; 200 would meet; below 75% lies 187 (74.8%), 12 fewer
    expect(judgeFigure(percent(199, 250, 0), 'higher', target)).toMatchObject({
      status: 'near',
      judgedAt: 'unrounded',
      fragile: ['rounding', 'one-case'],
      flips: [
        { toward: 'better', cases: 1, to: 'met' },
        { toward: 'worse', cases: 12, to: 'missed' },
      ],
      says: { code: 'target-near', params: { value: '80', target: '80', unit: 'proportion' } },
    });
    // 198 of 250 is 79.2%, shown as 79; 187 is 74.8%, shown as 75; 186 is 74.4%, shown as 74
    const displayed = judgeFigure(percent(199, 250, 0), 'higher', target, { judgedAt: 'displayed' });
    expect(displayed).toMatchObject({
      status: 'met',
      judgedAt: 'displayed',
      fragile: ['rounding', 'one-case'],
    });
    expect(displayed.flips).toEqual([{ toward: 'worse', cases: 1, to: 'near' }]);
    const near = judgeFigure(percent(190, 250, 0), 'higher', target, { judgedAt: 'displayed' });
    // 198.75 of 250 is 79.5%, so 199 is the first shown as 80
    expect(near.flips).toEqual([
      { toward: 'better', cases: 9, to: 'met' },
      { toward: 'worse', cases: 4, to: 'missed' },
    ]);
  });

  it('counts cases of a count, and none below nothing', () => {
    expect(judgeFigure(count(13), 'lower', points('10', '2')).flips).toEqual([
      { toward: 'better', cases: 1, to: 'near' },
    ]);
    expect(judgeFigure(count(0), 'lower', points('10', '2')).flips).toEqual([
      { toward: 'worse', cases: 11, to: 'near' },
    ]);
    expect(judgeFigure(count(0), 'lower', points('10', '0')).flips).toEqual([
      { toward: 'worse', cases: 11, to: 'missed' },
    ]);
  });

  it('an interval that reaches past an edge, and not one that stays within', () => {
    const figure = percent(80, 100);
    const target = { value: '75', edge: 'better' } as const;
    const fragile = (lower: string, upper: string): unknown =>
      judgeFigure(figure, 'higher', target, { interval: { lower, upper } }).fragile;
    expect(fragile('74.9', '86')).toEqual(['interval']);
    expect(fragile('75', '86')).toEqual([]);
    // Missed on both sides of a range that the figure is in.
    const inRange = { value: '80', lower: '78', upper: '82', edge: 'better' } as const;
    const about = { interval: { lower: '70', upper: '90' } };
    expect(judgeFigure(figure, 'in-range', inRange, about)).toMatchObject({
      status: 'met',
      fragile: ['interval'],
    });
    expect(
      judgeFigure(figure, 'higher', target, { interval: { status: 'cannot-say', reason: 'suppressed' } })
        .fragile,
    ).toEqual([]);
  });

  it('names no flip that the denominator does not allow', () => {
    // 4 of 4 cannot reach 100.5
    expect(judgeFigure(percent(4, 4), 'higher', { value: '100.5', edge: 'better' }).flips).toBeUndefined();
  });

  it('flips out of a range on the nearer side, into it from outside', () => {
    // 20 to 30 of 100 met, 5 points beyond near
    const target: Target = { ...points('25', '5'), lower: '20', upper: '30' };
    expect(judgeFigure(percent(28, 100), 'in-range', target).flips).toEqual([
      { toward: 'worse', cases: 3, to: 'near' },
    ]);
    expect(judgeFigure(percent(37, 100), 'in-range', target).flips).toEqual([
      { toward: 'better', cases: 2, to: 'near' },
    ]);
  });

  it('gives no flips for a mean', () => {
    expect(judgeFigure(value('79.9'), 'higher', points('80', '5')).flips).toBeUndefined();
  });
});

describe('judgeTarget', () => {
  it('uses the polarity of the measure', () => {
    const measured = { figure: percent(3, 40), measure: { polarity: 'lower' } } as const;
    expect(judgeTarget(measured, points('8', '1')).status).toBe('met');
    expect(judgeTarget({ ...measured, measure: { polarity: 'higher' } }, points('8', '1')).status).toBe(
      'near',
    );
    expect(judgeTarget(measured, undefined)).toMatchObject({ refusal: 'no-target', rule: { id: 'target' } });
  });

  it('keeps the bounds that were in force among its inputs', () => {
    const measured = { figure: percent(3, 40), measure: { polarity: 'higher' } } as const;
    expect(judgeTarget(measured, relative('80', '5', 'worse')).inputs).toEqual({
      numerator: '3',
      denominator: '40',
      scale: '100',
      displayed: '7.5',
      target: '80',
      metAtLeast: '80',
      nearAbove: '76',
    });
  });
});
