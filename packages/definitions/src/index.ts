import type { Definition } from '@sightline/indicators';
import { adoptersApprovedCountV1 } from './adoption/adopters-approved-count/v1.ts';
import { adoptersStage1OpenNotYetDueCountV1 } from './adoption/adopters-stage1-open-not-yet-due-count/v1.ts';
import { adoptersStage1OpenOverdueCountV1 } from './adoption/adopters-stage1-open-overdue-count/v1.ts';
import { adoptersStage1Within2mPctV1 } from './adoption/adopters-stage1-within-2m-pct/v1.ts';
import { adoptersStage2OpenNotYetDueCountV1 } from './adoption/adopters-stage2-open-not-yet-due-count/v1.ts';
import { adoptersStage2OpenOverdueCountV1 } from './adoption/adopters-stage2-open-overdue-count/v1.ts';
import { adoptersStage2Within4mPctV1 } from './adoption/adopters-stage2-within-4m-pct/v1.ts';
import { adoptionDecisionWithoutPlacementOrderCountV1 } from './adoption/adoption-decision-without-placement-order-count/v1.ts';
import { adoptionEntryToPlacedMeanDaysV1 } from './adoption/adoption-entry-to-placed-mean-days/v1.ts';
import { adoptionPlacementOrderWithoutAdoptionCountV1 } from './adoption/adoption-placement-order-without-adoption-count/v1.ts';
import { assessmentsChildSeenPctV1 } from './assessment/assessments-child-seen-pct/v1.ts';
import { assessmentsCompletedCountV1 } from './assessment/assessments-completed-count/v1.ts';
import { assessmentsDurationMeanWdV1 } from './assessment/assessments-duration-mean-wd/v1.ts';
import { assessmentsDurationMedianWdV1 } from './assessment/assessments-duration-median-wd/v1.ts';
import { assessmentsOpenNotYetDueCountV1 } from './assessment/assessments-open-not-yet-due-count/v1.ts';
import { assessmentsOpenOverdueCountV1 } from './assessment/assessments-open-overdue-count/v1.ts';
import { assessmentsWithin45wdFromReferralPctV1 } from './assessment/assessments-within-45wd-from-referral-pct/v1.ts';
import { assessmentsWithin45wdPctV1 } from './assessment/assessments-within-45wd-pct/v1.ts';
import { careLeaversContact8wkPctV1 } from './care-leavers/care-leavers-contact-8wk-pct/v1.ts';
import { careLeaversEetPctV1 } from './care-leavers/care-leavers-eet-pct/v1.ts';
import { careLeaversInTouchPctV1 } from './care-leavers/care-leavers-in-touch-pct/v1.ts';
import { careLeaversPathwayPlanInDatePctV1 } from './care-leavers/care-leavers-pathway-plan-in-date-pct/v1.ts';
import { careLeaversSuitableAccommodationPctV1 } from './care-leavers/care-leavers-suitable-accommodation-pct/v1.ts';
import { cppCeased2YearsPlusPctV1 } from './child-protection/cpp-ceased-2-years-plus-pct/v1.ts';
import { cppDurationBandPctV1 } from './child-protection/cpp-duration-band-pct/v1.ts';
import { cppOpen2YearsPlusPctV1 } from './child-protection/cpp-open-2-years-plus-pct/v1.ts';
import { cppOpenCountV1 } from './child-protection/cpp-open-count/v1.ts';
import { cppReviewOverdueCountV1 } from './child-protection/cpp-review-overdue-count/v1.ts';
import { cppReviewsInTimePctV1 } from './child-protection/cpp-reviews-in-time-pct/v1.ts';
import { cppSecondOrSubsequentPctV1 } from './child-protection/cpp-second-or-subsequent-pct/v1.ts';
import { cppStartsCountV1 } from './child-protection/cpp-starts-count/v1.ts';
import { cppVisits10wdPctV1 } from './child-protection/cpp-visits-10wd-pct/v1.ts';
import { cppVisits20wdPctV1 } from './child-protection/cpp-visits-20wd-pct/v1.ts';
import { dqS47NoOutcomeOver15wdCountV1 } from './child-protection/dq-s47-no-outcome-over-15wd-count/v1.ts';
import { icpcHeldCountV1 } from './child-protection/icpc-held-count/v1.ts';
import { icpcToPlanPctV1 } from './child-protection/icpc-to-plan-pct/v1.ts';
import { icpcWithin15wdPctV1 } from './child-protection/icpc-within-15wd-pct/v1.ts';
import { s47NoOutcomeNotYetDueCountV1 } from './child-protection/s47-no-outcome-not-yet-due-count/v1.ts';
import { s47StartedCountV1 } from './child-protection/s47-started-count/v1.ts';
import { cla3plusPlacementsPctV1 } from './children-in-care/cla-3plus-placements-pct/v1.ts';
import { claCeasedCountV1 } from './children-in-care/cla-ceased-count/v1.ts';
import { claDentalCheckPctV1 } from './children-in-care/cla-dental-check-pct/v1.ts';
import { claHealthAssessmentPctV1 } from './children-in-care/cla-health-assessment-pct/v1.ts';
import { claHealthOverdueCountV1 } from './children-in-care/cla-health-overdue-count/v1.ts';
import { claInitialHealthAssessment20wdPctV1 } from './children-in-care/cla-initial-health-assessment-20wd-pct/v1.ts';
import { claLongTermStabilityPctV1 } from './children-in-care/cla-long-term-stability-pct/v1.ts';
import { claMissingEpisodesCountV1 } from './children-in-care/cla-missing-episodes-count/v1.ts';
import { claOpenCountV1 } from './children-in-care/cla-open-count/v1.ts';
import { claPermanencePlanRecordedPctV1 } from './children-in-care/cla-permanence-plan-recorded-pct/v1.ts';
import { claPlacedOutOfAreaPctV1 } from './children-in-care/cla-placed-out-of-area-pct/v1.ts';
import { claRatePer10000V1 } from './children-in-care/cla-rate-per-10000/v1.ts';
import { claReviewOverdueCountV1 } from './children-in-care/cla-review-overdue-count/v1.ts';
import { claReviewsInTimePctV1 } from './children-in-care/cla-reviews-in-time-pct/v1.ts';
import { claStartsCeasedRatioV1 } from './children-in-care/cla-starts-ceased-ratio/v1.ts';
import { claStartsCountV1 } from './children-in-care/cla-starts-count/v1.ts';
import { claUascPctV1 } from './children-in-care/cla-uasc-pct/v1.ts';
import { claVisitsInTimePctV1 } from './children-in-care/cla-visits-in-time-pct/v1.ts';
import { cinClosedWithin3MonthsPctV1 } from './children-in-need/cin-closed-within-3-months-pct/v1.ts';
import { cinOpenCountV1 } from './children-in-need/cin-open-count/v1.ts';
import { cinSeen20wdPctV1 } from './children-in-need/cin-seen-20wd-pct/v1.ts';
import { dqCompletenessScorePctV1 } from './data-quality/dq-completeness-score-pct/v1.ts';
import { dqExceptionsPer100ChildrenV1 } from './data-quality/dq-exceptions-per-100-children/v1.ts';
import { earlyHelpOpenCountV1 } from './early-help/early-help-open-count/v1.ts';
import { earlyHelpStepUpPctV1 } from './early-help/early-help-step-up-pct/v1.ts';
import { contactsChildrenCountV1 } from './front-door/contacts-children-count/v1.ts';
import { contactsCountV1 } from './front-door/contacts-count/v1.ts';
import { contactsRepeatChildPctV1 } from './front-door/contacts-repeat-child-pct/v1.ts';
import { reReferrals12mChildrenPctV1 } from './front-door/re-referrals-12m-children-pct/v1.ts';
import { reReferrals12mPctV1 } from './front-door/re-referrals-12m-pct/v1.ts';
import { referralRatePer10000V1 } from './front-door/referral-rate-per-10000/v1.ts';
import { referralsCountV1 } from './front-door/referrals-count/v1.ts';
import { referralsNfaPctV1 } from './front-door/referrals-nfa-pct/v1.ts';
import { casesPerWorkerMeanV1 } from './workforce/cases-per-worker-mean/v1.ts';
import { unallocatedChildrenCountV1 } from './workforce/unallocated-children-count/v1.ts';
import { workersOverCaseloadLimitPctV1 } from './workforce/workers-over-caseload-limit-pct/v1.ts';

