import type { Figure, JudgementStatus, Measured, Polarity } from '@sightline/core';
import type { ComparisonPreset } from './comparison-preset.ts';
import { judgeByRule } from './judge-by-rule.ts';
import type { RuleOptions } from './judge-by-rule.ts';
import { judgeComparison } from './judge-comparison.ts';
import type { ComparedWith } from './judge-comparison.ts';
import type { Target } from './target.ts';
import type { TargetRule } from './target-rule.ts';

/**
 * One figure to be judged by two rules, with what they need: a rule without it does not judge.
 *
 * @category Published rules
 */
export type PresetCase = RuleOptions &
  ComparedWith & {
    /** What the caller knows it by. */
    readonly key: string;
    readonly figure: Figure;
    readonly polarity: Polarity;
    readonly target: Target | undefined;
    /** Read by comparisons; left out, it is taken to be that of what the figure is compared with. */
    readonly period?: Measured['period'];
  };

/**
 * What changes when one rule takes the place of another.
 *
 * @category Published rules
 */
export type PresetDifference = {
  readonly rules: { readonly from: string; readonly to: string };
  readonly changed: readonly {
    readonly key: string;
    readonly from: JudgementStatus;
    readonly to: JudgementStatus;
  }[];
  /** Figures that both rules judge alike. */
  readonly same: number;
};

/**
 * Which judgements would change if an authority went from one rule to another, in the order of the cases. Rules against
 * targets and comparisons have statuses of their own: compare those of one kind.
 *
 * @category Published rules
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { clearPointRatioOfTarget, diffPresets, oracleRatioOfTarget } from '@sightline/rag';
 * const figure = measuredFigure({ unit: 'proportion', numerator: '75', denominator: '100', scale: 100, places: 0 });
 * const cases = [{ key: 'visits', figure, polarity: 'higher', target: { value: '90', edge: 'better' } }];
 * diffPresets(cases, clearPointRatioOfTarget, oracleRatioOfTarget).changed // => [{ key: 'visits', from: 'missed', to: 'near' }]
 */
export function diffPresets(
  cases: readonly PresetCase[],
  from: TargetRule | ComparisonPreset,
  to: TargetRule | ComparisonPreset,
): PresetDifference {
  const changed = cases.flatMap((one) => {
    const [before, after] = [statusBy(one, from), statusBy(one, to)];
    return before === after ? [] : [{ key: one.key, from: before, to: after }];
  });
  return { rules: { from: from.id, to: to.id }, changed, same: cases.length - changed.length };
}

function statusBy(one: PresetCase, rule: TargetRule | ComparisonPreset): JudgementStatus {
  const { figure, polarity, target } = one;
  if (!('how' in rule)) return judgeByRule(figure, polarity, target, rule, one).status;
  const period = one.period ?? one.benchmark?.period ?? one.group?.period;
  if (!period) return 'not-judged';
  return judgeComparison({ figure, period, measure: { polarity } }, rule, one).status;
}
