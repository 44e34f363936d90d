import type { AuditScore } from '../audit/score-audit.ts';
import { gradePoints, grades, isGoodOrBetter } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { AgreementTable } from '../agreement/agreement-table.ts';

/** How first grades became final ones: both are stated, and the one is the other and what moved. */
export type GradeReconciliation = {
  readonly audits: number;
  /** Audits with a first grade, by grade. */
  readonly first: Readonly<Record<Grade, number>>;
  /** Moved to each grade by moderation, and away from it. */
  readonly movedTo: Readonly<Record<Grade, number>>;
  readonly movedFrom: Readonly<Record<Grade, number>>;
  /** Audits with a final grade, by grade: first, plus moved to, less moved from. */
  readonly final: Readonly<Record<Grade, number>>;
  /** Graded by the moderator only; counted as moved to their grade. */
  readonly firstMissing: number;
  readonly ungraded: number;
  readonly goodOrBetter: {
    readonly first: number;
    /** Became good or better by moderation, and ceased to be. */
    readonly gained: number;
    readonly lost: number;
    readonly final: number;
  };
  /** Moderated audits that also have a first grade: rows by the auditor, columns by the moderator, lowest grade first. */
  readonly table: AgreementTable;
};

/**
 * How the grades that auditors gave became the grades that count, so that both can be published and reconcile: for each
 * grade, first plus moved to less moved from is final.
 *
 * @example
 * import { gradeReconciliation } from '@sightline/qaf';
 * const { goodOrBetter } = gradeReconciliation([{ first: 'good', final: 'good' }, { first: 'good', moderated: 'inadequate', final: 'inadequate' }]);
 * goodOrBetter // => { first: 2, gained: 0, lost: 1, final: 1 }
 */
export function gradeReconciliation(
  audits: readonly Pick<AuditScore, 'first' | 'moderated' | 'final'>[],
): GradeReconciliation {
  const moved = audits.filter(({ first, final }) => first !== final);
  const is = (grade: Grade | undefined): boolean => grade !== undefined && isGoodOrBetter(grade);
  const count = (counts: (audit: (typeof audits)[number]) => boolean): number => audits.filter(counts).length;
  const lowestFirst = [...grades].sort((a, b) => gradePoints(a) - gradePoints(b));
  return {
    audits: audits.length,
    first: tally(audits.map(({ first }) => first)),
    movedTo: tally(moved.map(({ final }) => final)),
    movedFrom: tally(moved.map(({ first }) => first)),
    final: tally(audits.map(({ final }) => final)),
    firstMissing: count(({ first, final }) => !first && final !== undefined),
    ungraded: count(({ final }) => !final),
    goodOrBetter: {
      first: count(({ first }) => is(first)),
      gained: count(({ first, final }) => !is(first) && is(final)),
      lost: count(({ first, final }) => is(first) && !is(final)),
      final: count(({ final }) => is(final)),
    },
    table: lowestFirst.map((row) =>
      lowestFirst.map((column) => count(({ first, moderated }) => first === row && moderated === column)),
    ),
  };
}

function tally(given: readonly (Grade | undefined)[]): Record<Grade, number> {
  return Object.fromEntries(
    grades.map((grade) => [grade, given.filter((one) => one === grade).length]),
  ) as Record<Grade, number>;
}
