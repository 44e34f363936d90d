import type { Phrases } from '../phrases.ts';

// What was done late or is missing, if the dates are right. `{…}` are the parameters of the definition that found it.
const ifTrue = (then: string, otherwise: string): string =>
  `If the dates are right, ${then}. If not, ${otherwise}.`;

/** Late and missing practice: true records as a rule, so that first comes what to do for the child. */
export const practicePhrases: Phrases = {
  'AA-04-45WD': [
    'the assessment took, or has been open for, more than {limitWorkingDays} working days',
    ifTrue(
      'finish it if it is still open and tell the team',
      'correct the start or record the authorisation',
    ),
  ],
  'AA-05-15WD': [
    'the initial conference was held, or is still awaited, more than {limitWorkingDays} working days after the strategy discussion',
    ifTrue(
      'hold the conference if it is still awaited and tell the team',
      'record the conference, or that it was not needed',
    ),
  ],
  'AA-06-SEEN-MISSING': [
    'the child has had a child in need plan for more than {limitWorkingDays} working days and no date of being seen',
    ifTrue('see the child', 'record when the child was last seen'),
  ],
  'AA-06-SEEN-STALE': [
    'the child on a child in need plan was not seen in the last {limitWorkingDays} working days',
    ifTrue('see the child', 'record when the child was last seen'),
  ],
  'AA-07-VISIT-10WD': [
    'the plan has run for more than {limitWorkingDays} working days without a visit',
    ifTrue('visit the child', 'record the visit'),
  ],
  'AA-07-VISIT-LATE': [
    'the child on the plan was not visited in the last {limitWorkingDays} working days',
    ifTrue('visit the child', 'record the last visit'),
  ],
  'AA-07-REVIEW-3M': [
    'the plan has run for more than {firstReviewMonths} months without a review conference',
    ifTrue('hold the conference', 'record the one that was held'),
  ],
  'AA-07-REVIEW-6M': [
    'the next review conference of the plan is overdue: no more than {reviewMonths} months may lie between two',
    ifTrue('hold the conference', 'record the last one that was held'),
  ],
  'AA-07-LONG': [
    'the plan has run, or ran, for two years or more',
    ifTrue('have the plan looked at by a manager', 'correct the start or record the end'),
  ],
  'AA-08-PLACEMENTS-3': [
    'the child had {placements} or more placements in 12 months',
    ifTrue('have the placement looked at by a manager', 'correct the number'),
  ],
  'AA-08-REVIEW-20WD': [
    'the child has been in care for more than {firstReviewWorkingDays} working days without a review',
    ifTrue('hold the review', 'record the one that was held'),
  ],
  'AA-08-REVIEW-6M': [
    'the next review is overdue: {secondReviewMonths} months after the first, {reviewMonths} after a later one',
    ifTrue('hold the review', 'record the last one that was held'),
  ],
  'AA-08-VISIT-6W': [
    'the next visit is overdue: usually {intervalDays} days after the last, {longTermMonths} months in a long-term placement',
    ifTrue('visit the child', 'record the last visit, or the plan that allows longer'),
  ],
  'AA-08-VISIT-NONE': [
    'the placement has lasted for more than {firstVisitDays} days without a visit',
    ifTrue('visit the child', 'record the visit'),
  ],
  'AA-08-HEALTH-12M': [
    'the last health assessment is out of date: it holds for {otherMonths} months, under 5 for {under5Months}',
    ifTrue('arrange the assessment', 'record the last one'),
  ],
  'AA-08-HEALTH-INITIAL': [
    'the time for the first health assessment is over and none is recorded',
    ifTrue('arrange the assessment', 'record the one that was made'),
  ],
  'AA-08-DENTAL-12M': [
    'the child has been in care for {months} months and has no dental check in the last {months}',
    ifTrue('arrange the check', 'record the last one'),
  ],
  'AA-08-PERM-4M': [
    'the child has been in care for {months} months or more without a plan for permanence',
    ifTrue('make the plan', 'record it'),
  ],
  'AA-09-CONTACT-8W': [
    'the latest contact with the young person is more than {limitDays} days ago',
    ifTrue('get in contact', 'record the latest contact, or that the authority is not in touch'),
  ],
  'AA-09-PATHWAY-6M': [
    'the pathway plan was not reviewed in the last {months} months',
    ifTrue('review the plan', 'record the last review'),
  ],
  'AA-10-DRIFT-18M': [
    'the placement order is more than {limitMonths} months old, and the child is neither adopted nor the decision reversed',
    ifTrue('have the plan looked at by a manager', 'record the adoption order or the reversal'),
  ],
  'AA-10-DECISION-6M-PO': [
    'the decision is more than {limitMonths} months old, and there is no placement order',
    ifTrue('find out what holds it up', 'record the order or the reversal'),
  ],
  'AA-11-S1-2M': [
    'stage 1 took, or has lasted, more than {limitMonths} months',
    ifTrue('find out what holds it up', 'record the end of the stage, or that the adopter left'),
  ],
  'AA-11-S2-4M': [
    'stage 2 took, or has lasted, more than {limitMonths} months',
    ifTrue('find out what holds it up', 'record the end of the stage, or that the adopter left'),
  ],
};
