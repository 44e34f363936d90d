import type { Phrases } from '../phrases.ts';

/** List 8 (children in care). */
export const childrenInCarePhrases: Phrases = {
  'AA-08-DOB-EVENT': [
    '{column} is before the child was born',
    'Check the date of birth and the date in care.',
  ],
  'AA-08-CEASE-REASON': ['care ended without a reason', 'Record the reason.'],
  'AA-08-REASON-OPEN': [
    'there is a reason for the end of care, but no end date',
    'Record the date, or clear the reason.',
  ],
  'AA-08-SHORTBREAK': [
    'the child is on short breaks only and does not belong on this list',
    'Leave the child out of the extract, or correct the legal status.',
  ],
  'AA-08-PLACE-ORDER': [
    'the placement is not within the period of care',
    'Correct the date of the placement.',
  ],
  'AA-08-LEGAL-ORDER': [
    'the legal status is not within the period of care',
    'Correct the date of the legal status.',
  ],
  'AA-08-REVIEW-RANGE': ['the review is not within the period of care', 'Correct the date of the review.'],
  'AA-08-VISIT-RANGE': ['the visit is not within the period of care', 'Correct the date of the visit.'],
  'AA-08-IRO-RANGE': ['the contact of the reviewing officer is before care began', 'Correct the date.'],
  'AA-08-IRO-REVIEW': [
    'the contact of the reviewing officer is earlier than the review',
    'Write the later date: a review counts as contact.',
  ],
  'AA-08-HEALTH-RANGE': ['{column} is before care or birth', 'Correct the date.'],
  'AA-08-PLACEMENTS-MIN': [
    'the number of placements is below 1[: it is {number}]',
    'Count the present placement too.',
  ],
  'AA-08-PLACEMENTS-MAX': [
    'the number of placements is higher than is likely[: it is {number}]',
    'Check how the number is counted.',
  ],
  'AA-08-PLACEMENTS-ONE': [
    'one placement is counted, yet the present one began after care did',
    'Check the number and the date of the placement.',
  ],
  'AA-08-SUBSEQUENT': [
    'a second period within 12 months is marked, but care began longer ago',
    'Check the mark and the date.',
  ],
  'AA-08-UASC-NEED': ['the category of need is unusual for an unaccompanied child', 'Check both columns.'],
  'AA-08-UASC-AGE': ['the child is unaccompanied and younger than is likely', 'Check the date of birth.'],
  'AA-08-UASC-LEGAL': ['the legal status is unusual for an unaccompanied child', 'Check both columns.'],
  'AA-08-L1-72H': [
    'police protection has lasted longer than it may',
    'Check whether the legal status has changed.',
  ],
  'AA-08-L2-21D': [
    'the emergency protection order has lasted longer than it may',
    'Check whether the legal status has changed.',
  ],
  'AA-08-L3-7D': [
    'the child assessment order has lasted longer than it may',
    'Check whether the legal status has changed.',
  ],
  'AA-08-JUSTICE-AGE': [
    'the legal status is of youth justice, and the child is too young for it',
    'Check the legal status and the date of birth.',
  ],
  'AA-08-D1': ['the legal status is a freeing order, which ended in 2005', 'Check the legal status.'],
  'AA-08-P1-V2': [
    'the child is placed with parents and is under section 20',
    'Check the placement and the legal status.',
  ],
  'AA-08-P1-PR0': [
    'placement with parents and its provider disagree',
    'Use provider PR0 with placement P1, and only there.',
  ],
  'AA-08-PROVIDER-TYPE': [
    'the provider[ ({value})] and the kind of placement disagree',
    'Check both columns.',
  ],
  'AA-08-ADOPT-LEGAL': [
    'the child is placed for adoption under an order, but the legal status is another',
    'Check the placement and the legal status.',
  ],
  'AA-08-AGE-P2H5': [
    'the child lives independently or in supported accommodation, and is too young for it',
    'Check the placement; tell the service if it is right.',
  ],
  'AA-08-AGE-R5': [
    'the child is in youth custody, and too young for it',
    'Check the placement and the date of birth.',
  ],
  'AA-08-AGE-S1': [
    'the child is in a residential school, and too young for it',
    'Check the placement and the date of birth.',
  ],
  'AA-08-AGE-P3': [
    'the child is in residential employment, and too young for it',
    'Check the placement and the date of birth.',
  ],
  'AA-08-URN-NEEDED': ['the placement has no URN', "Fill in Ofsted's URN of the placement."],
  'AA-08-POSTCODE-CON': [
    'the placement is confidential, yet its place is given',
    'Clear the postcode and the URN now, and check who has received the file.',
  ],
  'AA-08-X1': [
    'the reason says that the child stayed in care (X1), yet care ended',
    'Record how care ended, or clear the end.',
  ],
  'AA-08-POSTCODE-MISSING': [
    'the postcode of the placement is blank',
    'Fill it in, unless the placement is confidential.',
  ],
  'AA-08-URN-SHAPE': [
    "{column} is not of the form of Ofsted's URNs",
    'Write six or seven digits, or SC and six digits.',
  ],
  'AA-08-LOCATION-LA': [
    'inside or outside the authority disagrees with the authority of the placement',
    'Check both columns.',
  ],
  'AA-08-MISSING-NEG': [
    '{column} is below 0, or more than the days of a year[: it is {number}]',
    'Check how the number is counted.',
  ],
  'AA-08-RHI-OFFER-MISSING': [
    'the child was missing, but the offer of a return interview is blank',
    'Record whether it was offered.',
  ],
  'AA-08-RHI-OFFER-EXTRA': [
    'a return interview is answered, but the child was not missing',
    'Check the count of missing episodes.',
  ],
  'AA-08-RHI-ACCEPT-NOOFFER': ['a return interview was accepted but not offered', 'Check both columns.'],
  'AA-08-RHI-ACCEPT-MISSING': [
    'a return interview was offered, but whether it was accepted is blank',
    'Record the answer.',
  ],
  'AA-08-ADOPTED-18': ['care ended by adoption at 18 or over', 'Check the reason and the date of birth.'],
  'AA-08-INDEP-AGE': ['care ended in independence under 16', 'Check the reason and the date of birth.'],
  'AA-08-E17-AGE': [
    'the child stayed with carers at 18, but care ended before',
    'Check the reason and the date care ended.',
  ],
  'AA-08-E15-UASC': [
    'care ended after an age assessment, but the child is not marked as unaccompanied',
    'Check both columns.',
  ],
  'AA-08-TURN18': ['the young person is 18 and still shown as in care', 'Record the end of care.'],
  'AA-08-TEMP-LONG': [
    'a temporary placement[ ({value})] has lasted longer than it may',
    'Check whether the placement has changed.',
  ],
  'AA-08-WORKER-OPEN': ['the child is in care, but {column} is blank', 'Record who works with the child.'],
  'AA-08-P2-2023': [
    'the placement began after 27 October 2023 with a code that ended then (P2)',
    'Use H5 for supported accommodation, or correct the date.',
  ],
  'AA-08-PERM-ADOPT': [
    'the plan or the placement is for adoption, but the child is not on list 10',
    'Add the child to list 10, or correct the plan or the placement.',
  ],
};
