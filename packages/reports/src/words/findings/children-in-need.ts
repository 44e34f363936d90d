import type { Phrases } from '../phrases.ts';

/** List 6 (children in need). */
export const childrenInNeedPhrases: Phrases = {
  'AA-06-CLOSE-REASON': ['the episode was closed without a reason', 'Record the reason.'],
  'AA-06-RC8': [
    'the case was closed straight after assessment and does not belong on this list',
    'Leave the child out of the extract, or correct the reason.',
  ],
  'AA-06-WORKER-OPEN': ['the case is open, but {column} is blank', 'Record who works with the child.'],
  'AA-06-REASON-OPEN': [
    'there is a reason for closure, but no closure date',
    'Record the date, or clear the reason.',
  ],
  'AA-06-STATUS-CLOSED': [
    'there is a closure date, but the status is not "Closed episode"',
    'Correct the status, or clear the date.',
  ],
  'AA-06-STATUS-OPEN': [
    'the status is "Closed episode", but there is no closure date',
    'Record the date, or correct the status.',
  ],
  'AA-06-N9-OPEN': [
    'the case is open with a need code for cases other than children in need, or not stated (N9, N0)',
    'Record the main need that the assessment found.',
  ],
  'AA-06-SEEN-ORDER': [
    'the child was last seen before the episode began',
    'Check both dates; leave the date blank if the child has not been seen since.',
  ],
  'AA-06-SEEN-CLOSED': ['the child was last seen after the case was closed', 'Check both dates.'],
  'AA-06-LONG': [
    'the case has been open as a child in need for very long',
    'Check whether it should have been closed, or is on a plan or in care.',
  ],
  'AA-06-18PLUS': [
    'the young person is 18 or over and the case is still open',
    'Close the case, or record the transition to adult services; care leavers have a list of their own.',
  ],
  'AA-06-ADOPTED-REASON': [
    'the case was closed as adopted, but neither list 8 nor list 10 shows an adoption',
    'Check the reason here, and the end of care and the order there.',
  ],
  'AA-06-DIED': [
    'the case was closed because the child died, but the child has later events or an open record',
    'Check this record first: the reason or the later record is wrong.',
  ],
};
