import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { sum } from './agreement-table.ts';
import { checkCounts } from './gwet.ts';

/** Agreement of several raters beyond what all their grades together would give. */
export type FleissKappa = {
  readonly status: 'calculated';
  readonly units: number;
  /** Agreement seen and agreement expected, from 0 to 1. */
  readonly observed: number;
  readonly expected: number;
  readonly kappa: number;
};

/**
 * Fleiss' kappa of units that the same number of raters graded, who may be other people for each unit.
 *
 * No units: `no-units`. Fewer than two raters: `no-unit-rated-twice`. Units with other numbers of raters:
 * `unequal-raters` (`gwetFromCounts` takes them). One grade throughout: `expected-agreement-is-one`.
 *
 * @param distribution - a row per unit, a count of raters per grade
 * @throws {SightlineError} RATINGS_INVALID {problem}
 * @source Fleiss (1971), Psychological Bulletin 76, 378-382
 * @example
 * import { fleissKappa } from '@sightline/qaf';
 * const found = fleissKappa([[3, 0], [0, 3]]);
 * found.status === 'calculated' && found.kappa // => 1
 * fleissKappa([[3, 0], [0, 2]]).reason // => 'unequal-raters'
 */
export function fleissKappa(distribution: readonly (readonly number[])[]): FleissKappa | CannotSay {
  checkCounts(distribution);
  const units = distribution.length;
  if (units === 0) return cannotSay('no-units');
  const raters = distribution.map(sum);
  const each = raters[0] ?? 0;
  if (raters.some((count) => count !== each)) return cannotSay('unequal-raters');
  if (each < 2) return cannotSay('no-unit-rated-twice');

  const totals = (distribution[0] ?? []).map((_, grade) => sum(distribution.map((unit) => unit[grade] ?? 0)));
  if (totals.filter((total) => total > 0).length === 1) return cannotSay('expected-agreement-is-one');
  const pairs = sum(distribution.flat().map((count) => count * (count - 1)));
  const observed = pairs / (units * each * (each - 1));
  const expected = sum(totals.map((total) => (total / (units * each)) ** 2));
  return { status: 'calculated', units, observed, expected, kappa: (observed - expected) / (1 - expected) };
}
