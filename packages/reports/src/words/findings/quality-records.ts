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
};
