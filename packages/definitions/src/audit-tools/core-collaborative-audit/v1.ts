import type { AuditTool } from '@sightline/qaf';
import {
  childHeard,
  familyDifference,
  familyHeard,
  ownGrade,
  partnersHeard,
  withTheWorker,
} from '../conversation.ts';
import { question, reading } from '../question.ts';
import { followUp, grading, moderation } from '../rules.ts';

/** The audit of one child's record and practice, done by auditor and worker together. */
export const coreCollaborativeAuditV1: AuditTool = {
  id: 'core-collaborative-audit',
  version: '1.0.0',
  title: 'Core collaborative practice audit',
  kind: 'collaborative',
  appliesTo: ['child in need', 'child protection', 'child in care', 'care leaver'],
  cycle: 'monthly',
  expectedMinutes: 180,
  collaborative: [...withTheWorker, ownGrade, childHeard, familyHeard, familyDifference, partnersHeard],
  domains: [
    {
      id: 'voice',
      title: "The child's voice and lived experience",
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike:
        'Somebody who has never met the child could say from the record what a day is like for them, and see the plan change because of it.',
      questions: [
        question(
          'voice-seen',
          'The child was seen, and seen alone where that is right, as often as the plan says',
          {
            standards: ['children-seen'],
          },
        ),
        question(
          'voice-own-account',
          "The child's words, drawings, behaviour or play are recorded, not the adults' account alone",
          {
            standards: ['voice-shapes-help'],
          },
        ),
        question('voice-changed-plan', 'Something the child said or showed changed a decision or the plan', {
          standards: ['voice-shapes-help'],
        }),
        question(
          'voice-identity',
          'Identity, culture, language, disability and faith are explored and shape the work',
          {
            standards: ['identity-explored'],
          },
        ),
        question('voice-advocate', 'An advocate or independent visitor was offered where one is due'),
      ],
    },
    {
      id: 'assessment',
      title: 'Assessment and analysis',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike:
        'It is up to date, draws on history and partners, and says what it all means for the child.',
      questions: [
        question('assessment-current', 'An assessment describes the situation as it is now', {
          standards: ['assessment-timely'],
        }),
        question('assessment-history', 'Family history and a current chronology inform the analysis'),
        question(
          'assessment-family',
          'Both parents, other adults who matter and the wider family are in it',
          {
            standards: ['whole-family'],
          },
        ),
        question(
          'assessment-harm',
          'Strengths, past harm, future danger and what complicates them are told apart',
        ),
        question('assessment-so-what', 'The analysis leads to a clear view of need and next steps'),
      ],
    },
    {
      id: 'risk',
      title: 'Safety and management of risk',
      weight: 3,
      role: 'limiting',
      rba: 'how-well',
      whatGoodLooksLike:
        'Risk is named, shared, acted on at the right level, and looked at again as it changes.',
      questions: [
        question('risk-named', 'Harm now and likely harm to come are stated plainly'),
        question('risk-threshold', 'The decision on the threshold was right at each point', { weight: 2 }),
        question(
          'risk-safety-plan',
          'There is a safety plan that the family and its network could use tonight',
          {
            weight: 2,
          },
        ),
        question('risk-reviewed', 'New information led to a timely look at risk'),
        question('risk-safe-now', 'On the day of the audit the child is safe enough', {
          weight: 3,
          allowNotApplicable: false,
          critical: true,
        }),
      ],
    },
    {
      id: 'planning',
      title: 'Planning and review',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Goals are few, specific and owned; reviews ask what changed, not what was done.',
      questions: [
        question('planning-goals', 'The plan has specific goals with dates and somebody for each', {
          standards: ['plan-clear'],
        }),
        question('planning-with-family', 'The family helped to write it and has it', {
          standards: ['plan-clear'],
        }),
        question(
          'planning-reviews',
          'Reviews and core or network meetings are on time with the right people',
          {
            standards: ['reviews-on-time'],
          },
        ),
        question('planning-no-drift', 'There is no drift or delay, or it was challenged', {
          standards: ['no-drift'],
        }),
        question('planning-fall-back', 'There is a fall-back if nothing changes'),
      ],
    },
    {
      id: 'direct',
      title: 'Direct work and relationships',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Visits have a purpose and leave a trace in the plan.',
      questions: [
        question('direct-visits', 'Visits are as frequent as the law and the plan ask', {
          standards: ['children-seen'],
        }),
        question('direct-tools', 'Tools for direct work are used, and for a purpose'),
        question('direct-worker', 'The family has had few changes of worker, or changes were handled well'),
      ],
    },
    {
      id: 'framework',
      title: 'Use of the strengths-based practice framework',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Mapping, statements, scaling and the network are working tools, not forms.',
      questions: [
        question('framework-mapping', 'A mapping covers worries, what works and what needs to happen', {
          standards: ['framework-used'],
        }),
        question('framework-statements', 'Danger statements and goals are in plain words and match', {
          standards: ['framework-used'],
        }),
        question(
          'framework-scaling',
          'A safety scale is recorded at each review with the reason for the number',
          {
            standards: ['framework-used'],
          },
        ),
        question(
          'framework-network',
          'A network of people the family knows is named and has a part to play',
          {
            standards: ['framework-used'],
          },
        ),
      ],
    },
    {
      id: 'partners',
      title: 'Work with partners',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Agencies share what they know, come, and do what they agreed.',
      questions: [
        question('partners-involved', 'The right agencies are involved and share what they know'),
        question('partners-settled', 'Disagreement between agencies was escalated and settled'),
      ],
    },
    {
      id: 'oversight',
      title: 'Management oversight and supervision',
      weight: 2,
      role: 'ceiling',
      rba: 'how-well',
      whatGoodLooksLike: 'Decisions have reasons; supervision is regular, reflects, and moves the plan on.',
      questions: [
        question('oversight-interval', 'Supervision is on the record as often as expected', {
          standards: ['supervision-regular'],
        }),
        question('oversight-reflective', 'It reflects and challenges, and is more than a list of tasks'),
        question('oversight-followed', 'What managers asked for was done or chased', {
          standards: ['no-drift'],
        }),
        question('oversight-reasons', "Key decisions carry a manager's reason"),
      ],
    },
    {
      id: 'recording',
      title: 'Recording and data quality',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'It is current, accurate, respectful, and fit for the child to read one day.',
      questions: [
        question('recording-current', 'Case notes, chronology and summary are up to date', {
          standards: ['recording-current'],
        }),
        question(
          'recording-data',
          'Core data (legal status, plan dates, ethnicity, disability, placement) match the record',
          {
            standards: ['recording-current'],
          },
        ),
        question('recording-respect', 'The words are respectful'),
      ],
    },
    {
      id: 'impact',
      title: 'Difference made',
      weight: 3,
      role: 'standard',
      rba: 'better-off',
      whatGoodLooksLike: 'There is evidence that life is better for this child because of the work.',
      questions: [
        question('impact-better', 'What is better for the child since help began, with the evidence', {
          type: 'text',
          allowNotApplicable: false,
        }),
        question('impact-goals', 'Progress against each goal of the plan', {
          type: 'grade',
          allowNotApplicable: false,
        }),
        reading('impact-scale-start', 'Safety scale when this plan began', 'scale-start'),
        reading('impact-scale-now', 'Safety scale now', 'scale-latest'),
        question('impact-lasts', 'The change would probably last if the service left'),
      ],
    },
  ],
  grading,
  followUp,
  moderation: moderation('0.2'),
  sampling: {
    strata: ['team', 'plan type'],
    excludeAuditedWithinDays: 365,
    oversample: ['re-referral within 12 months', 'plan open over 15 months'],
  },
};
