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
  'AA-09-RELEVANT-AGE': ['a relevant child must be 16 or 17', 'Check the category and the date of birth.'],
  'AA-09-FORMER-AGE': [
    'a former relevant young person must be 18 to 24',
    'Check the category and the date of birth.',
  ],
  'AA-09-QUALIFY-AGE': [
    'a qualifying care leaver must be 16 to 24',
    'Check the category and the date of birth.',
  ],
  'AA-09-ELIGIBLE-AGE': ['an eligible child must be 16 or 17', 'Check the category and the date of birth.'],
  'AA-09-NOTOUCH-ACCOM': [
    'the authority is not in touch, yet accommodation or activity is given',
    'Clear them, or correct whether the authority is in touch.',
  ],
  'AA-09-NOTOUCH-CONTACT': [
    'the authority is not in touch, yet there was a contact not long ago',
    'Correct whether the authority is in touch, or the date of the contact.',
  ],
  'AA-09-DIED': [
    'the young person is marked as died, but other details are still filled in',
    'Check this record first; if it is right, clear accommodation and activity.',
  ],
  'AA-09-RHOM-REFU': [
    'the young person refused, needs no service or returned home, yet accommodation or activity is given',
    'Clear them, or correct whether the authority is in touch.',
  ],
  'AA-09-SUIT-UNSAFE': [
    'accommodation such as custody, bed and breakfast or none at all is recorded as suitable',
    'Check the accommodation and its suitability.',
  ],
  'AA-09-Z-AGE': [
    'the young person is under age and shown as staying with former foster carers',
    'Check the accommodation and the date of birth: before 18 the child is in care.',
  ],
  'AA-09-T-AGE': [
    'the young person is under age and shown in a foyer',
    'Check the accommodation and the date of birth.',
  ],
  'AA-09-G-H': [
    'the young person is abroad or was deported, yet an activity at home is given',
    'Check the accommodation and the activity.',
  ],
  'AA-09-X-ACTIVITY': [
    'the young person is in custody, yet in full-time work or study outside',
    'Check the accommodation and the activity.',
  ],
  'AA-09-HE-AGE': [
    'the young person is shown in higher education, and too young for it',
    'Check the activity and the date of birth; studies below degree level have another code.',
  ],
  'AA-09-R-TOUCH': [
    'the residence is not known, although the authority is in touch',
    'Record the accommodation, or correct whether the authority is in touch.',
  ],
};
