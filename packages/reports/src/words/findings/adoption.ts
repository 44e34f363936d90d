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
};
