import type { Figure } from '@sightline/core';
import { gradePoints, grades, isGoodOrBetter } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { AuditScore } from '../audit/score-audit.ts';
import { fewBelow, meanFigure, shareOf } from '../figures/figures.ts';
import type { Share } from '../figures/figures.ts';
import { wholePercentages } from '../figures/whole-percentages.ts';

/** How grades are spread over many audits. */
export type GradeDistribution = {
  /** Which grade was counted. Published figures must say which. */
  readonly of: 'first' | 'moderated' | 'final';
  readonly audits: number;
  /** Audits without such a grade. */
  readonly ungraded: number;
  readonly counts: Readonly<Record<Grade, number>>;
  /** Whole percentages of those graded that come to 100; none without grades. */
  readonly percentages?: Readonly<Record<Grade, number>>;
  readonly goodOrBetter: Share;
  readonly inadequate: Share;
  /** The middle grade, the lower of two; absent without grades. */
  readonly median?: Grade;
  /** The most frequent grades, best first. */
  readonly modes: readonly Grade[];
  /** Mean of 4 outstanding to 1 inadequate: an index, not a grade, because grades are ordinal. */
  readonly gradeIndex: Figure;
  /** Fewer than ten graded: shown, with a warning. */
  readonly few: boolean;
};

/**
 * How grades are spread over audits, with good or better and inadequate as proportions and Wilson intervals.
 *
 * @param of - the auditor's (or computed) grade, the moderated one, or the final one: moderated where there is one
 * @param population - how many cases the audits were drawn from: the intervals narrow as the sample nears it, and a
 *   census has no sampling error; none stated is a population without end
 * @example
 * import { gradeDistribution } from '@sightline/qaf';
 * const { goodOrBetter, counts } = gradeDistribution([{ final: 'good' }, { final: 'inadequate' }], 'final');
 * [goodOrBetter.figure.display, counts.good] // => ['50', 1]
 */
export function gradeDistribution(
  audits: readonly Pick<AuditScore, 'first' | 'moderated' | 'final'>[],
  of: GradeDistribution['of'],
  population?: number,
): GradeDistribution {
  const given = audits.flatMap((audit) => audit[of] ?? []);
  const counts = countsOf(given);
  const percentages = wholePercentages(grades.map((grade) => counts[grade]));
  const sorted = [...given].sort((a, b) => gradePoints(a) - gradePoints(b));
  const median = sorted[(sorted.length - 1) >> 1];
  const most = Math.max(...Object.values(counts));
  const points = given.reduce((sum, grade) => sum + gradePoints(grade), 0);
  return {
    of,
    audits: audits.length,
    ungraded: audits.length - given.length,
    counts,
    ...(given.length > 0 && { percentages: byGrade((_, index) => percentages[index]!) }),
    goodOrBetter: shareOf(given.filter(isGoodOrBetter).length, given.length, population),
    inadequate: shareOf(counts.inadequate, given.length, population),
    ...(median && { median }),
    modes: most === 0 ? [] : grades.filter((grade) => counts[grade] === most),
    gradeIndex: meanFigure(String(points), given.length, 2),
    few: given.length < fewBelow,
  };
}

function countsOf(given: readonly Grade[]): Record<Grade, number> {
  return byGrade((grade) => given.filter((one) => one === grade).length);
}

function byGrade(of: (grade: Grade, index: number) => number): Record<Grade, number> {
  return Object.fromEntries(grades.map((grade, index) => [grade, of(grade, index)])) as Record<Grade, number>;
}
