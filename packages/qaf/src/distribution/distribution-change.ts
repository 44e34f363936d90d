import { SightlineError } from '@sightline/core';
import type { CannotSay } from '../cannot-say.ts';
import type { GradeDistribution } from './grade-distribution.ts';
import { proportionChange } from './proportion-change.ts';
import type { CountOf, ProportionChange } from './proportion-change.ts';

/** How grades moved between two periods. */
export type DistributionChange = {
  readonly goodOrBetter: ProportionChange | CannotSay;
  readonly inadequate: ProportionChange | CannotSay;
};

/**
 * How grades moved from one period to another, with intervals. Both must count the same grade: moderated grades of one
 * period say nothing against first grades of another.
 *
 * @throws {SightlineError} GRADES_DIFFER {before, after} when they count different grades
 * @example
 * import { distributionChange, gradeDistribution } from '@sightline/qaf';
 * const graded = (good, others) => gradeDistribution([...Array(good).fill({ final: 'good' }), ...Array(others).fill({ final: 'inadequate' })], 'final');
 * const { goodOrBetter } = distributionChange(graded(9, 5), graded(11, 4));
 * [goodOrBetter.points, goodOrBetter.direction] // => ['190/21', 'no-clear-change']
 */
export function distributionChange(before: GradeDistribution, after: GradeDistribution): DistributionChange {
  if (before.of !== after.of)
    throw new SightlineError('GRADES_DIFFER', { before: before.of, after: after.of });
  return {
    goodOrBetter: proportionChange(goodOrBetter(before), goodOrBetter(after)),
    inadequate: proportionChange(inadequate(before), inadequate(after)),
  };
}

function graded({ audits, ungraded }: GradeDistribution): number {
  return audits - ungraded;
}

function goodOrBetter(distribution: GradeDistribution): CountOf {
  const { outstanding, good } = distribution.counts;
  return { count: outstanding + good, of: graded(distribution) };
}

function inadequate(distribution: GradeDistribution): CountOf {
  return { count: distribution.counts.inadequate, of: graded(distribution) };
}
