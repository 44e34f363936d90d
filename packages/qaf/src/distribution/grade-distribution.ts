import { exactOfNumber, measuredFigure, wilsonLimits } from '@sightline/core';
import type { Exact, Figure } from '@sightline/core';
import { grades, isGoodOrBetter } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { AuditScore } from '../audit/score-audit.ts';

/** A share of audits with the range that chance leaves around it, in percent. */
export type GradeShare = {
  readonly figure: Figure;
  readonly lower: Exact | null;
  readonly upper: Exact | null;
};

/** How grades are spread over many audits. */
export type GradeDistribution = {
  /** Which grade was counted. Published figures must say which. */
  readonly of: 'first' | 'moderated' | 'final';
  readonly audits: number;
  /** Audits without such a grade. */
  readonly ungraded: number;
  readonly counts: Readonly<Record<Grade, number>>;
  readonly goodOrBetter: GradeShare;
  readonly inadequate: GradeShare;
  /** The middle grade, the lower of two; absent without grades. */
  readonly median?: Grade;
  /** Fewer than ten graded: shown, with a warning. */
  readonly few: boolean;
};

/** The normal deviate of 95%. */
const deviate = 1.959963984540054;

/**
 * How grades are spread over audits, with good or better and inadequate as proportions and Wilson intervals. No average
 * of grades: they are ordinal.
 *
 * @param of - the auditor's (or computed) grade, the moderated one, or the final one: moderated where there is one
 * @example
 * import { gradeDistribution } from '@sightline/qaf';
 * const { goodOrBetter, counts } = gradeDistribution([{ final: 'good' }, { final: 'inadequate' }], 'final');
 * [goodOrBetter.figure.display, counts.good] // => ['50', 1]
 */
export function gradeDistribution(
  audits: readonly Pick<AuditScore, 'first' | 'moderated' | 'final'>[],
  of: GradeDistribution['of'],
): GradeDistribution {
  const given = audits.flatMap((audit) => audit[of] ?? []);
  const counts = Object.fromEntries(
    grades.map((grade) => [grade, given.filter((one) => one === grade).length]),
  ) as Record<Grade, number>;
  const sorted = [...given].sort((a, b) => grades.indexOf(b) - grades.indexOf(a));
  const median = sorted[(sorted.length - 1) >> 1];
  return {
    of,
    audits: audits.length,
    ungraded: audits.length - given.length,
    counts,
    goodOrBetter: shareOf(given.filter(isGoodOrBetter).length, given.length),
    inadequate: shareOf(counts.inadequate, given.length),
    ...(median && { median }),
    few: given.length < 10,
  };
}

function shareOf(count: number, all: number): GradeShare {
  if (all === 0) {
    const figure = { status: 'not-measured', unit: 'proportion', reason: 'empty-denominator' } as const;
    return { figure, lower: null, upper: null };
  }
  const { lower, upper } = wilsonLimits(count, all, deviate);
  const figure = measuredFigure({
    unit: 'proportion',
    numerator: String(count),
    denominator: String(all),
    scale: 100,
    places: 0,
  });
  return { figure, lower: exactOfNumber(lower * 100), upper: exactOfNumber(upper * 100) };
}
