import type { Phrases } from '../phrases.ts';

/** Lists 10 (adoption) and 11 (adopters). */
export const adoptionPhrases: Phrases = {
  'AA-10-FAMILY': [
    'the child is matched or placed, but the family is blank',
    'Record the family, unless the child was placed through another agency.',
  ],
  'AA-10-AO-NOPLACED': [
    'there is an adoption order, but {column} is blank',
    'Record the dates of match and placement.',
  ],
  'AA-10-PLACED-NOMATCH': ['the child is placed without a match', 'Record the date of the match.'],
  'AA-10-REV-REASON': [
    'of the reversal of the decision only the date or only the reason is given',
    'Record the other, or clear both.',
  ],
  'AA-11-S2-NOS1': [
    'stage 2 has begun, but stage 1 has no start',
    'Record stage 1, unless the adopter went straight to stage 2.',
  ],
  'AA-11-COUNT-PLACED': [
    'of the placement only the date or only the number of children is given',
    'Record the other, or clear both.',
  ],
  'AA-11-LEAVE-REASON': [
    'of leaving the process only the date or only the reason is given',
    'Record the other, or clear both.',
  ],
  'AA-11-ONHOLD': [
    'the adopter is on hold',
    'Leave the adopter out of the extract where the cause lies outside the agency.',
  ],
  'AA-10-CARE-DECISION': [
    'the decision was made before the child entered care',
    'Correct the date that is wrong.',
  ],
  'AA-10-DECISION-PO': [
    'the placement order is before the decision',
    'Correct the date that is wrong; the decision comes first as a rule.',
  ],
  'AA-10-DECISION-MATCH': ['the match is before the decision', 'Correct the date that is wrong.'],
  'AA-10-MATCH-PLACED': ['the child was placed before the match', 'Correct the date that is wrong.'],
  'AA-10-PO-PLACED': [
    'the child was placed before the placement order',
    'Correct the date that is wrong, unless the parents agreed to the placement.',
  ],
  'AA-10-PLACED-AO': ['the adoption order is before the placement', 'Correct the date that is wrong.'],
  'AA-10-AO-10W': [
    'the adoption order is sooner after the placement than a court makes one',
    'Check both dates: as a rule, a court makes an order after ten weeks at the earliest.',
  ],
  'AA-10-REV-ORDER': ['the decision was reversed before it was made', 'Correct the date that is wrong.'],
  'AA-10-REV-ADOPTED': [
    'the child was adopted, yet the decision is reversed',
    'Clear the order, or the reversal with its reason.',
  ],
  'AA-10-RD2-PO': [
    'the decision was reversed because the court made no placement order, yet there is one',
    'Correct the reason, or clear the date of the order.',
  ],
  'AA-10-RD3-MATCH': [
    'the decision was reversed because no adopters were found, yet the child was matched',
    'Correct the reason, or clear the match.',
  ],
  'AA-10-FFA': [
    'the fostering for adoption is before care or after the adoptive placement',
    'Correct the date that is wrong.',
  ],
  'AA-11-S1-ORDER': ['stage 1 ends before it starts', 'Correct the date that is wrong.'],
  'AA-11-S2-ORDER': ['stage 2 ends before it starts', 'Correct the date that is wrong.'],
  'AA-11-ENQ-S1': ['stage 1 starts before the enquiry', 'Correct the date that is wrong.'],
  'AA-11-S1-S2': ['stage 2 starts before stage 1 ended', 'Correct the date that is wrong.'],
  'AA-11-APP-ORDER': ['the approval is before the application', 'Correct the date that is wrong.'],
  'AA-11-BOTH-PROCESS': [
    'both the two stages and the older application are filled in',
    'Keep the process that the adopter went through, and clear the other.',
  ],
  'AA-11-NO-PROCESS': [
    'there is an enquiry only',
    'Leave the adopter out of the extract until there is an application or stage 1 has begun.',
  ],
  'AA-11-MATCH-APPROVED': [
    'the match is before the approval',
    'Correct the date that is wrong, or record the approval.',
  ],
  'AA-11-MATCH-PLACED': ['the placement is before the match', 'Correct the date that is wrong.'],
  'AA-11-PLACED-AO': ['the adoption order is before the placement', 'Correct the date that is wrong.'],
  'AA-11-COUNT-RANGE': [
    'the number of children placed is below 0, or higher than is likely[: it is {number}]',
    'Check how the number is counted.',
  ],
  'AA-11-LEAVE-AO': [
    'the adopter left the process, yet there is an adoption order',
    'Clear the leaving date and its reason: an adoption order ends the process.',
  ],
  'AA-11-COUPLE': [
    'the adopters of one family carry different details of the process',
    'Write the same dates, number of children and leaving details for both.',
  ],
  'AA-11-FAMILY-SIZE': [
    'more adopters share one family identifier than a family has[: {count}]',
    'Check the family identifiers.',
  ],
};
