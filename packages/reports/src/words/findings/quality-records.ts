import { faultPhrases } from '../fault-words.ts';
import type { Phrases } from '../phrases.ts';

/** Records of quality assurance: audits, complaints, feedback and the like. */
export const qualityRecordPhrases: Phrases = {
  'QAF-NOT-JSON': ['the file is not JSON', 'Save the records as JSON.'],
  'QAF-NOT-A-LIST': ['the records are not a list', 'Put the records between square brackets.'],
  'QAF-FIELD-MISSING': ['{column} is missing', 'Fill it in.'],
  'QAF-FIELD-UNKNOWN': ['{column} is not a field of this record', 'Check its spelling, or leave it out.'],
  'QAF-FIELD-INVALID': ['{column} holds a value that it cannot have', 'Look up what the field may hold.'],
  'QAF-ID-TWICE': [
    'an earlier record has the same id, and this one was left out',
    'Give each record an id of its own.',
  ],
  'QAF-DATE-INVALID': ['{column} is not a day there is', 'Write the date as 2024-05-31.'],
  'QAF-EXACT-AS-TEXT': [
    '{column} is not a number written as text',
    'Write it in quotation marks, such as "0.7".',
  ],
  'QAF-VERSION-INVALID': ['the version is not three numbers', 'Write it as 1.0.0.'],
  'QAF-PERIOD-REVERSED': ['the end is before the beginning', 'Correct one of the two days.'],
  'QAF-SHARE-OUTSIDE-0-TO-1': ['{column} is not between 0 and 1', 'Write 70% as "0.7".'],
  'QAF-CUT-POINTS-OUT-OF-ORDER': [
    'the cut points do not rise from requires improvement to outstanding',
    'Give each better grade a higher cut point.',
  ],
  'QAF-DOMAIN-TWICE': ['two domains have one id', 'Give each domain an id of its own.'],
  'QAF-QUESTION-TWICE': ['two questions of the tool have one id', 'Give each question an id of its own.'],
  'QAF-IMPACT-DOMAIN-UNKNOWN': [
    'the domain that outstanding needs is not in the tool',
    'Name a domain of the tool.',
  ],
  'QAF-CRITICAL-CANNOT-BE-NO': [
    'a critical question cannot be answered no',
    'Ask critical questions as yes, partly or no.',
  ],
  'QAF-MODERATED-BEFORE-SUBMITTED': [
    'the audit was moderated before it was submitted',
    'Check the days of submission and moderation.',
  ],
  'QAF-GRADED-TWICE': ['an auditor graded one case twice', 'Keep one of the grades.'],
  'QAF-REVIEWED-BEFORE-SET': ['the goal was reviewed before it was set', 'Check both days.'],
  'QAF-REVIEW-WITHOUT-SCORE': ['the goal has a review or a score, and not both', 'Record both, or neither.'],
  'QAF-ANSWERED-BEFORE-RECEIVED': ['it was answered before it came', 'Check both days.'],
  'QAF-NOTIFICATION-MISSING': [
    'the rapid review does not say when the incident was notified',
    'Record the day: its 15 working days begin there.',
  ],
  'QAF-COMPLETED-BEFORE-NOTIFIED': [
    'the review was completed before the incident was notified',
    'Check both days.',
  ],
  'QAF-CONFIRMED-MORE-THAN-STAFF': [
    'more people confirmed that they know the document than there are',
    'Check both numbers.',
  ],
  ...faultPhrases,
  'QAF-ACTION-DUE-BEFORE-CREATION': ['the action was due before it was created', 'Check both days.'],
  'QAF-ACTION-STEP-BEFORE-CREATION': ['a step of the action is before its creation', 'Check both days.'],
  'QAF-ACTION-STEPS-OUT-OF-ORDER': [
    'a step of the action is earlier than the one before',
    'Put the steps in order.',
  ],
  'QAF-ACTION-STEP-NOT-ALLOWED': [
    'a step of the action cannot follow the one before',
    'Record the step that is missing.',
  ],
  'QAF-ACTION-VERIFIED-BY-OWNER': [
    'its owner verified the action',
    'Have someone else look at the evidence.',
  ],
  'QAF-ACTION-VERIFIED-BY-NOBODY': ['nobody is named who verified the action', 'Record the role.'],
  'QAF-ACTION-STEP-WITHOUT-REASON': ['a step of the action gives no reason', 'Write why.'],
  'QAF-ACTION-EXTENSION-NOT-LATER': ['an extension is no later than the date in force', 'Check the date.'],
  'QAF-ACTION-EXTENSION-WITHOUT-REASON': ['an extension gives no reason', 'Write why.'],
  'QAF-ACTION-IMPACT-CHECKED-WITHOUT-RESULT': [
    'the effect was asked after and nothing was found',
    'Record the result.',
  ],
  'QAF-ACTION-IMPACT-CHECKED-BEFORE-DONE': [
    'the effect was asked after before the action was done',
    'Check both days.',
  ],
  'QAF-ACTION-CONFIRMED-AGAINST-THE-CHECK': [
    'the effect was confirmed although the check found none',
    'Reopen the action, or close it as without effect.',
  ],
  'QAF-ACTION-CLOSED-WITHOUT-EVIDENCE': [
    'the action was closed without evidence',
    'Record what was seen, or reopen it.',
  ],
  'QAF-ACTION-CLOSED-WITHOUT-IMPACT-CHECK': [
    'the action was closed and nobody asked whether it worked',
    'Check its effect on the same measure.',
  ],
  'QAF-ACTION-NO-OWNER': ['nobody owns the action', 'Name a role.'],
  'QAF-ACTION-NO-IMPACT-CHECK-PLANNED': [
    'no day is set on which to ask whether the action worked',
    'Set one.',
  ],
};
