import type { Period } from '@sightline/core';
import type { ScoredAudit } from '../audit/score-audits.ts';
import { submittedIn } from '../distribution/audit-groups.ts';
import { distributionChange } from '../distribution/distribution-change.ts';
import { gradeDistribution } from '../distribution/grade-distribution.ts';
import type { GradeDistribution } from '../distribution/grade-distribution.ts';
import type { GradeTrend, QualityResults } from './quality-results-data.ts';

/** How grades moved from the audits of one period to those of the next, by the first grade and by the final one. */
export function trendOfAudits(
  scored: readonly ScoredAudit[],
  before: Period,
  period: Period,
): QualityResults['trend'] {
  const [then, now] = [before, period].map((one) => submittedIn(scored, one).map(({ score }) => score)) as [
    ScoredAudit['score'][],
    ScoredAudit['score'][],
  ];
  const of = (grade: GradeDistribution['of']): GradeTrend => {
    const [earlier, later] = [gradeDistribution(then, grade), gradeDistribution(now, grade)];
    return { before: earlier, after: later, change: distributionChange(earlier, later) };
  };
  return { before, first: of('first'), final: of('final') };
}
