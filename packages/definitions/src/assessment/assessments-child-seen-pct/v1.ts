import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { and, code, compare, elapsed, field, integer, not, or, present } from '../../nodes.ts';
import { assessmentsCompleted, authorised } from '../assessment.ts';

const born = field('dateOfBirth');

export const assessmentsChildSeenPctV1: Definition = {
  id: 'assessments-child-seen-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Assessments in which the child was seen',
  question: 'Of the assessments completed in the period, in what share was the child seen?',
  asks: 'how-well',
  service: 'assessment',
  polarity: 'higher',
  measure: {
    kind: 'proportion',
    cohort: {
      ...assessmentsCompleted,
      exclusions: [
        {
          code: 'unborn',
          words:
            'The child was not yet born when the assessment was authorised, or has no date of birth that can be read.',
          when: or(not(present(born)), compare(elapsed('age', born, authorised), '<', integer(0))),
        },
      ],
    },
    numerator: and(compare(field('childSeen'), '=', code('a'))),
    numeratorUnknown: 'not-met',
  },
  places: 1,
  parameters: {},
  companions: [{ id: 'assessments-completed-count', as: 'count-of' }],
  standard: {
    words:
      'Every assessment is informed by the views of the child, who is seen and, where it can be, seen alone.',
    legal: 'guidance',
    source: 'HM Government, Working Together to Safeguard Children (statutory guidance)',
    verified: false,
  },
  source: ['Ofsted, Annex A, August 2019, list 4'],
  misleads: [
    'Unknown and blank count as not seen.',
    'Seen is not seen alone, nor heard: audits say more.',
    'A child of whom the date of birth was never recorded is left out as if unborn.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
