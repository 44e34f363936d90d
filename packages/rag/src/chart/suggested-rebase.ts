import { compareExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { known } from '../rank/entry.ts';
import type { Entry } from '../rank/entry.ts';
import { sideOfLine } from './mark.ts';
import type { Mark } from './mark.ts';
import type { ChartRuleSet } from './rule-sets.ts';
import { xmrChart } from './xmr-chart.ts';
import type { PhaseOptions } from './xmr-chart.ts';
import { xmrLimits } from './xmr-limits.ts';
import type { XmrLimits } from './xmr-limits.ts';

/**
 * The evidence for starting a new phase; whether to is for people who know what changed.
 *
 * @category Control charts
 */
export type RebaseEvidence = {
  readonly status: 'suggested';
  /** Place (0-based) at which the new phase would begin. */
  readonly at: number;
  /** Values on one side of the centre, up to the latest. */
  readonly run: number;
  readonly side: Exclude<Mark, 0>;
  readonly before: XmrLimits;
  /** Of the run alone. */
  readonly after: XmrLimits;
  /** The new centre lies outside the old limits. */
  readonly centreOutside: boolean;
  /** Fewer values than limits settle on, before or after. */
  readonly trial: boolean;
};

/**
 * Whether the latest values have stayed on one side of the centre for so long that the process seems to be another one,
 * with what speaks for it. Never rebases by itself: hand `at` to `xmrChart` as a phase when the cause is known and is
 * to last.
 *
 * The centre is that of the values before the run, so that a long run does not hide itself by drawing the centre to it.
 *
 * @category Control charts
 * @param entries - oldest first
 * @param options - `fewest`: values that a run, and the phase before it, need at least; left out: one more than the
 *   shift of the rule set, 8 where that is no number
 * @returns undefined when nothing speaks for it; `too-few-points` with fewer than twice `fewest` values
 * @throws {SightlineError} PHASE_INVALID {at}; INVALID_EXACT when a value is not exact
 * @source NHS England, Making Data Count, guidance on recalculating limits: a sustained shift, its cause known, expected
 *   to last
 * @example
 * import { mdc2023, suggestedRebase } from '@sightline/rag';
 * const months = [...'565656565656', ...'121212121'].map(String);
 * const { at, run, side } = suggestedRebase(months, mdc2023);
 * [at, run, side] // => [12, 9, -1]
 */
export function suggestedRebase(
  entries: readonly Entry[],
  rules: ChartRuleSet,
  options: PhaseOptions & { readonly fewest?: number } = {},
): RebaseEvidence | CannotSay | undefined {
  const { fewest = (typeof rules.shift === 'number' ? rules.shift : 7) + 1 } = options;
  const from = xmrChart(entries, rules, options).phases.at(-1)?.from ?? 0;
  const part = entries.slice(from);
  const values = part.map((entry) => (typeof entry === 'string' ? entry : null));
  for (let start = fewest; start <= values.length - fewest; start += 1) {
    const before = xmrLimits(known(part.slice(0, start)), rules.limits);
    if (before.status === 'cannot-say') continue;
    const sides = values.slice(start).map((value) => sideOfLine(value, before.centre));
    const [side] = sides;
    if (!side || sides.some((other) => other !== side)) continue;
    const after = xmrLimits(known(part.slice(start)), rules.limits);
    if (after.status === 'cannot-say') continue;
    return {
      status: 'suggested',
      at: from + start,
      run: sides.length,
      side,
      before,
      after,
      centreOutside: isOutside(after.centre, before),
      trial: before.trial || after.trial,
    };
  }
  const points = known(part).length;
  if (points >= 2 * fewest) return undefined;
  return cannotSay('too-few-points', { points: String(points), needed: String(2 * fewest) });
}

function isOutside(value: Exact, { lower, upper }: XmrLimits): boolean {
  return compareExact(value, lower) < 0 || compareExact(value, upper) > 0;
}
