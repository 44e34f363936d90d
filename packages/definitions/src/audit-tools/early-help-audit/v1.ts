import type { AuditTool } from '@sightline/qaf';
import { familyDifference, familyHeard, ownGrade, withTheWorker } from '../conversation.ts';
import { question, reading } from '../question.ts';
import { followUp, grading, moderation } from '../rules.ts';

/** An episode of early help. */
export const earlyHelpAuditV1: AuditTool = {
  id: 'early-help-audit',
  version: '1.0.0',
  title: 'Early help audit',
  kind: 'early-help',
  appliesTo: ['early help episode', 'team around the family'],
  cycle: 'monthly',
  expectedMinutes: 90,
  collaborative: [...withTheWorker, ownGrade, familyHeard, familyDifference],
  domains: [
    {
      id: 'threshold',
      title: 'Right help at the right level',
      weight: 3,
      role: 'limiting',
      rba: 'how-well',
      whatGoodLooksLike: 'Consent is there, the level of help is right, and it was stepped up when needed.',
      questions: [
        question('threshold-consent', 'Informed consent is recorded', { allowNotApplicable: false }),
        question('threshold-right-now', 'The level of help is right for the need on the day of the audit', {
          weight: 3,
          allowNotApplicable: false,
          critical: true,
        }),
        question('threshold-steps', 'Stepping up or down was timely, and explained to the family'),
      ],
    },
    {
      id: 'assessment',
      title: 'Whole family assessment',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'It covers every child and adult who matters, and says what it means.',
      questions: [
        question('assessment-children', 'All children in the home are considered', {
          standards: ['whole-family'],
        }),
        question('assessment-strengths', 'Strengths are described as well as worries'),
        question('assessment-fathers', 'Fathers and parents who live elsewhere are in it', {
          standards: ['whole-family'],
        }),
      ],
    },
    {
      id: 'plan',
      title: 'Plan and team around the family',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'A plan of the family with few goals, looked at every six weeks at least.',
      questions: [
        question('plan-goals', 'The plan has clear goals with dates', { standards: ['plan-clear'] }),
        question('plan-reviews', 'Reviews were held as planned', { standards: ['reviews-on-time'] }),
        question('plan-lead', 'It is clear who leads'),
      ],
    },
    {
      id: 'voice',
      title: 'Voice of children and family',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Children and parents shape the work.',
      questions: [
        question('voice-children', "Children's views are recorded and used", {
          standards: ['voice-shapes-help'],
        }),
        question('voice-parents', 'Parents say that they were listened to'),
      ],
    },
    {
      id: 'oversight',
      title: 'Management oversight',
      weight: 1,
      role: 'ceiling',
      rba: 'how-well',
      whatGoodLooksLike: 'Talking about the case keeps the work moving.',
      questions: [
        question('oversight-interval', 'Case supervision is as frequent as expected', {
          standards: ['supervision-regular'],
        }),
        question('oversight-closing', 'Closing was agreed and explained'),
      ],
    },
    {
      id: 'impact',
      title: 'Difference made',
      weight: 3,
      role: 'standard',
      rba: 'better-off',
      whatGoodLooksLike: 'The family is better off and stays so.',
      questions: [
        question('impact-goals', 'How far the goals of the plan were reached', { type: 'grade' }),
        reading('impact-score-start', "The family's own score at the start, from 0 to 10", 'scale-start'),
        reading('impact-score-now', "The family's own score now, from 0 to 10", 'scale-latest'),
        question('impact-stayed', 'If closed: not referred again within six months'),
      ],
    },
  ],
  grading,
  followUp,
  moderation: moderation('0.2'),
  sampling: {
    strata: ['lead agency', 'locality'],
    oversample: ['stepped down from statutory help', 'closed and referred again within 6 months'],
  },
};
