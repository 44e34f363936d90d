import type { LocalDate } from '@sightline/core';
import type { Definition, Expr } from '@sightline/indicators';
import { periodStart, snapshot } from '../../moments.ts';
import { and, choose, compare, elapsed, field, not, or, parameter, written } from '../../nodes.ts';

const adopted = field('adoptionOrderDate');
const entered = field('dateEnteredCare');
const placed = field('placedDate');
const fostered = field('ffaPlacementDate');

/** The first day with the adopters: as a placement for adoption, or before that as foster carers. */
const movedIn: Expr = choose(
  [
    {
      if: parameter('adjustForFosterCarer'),
      then: { kind: 'earliest', of: [placed, fostered], absent: 'skip' },
    },
  ],
  placed,
);

export const adoptionEntryToPlacedMeanDaysV1: Definition = {
  id: 'adoption-entry-to-placed-mean-days',
  version: '1.0.0',
  schema: 1,
  title: 'Average days from entering care to moving in with adopters',
  question: 'How many days were there on average between entering care and moving in with the adopters?',
  asks: 'how-well',
  service: 'adoption',
  polarity: 'lower',
  measure: {
    kind: 'mean',
    cohort: {
      source: { list: 'adoption' },
      grain: { by: 'record' },
      where: and(written(adopted), compare(adopted, '>=', periodStart), compare(adopted, '<=', snapshot)),
      basis: 'in-period',
      event: adopted,
      exclusions: [
        {
          code: 'no-date-of-moving-in',
          words: 'No date of placement with the adopters is recorded.',
          when: and(not(written(placed)), or(not(written(fostered)), not(parameter('adjustForFosterCarer')))),
        },
        {
          code: 'no-entry-date',
          words: 'The day the child entered care is not recorded.',
          when: not(written(entered)),
        },
        {
          code: 'moved-in-before-care',
          words: 'The child moved in before entering care: a fault of recording.',
          when: compare(entered, '>', movedIn),
        },
      ],
      needs: 'any-date-in-coverage',
    },
    value: elapsed('days', entered, movedIn),
  },
  places: 0,
  parameters: {
    adjustForFosterCarer: {
      type: 'boolean',
      default: true,
      local: false,
      words:
        'Whether a child who lived with the adopters as foster carers before counts from the day that began, as national figures do.',
    },
  },
  companions: [],
  national: {
    words:
      'Average time between entering care and moving in with the adoptive family, for children who were adopted, over three years.',
    relation: 'proxy',
    difference: 'Annex A holds the twelve months before the extract, not three years.',
  },
  source: ['DfE, Adoption scorecards, indicator A10', 'Ofsted, Annex A, August 2019, list 10'],
  misleads: [
    'Few children are adopted in a year: one long wait moves the average.',
    'Children who wait and are not adopted are not in it: a service that finds families for those who are harder to place gets slower.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
