import type { LocalDate } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import { periodStart, snapshot } from '../../moments.ts';
import { add, and, compare, parameter, written } from '../../nodes.ts';
import { episodeClosed, episodeStart } from '../episode.ts';

export const cinClosedWithin3MonthsPctV1: Definition = {
  id: 'cin-closed-within-3-months-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Episodes of need closed within three months',
  question: 'Of the episodes of need that closed in the period, what share had lasted three months or less?',
  asks: 'better-off',
  service: 'children-in-need',
  polarity: 'in-range',
  measure: {
    kind: 'proportion',
    cohort: {
      source: { list: 'childrenInNeed' },
      grain: { by: 'record' },
      where: and(
        written(episodeClosed),
        compare(episodeClosed, '>=', periodStart),
        compare(episodeClosed, '<=', snapshot),
      ),
      basis: 'in-period',
      event: episodeClosed,
      exclusions: [
        {
          code: 'ends-before-start',
          words: 'The episode closed before it started: a fault of recording.',
          when: compare(episodeStart, '>', episodeClosed),
        },
      ],
      needs: 'extract-date-only',
    },
    numerator: compare(episodeClosed, '<=', add(episodeStart, parameter('months'), 'months')),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    months: {
      type: 'integer',
      default: 3,
      local: false,
      words: 'Calendar months that an episode may last; the day itself is inside.',
    },
  },
  companions: [{ id: 'cin-open-count', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, list 6'],
  misleads: [
    'Neither a high nor a low share is good: a quick end may be help that worked, or a child who will be back.',
    'An episode without a start is left out.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
