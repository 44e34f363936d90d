import { valueOf } from '@sightline/core';
import type { Exact, Figure, Judgement, JudgementRefusal, Polarity } from '@sightline/core';
import { allowance } from './allowance.ts';
import type { Bounds } from './bounds.ts';
import { boundsAround } from './bounds-around.ts';
import { judgeBounds } from './judge-bounds.ts';
import type { JudgeOptions } from './judge-bounds.ts';
import { shortfall } from './shortfall.ts';
import type { JudgedPolarity, Target } from './target.ts';
import type { TargetRule } from './target-rule.ts';

/**
 * Choices about a judgement by a rule.
 *
 * @category Published rules
 */
export type RuleOptions = JudgeOptions & {
  /** The figure to compare with, for a rule whose near band reaches as far as the previous figure was. */
  readonly previous?: Figure;
};

/**
 * The judgement of one figure by a rule of its own, such as those that councils and vendors publish.
 *
 * It is `not-judged` for the reasons of `judgeFigure`; also `no-polarity` when the rule is not stated for the polarity,
 * the reason of the previous figure (`not-available` without one) when that has to decide, and `not-applicable` when
 * the rule gives no status to such a value.
 *
 * @category Published rules
 * @param target - in display units; may be undefined for a rule with bounds of its own
 * @throws {SightlineError} INVALID_EXACT when a number of figure, target or rule is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { haveringToleranceThenDirection, judgeByRule } from '@sightline/rag';
 * const percent = (numerator) => measuredFigure({ unit: 'proportion', numerator, denominator: '100', scale: 100, places: 0 });
 * const target = { value: '50', edge: 'better' };
 * const options = { previous: percent('43') };
 * judgeByRule(percent('44'), 'higher', target, haveringToleranceThenDirection, options).status // => 'near'
 */
export function judgeByRule(
  figure: Figure,
  polarity: Polarity,
  target: Target | undefined,
  rule: TargetRule,
  options: RuleOptions = {},
): Judgement {
  const judge = (bounds: Bounds, refusal: JudgementRefusal): Judgement =>
    judgeBounds(figure, rule, target, bounds, refusal, options);

  if (rule.bounds) return judge(rule.bounds, 'not-applicable');
  if (!target) return judge({}, 'no-target');
  const way = rule.everyMeasureAs ?? polarity;
  if (way === 'none' || !(rule.polarities?.includes(way) ?? true)) return judge({}, 'no-polarity');

  const { value } = target;
  const reach: { exceeds?: Exact | null; met: Exact; near?: Exact | null } = { met: '0' };
  if (rule.exceedsBy) reach.exceeds = pastTarget(allowance(rule.exceedsBy, value));
  const met = rule.metWithin ? allowance(rule.metWithin, value) : '0';
  if (met !== null) reach.met = met;

  const near = rule.near ?? target.tolerance;
  let refusal: JudgementRefusal = 'undefined-relative-tolerance';
  if (met === null) {
    // On the target is met whatever the percent; what lies off it cannot be said.
    reach.near = null;
  } else if (near === 'previous') {
    reach.near = previousShortfall(options, target, way);
    refusal = options.previous?.status === 'not-measured' ? options.previous.reason : 'not-available';
  } else if (near && near !== 'none') {
    const distance = allowance(near, value);
    if (distance !== null || rule.atZeroTarget === undefined) reach.near = distance;
  }
  return judge(boundsAround(target, way, reach, rule.edge ?? target.edge), refusal);
}

function pastTarget(distance: Exact | null): Exact | null {
  return distance === null || distance === '0' ? distance : `-${distance}`;
}

function previousShortfall(
  { previous, judgedAt }: RuleOptions,
  target: Target,
  polarity: JudgedPolarity,
): Exact | null {
  if (previous?.status !== 'measured') return null;
  return shortfall(judgedAt === 'displayed' ? previous.display : valueOf(previous), target, polarity);
}
