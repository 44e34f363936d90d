import type { Definition } from '@sightline/indicators';
import { adoptersStage1OpenNotYetDueCountV1 } from './adoption/adopters-stage1-open-not-yet-due-count/v1.ts';
import { adoptersStage1OpenOverdueCountV1 } from './adoption/adopters-stage1-open-overdue-count/v1.ts';
import { adoptersStage1Within2mPctV1 } from './adoption/adopters-stage1-within-2m-pct/v1.ts';
import { adoptersStage2OpenNotYetDueCountV1 } from './adoption/adopters-stage2-open-not-yet-due-count/v1.ts';
import { adoptersStage2OpenOverdueCountV1 } from './adoption/adopters-stage2-open-overdue-count/v1.ts';
import { adoptersStage2Within4mPctV1 } from './adoption/adopters-stage2-within-4m-pct/v1.ts';
import { adoptionDecisionWithoutPlacementOrderCountV1 } from './adoption/adoption-decision-without-placement-order-count/v1.ts';
import { adoptionPlacementOrderWithoutAdoptionCountV1 } from './adoption/adoption-placement-order-without-adoption-count/v1.ts';
import { assessmentsDurationMedianWdV1 } from './assessment/assessments-duration-median-wd/v1.ts';
import { assessmentsOpenNotYetDueCountV1 } from './assessment/assessments-open-not-yet-due-count/v1.ts';
import { assessmentsOpenOverdueCountV1 } from './assessment/assessments-open-overdue-count/v1.ts';
import { assessmentsWithin45wdFromReferralPctV1 } from './assessment/assessments-within-45wd-from-referral-pct/v1.ts';
import { assessmentsWithin45wdPctV1 } from './assessment/assessments-within-45wd-pct/v1.ts';
import { careLeaversContact8wkPctV1 } from './care-leavers/care-leavers-contact-8wk-pct/v1.ts';
import { careLeaversPathwayPlanInDatePctV1 } from './care-leavers/care-leavers-pathway-plan-in-date-pct/v1.ts';
import { cppCeased2YearsPlusPctV1 } from './child-protection/cpp-ceased-2-years-plus-pct/v1.ts';
import { cppOpen2YearsPlusPctV1 } from './child-protection/cpp-open-2-years-plus-pct/v1.ts';
import { cppOpenCountV1 } from './child-protection/cpp-open-count/v1.ts';
import { cppReviewOverdueCountV1 } from './child-protection/cpp-review-overdue-count/v1.ts';
import { cppVisits10wdPctV1 } from './child-protection/cpp-visits-10wd-pct/v1.ts';
import { cppVisits20wdPctV1 } from './child-protection/cpp-visits-20wd-pct/v1.ts';
import { dqS47NoOutcomeOver15wdCountV1 } from './child-protection/dq-s47-no-outcome-over-15wd-count/v1.ts';
import { icpcWithin15wdPctV1 } from './child-protection/icpc-within-15wd-pct/v1.ts';
import { s47NoOutcomeNotYetDueCountV1 } from './child-protection/s47-no-outcome-not-yet-due-count/v1.ts';
import { cla3plusPlacementsPctV1 } from './children-in-care/cla-3plus-placements-pct/v1.ts';
import { claDentalCheckPctV1 } from './children-in-care/cla-dental-check-pct/v1.ts';
import { claHealthOverdueCountV1 } from './children-in-care/cla-health-overdue-count/v1.ts';
import { claInitialHealthAssessment20wdPctV1 } from './children-in-care/cla-initial-health-assessment-20wd-pct/v1.ts';
import { claPermanencePlanRecordedPctV1 } from './children-in-care/cla-permanence-plan-recorded-pct/v1.ts';
import { claReviewOverdueCountV1 } from './children-in-care/cla-review-overdue-count/v1.ts';
import { claVisitsInTimePctV1 } from './children-in-care/cla-visits-in-time-pct/v1.ts';
import { cinSeen20wdPctV1 } from './children-in-need/cin-seen-20wd-pct/v1.ts';
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
  icpcWithin15wdPctV1,
  dqS47NoOutcomeOver15wdCountV1,
  s47NoOutcomeNotYetDueCountV1,
  cinSeen20wdPctV1,
  cppOpenCountV1,
  cppVisits10wdPctV1,
  cppVisits20wdPctV1,
  cppReviewOverdueCountV1,
  cppOpen2YearsPlusPctV1,
  cppCeased2YearsPlusPctV1,
  claVisitsInTimePctV1,
  claReviewOverdueCountV1,
  claPermanencePlanRecordedPctV1,
  cla3plusPlacementsPctV1,
  claInitialHealthAssessment20wdPctV1,
  claHealthOverdueCountV1,
  claDentalCheckPctV1,
  careLeaversPathwayPlanInDatePctV1,
  careLeaversContact8wkPctV1,
  adoptionDecisionWithoutPlacementOrderCountV1,
  adoptionPlacementOrderWithoutAdoptionCountV1,
  adoptersStage1Within2mPctV1,
  adoptersStage1OpenOverdueCountV1,
  adoptersStage1OpenNotYetDueCountV1,
  adoptersStage2Within4mPctV1,
  adoptersStage2OpenOverdueCountV1,
  adoptersStage2OpenNotYetDueCountV1,
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

// Audit tools and practice standards
export { auditToolById, publishedAuditTools } from './audit-tools/audit-tools.ts';
export { gradeScale } from './audit-tools/rules.ts';
export { practiceStandards } from './practice-standards/practice-standards.ts';

// Worked cases, for ports to other languages
export type { WorkedCase, WorkedCases } from './worked-case.ts';

export { frameworkRequirements } from './framework/framework-requirements.ts';
export { rbaMatrix } from './rba/rba-matrix.ts';
