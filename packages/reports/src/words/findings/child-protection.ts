import type { Phrases } from '../phrases.ts';

/** Lists 5 (section 47 enquiries) and 7 (child protection plans). */
export const childProtectionPhrases: Phrases = {
  'AA-05-UNNEC-DATE': [
    'the conference was not needed, yet it has a date',
    'Clear the date, or correct the answer.',
  ],
  'AA-05-UNNEC-RESULT': [
    'the conference was not needed, yet it has a result',
    'Clear the result, or correct the answer.',
  ],
  'AA-05-DATE-UNDECIDED': [
    'the conference has a date, but whether it was needed is blank',
    'Answer whether the conference was needed.',
  ],
  'AA-05-RESULT-NODATE': ['the conference has a result but no date', 'Record its date.'],
  'AA-05-DATE-NORESULT': ['the conference has a date but no result', 'Record its result.'],
  'AA-05-WEEKEND': ['the conference is on a Saturday or Sunday', 'Check the date.'],
  'AA-05-COUNT-SAME': [
    'the records of one child carry different numbers of enquiries or conferences',
    'Count once for each child.',
  ],
  'AA-05-COUNT-MIN': [
    'the number of earlier enquiries is smaller than those seen on this list',
    'Check how the number is counted.',
  ],
  'AA-05-ICPC-COUNT-MIN': [
    'the number of earlier conferences is smaller than those seen on this list',
    'Check how the number is counted.',
  ],
  'AA-05-COUNT-RANGE': [
    '{column} is below 0, or higher than is likely[: it is {number}]',
    'Check how the number is counted.',
  ],
  'AA-05-COUNT-ORDER': ['there are more earlier conferences than earlier enquiries', 'Check both numbers.'],
  'AA-07-SAMEDAY': ['the plan starts and ends on one day', 'Check both dates.'],
  'AA-07-VISIT-RANGE': [
    'the last visit is before the plan began or after it ended',
    'Correct the date of the visit.',
  ],
  'AA-07-REVIEW-RANGE': [
    'the review is not within the plan',
    'Correct the date of the review; the first conference is not a review.',
  ],
  'AA-07-ALONE-NOVISIT': [
    'seen alone is answered but there is no visit',
    'Record the visit, or clear the answer.',
  ],
  'AA-07-VISIT-NOALONE': [
    'there is a visit, but whether the child was seen alone is blank',
    'Record whether the child was seen alone.',
  ],
  'AA-07-ALONE-AGE': [
    'a child of school age was not seen alone, or it is not known',
    'Check the record of the visit.',
  ],
  'AA-07-PREV-RANGE': [
    'the number of earlier plans is below 0, or higher than is likely[: it is {number}]',
    'Check how the number is counted.',
  ],
  'AA-07-CAT-MULTI': [
    'many plans are in the category of multiple abuse[: {share}]',
    'Check that the category is chosen and not filled in by default.',
  ],
  'AA-07-WORKER-OPEN': ['the plan is open, but {column} is blank', 'Record who works with the child.'],
  'AA-05-ON-PLAN': [
    'the child was on a plan at the strategy discussion, yet the conference is shown as not needed',
    'Answer No: Ofsted asks for it where the child was on a plan already.',
  ],
  'AA-07-CAT-FREE': [
    'the category is written as several categories together',
    'Write the code for multiple categories, e).',
  ],
  'AA-07-EPO-BLANK': [
    'the child was under police protection or an emergency order, but the plan does not say so',
    'Correct the answer on this list, or the legal status on the list of children in care.',
  ],
};
