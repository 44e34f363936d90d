import type { FindingBasis, Layout, ListKey } from '@sightline/core';
import type { PracticeDefinition, PracticeRule } from './practice-rule.ts';

const every: readonly Layout[] = ['2019', '2024', '2026'];
const from2024: readonly Layout[] = ['2024', '2026'];

const rule = (
  id: string,
  basis: FindingBasis,
  list: ListKey,
  columns: readonly string[],
  definitions: readonly PracticeDefinition[],
  layouts: readonly Layout[] = every,
): PracticeRule => ({
  id,
  about: 'practice',
  severity: 'warning',
  basis,
  list,
  columns,
  layouts,
  definitions,
});

/** Members of a count of what is overdue. */
const overdue = (id: string, more: Omit<PracticeDefinition, 'id' | 'places'> = {}): PracticeDefinition => ({
  id,
  places: ['numerator'],
  ...more,
});

/** Those that a share of what was in time leaves over. */
const notInTime = (id: string, more: Omit<PracticeDefinition, 'id' | 'places'> = {}): PracticeDefinition => ({
  id,
  places: ['denominator-only'],
  ...more,
});

const without = (column: string): Pick<PracticeDefinition, 'only'> => ({ only: { column, is: 'absent' } });
const having = (column: string): Pick<PracticeDefinition, 'only'> => ({ only: { column, is: 'present' } });

/**
 * The rules on timeliness, in the order of the lists.
 *
 * @source for the limits of the rules marked `ofsted`: Ofsted, child-level data guidance and template for Annex A
 *   (August 2019), tab Guidance; those of the others are of public tools or follow from the lists
 * @example
 * import { practiceRules } from '@sightline/annex-a';
 * practiceRules.find((rule) => rule.id === 'AA-07-REVIEW-3M').definitions[0].id // => 'cpp-review-overdue-count'
 */
