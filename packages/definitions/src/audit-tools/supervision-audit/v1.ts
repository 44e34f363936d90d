import type { AuditTool } from '@sightline/qaf';
import { ownGrade } from '../conversation.ts';
import { question } from '../question.ts';
import { followUp, grading, moderation } from '../rules.ts';

const words = { type: 'text', allowNotApplicable: false } as const;

/** The supervision of one worker, over six months. */
export const supervisionAuditV1: AuditTool = {
  id: 'supervision-audit',
  version: '1.0.0',
  title: 'Supervision audit',
  kind: 'supervision',
  appliesTo: ['supervision record of a worker'],
  cycle: 'quarterly',
  expectedMinutes: 60,
  collaborative: [
    question('talk-well', 'What the worker says is good about supervision, and why', words),
    question('talk-worries', 'What the worker would change', words),
    question('talk-next', 'What needs to happen next, as agreed together', words),
    ownGrade,
  ],
  domains: [
    {
      id: 'frequency',
      title: 'Frequency and agreement',
      weight: 2,
      role: 'ceiling',
      rba: 'how-much',
      whatGoodLooksLike: 'It happens when it should, is protected, and is signed.',
      questions: [
        question('frequency-agreement', 'There is a signed supervision agreement less than a year old'),
        question('frequency-due', 'Sessions due in the last six months', {
          type: 'count',
          allowNotApplicable: false,
        }),
        question('frequency-held', 'Sessions held in the last six months', {
          type: 'count',
          allowNotApplicable: false,
        }),
        question('frequency-kept', 'Sessions were held as often as due', {
          standards: ['supervision-regular'],
        }),
        question('frequency-new', 'Newly qualified workers have their further sessions'),
      ],
    },
    {
      id: 'reflection',
      title: 'Reflection and analysis',
      weight: 3,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike:
        'It thinks about the child, about other explanations and about feelings, as well as tasks.',
      questions: [
        question('reflection-child', "The record reflects on what the child's life is like"),
        question('reflection-tested', 'Other explanations were tested'),
        question('reflection-framework', 'The practice framework (mapping, scaling) was used', {
          standards: ['framework-used'],
        }),
      ],
    },
    {
      id: 'casework',
      title: "Oversight of each child's plan",
      weight: 3,
      role: 'limiting',
      rba: 'how-well',
      whatGoodLooksLike: 'Every child of the caseload is talked about as often as expected.',
      questions: [
        question('casework-each-child', 'Each child was talked about within the expected interval', {
          weight: 2,
          allowNotApplicable: false,
          standards: ['supervision-regular'],
        }),
        question(
          'casework-actions',
          'Actions are specific and dated, and those of last time were followed up',
          {
            weight: 2,
            standards: ['no-drift'],
          },
        ),
        question('casework-safety', 'Concerns about safety led to action', { weight: 2, critical: true }),
      ],
    },
    {
      id: 'performance',
      title: 'Performance, workload and data',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'It uses performance information and talks about workload.',
      questions: [
        question('performance-talked', "The worker's own performance information was talked about"),
        question('performance-caseload', 'Size and mix of the caseload were considered'),
        question('performance-learning', 'Audit findings and feedback were used'),
      ],
    },
    {
      id: 'wellbeing',
      title: 'Wellbeing, learning and development',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'The worker is supported and grows.',
      questions: [
        question('wellbeing-asked', 'Wellbeing was asked about'),
        question('wellbeing-learning', 'What there is to learn leads to a plan that is looked at again'),
      ],
    },
    {
      id: 'impact',
      title: 'Difference supervision made',
      weight: 2,
      role: 'standard',
      rba: 'better-off',
      whatGoodLooksLike: 'Supervision changed something for a child.',
      questions: [
        question('impact-changed', 'Supervision changed what happened for a child', {
          allowNotApplicable: false,
        }),
        question('impact-example', 'The example', { type: 'text', mandatory: false }),
        question('impact-useful', "The worker's own rating of how useful supervision is, from 0 to 10", {
          type: 'scale-0-10',
        }),
      ],
    },
  ],
  grading,
  followUp,
  moderation: moderation('0.1'),
  sampling: { strata: ['team'], unit: 'supervisor and worker', excludeAuditedWithinDays: 180 },
};
