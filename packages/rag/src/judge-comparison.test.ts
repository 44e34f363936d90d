import { localDate, measuredFigure } from '@sightline/core';
import type { Figure, Judgement } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { diffPresets } from './diff-presets.ts';
import type { PresetCase } from './diff-presets.ts';
import { judgeComparison } from './judge-comparison.ts';
import type { ComparedWith } from './judge-comparison.ts';
import {
  fingertips2020Benchmark,
  fingertips2020Limits,
  fingertips2020Quintiles,
  fingertips2025Benchmark,
  fingertips2025Quintiles,
  laitQuartiles,
  pheQuintiles,
  publishedComparisons,
} from './published-comparisons.ts';
import { kentTargetAndFloor } from './published-rules.ts';

const period = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
const percent = (numerator: string, denominator = '100'): Figure =>
  measuredFigure({ unit: 'proportion', numerator, denominator, scale: 100, places: 0 });
const judge = (
  figure: Figure,
  preset: (typeof publishedComparisons)[number],
  compared: ComparedWith,
  polarity: 'higher' | 'in-range' = 'higher',
): Judgement => judgeComparison({ figure, period, measure: { polarity } }, preset, compared);

describe('published comparisons', () => {
  // Newcombe (1998), table I: Wilson's 95% interval of 81 of 263 is 25.53% to 36.62%
  it.each([fingertips2020Benchmark, fingertips2025Benchmark])(
    '$id: the own interval beside the benchmark',
    (preset) => {
      const beside = (value: string): string =>
        judge(percent('81', '263'), preset, { benchmark: { id: 'England', period, value } }).status;
      expect(['25.5', '25.6', '36.6', '36.7'].map(beside)).toEqual(['better', 'similar', 'similar', 'worse']);
    },
  );

  // by hand: 99.8% limits about 50% for 100 are 50 ± 3.0902 sqrt(2500 / (100 + 9.5495)), 35.2% to 64.8%
  it('fingertips-2020-limits: limits about the benchmark', () => {
    const benchmark = { id: 'England', period, value: '50' };
    const at = (x: string): string => judge(percent(x), fingertips2020Limits, { benchmark }).status;
    expect(['35', '36', '64', '65'].map(at)).toEqual(['worse', 'similar', 'similar', 'better']);
  });

  it('bands: alike areas share one by percentiles and by rank, and not when dealt', () => {
    // by hand: ten areas, of which four have 30: dealt in order given, two of them fall in the second band and two in the third
    const entries = ['50', '40', '30', '30', '30', '30', '20', '15', '10', '5'];
    const statusesBy = (preset: (typeof publishedComparisons)[number]): string[] =>
      entries.map((value, own) => {
        const { says } = judge(percent(value), preset, { group: { id: 'all', period, entries, own } });
        return says.params['band'] ?? '';
      });
    expect(statusesBy(fingertips2025Quintiles).join('')).toBe('1122334455');
    expect(statusesBy(pheQuintiles).join('')).toBe('1122224455');
    // bounds 5, 14, 24, 30, 32, 50 from the least: 30 is on the upper end of the third from below
    expect(statusesBy(fingertips2020Quintiles).join('')).toBe('1133334455');
  });

  it('LAIT: quarters of all authorities, the best and worst judged', () => {
    const entries = ['60', '70', '75', '80', '90'];
    const at = (value: string, own: number): string =>
      judge(percent(value), laitQuartiles, { group: { id: 'all', period, entries, own } }).status;
    expect([at('60', 0), at('75', 2), at('90', 4)]).toEqual(['worse', 'similar', 'better']);
  });

  it('carry the name of the preset, and are not available without what they compare with', () => {
    for (const preset of publishedComparisons) {
      const judged = judge(percent('50'), preset, {});
      expect(judged.rule).toEqual({ id: preset.id, version: preset.version });
      expect([judged.status, preset.how.by === 'bands' || judged.refusal]).toEqual([
        'not-judged',
        preset.how.by === 'bands' || 'not-available',
      ]);
    }
    expect(new Set(publishedComparisons.map(({ id }) => id)).size).toBe(publishedComparisons.length);
  });

  it('judge by nearness to a best range', () => {
    const range = { lower: '40', upper: '45' };
    const benchmark = { id: 'England', period, value: '60' };
    const group = { id: 'all', period, entries: ['42', '60', '70', '80', '90'], own: 0 };
    expect(judge(percent('42'), fingertips2020Benchmark, { benchmark, range }, 'in-range').status).toBe(
      'better',
    );
    expect(judge(percent('42'), fingertips2020Limits, { benchmark, range }, 'in-range').status).toBe(
      'better',
    );
    expect(judge(percent('42'), laitQuartiles, { group, range }, 'in-range').status).toBe('better');
    expect(judge(percent('42'), laitQuartiles, { group }, 'in-range').refusal).toBe('no-polarity');
  });
});

describe('diffPresets of comparisons', () => {
  const entries = ['50', '40', '30', '30', '30', '30', '20', '15', '10', '5'];
  const cases = entries.map((value, own): PresetCase => ({
    key: String(own),
    figure: percent(value),
    polarity: 'higher',
    target: undefined,
    group: { id: 'all', period, entries, own },
  }));

  it('names the areas whose status changes from Fingertips of 2020 to that of 2025', () => {
    expect(diffPresets(cases, fingertips2020Quintiles, fingertips2025Quintiles)).toMatchObject({
      rules: { from: 'fingertips-2020-quintiles', to: 'fingertips-2025-quintiles' },
      changed: [],
      same: 10,
    });
    // by hand: three of eight areas have 5; by rank all share the fourth band, dealt out one each is third, fourth and last
    const tied = ['50', '40', '30', '20', '10', '5', '5', '5'];
    const again = tied.map((value, own): PresetCase => ({
      ...cases[0]!,
      key: String(own),
      figure: percent(value),
      group: { id: 'all', period, entries: tied, own },
    }));
    expect(diffPresets(again, pheQuintiles, fingertips2025Quintiles).changed).toEqual([
      { key: '7', from: 'similar', to: 'worse' },
    ]);
  });

  it('takes the period of the figure where it is given, and judges nothing without any', () => {
    const other = { from: localDate('2023-04-01'), to: localDate('2024-03-31') };
    const [first] = cases;
    expect(diffPresets([{ ...first!, period: other }], laitQuartiles, kentTargetAndFloor).same).toBe(1);
    const { group: _, ...alone } = first!;
    expect(diffPresets([alone], laitQuartiles, kentTargetAndFloor).same).toBe(1);
    const benchmark = { id: 'England', period, value: '10' };
    expect(diffPresets([{ ...alone, benchmark }], laitQuartiles, fingertips2020Benchmark).changed).toEqual([
      { key: '0', from: 'not-judged', to: 'better' },
    ]);
  });
});