export const practiceRules: readonly PracticeRule[] = [
  rule(
    'AA-04-45WD',
    'tool',
    'assessments',
    ['assessmentStartDate', 'dateOfAuthorisation'],
    [notInTime('assessments-within-45wd-pct'), overdue('assessments-open-overdue-count')],
  ),
  rule(
    'AA-05-15WD',
    'tool',
    'section47',
    ['strategyDiscussionDate', 'icpcDate', 'icpcUnnecessary'],
    [
      // A discussion that is missing or later than the conference is a fault of recording, not lateness.
      notInTime('icpc-within-15wd-pct', { parameters: { missingStartInDenominator: false } }),
      overdue('dq-s47-no-outcome-over-15wd-count'),
    ],
  ),
  rule(
    'AA-06-SEEN-MISSING',
    'derived',
    'childrenInNeed',
    ['dateLastSeen', 'cinStartDate', 'caseStatus'],
    [notInTime('cin-seen-20wd-pct', { ...without('dateLastSeen'), parameters: { limitWorkingDays: 10 } })],
  ),
  rule(
    'AA-06-SEEN-STALE',
    'tool',
    'childrenInNeed',
    ['dateLastSeen', 'caseStatus'],
    [notInTime('cin-seen-20wd-pct', having('dateLastSeen'))],
  ),
  rule(
    'AA-07-VISIT-10WD',
    'derived',
    'childProtection',
    ['planStartDate', 'planEndDate', 'lastStatutoryVisit'],
    [notInTime('cpp-visits-10wd-pct', without('lastStatutoryVisit'))],
  ),
  rule(
    'AA-07-VISIT-LATE',
    'tool',
    'childProtection',
    ['lastStatutoryVisit', 'planEndDate'],
    [notInTime('cpp-visits-20wd-pct', having('lastStatutoryVisit'))],
  ),
  rule(
    'AA-07-REVIEW-3M',
    'ofsted',
    'childProtection',
    ['planStartDate', 'planEndDate', 'latestReviewConference'],
    [overdue('cpp-review-overdue-count', without('latestReviewConference'))],
  ),
  rule(
    'AA-07-REVIEW-6M',
    'ofsted',
    'childProtection',
    ['planEndDate', 'latestReviewConference'],
    [overdue('cpp-review-overdue-count', having('latestReviewConference'))],
  ),
  rule(
    'AA-07-LONG',
    'tool',
    'childProtection',
    ['planStartDate', 'planEndDate'],
    [overdue('cpp-open-2-years-plus-pct'), overdue('cpp-ceased-2-years-plus-pct')],
  ),
  rule(
    'AA-08-PLACEMENTS-3',
    'tool',
    'childrenInCare',
    ['placementsLast12Months'],
    [overdue('cla-3plus-placements-pct')],
  ),
  rule(
    'AA-08-REVIEW-20WD',
    'derived',
    'childrenInCare',
    ['dateStartedLookedAfter', 'latestReview', 'dateCeased'],
    [overdue('cla-review-overdue-count', without('latestReview'))],
  ),
  rule(
    'AA-08-REVIEW-6M',
    'tool',
    'childrenInCare',
    ['latestReview', 'dateCeased'],
    [overdue('cla-review-overdue-count', having('latestReview'))],
  ),
  rule(
    'AA-08-VISIT-6W',
    'tool',
    'childrenInCare',
    ['lastVisit', 'dateCeased', 'placementType'],
    [notInTime('cla-visits-in-time-pct', having('lastVisit'))],
  ),
  rule(
    'AA-08-VISIT-NONE',
    'derived',
    'childrenInCare',
    ['lastVisit', 'dateStartedLookedAfter', 'dateCeased'],
    [notInTime('cla-visits-in-time-pct', without('lastVisit'))],
  ),
  rule(
    'AA-08-HEALTH-12M',
    'tool',
    'childrenInCare',
    ['lastHealthAssessment', 'age', 'dateStartedLookedAfter', 'dateCeased'],
    [overdue('cla-health-overdue-count', having('lastHealthAssessment'))],
  ),
  rule(
    'AA-08-HEALTH-INITIAL',
    'derived',
    'childrenInCare',
    ['lastHealthAssessment', 'dateStartedLookedAfter', 'dateCeased'],
    [
      // Those still in care, whenever they came; then those of the period who left without one.
      overdue('cla-health-overdue-count', without('lastHealthAssessment')),
      notInTime('cla-initial-health-assessment-20wd-pct', without('lastHealthAssessment')),
    ],
  ),
  rule(
    'AA-08-DENTAL-12M',
    'tool',
    'childrenInCare',
    ['lastDentalCheck', 'dateStartedLookedAfter', 'dateCeased'],
    [notInTime('cla-dental-check-pct')],
  ),
  rule(
    'AA-08-PERM-4M',
    'derived',
    'childrenInCare',
    ['permanencePlan', 'dateStartedLookedAfter', 'dateCeased'],
    [notInTime('cla-permanence-plan-recorded-pct')],
  ),
  rule(
    'AA-09-CONTACT-8W',
    'derived',
    'careLeavers',
    ['latestContact', 'laInTouch'],
    // A contact that is missing although the authority is in touch is a fault of recording.
    [
      notInTime('care-leavers-contact-8wk-pct', {
        ...having('latestContact'),
        parameters: { inTouch: ['a'] },
      }),
    ],
    from2024,
  ),
  rule(
    'AA-09-PATHWAY-6M',
    'derived',
    'careLeavers',
    ['pathwayPlanReview', 'eligibilityCategory'],
    [notInTime('care-leavers-pathway-plan-in-date-pct')],
    from2024,
  ),
  rule(
    'AA-10-DRIFT-18M',
    'derived',
    'adoption',
    ['placementOrderDate', 'adoptionOrderDate', 'decisionReversedDate'],
    [overdue('adoption-placement-order-without-adoption-count')],
  ),
  rule(
    'AA-10-DECISION-6M-PO',
    'derived',
    'adoption',
    ['decisionDate', 'placementOrderDate', 'decisionReversedDate'],
    [overdue('adoption-decision-without-placement-order-count')],
  ),
  rule(
    'AA-11-S1-2M',
    'derived',
    'adopters',
    ['stage1Start', 'stage1End'],
    [notInTime('adopters-stage1-within-2m-pct'), overdue('adopters-stage1-open-overdue-count')],
  ),
  rule(
    'AA-11-S2-4M',
    'derived',
    'adopters',
    ['stage2Start', 'stage2End'],
    [notInTime('adopters-stage2-within-4m-pct'), overdue('adopters-stage2-open-overdue-count')],
  ),
];
