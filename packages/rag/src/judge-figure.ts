import type { Figure, Judgement, Polarity } from '@sightline/core';
import { judgeBounds } from './judge-bounds.ts';
import type { JudgeOptions } from './judge-bounds.ts';
import type { Target } from './target.ts';
import { targetBounds } from './target-status.ts';

const targetRule = { id: 'target', version: '1.0.0' };

/**
 * The judgement of one figure against a target: `met` on or past it, `near` within its tolerance, else `missed`.
 * On the target is always met; the target's `edge` says which band owns the end of the tolerance.
 *
 * Without a figure, target or polarity, and when a percent of a target of zero would have to decide, it is
 * `not-judged` with the reason. The target is taken as valid: see `validateTarget`.
 *
 * @category Judge against a target
 * @param target - in display units: `"80"` is 80%; undefined when none is in force
 * @throws {SightlineError} INVALID_EXACT when a number of figure or target is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeFigure } from '@sightline/rag';
 * const figure = measuredFigure({ unit: 'proportion', numerator: '199', denominator: '250', scale: 100, places: 0 });
 * const target = { value: '80', tolerance: { kind: 'points', value: '5' }, edge: 'better' };
 * const { status, fragile, flips } = judgeFigure(figure, 'higher', target);
 * [figure.display, status, fragile, flips[0]] // => ['80', 'near', ['rounding', 'one-case'], { toward: 'better', cases: 1, to: 'met' }]
 */
export function judgeFigure(
  figure: Figure,
  polarity: Polarity,
  target: Target | undefined,
  options: JudgeOptions = {},
): Judgement {
  if (!target || polarity === 'none') {
    const refusal = target ? 'no-polarity' : 'no-target';
    return judgeBounds(figure, targetRule, target, {}, refusal, options);
  }
  const bounds = targetBounds(target, polarity);
  return judgeBounds(figure, targetRule, target, bounds, 'undefined-relative-tolerance', options);
}
