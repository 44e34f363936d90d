import type { AuditTool } from '@sightline/qaf';
import { familyDifference, familyHeard, ownGrade, withTheWorker } from '../conversation.ts';
import { question, reading } from '../question.ts';
import { followUp, grading, moderation } from '../rules.ts';

/** Enquiries, conferences and plans of child protection. */
export const childProtectionThematicV1: AuditTool = {
  id: 'child-protection-thematic',
  version: '1.0.0',
  title: 'Thematic audit: child protection enquiries, conferences and plans',
  kind: 'thematic',
  appliesTo: ['section 47 enquiry', 'child protection plan'],
  cycle: 'twice a year',
  expectedMinutes: 120,
  collaborative: [...withTheWorker, ownGrade, familyHeard, familyDifference],
  domains: [
    {
      id: 'strategy',
      title: 'Strategy discussion and enquiry',
      weight: 3,
      role: 'limiting',
      rba: 'how-well',
      whatGoodLooksLike: 'Held quickly with the right agencies, the decision recorded, the child seen.',
      questions: [
        question(
          'strategy-prompt',
          'The strategy discussion was held as soon after the concern as expected',
          {
            allowNotApplicable: false,
          },
        ),
        question('strategy-agencies', 'Police, health and whoever referred took part', { weight: 2 }),
        question('strategy-seen', 'The child was seen during the enquiry, and alone where that is right', {
          weight: 2,
          standards: ['children-seen'],
        }),
        question('strategy-medical', 'A medical was considered'),
        question('strategy-outcome', 'The outcome of the enquiry fits the evidence', {
          weight: 2,
          allowNotApplicable: false,
          critical: true,
        }),
        question('strategy-days', 'Working days from the strategy discussion to the conference', {
          type: 'count',
          mandatory: false,
        }),
      ],
    },
    {
      id: 'conference',
      title: 'Conference',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike:
        'The family is prepared, reports are shared beforehand, danger and goals are clear to everyone.',
      questions: [
        question(
          'conference-in-time',
          'The initial conference was within 15 working days of the strategy discussion',
          {
            allowNotApplicable: false,
            standards: ['conferences-on-time'],
          },
        ),
        question('conference-report', 'The parents had the report in time to read it'),
        question('conference-voice', "The child's wishes were heard, from the child or through an advocate", {
          standards: ['voice-shapes-help'],
        }),
        question('conference-decision', 'Category and plan follow from what was discussed'),
        question('conference-scales', 'The chair recorded a safety scale of everyone present', {
          standards: ['framework-used'],
        }),
      ],
    },
    {
      id: 'plan',
      title: 'Child protection plan and core group',
      weight: 3,
      role: 'limiting',
      rba: 'how-well',
      whatGoodLooksLike: 'The plan says what has to change, by when, and how anyone will know.',
      questions: [
        question('plan-core-group', 'The first core group was within 10 working days of the conference', {
          allowNotApplicable: false,
        }),
        question('plan-core-groups', 'Core groups have met as planned', { standards: ['reviews-on-time'] }),
        question('plan-goals', 'Goals describe safety for the child, not attendance by adults', {
          weight: 2,
          standards: ['plan-clear'],
        }),
        question('plan-contingency', 'There is a contingency, with a date'),
        question('plan-legal', 'Legal advice was sought where nothing moves', { standards: ['no-drift'] }),
      ],
    },
    {
      id: 'visits',
      title: 'Seeing the child',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Seen often enough, alone, in the right places, the bedroom among them.',
      questions: [
        question('visits-interval', 'Visits of the last three months kept the agreed interval', {
          standards: ['children-seen'],
        }),
        question('visits-alone', 'The child was seen alone', { standards: ['children-seen'] }),
        question('visits-harm', 'Visits tell about the harm that the plan is for'),
      ],
    },
    {
      id: 'chair',
      title: 'Challenge by the independent chair',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Chairs follow what happens between reviews, and escalate.',
      questions: [
        question('chair-between', 'The chair followed progress between reviews'),
        question('chair-escalated', 'Concerns were escalated and answered in time', {
          standards: ['no-drift'],
        }),
      ],
    },
    {
      id: 'oversight',
      title: 'Management oversight',
      weight: 2,
      role: 'ceiling',
      rba: 'how-well',
      whatGoodLooksLike: 'Managers know which plans are stuck, and act.',
      questions: [
        question('oversight-interval', 'Supervision is as frequent as expected for a child on a plan', {
          standards: ['supervision-regular'],
        }),
        question(
          'oversight-why',
          'The record says why the plan should go on, end, or move to legal planning',
        ),
      ],
    },
    {
      id: 'impact',
      title: 'Difference made',
      weight: 3,
      role: 'standard',
      rba: 'better-off',
      whatGoodLooksLike: 'The child is safer than when the plan began.',
      questions: [
        question('impact-harm-less', 'The harm that led to the plan has lessened, with evidence', {
          type: 'grade',
          allowNotApplicable: false,
        }),
        reading('impact-scale-start', 'Safety scale at the initial conference', 'scale-start'),
        reading('impact-scale-now', 'Safety scale at the latest review', 'scale-latest'),
        question('impact-stayed-safe', 'If the plan has ended: the child has stayed safe since'),
      ],
    },
  ],
  grading,
  followUp,
  moderation: moderation('0.25'),
  sampling: {
    strata: ['category of abuse', 'time on plan'],
    oversample: ['second or later plan', 'plan over 15 months', 'plan ended within 3 months'],
  },
};
