import type { RbaCell, RbaMatrix } from '@sightline/qaf';

const cell = (indicators: readonly string[], quality: readonly string[] = []): RbaCell => ({
  indicators,
  quality,
});

/**
 * What answers each of the three questions in each service: indicators, and measures of quality that `measureQuality`
 * returns. An indicator that has no definition yet stands here all the same, and `rbaCoverage` lists it.
 *
 * @example
 * import { rbaMatrix } from '@sightline/definitions';
 * rbaMatrix.find(({ service }) => service === 'front-door').cells['better-off'].indicators // => ['re-referrals-12m-pct']
 */
export const rbaMatrix: RbaMatrix = [
  {
    service: 'front-door',
    title: 'Front door',
    cells: {
      'how-much': cell(['contacts-count', 'referrals-count']),
      'how-well': cell(['contact-decision-1wd-pct'], ['front-door-threshold-right-pct']),
      'better-off': cell(['re-referrals-12m-pct']),
    },
  },
  {
    service: 'assessment',
    title: 'Assessment',
    cells: {
      'how-much': cell(['assessments-completed-count']),
      'how-well': cell(
        ['assessments-within-45wd-pct', 'assessments-child-seen-pct'],
        ['assessment-audit-assessment-good-pct', 'assessment-audit-voice-good-pct'],
      ),
      'better-off': cell(['re-referrals-12m-children-pct'], ['assessment-families-helped-pct']),
    },
  },
  {
    service: 'child-in-need',
    title: 'Children in need',
    cells: {
      'how-much': cell(['cin-open-count']),
      'how-well': cell(['cin-seen-20wd-pct'], ['child-in-need-audit-planning-good-pct']),
      'better-off': cell(
        ['cin-reopened-12m-pct'],
        ['child-in-need-goal-attainment-change-mean', 'child-in-need-safety-scale-improved-pct'],
      ),
    },
  },
  {
    service: 'child-protection',
    title: 'Child protection',
    cells: {
      'how-much': cell(['icpc-held-count', 'cpp-starts-count']),
      'how-well': cell(
        ['icpc-within-15wd-pct', 'cpp-visits-10wd-pct', 'cpp-reviews-in-time-pct'],
        [
          'child-protection-audit-strategy-good-pct',
          'child-protection-audit-plan-good-pct',
          'child-protection-scale-in-review-pct',
        ],
      ),
      'better-off': cell(
        ['cpp-second-or-subsequent-pct', 'cpp-repeat-within-2-years-pct'],
        ['child-protection-safety-scale-improved-pct', 'child-protection-goals-met-at-end-pct'],
      ),
    },
  },
  {
    service: 'children-in-care',
    title: 'Children in care',
    cells: {
      'how-much': cell(['cla-open-count']),
      'how-well': cell(
        [
          'cla-visits-in-time-pct',
          'cla-reviews-in-time-pct',
          'cla-health-assessment-pct',
          'cla-sdq-completed-pct',
          'cla-review-participation-pct',
        ],
        ['children-in-care-audit-voice-good-pct'],
      ),
      'better-off': cell(
        ['cla-3plus-placements-pct', 'cla-long-term-stability-pct', 'cla-sdq-mean-score'],
        ['children-in-care-sdq-band-improved-pct', 'children-in-care-own-score-improved-pct'],
      ),
    },
  },
  {
    service: 'care-leavers',
    title: 'Care leavers',
    cells: {
      'how-much': cell(['care-leavers-count']),
      'how-well': cell(
        ['care-leavers-in-touch-pct', 'care-leavers-pathway-plan-in-date-pct'],
        ['care-leavers-audit-pathway-good-pct'],
      ),
      'better-off': cell(
        ['care-leavers-suitable-accommodation-pct', 'care-leavers-eet-pct'],
        ['care-leavers-own-score-improved-pct'],
      ),
    },
  },
  {
    service: 'early-help',
    title: 'Early help',
    cells: {
      'how-much': cell(['early-help-assessments-started-count']),
      'how-well': cell(['early-help-assessments-within-45wd-pct'], ['early-help-audit-threshold-good-pct']),
      'better-off': cell(
        ['early-help-step-up-pct'],
        ['early-help-family-score-improved-pct', 'early-help-no-re-referral-6m-pct'],
      ),
    },
  },
  {
    service: 'workforce',
    title: 'Workforce and supervision',
    cells: {
      'how-much': cell([]),
      'how-well': cell(
        [
          'sw-caseload-mean',
          'supervision-monthly-pct',
          'management-oversight-4wk-pct',
          'sw-turnover-rate-pct',
        ],
        ['supervision-audit-good-pct', 'supervision-sessions-held-pct'],
      ),
      'better-off': cell([], ['supervision-changed-for-child-pct', 'supervision-changed-practice-pct']),
    },
  },
  {
    service: 'quality-assurance',
    title: 'The audit programme itself',
    cells: {
      'how-much': cell(['audits-completed-count']),
      'how-well': cell(
        [
          'audits-completed-of-planned-pct',
          'audits-good-or-better-pct',
          'audits-inadequate-pct',
          'audit-moderation-agreement-pct',
          'audit-actions-in-time-pct',
        ],
        ['audit-moderation-rate-pct', 'audit-moderation-drift-mean', 'audit-evidence-coverage-pct'],
      ),
      'better-off': cell([], ['actions-loop-closed-pct', 'actions-theme-recurrence-pct']),
    },
  },
  {
    service: 'feedback',
    title: 'Feedback and complaints',
    cells: {
      'how-much': cell(['complaints-stage1-count']),
      'how-well': cell(
        ['feedback-response-rate-pct', 'complaints-stage1-in-time-pct'],
        ['audit-children-heard-pct'],
      ),
      'better-off': cell(
        ['feedback-positive-pct', 'compliments-count'],
        ['actions-learning-verified-pct', 'complaints-repeat-themes-pct'],
      ),
    },
  },
  {
    service: 'data-quality',
    title: 'Data quality',
    cells: {
      'how-much': cell([]),
      'how-well': cell(
        ['dq-exceptions-per-100-children', 'dq-completeness-score-pct'],
        ['data-quality-audit-recording-good-pct'],
      ),
      'better-off': cell([]),
    },
  },
];
