import type { Phrases } from '../phrases.ts';

/** Findings that compare lists. */
export const acrossListsPhrases: Phrases = {
  'AA-X-DOB': [
    'the child has another date of birth on another list',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-GENDER': [
    'the child has another sex or gender on another list',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-ETHNICITY': [
    'the child has another ethnicity on another list',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-DISABILITY': [
    'the child is disabled on one list and not on another',
    'Find which is right and correct it at the source.',
  ],
  'AA-X-AGE': ['the child has another age on another list', 'Work the ages out again at one snapshot date.'],
  'AA-X-TWIN': ['two identifiers look like one person', 'Check for a duplicate person on the system.'],
  'AA-X-6-7': [
    'the child is on an open plan but not among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-6-8': [
    'the child is in care but not among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-6-4': [
    'the child has an open assessment but is not among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-7-END-6': [
    'the plan ended, but the child is not among the children in need',
    'Check the extract of children in need.',
  ],
  'AA-X-8-END-6': [
    'care ended, but the child is not among the children in need',
    'Check the extract of children in need.',
  ],
  'AA-X-CLOSED-OPEN': [
    'the case is closed on one list and open on another',
    'Close the open record, or open the case again.',
  ],
  'AA-X-5-7': [
    'the conference led to a plan, but the child is not on the list of plans',
    'Record the plan, or correct the result.',
  ],
  'AA-X-5-7-DATE': ['the plan starts on another day than its conference', 'Correct the date that is wrong.'],
  'AA-X-7-5': [
    'the plan began without a conference on the list of enquiries',
    'Check for a transfer in; otherwise record the enquiry.',
  ],
  'AA-X-5-NO-7': [
    'the conference did not lead to a plan, yet a plan starts that day',
    'Correct the result, or the plan.',
  ],
  'AA-X-5-6': [
    'the enquiry has no episode among the children in need',
    'Check that the episode is open on the system.',
  ],
  'AA-X-5-4': ['the enquiry has no assessment', 'Check whether the assessment was recorded.'],
  'AA-X-3-4': [
    'the referral was taken up, but no assessment follows',
    'Record the assessment, or the outcome of the referral.',
  ],
  'AA-X-3-NFA-4': [
    'the referral ended in no further action, yet an assessment starts',
    'Correct the outcome of the referral.',
  ],
  'AA-X-3-NFA-PLAN': [
    'the referral ended in no further action, yet an enquiry or plan follows',
    'Correct the outcome of the referral.',
  ],
  'AA-X-1-3': ['the referral has no contact before it', 'Check the extract of contacts.'],
  'AA-X-4-3': [
    'the assessment has no referral in the 12 months before it',
    'Check the extract of referrals.',
  ],
  'AA-X-7-8': [
    'the child is on a plan and in care at the same time, for long',
    'Check whether the plan should have ended.',
  ],
  'AA-X-UNBORN-8': [
    'the child is unborn on the list of plans and in care on another',
    'Check the date of birth.',
  ],
  'AA-X-WORKER-SAME': ['the child has another worker on another list', 'Check which is the present worker.'],
  'AA-X-TEAM-SAME': ['the child has another team on another list', 'Check which is the present team.'],
  'AA-X-SIBLING-ID': [
    'the identifier is written in another way on another list',
    'Write it alike everywhere, with its leading zeros.',
  ],
  'AA-X-ORPHAN': [
    'the child is on no list of referrals, assessments or children in need',
    'Check the extracts of those lists.',
  ],
};
