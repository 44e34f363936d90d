import type { Judgement, Measured } from '@sightline/core';
import type { JudgeOptions } from './judge-bounds.ts';
import { judgeFigure } from './judge-figure.ts';
import type { Target } from './target.ts';

/**
 * The judgement of a measured figure against the target in force for it, by the polarity of its measure: `met` on the
 * target or past it, `near` within its tolerance, else `missed`; `not-judged` with the reason where there is no figure,
 * target or polarity. Choose the target with `targetFor`. A status has no colour: a palette gives colour, letter, shape
 * and word.
 *
 * @category Judge against a target
 * @param measured - the figure, and which way is better
 * @param target - in display units: `"80"` is 80%; undefined when none is in force
 * @throws {SightlineError} INVALID_EXACT when a number of figure or target is not exact
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeTarget } from '@sightline/rag';
 * const figure = measuredFigure({ unit: 'proportion', numerator: '3', denominator: '40', scale: 100, places: 1 });
 * const judgement = judgeTarget({ figure, measure: { polarity: 'lower' } }, { value: '8', edge: 'better' });
 * judgement.status // => 'met'
 */
export function judgeTarget(
  measured: Pick<Measured, 'figure'> & { readonly measure: Pick<Measured['measure'], 'polarity'> },
  target: Target | undefined,
  options: JudgeOptions = {},
): Judgement {
  return judgeFigure(measured.figure, measured.measure.polarity, target, options);
}
