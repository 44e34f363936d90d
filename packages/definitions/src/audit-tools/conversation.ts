import type { AuditQuestion } from '@sightline/qaf';
import { question } from './question.ts';

// Asked of worker and family, beside the domains. They are kept and do not score.

const words = { type: 'text', allowNotApplicable: false } as const;

/** The reflective conversation with the worker. */
export const withTheWorker: readonly AuditQuestion[] = [
  question('talk-date', 'The day of the reflective conversation with the allocated worker', {
    type: 'date',
    allowNotApplicable: false,
  }),
  question('talk-minutes', 'How many minutes it took', { type: 'count', mandatory: false }),
  question('talk-well', 'What the worker says is going well for this child, and why', words),
  question('talk-worries', 'What the worker is worried about', words),
  question('talk-next', 'What needs to happen next, as agreed together', words),
];

/** The worker's own grade. */
export const ownGrade: AuditQuestion = question(
  'own-grade',
  "The worker's own grade, given before seeing the auditor's",
  { type: 'grade', allowNotApplicable: false, means: 'self-grade' },
);

/** Whether the child was heard for the audit. */
export const childHeard: AuditQuestion = question(
  'child-heard',
  'The child or young person was spoken with for this audit, or told us in another way',
  { means: 'child-heard', standards: ['voice-shapes-help'] },
);

/** Whether a parent or carer was heard for the audit. */
export const familyHeard: AuditQuestion = question(
  'family-heard',
  'A parent or carer was spoken with for this audit',
  { means: 'family-heard' },
);

/** What the family says of the difference made. */
export const familyDifference: AuditQuestion = question(
  'family-difference',
  'How much difference the family says the help has made, from 0 none to 10 all the difference',
  { type: 'scale-0-10' },
);

/** Whether partners were heard for the audit. */
export const partnersHeard: AuditQuestion = question(
  'partners-heard',
  'Partner agencies or the independent chair were spoken with for this audit',
  { mandatory: false, means: 'partners-heard' },
);
