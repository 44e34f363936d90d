import type { Figure, JudgementStatus, Polarity } from '@sightline/core';
import { judgeByRule } from './judge-by-rule.ts';
import type { RuleOptions } from './judge-by-rule.ts';
import type { Target } from './target.ts';
import type { TargetRule } from './target-rule.ts';

/** One figure to be judged by two rules. */
export type PresetCase = RuleOptions & {
  /** What the caller knows it by. */
  readonly key: string;
  readonly figure: Figure;
  readonly polarity: Polarity;
  readonly target: Target | undefined;
};

/** What changes when one rule takes the place of another. */
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
 * Which judgements would change if an authority went from one rule to another, in the order of the cases.
 *
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
  from: TargetRule,
  to: TargetRule,
): PresetDifference {
  const changed = cases.flatMap(({ key, figure, polarity, target, ...options }) => {
    const statusBy = (rule: TargetRule): JudgementStatus =>
      judgeByRule(figure, polarity, target, rule, options).status;
    const [before, after] = [statusBy(from), statusBy(to)];
    return before === after ? [] : [{ key, from: before, to: after }];
  });
  return { rules: { from: from.id, to: to.id }, changed, same: cases.length - changed.length };
}
