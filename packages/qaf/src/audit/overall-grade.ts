import { addExact, compareExact, exactOfNumber, multiplyExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { gradePoints, grades, lowerGrade } from '../grade.ts';
import type { Grade } from '../grade.ts';
import type { AuditDomain, GradingRule } from './audit-tool.ts';

/** A domain with the grade it was given; `undefined` where it was not graded. */
export type GradedDomain = Pick<AuditDomain, 'id' | 'weight' | 'role'> & {
  readonly grade: Grade | undefined;
};

/** The overall grade that follows from domain grades, and how. */
export type OverallGrade =
  | {
      readonly status: 'graded';
      readonly grade: Grade;
      /** The weighted low median of the domain grades, before anything limits it. Never the answer by itself. */
      readonly base: Grade;
      /** Domains that hold the grade below its base. */
      readonly limitedBy: readonly string[];
      /** Limiting domains without a grade: they do not limit, but the grade is provisional. */
      readonly provisionalFor: readonly string[];
      /** What kept the grade from outstanding. */
      readonly notOutstanding?: 'domain-below' | 'impact-not-outstanding';
    }
  | {
      readonly status: 'cannot-say';
      readonly reason: 'no-graded-domain';
      readonly provisionalFor: readonly string[];
    };

/**
 * The overall grade of an audit from the grades of its domains. The base is the weighted low median: sorted from the
 * worst, the first grade at which half the weight is reached, so that an exact tie takes the lower. A limiting domain
 * that is inadequate makes it inadequate; a ceiling domain holds it at requires improvement. Domains without a grade are
 * left out.
 *
 * @param needs - what outstanding needs besides; nothing when left out
 * @source The shape of Ofsted's limiting and graded judgements (social care common inspection framework)
 * @example
 * import { overallGrade } from '@sightline/qaf';
 * const domain = (id, grade, role = 'standard') => ({ id, weight: 1, role, grade });
 * const { grade, base, limitedBy } = overallGrade([domain('voice', 'outstanding'), domain('risk', 'inadequate', 'limiting'), domain('plan', 'good')]);
 * [grade, base, limitedBy] // => ['inadequate', 'good', ['risk']]
 */
export function overallGrade(
  domains: readonly GradedDomain[],
  needs?: GradingRule['outstandingNeeds'],
): OverallGrade {
  const provisionalFor = domains
    .filter(({ role, grade }) => role === 'limiting' && !grade)
    .map(({ id }) => id);
  const graded = domains.flatMap(({ grade, ...domain }) => (grade ? [{ ...domain, grade }] : []));
  const base = lowMedian(graded);
  if (!base) return { status: 'cannot-say', reason: 'no-graded-domain', provisionalFor };

  const limit = limitOf(graded);
  const held = limit ? lowerGrade(base, limit.grade) : base;
  const notOutstanding = held === 'outstanding' && needs ? missing(graded, needs) : undefined;
  return {
    status: 'graded',
    grade: notOutstanding ? 'good' : held,
    base,
    limitedBy: limit && held !== base ? limit.by : [],
    provisionalFor,
    ...(notOutstanding && { notOutstanding }),
  };
}

/** The best grade that limiting and ceiling domains leave room for, and which they are; undefined when none limits. */
export function limitOf(
  domains: readonly GradedDomain[],
): { readonly grade: Grade; readonly by: readonly string[] } | undefined {
  const inadequate = (role: AuditDomain['role']): string[] =>
    domains.filter((domain) => domain.role === role && domain.grade === 'inadequate').map(({ id }) => id);
  const limiting = inadequate('limiting');
  if (limiting.length > 0) return { grade: 'inadequate', by: limiting };
  const ceiling = inadequate('ceiling');
  return ceiling.length > 0 ? { grade: 'requires-improvement', by: ceiling } : undefined;
}

type Graded = GradedDomain & { readonly grade: Grade };

function lowMedian(domains: readonly Graded[]): Grade | undefined {
  const weightOf = (those: readonly Graded[]): Exact =>
    those.reduce((sum, { weight }) => addExact(sum, exactOfNumber(weight)), '0');
  const whole = weightOf(domains);
  return [...grades].reverse().find((highest) => {
    const reached = weightOf(domains.filter(({ grade }) => gradePoints(grade) <= gradePoints(highest)));
    return reached !== '0' && compareExact(multiplyExact('2', reached), whole) >= 0;
  });
}

function missing(
  domains: readonly Graded[],
  { noDomainBelow, impactDomain }: NonNullable<GradingRule['outstandingNeeds']>,
): 'domain-below' | 'impact-not-outstanding' | undefined {
  const least = gradePoints(noDomainBelow);
  if (domains.some(({ grade }) => gradePoints(grade) < least)) return 'domain-below';
  const impact = domains.find(({ id }) => id === impactDomain);
  return impact?.grade === 'outstanding' ? undefined : 'impact-not-outstanding';
}
