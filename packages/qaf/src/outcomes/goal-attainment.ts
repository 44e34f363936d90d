import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/** A goal of a child or family, and how far it was reached. */
export type Goal = {
  /** From -2 (much less than expected) over 0 (as expected) to 2 (much more). */
  readonly score: -2 | -1 | 0 | 1 | 2;
  /** Importance times difficulty; 1 unless stated. */
  readonly weight?: number;
};

/**
 * Goals of one child or family as one score: 50 where all are reached as expected, 10 about a standard deviation.
 * T = 50 + 10 Σwx / √((1 - ρ) Σw² + ρ (Σw)²).
 *
 * Without goals, or with weights that are all nothing, it cannot say `no-units`.
 *
 * @param correlation - supposed between goals; 0.3 is the usual one
 * @source Kiresuk and Sherman (1968), Community Mental Health Journal 4, 443-453; the formula printed in Turner-Stokes
 *   (2009) has an erratum
 * @example
 * import { goalAttainment } from '@sightline/qaf';
 * goalAttainment([{ score: 1 }]) // => 60
 */
export function goalAttainment(goals: readonly Goal[], correlation = 0.3): number | CannotSay {
  let [sum, weighted, squares] = [0, 0, 0];
  for (const { score, weight = 1 } of goals) {
    sum += weight;
    weighted += weight * score;
    squares += weight ** 2;
  }
  const spread = (1 - correlation) * squares + correlation * sum ** 2;
  return spread === 0 ? cannotSay('no-units') : 50 + (10 * weighted) / Math.sqrt(spread);
}
