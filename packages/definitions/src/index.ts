import type { Definition } from '@sightline/indicators';
import { assessmentsDurationMedianWdV1 } from './assessment/assessments-duration-median-wd/v1.ts';
import { assessmentsOpenNotYetDueCountV1 } from './assessment/assessments-open-not-yet-due-count/v1.ts';
import { assessmentsOpenOverdueCountV1 } from './assessment/assessments-open-overdue-count/v1.ts';
import { assessmentsWithin45wdFromReferralPctV1 } from './assessment/assessments-within-45wd-from-referral-pct/v1.ts';
import { assessmentsWithin45wdPctV1 } from './assessment/assessments-within-45wd-pct/v1.ts';
import { cppOpenCountV1 } from './child-protection/cpp-open-count/v1.ts';
import { reReferrals12mChildrenPctV1 } from './front-door/re-referrals-12m-children-pct/v1.ts';
import { reReferrals12mPctV1 } from './front-door/re-referrals-12m-pct/v1.ts';
import { referralRatePer10000V1 } from './front-door/referral-rate-per-10000/v1.ts';
import { referralsCountV1 } from './front-door/referrals-count/v1.ts';
import { casesPerWorkerMeanV1 } from './workforce/cases-per-worker-mean/v1.ts';

/**
 * Every published version of every definition, in the order of a child's way through the service.
 *
 * @example
 * import { publishedDefinitions } from '@sightline/definitions';
 * publishedDefinitions[0]?.id // => 'referrals-count'
 */
export const publishedDefinitions: readonly Definition[] = [
  referralsCountV1,
  referralRatePer10000V1,
  reReferrals12mPctV1,
  reReferrals12mChildrenPctV1,
  assessmentsWithin45wdPctV1,
  assessmentsWithin45wdFromReferralPctV1,
  assessmentsOpenOverdueCountV1,
  assessmentsOpenNotYetDueCountV1,
  assessmentsDurationMedianWdV1,
  cppOpenCountV1,
  casesPerWorkerMeanV1,
];

/**
 * The latest published version of every definition.
 *
 * @example
 * import { definitions } from '@sightline/definitions';
 * definitions.some((definition) => definition.id === 'cpp-open-count') // => true
 */
export const definitions: readonly Definition[] = publishedDefinitions.filter(
  (definition, position) =>
    publishedDefinitions.findLastIndex((other) => other.id === definition.id) === position,
);

/**
 * The definition with this id: the given version, or the latest.
 *
 * @param id - public id, which is also the name of its folder
 * @param version - such as `1.0.0`
 * @returns the definition, or undefined when there is none
 *
 * @example
 * import { definitionById } from '@sightline/definitions';
 * definitionById('assessments-within-45wd-pct')?.title // => 'Assessments completed within 45 working days'
 */
export const definitionById = (id: string, version?: string): Definition | undefined =>
  publishedDefinitions.findLast(
    (definition) => definition.id === id && (version === undefined || definition.version === version),
  );

// Worked cases, for ports to other languages
export type { WorkedCase, WorkedCases } from './worked-case.ts';
