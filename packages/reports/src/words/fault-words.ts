import type {
  AuditSetFault,
  ComplaintFault,
  FeedbackFault,
  ProgrammeFault,
  ReadingFault,
  StandardFault,
} from '@sightline/qaf';
import { fill, type Phrases } from './phrases.ts';

type Table<Code extends string> = Readonly<Record<Code, readonly [problem: string, action: string]>>;

/** Every code of what records say together, by what they are about; a code without words does not compile. */
type Tables = {
  readonly audit: Table<AuditSetFault['code']>;
  readonly complaint: Table<ComplaintFault['code']>;
  readonly feedback: Table<FeedbackFault['code']>;
  readonly standard: Table<StandardFault['code']>;
  readonly 'audit-programme': Table<ProgrammeFault['code']>;
  readonly reading: Table<ReadingFault['code']>;
};

const tables: Tables = {
  audit: {
    'tool-unknown': [
      'the audit is on an unknown tool or version of it, and is in no figure',
      'Give the tool with the records or with --tools.',
    ],
    'audit-id-twice': ['two audits have one id, and neither is in a figure', 'Give each an id of its own.'],
    'tool-mismatch': [
      'the audit is on another version of the tool',
      'Name the version that it was answered on.',
    ],
    'question-unknown': ['{column} is not a question of the tool', 'Check its spelling.'],
    'answered-twice': ['{column} is answered twice', 'Keep one answer.'],
    'answer-missing': [
      '{column} has to be answered and is not',
      'Answer it, or say that there is no evidence.',
    ],
    'answer-invalid': ['{column} holds an answer that it cannot have', 'Look up how it is answered.'],
    'not-applicable-not-allowed': ['{column} always applies', 'Answer it.'],
    'domain-unknown': ['{column} is not a domain of the tool', 'Check its spelling.'],
    'grade-above-limit': [
      'the grade is better than its domains allow',
      'Read the rule of the tool, and write down why where the grade stands.',
    ],
    'moderated-above-limit': [
      'the moderated grade is better than its domains allow',
      'Read the rule of the tool, and write down why where the grade stands.',
    ],
    'outstanding-with-critical-answer': [
      'the audit is outstanding and a critical question is answered no',
      'Check today that the child is safe, then the grade.',
    ],
    'self-grade-missing': [
      'the grade of the worker is missing',
      'Ask the worker before the audit is graded.',
    ],
    'self-grade-differs': ['the worker has two grades that differ', 'Keep one of them.'],
    'moderated-by-auditor': ['the auditor moderated the audit', 'Have someone else moderate it.'],
    'moderated-without-reason': ['the moderator moved the grade and gives no reason', 'Write why.'],
    'audited-own-case': ['the auditor is the worker of the case', 'Have someone else audit it.'],
  },
  complaint: {
    'stage-missing': ['{column} is missing', 'Record the stage that came before.'],
    'stage-twice': ['{column} stands in it twice', 'Keep one, or make it a complaint of its own.'],
    'stage-before-earlier-one': [
      '{column} was asked for before the one before it was answered',
      'Check both days.',
    ],
    'answered-before-received': ['{column} was answered before it came', 'Check both days.'],
    'panel-before-received': ['the panel of {column} met before it was asked for', 'Check both days.'],
    'outcome-without-answer': ['{column} has an outcome and no day of the answer', 'Record the day.'],
    'answer-without-outcome': ['{column} was answered and has no outcome', 'Record the outcome.'],
    'next-stage-late': [
      '{column} was asked for later than its limit allows',
      'Write down why it was accepted.',
    ],
  },
  feedback: {
    'returned-more-than-delivered': [
      'more answers came back than could have been delivered, and the round is in no response rate',
      'Check the numbers of the round.',
    ],
    'undeliverable-more-than-sent': [
      'more could not be delivered than were sent, and the round is in no response rate',
      'Check the numbers of the round.',
    ],
    'sent-more-than-offered': ['more were sent than offered', 'Check both numbers.'],
    'responses-more-than-returned': [
      'more answers are on record than came back',
      'Check the number that came back, and the round of each answer.',
    ],
    'round-unknown': [
      'the answer names a round that is not on record',
      'Check its spelling, or record the round.',
    ],
  },
  standard: {
    'standard-unknown': ['{column} points at a standard that is not in the register', 'Check its spelling.'],
    'standard-twice': ['two standards have one id', 'Give each standard an id of its own.'],
    'question-cannot-tell': [
      '{column} cannot tell whether a standard is met',
      'Ask it as yes, partly or no, or as a grade.',
    ],
    'indicator-unknown': ['{column} is not an indicator there is', 'Check its spelling.'],
    'statement-missing': ['the standard says nothing', 'Write what good practice is.'],
  },
  'audit-programme': {
    'exemption-without-reason': ['an exemption of {column} has no reason and does not count', 'Write why.'],
    'exemption-without-approver': [
      'an exemption of {column} has no approver and does not count',
      'Record the role.',
    ],
    'exempted-more-than-planned': ['more of {column} are exempted than were planned', 'Check both numbers.'],
    'entry-twice': ['{column} stands in the programme twice', 'Keep one of them.'],
  },
  reading: {
    'value-outside-scale': ['the reading is not a number from 0 to 10, and is left out', 'Check the number.'],
    'two-readings-on-a-day': [
      'one rater gave two numbers on one scale on one day, and both are left out',
      'Keep the one that was meant.',
    ],
  },
};

/** The same words for findings, by their codes, such as `QAF-COMPLAINT-STAGE-TWICE`. */
export const faultPhrases: Phrases = Object.fromEntries(
  Object.entries(tables).flatMap(([kind, table]: [string, Phrases]) =>
    Object.entries(table).map(([code, words]) => [`QAF-${kind}-${code}`.toUpperCase(), words]),
  ),
);

/**
 * A fault of records of quality in words: what is wrong and what to do. `kind` is what it is about: audits, complaints,
 * feedback, practice standards, a programme of audits, readings of scales. Faults of one record by itself and of its form
 * are told by `findingWords`, those of actions and targets by `followThroughWords`.
 *
 * @param at - what in the record it is about, such as a question or `Stage 1`
 * @example
 * import { faultWords } from '@sightline/reports';
 * faultWords('complaint', 'answer-without-outcome', 'Stage 1') // => { problem: 'Stage 1 was answered and has no outcome', action: 'Record the outcome.' }
 */
export const faultWords = <Kind extends keyof Tables>(
  kind: Kind,
  code: keyof Tables[Kind] & string,
  at = 'a part of it',
): { readonly problem: string; readonly action: string } => {
  const table: Phrases = tables[kind];
  const [problem = code, action = ''] = table[code] ?? [];
  return { problem: fill(problem, { column: at }), action };
};
