import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { notYet } from '../../dates.ts';
import { snapshot } from '../../moments.ts';
import { aggregate, and, compare, field, integer, monthsBefore, or } from '../../nodes.ts';
import { ceasedCare, notOnShortBreaks, startedCare } from '../care.ts';

export const claMissingEpisodesCountV1: Definition = {
  id: 'cla-missing-episodes-count',
  version: '1.0.0',
  schema: 1,
  title: 'Missing episodes of looked after children in 12 months',
  question: 'How often did looked after children go missing from their placement in the last 12 months?',
  asks: 'better-off',
  service: 'children-in-care',
  polarity: 'lower',
  measure: {
    kind: 'sum',
    cohort: {
      source: { list: 'childrenInCare' },
      grain: {
        by: 'group',
        key: [field('childUniqueId')],
        aggregates: { episodes: { fn: 'max', value: field('missingEpisodes') } },
      },
      where: and(
        compare(startedCare, '<=', snapshot),
        or(notYet(ceasedCare), compare(ceasedCare, '>', monthsBefore(snapshot, integer(12)))),
        notOnShortBreaks,
      ),
      basis: 'at-snapshot',
      exclusions: [],
      needs: 'extract-date-only',
    },
    value: aggregate('episodes'),
  },
  places: 0,
  parameters: {},
  companions: [],
  national: {
    words: 'Missing incidents of children looked after in the year ending 31 March.',
    relation: 'proxy',
    difference: 'Children who left care more than six months ago are not on list 8.',
  },
  source: [
    'DfE, Children looked after in England including adoptions',
    'Ofsted, Annex A, August 2019, list 8',
  ],
  misleads: [
    'A few young people often make most of the number.',
    'A blank is unknown and adds nothing: read it with the number of unknown.',
    'It rises where recording gets better.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
