import { measuredFigure } from '@sightline/core';
import type { Figure } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { judgeByRule } from './judge-by-rule.ts';
import { performanceIndex } from './performance-index.ts';
import {
  cammsPerformanceIndex,
  clearPointRatioOfTarget,
  haveringToleranceThenDirection,
  kentTargetAndFloor,
  oracleRatioOfTarget,
  publishedRules,
  scientrixInRange,
  wovexScoreBands,
} from './published-rules.ts';
import { replay } from './replay.ts';
import type { Target } from './target.ts';
import type { TargetRule } from './target-rule.ts';
import { validateBounds } from './validate-bounds.ts';

const figure = (value: string): Figure =>
  measuredFigure({ unit: 'mean', numerator: value, denominator: '1', scale: 1, places: 2 });
const target = (value: string, tolerance?: Target['tolerance']): Target => ({
  value,
  ...(tolerance && { tolerance }),
  edge: 'better',
});
const statuses = (
  values: readonly string[],
  polarity: 'higher' | 'lower' | 'in-range',
  aim: Target | undefined,
  rule: TargetRule,
): string[] => values.map((value) => judgeByRule(figure(value), polarity, aim, rule).status);

describe('published rules, at the edges their words draw', () => {
  it('Kent: target achieved, floor standard achieved, floor standard not achieved', () => {
    const aim = target('95', { kind: 'floor', value: '85' });
    expect(statuses(['95', '94.99', '85', '84.99'], 'higher', aim, kentTargetAndFloor)).toEqual([
      'met',
      'near',
      'near',
      'missed',
    ]);
    const low = target('10', { kind: 'floor', value: '14' });
    expect(statuses(['10', '10.01', '14', '14.01'], 'lower', low, kentTargetAndFloor)).toEqual([
      'met',
      'near',
      'near',
      'missed',
    ]);
  });

  it('Havering: on or within 10%, else improved or maintained, else not improved', () => {
    // within 10% of 200 kg, smaller is better: up to 220
    const judge = (now: string, previous: string): string =>
      judgeByRule(figure(now), 'lower', target('200'), haveringToleranceThenDirection, {
        previous: figure(previous),
      }).status;
    expect(judge('220', '100')).toBe('met');
    expect(judge('220.01', '221')).toBe('near');
    expect(judge('230', '230')).toBe('near');
    expect(judge('230', '229.99')).toBe('missed');
    expect(judge('150', '90')).toBe('met');
  });

  it('Havering: needs last year only where it decides', () => {
    const judge = (now: string, previous?: Figure): unknown => {
      const options = previous && { previous };
      const { status, refusal } = judgeByRule(
        figure(now),
        'higher',
        target('50'),
        haveringToleranceThenDirection,
        options,
      );
      return refusal ?? status;
    };
    expect(judge('45')).toBe('met');
    expect(judge('44.99')).toBe('not-available');
    expect(judge('44', { status: 'not-measured', unit: 'mean', reason: 'outside-coverage' })).toBe(
      'outside-coverage',
    );
  });

  it('Havering: on a target of zero is met, off it a tenth of nothing cannot be said', () => {
    const judge = (now: string): unknown =>
      judgeByRule(figure(now), 'lower', target('0'), haveringToleranceThenDirection);
    expect(judge('0')).toMatchObject({ status: 'met' });
    expect(judge('1')).toMatchObject({ status: 'not-judged', refusal: 'undefined-relative-tolerance' });
  });

  it('ClearPoint: at target, at nine tenths of it', () => {
    expect(
      statuses(['200', '199.99', '180', '179.99'], 'higher', target('200'), clearPointRatioOfTarget),
    ).toEqual(['met', 'near', 'near', 'missed']);
  });

  it('Oracle: 100% or higher, between, 70% or lower', () => {
    expect(
      statuses(['200', '199.99', '140.01', '140'], 'higher', target('200'), oracleRatioOfTarget),
    ).toEqual(['met', 'near', 'near', 'missed']);
  });

  it('Scientrix: within 3, beyond 8, on either side', () => {
    const values = ['61.99', '62', '66.99', '67', '73', '73.01', '78', '78.01'];
    expect(statuses(values, 'in-range', target('70'), scientrixInRange)).toEqual([
      'missed',
      'near',
      'near',
      'met',
      'met',
      'near',
      'near',
      'missed',
    ]);
  });

  it('Wovex: scores without target or polarity, nothing at or below 0', () => {
    const values = ['3', '2.5', '2.49', '1.5', '1.49', '0.01', '0'];
    const given = values.map(
      (score) => judgeByRule(figure(score), 'none', undefined, wovexScoreBands).status,
    );
    expect(given).toEqual(['met', 'met', 'near', 'near', 'missed', 'missed', 'not-judged']);
    expect(judgeByRule(figure('0'), 'none', undefined, wovexScoreBands).refusal).toBe('not-applicable');
  });

  it('CAMMS: index 100, down to 100 less variance; a target of zero is met or missed', () => {
    const aim = target('40', { kind: 'relative', value: '5' });
    expect(statuses(['40', '38', '37.99'], 'higher', aim, cammsPerformanceIndex)).toEqual([
      'met',
      'near',
      'missed',
    ]);
    expect(statuses(['40', '42', '42.01'], 'lower', aim, cammsPerformanceIndex)).toEqual([
      'met',
      'near',
      'missed',
    ]);
    const nothing = target('0', { kind: 'relative', value: '5' });
    expect(statuses(['0', '0.01'], 'lower', nothing, cammsPerformanceIndex)).toEqual(['met', 'missed']);
    // 38 / 40, 2 - 42 / 40
    expect([performanceIndex('38', '40', 'higher'), performanceIndex('42', '40', 'lower')]).toEqual([
      '95',
      '95',
    ]);
    expect([performanceIndex('0', '0', 'lower'), performanceIndex('1', '0', 'lower')]).toEqual(['100', '0']);
    // 5 worse than -50 is a tenth, on either side
    expect([performanceIndex('-55', '-50', 'higher'), performanceIndex('-45', '-50', 'lower')]).toEqual([
      '90',
      '90',
    ]);
  });

  it('refuses a polarity that the rule is not stated for', () => {
    expect(judgeByRule(figure('1'), 'lower', target('1'), clearPointRatioOfTarget).refusal).toBe(
      'no-polarity',
    );
    expect(judgeByRule(figure('1'), 'none', target('1'), kentTargetAndFloor).refusal).toBe('no-polarity');
    expect(judgeByRule(figure('1'), 'higher', undefined, kentTargetAndFloor).refusal).toBe('no-target');
  });

  it('have ids of their own, and bounds without gap or overlap', () => {
    expect(new Set(publishedRules.map(({ id }) => id)).size).toBe(publishedRules.length);
    for (const { bounds } of publishedRules) if (bounds) validateBounds(bounds);
  });
});

describe('a rule with exceedsBy', () => {
  const rule: TargetRule = {
    id: 'local',
    version: '1.0.0',
    source: 'made up',
    exceedsBy: { kind: 'points', value: '5' },
  };

  it('exceeds from so far past the target, the end inside', () => {
    const aim = target('80', { kind: 'points', value: '5' });
    expect(statuses(['85', '84.99', '80', '75', '74'], 'higher', aim, rule)).toEqual([
      'exceeds',
      'met',
      'met',
      'near',
      'missed',
    ]);
    expect(statuses(['75', '75.01', '80', '85.01'], 'lower', aim, rule)).toEqual([
      'exceeds',
      'met',
      'met',
      'missed',
    ]);
  });

  it('replays, and names itself', () => {
    const judgement = judgeByRule(figure('85'), 'higher', target('80'), rule);
    expect(judgement.rule).toEqual({ id: 'local', version: '1.0.0' });
    expect(replay(judgement)).toBe('exceeds');
  });
});
