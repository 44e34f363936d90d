import { exactOfNumber, numberOf, studentTQuantile } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { AgreementTable } from '../agreement/agreement-table.ts';
import { moderationDrift } from '../agreement/moderation-drift.ts';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/** How sure a drift is. */
export type DriftInterval = {
  readonly status: 'calculated';
  readonly moderated: number;
  /** Moderator less auditor, in grades; below nothing when auditors were too optimistic. */
  readonly meanDrift: Exact;
  readonly lower: Exact;
  readonly upper: Exact;
  /** Said only where the whole interval lies on one side of nothing. */
  readonly direction: 'over-optimistic' | 'too-harsh' | 'no-clear-drift';
};

/**
 * The mean move of moderated grades with its 95% interval by Student's t, each audit moved by so many grades. Grades are
 * taken as equally far apart. Fewer than two audits: `too-few-units`; all moved alike: `no-variation`, because an interval
 * of no width would claim to be certain.
 *
 * @param table - rows by the auditor, columns by the moderator, lowest grade first
 * @throws {SightlineError} AGREEMENT_TABLE_INVALID {problem}
 * @example
 * import { driftInterval } from '@sightline/qaf';
 * const found = driftInterval([[2, 0, 0, 0], [6, 9, 0, 0], [0, 7, 5, 0], [0, 0, 1, 1]]);
 * found.status === 'calculated' && [found.meanDrift, found.direction] // => ['-14/31', 'over-optimistic']
 */
export function driftInterval(table: AgreementTable): DriftInterval | CannotSay {
  const found = moderationDrift(table);
  if (found.status === 'cannot-say') return found;
  const { moderated, meanDrift } = found;
  if (moderated < 2) return cannotSay('too-few-units');
  const mean = numberOf(meanDrift);
  let squares = 0;
  table.forEach((row, i) => row.forEach((count, j) => (squares += count * (j - i - mean) ** 2)));
  if (squares < 1e-12) return cannotSay('no-variation');
  const error = Math.sqrt(squares / (moderated - 1) / moderated);
  const away = studentTQuantile(moderated - 1, 0.95) * error;
  const [lower, upper] = [mean - away, mean + away];
  return {
    status: 'calculated',
    moderated,
    meanDrift,
    lower: exactOfNumber(lower),
    upper: exactOfNumber(upper),
    direction: upper < 0 ? 'over-optimistic' : lower > 0 ? 'too-harsh' : 'no-clear-drift',
  };
}
