import type { AuditTool } from '@sightline/qaf';
import { childHeard, familyDifference, ownGrade, withTheWorker } from '../conversation.ts';
import { question, reading } from '../question.ts';
import { followUp, grading, moderation } from '../rules.ts';

/** Young people who leave care. */
export const careLeaverThematicV1: AuditTool = {
  id: 'care-leaver-thematic',
  version: '1.0.0',
  title: 'Thematic audit: young people leaving care',
  kind: 'thematic',
  appliesTo: ['care leaver 16 to 24'],
  cycle: 'yearly',
  expectedMinutes: 120,
  collaborative: [...withTheWorker, ownGrade, childHeard, familyDifference],
  domains: [
    {
      id: 'pathway',
      title: 'Pathway plan',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'Written with the young person, reviewed every six months, kept real.',
      questions: [
        question('pathway-current', 'There is a current plan, reviewed within six months', {
          allowNotApplicable: false,
          standards: ['pathway-plan-current'],
        }),
        question('pathway-theirs', 'The young person helped to write it and would know it for theirs', {
          standards: ['voice-shapes-help'],
        }),
        question('pathway-whole', 'Goals cover home, health, learning or work, money, people and identity', {
          standards: ['plan-clear'],
        }),
      ],
    },
    {
      id: 'relationship',
      title: 'Relationship and contact',
      weight: 2,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'An adviser they know keeps in touch in ways that suit them.',
      questions: [
        question('relationship-adviser', 'The adviser was named before 18 and is still the same'),
        question('relationship-contact', 'Contact matches the plan, and includes seeing where they live', {
          standards: ['in-touch'],
        }),
        question('relationship-lost', 'Where contact was lost, attempts were repeated and varied', {
          standards: ['in-touch'],
        }),
      ],
    },
    {
      id: 'home',
      title: 'Safe and suitable home',
      weight: 3,
      role: 'limiting',
      rba: 'better-off',
      whatGoodLooksLike: 'Somewhere safe, affordable and chosen.',
      questions: [
        question('home-safe-now', 'The home is suitable and safe today', {
          weight: 3,
          allowNotApplicable: false,
          critical: true,
        }),
        question('home-staying', 'Staying put or staying close was explored'),
        question('home-fall-back', 'There is a plan for the case that the tenancy breaks down'),
      ],
    },
    {
      id: 'health',
      title: 'Health and wellbeing',
      weight: 1,
      role: 'standard',
      rba: 'better-off',
      whatGoodLooksLike: 'They have their health history; help with how they feel reaches them.',
      questions: [
        question('health-history', 'The young person has their health history'),
        question('health-emotional', 'Emotional health needs are met or being met'),
      ],
    },
    {
      id: 'eet',
      title: 'Learning and work',
      weight: 2,
      role: 'standard',
      rba: 'better-off',
      whatGoodLooksLike: 'Education, employment or training, or a real way into it.',
      questions: [
        question('eet-now', 'In education, employment or training now'),
        question('eet-ambition', 'Support matches their ambition, not attendance alone'),
      ],
    },
    {
      id: 'money',
      title: 'Entitlements and money',
      weight: 1,
      role: 'standard',
      rba: 'how-well',
      whatGoodLooksLike: 'They know the whole local offer and get it.',
      questions: [
        question('money-offer', 'The local offer and entitlements were explained and used'),
        question('money-papers', 'Savings, a bank account and identity documents were in place by 18'),
      ],
    },
    {
      id: 'risk',
      title: 'Risk and exploitation',
      weight: 3,
      role: 'limiting',
      rba: 'how-well',
      whatGoodLooksLike: 'Risks are known, shared, and planned for into adulthood.',
      questions: [
        question('risk-plan', 'Risks are assessed, and there is a plan that the young person knows', {
          weight: 2,
        }),
        question('risk-adult-services', 'The move to adult services was in time where one is due'),
      ],
    },
    {
      id: 'oversight',
      title: 'Management oversight',
      weight: 2,
      role: 'ceiling',
      rba: 'how-well',
      whatGoodLooksLike: 'Regular, ambitious, about the young person.',
      questions: [
        question('oversight-interval', 'Supervision is as frequent as expected', {
          standards: ['supervision-regular'],
        }),
        question('oversight-drift', 'Managers challenge drift', { standards: ['no-drift'] }),
      ],
    },
    {
      id: 'impact',
      title: 'Difference made',
      weight: 3,
      role: 'standard',
      rba: 'better-off',
      whatGoodLooksLike: 'The young adult is doing better by their own account.',
      questions: [
        question('impact-goals', 'Progress on the goals that the young person chose', {
          type: 'grade',
          allowNotApplicable: false,
        }),
        question('impact-own-words', 'What the young person says is better, in their own words', {
          type: 'text',
        }),
        reading(
          'impact-life-year-ago',
          'How life felt to the young person a year ago, from 0 to 10',
          'scale-start',
        ),
        reading('impact-life-now', 'How life feels to the young person now, from 0 to 10', 'scale-latest'),
      ],
    },
  ],
  grading,
  followUp,
  moderation: moderation('0.2'),
  sampling: {
    strata: ['age band', 'in touch'],
    oversample: [
      'not in touch',
      'in custody',
      'unsuitable accommodation',
      'not in education, employment or training',
    ],
  },
};
