import type { Phrases } from '../phrases.ts';

/** List 9 (care leavers). */
export const leavingCarePhrases: Phrases = {
  'AA-09-PA-MISSING': [
    'a relevant or former relevant young person has no personal adviser',
    'Record the personal adviser.',
  ],
  'AA-09-TOUCH-CONTACT': [
    'the authority is in touch, but the latest contact is blank',
    'Record the date of the contact, or correct whether the authority is in touch.',
  ],
  'AA-09-TOUCH-ACCOM': [
    'the authority is in touch, but {column} is blank',
    'Fill it in, or correct whether the authority is in touch.',
  ],
  'AA-09-SUIT-ALONE': [
    'of accommodation and its suitability only one is given',
    'Record the other, or clear both.',
  ],
  'AA-09-F3-OLD': [
    'the activity is a code that is no longer in use',
    'Use F4 or F5 for F3, and P4 or P5 for P3.',
  ],
};