/**
 * Every published version of every definition, in the order of a child's way through the service.
 *
 * @example
 * import { publishedDefinitions } from '@sightline/definitions';
 * publishedDefinitions[0]?.id // => 'contacts-count'
 */
export const publishedDefinitions: readonly Definition[] = [
  contactsCountV1,
  contactsChildrenCountV1,
  contactsRepeatChildPctV1,
  earlyHelpOpenCountV1,
  earlyHelpStepUpPctV1,
  referralsCountV1,
  referralRatePer10000V1,
  referralsNfaPctV1,
  reReferrals12mPctV1,
  reReferrals12mChildrenPctV1,
  assessmentsCompletedCountV1,
  assessmentsWithin45wdPctV1,
  assessmentsWithin45wdFromReferralPctV1,
  assessmentsOpenOverdueCountV1,
  assessmentsOpenNotYetDueCountV1,
  assessmentsDurationMeanWdV1,
  assessmentsDurationMedianWdV1,
  assessmentsChildSeenPctV1,
  s47StartedCountV1,
  icpcHeldCountV1,
  icpcWithin15wdPctV1,
  icpcToPlanPctV1,
  dqS47NoOutcomeOver15wdCountV1,
  s47NoOutcomeNotYetDueCountV1,
  cinOpenCountV1,
  cinSeen20wdPctV1,
  cinClosedWithin3MonthsPctV1,
  cppOpenCountV1,
  cppStartsCountV1,
  cppSecondOrSubsequentPctV1,
  cppVisits10wdPctV1,
  cppVisits20wdPctV1,
  cppReviewsInTimePctV1,
  cppReviewOverdueCountV1,
  cppDurationBandPctV1,
  cppOpen2YearsPlusPctV1,
  cppCeased2YearsPlusPctV1,
  claOpenCountV1,
  claRatePer10000V1,
  claStartsCountV1,
  claCeasedCountV1,
  claStartsCeasedRatioV1,
  claUascPctV1,
  claVisitsInTimePctV1,
  claReviewsInTimePctV1,
  claReviewOverdueCountV1,
  claPermanencePlanRecordedPctV1,
  cla3plusPlacementsPctV1,
  claLongTermStabilityPctV1,
  claPlacedOutOfAreaPctV1,
  claMissingEpisodesCountV1,
  claHealthAssessmentPctV1,
  claInitialHealthAssessment20wdPctV1,
  claHealthOverdueCountV1,
  claDentalCheckPctV1,
  careLeaversInTouchPctV1,
  careLeaversSuitableAccommodationPctV1,
  careLeaversEetPctV1,
  careLeaversPathwayPlanInDatePctV1,
  careLeaversContact8wkPctV1,
  adoptionEntryToPlacedMeanDaysV1,
  adoptionDecisionWithoutPlacementOrderCountV1,
  adoptionPlacementOrderWithoutAdoptionCountV1,
  adoptersApprovedCountV1,
  adoptersStage1Within2mPctV1,
  adoptersStage1OpenOverdueCountV1,
  adoptersStage1OpenNotYetDueCountV1,
  adoptersStage2Within4mPctV1,
  adoptersStage2OpenOverdueCountV1,
  adoptersStage2OpenNotYetDueCountV1,
  casesPerWorkerMeanV1,
  workersOverCaseloadLimitPctV1,
  unallocatedChildrenCountV1,
  dqCompletenessScorePctV1,
  dqExceptionsPer100ChildrenV1,
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
export type { WorkedCase, WorkedCases, WorkedFigure } from './worked-case.ts';

// The framework, and the matrix of the three questions
export { frameworkRequirements } from './framework/framework-requirements.ts';
export { rbaMatrix } from './rba/rba-matrix.ts';
