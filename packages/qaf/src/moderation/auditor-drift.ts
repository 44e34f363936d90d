import type { ScoredAudit } from '../audit/score-audits.ts';
import type { CannotSay } from '../cannot-say.ts';
import { gradeReconciliation } from '../distribution/grade-reconciliation.ts';
import { driftInterval } from './drift-interval.ts';
import type { DriftInterval } from './drift-interval.ts';

/** How far moderators moved the grades of each auditor. */
export type AuditorDrift = {
  /** Auditors with enough moderated audits, in order of their keys. */
  readonly auditors: readonly {
    readonly auditor: string;
    readonly moderated: number;
    readonly drift: DriftInterval | CannotSay;
  }[];
  /** Auditors with too few to be named, and their moderated audits. */
  readonly unnamed: { readonly auditors: number; readonly moderated: number };
};

/**
 * How far moderators moved the grades of each auditor. Nobody is named on fewer moderated audits than the minimum: a
 * drift of one or two audits is chance.
 *
 * @param minimum - 5 unless an authority sets another
 * @example
 * import { auditorDrift } from '@sightline/qaf';
 * const audit = { audit: { auditor: 'a' }, score: { first: 'good', moderated: 'inadequate', final: 'inadequate' } };
 * auditorDrift([audit]).unnamed // => { auditors: 1, moderated: 1 }
 */
export function auditorDrift(
  audits: readonly Pick<ScoredAudit, 'audit' | 'score'>[],
  minimum = 5,
): AuditorDrift {
  const both = audits.filter(({ score }) => score.first && score.moderated);
  const keys = [...new Set(both.map(({ audit }) => audit.auditor))].sort();
  const found = keys.map((auditor) => {
    const own = both.filter(({ audit }) => audit.auditor === auditor).map(({ score }) => score);
    return { auditor, moderated: own.length, drift: driftInterval(gradeReconciliation(own).table) };
  });
  const few = found.filter(({ moderated }) => moderated < minimum);
  return {
    auditors: found.filter(({ moderated }) => moderated >= minimum),
    unnamed: { auditors: few.length, moderated: few.reduce((sum, one) => sum + one.moderated, 0) },
  };
}
