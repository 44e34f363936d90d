import { compareExact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { HeatCell } from './domain-heat-map.ts';

/** Which domains are weakest, and on what ground that can be said. */
export type WeakestDomains = {
  readonly status: 'named';
  /** One, or several that are alike. */
  readonly domains: readonly string[];
  /**
   * `intervals-apart`: its interval lies below that of every other. `lowest-of-enough`: the lowest of the domains with
   * five or more graded, though chance may have put it there.
   */
  readonly ground: 'intervals-apart' | 'lowest-of-enough';
};

/**
 * The weakest domain among those of one team (or of all): named where its interval lies below every other, or else the
 * lowest of those with five or more graded. Fewer than two domains that can be compared: `too-few-units`; all alike:
 * `no-variation`.
 *
 * @param cells - of one team, a domain each
 * @example
 * import { weakestDomains } from '@sightline/qaf';
 * const cell = (domain, good, graded) => ({ domain, good, graded, tooFew: graded < 5, goodOrBetter: { lower: '0', upper: '100' } });
 * weakestDomains([cell('voice', 3, 6), cell('plan', 5, 6), cell('risk', 0, 2)]).domains // => ['voice']
 */
export function weakestDomains(
  cells: readonly Pick<HeatCell, 'domain' | 'good' | 'graded' | 'tooFew' | 'goodOrBetter'>[],
): WeakestDomains | CannotSay {
  const graded = cells.filter((cell) => cell.graded > 0);
  const apart = graded.find((cell) =>
    graded.every((other) => other === cell || isBelow(cell.goodOrBetter.upper, other.goodOrBetter.lower)),
  );
  if (apart && graded.length > 1)
    return { status: 'named', domains: [apart.domain], ground: 'intervals-apart' };

  const enough = graded.filter(({ tooFew }) => !tooFew);
  if (enough.length < 2) return cannotSay('too-few-units');
  const lowest = enough.filter((cell) =>
    enough.every((other) => cell.good * other.graded <= other.good * cell.graded),
  );
  if (lowest.length === enough.length) return cannotSay('no-variation');
  const domains = lowest.map(({ domain }) => domain);
  return { status: 'named', domains, ground: 'lowest-of-enough' };
}

function isBelow(upper: string | null, lower: string | null): boolean {
  return upper !== null && lower !== null && compareExact(upper, lower) < 0;
}
