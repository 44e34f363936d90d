import { measuredFigure } from '@sightline/core';
import type { MeasuredFigure } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { diffPresets } from './diff-presets.ts';
import type { PresetCase } from './diff-presets.ts';
import {
  cammsPerformanceIndex,
  haveringToleranceThenDirection,
  kentTargetAndFloor,
} from './published-rules.ts';

const percent = (numerator: string): MeasuredFigure =>
  measuredFigure({ unit: 'proportion', numerator, denominator: '100', scale: 100, places: 0 });
const at = (key: string, numerator: string, before = '50'): PresetCase => ({
  key,
  figure: percent(numerator),
  previous: percent(before),
  polarity: 'higher',
  target: { value: '80', tolerance: { kind: 'floor', value: '75' }, edge: 'better' },
});

describe('diffPresets', () => {
  it('names the figures whose status changes, in order, and counts the others', () => {
    // Kent: target 80, floor 75. Havering: green from 72 (within 10%), amber below it if improved on 50, else red.
    const cases = [at('a', '80'), at('b', '75'), at('c', '74'), at('d', '60'), at('e', '40')];
    expect(diffPresets(cases, kentTargetAndFloor, haveringToleranceThenDirection)).toEqual({
      rules: { from: 'kent-target-and-floor', to: 'havering-tolerance-then-direction' },
      changed: [
        { key: 'b', from: 'near', to: 'met' },
        { key: 'c', from: 'missed', to: 'met' },
        { key: 'd', from: 'missed', to: 'near' },
      ],
      same: 2,
    });
  });

  it('finds nothing where a rule takes its own place, and tells what one rule cannot judge', () => {
    const cases = [at('a', '80'), at('e', '40')];
    expect(diffPresets(cases, kentTargetAndFloor, kentTargetAndFloor).changed).toEqual([]);
    const inRange: PresetCase = {
      key: 'r',
      figure: percent('40'),
      polarity: 'in-range',
      target: { value: '45', lower: '40', upper: '50', edge: 'better' },
    };
    expect(diffPresets([inRange], kentTargetAndFloor, cammsPerformanceIndex).changed).toEqual([
      { key: 'r', from: 'met', to: 'not-judged' },
    ]);
  });
});
