import { divideExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { sumsOf } from './agreement-table.ts';
import type { AgreementTable } from './agreement-table.ts';

/** How moderators moved the grades of auditors, in counts of audits. */
export type ModerationDrift = {
  readonly status: 'calculated';
  /** Audits with both grades: what every count is out of. */
  readonly moderated: number;
  readonly upheld: number;
  /** Upheld, or moved by one grade. */
  readonly withinOne: number;
  readonly downgraded: number;
  readonly upgraded: number;
  readonly movedTwoOrMore: number;
  /** Moderator less auditor, in grades, over all audits; below nothing when auditors were too optimistic. */
  readonly meanDrift: Exact;
};

/**
 * How far moderators moved the grades that auditors gave. `withinOne` and `movedTwoOrMore` make up all that was
 * moderated; so do `upheld`, `downgraded` and `upgraded`.
 *
 * Grades are counted as equally far apart, which `meanDrift` alone relies on. Where audits were chosen for moderation by
 * their grade, none of this speaks for the audits that were not. Nothing moderated: `no-units`.
 *
 * @param table - rows by the auditor, columns by the moderator, lowest grade first
 * @throws {SightlineError} AGREEMENT_TABLE_INVALID {problem}
 * @example
 * import { moderationDrift } from '@sightline/qaf';
 * const found = moderationDrift([[2, 0, 0], [3, 4, 1], [1, 0, 1]]);
 * found.status === 'calculated' && [found.downgraded, found.upgraded, found.meanDrift] // => [4, 1, '-1/3']
 */
export function moderationDrift(table: AgreementTable): ModerationDrift | CannotSay {
  const { units: moderated } = sumsOf(table);
  if (moderated === 0) return cannotSay('no-units');
  const count = (counts: (moved: number) => boolean): number => {
    return total(table, (moved) => (counts(moved) ? 1 : 0));
  };
  return {
    status: 'calculated',
    moderated,
    upheld: count((moved) => moved === 0),
    withinOne: count((moved) => Math.abs(moved) <= 1),
    downgraded: count((moved) => moved < 0),
    upgraded: count((moved) => moved > 0),
    movedTwoOrMore: count((moved) => Math.abs(moved) >= 2),
    meanDrift: divideExact(String(total(table, (moved) => moved)), String(moderated)),
  };
}

function total(table: AgreementTable, of: (moved: number) => number): number {
  return table.reduce((all, row, i) => row.reduce((sum, cell, j) => sum + cell * of(j - i), all), 0);
}
