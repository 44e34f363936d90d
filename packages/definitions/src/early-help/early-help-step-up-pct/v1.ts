import type { LocalDate } from '@sightline/core';
import type { Definition, Expr } from '@sightline/indicators';
import { happened, notYet } from '../../dates.ts';
import { periodStart, snapshot } from '../../moments.ts';
import { add, aggregate, and, choose, compare, field, or, outer, parameter } from '../../nodes.ts';

const start = field('assessmentStartDate');
const completion = field('assessmentCompletionDate');
const referral = field('dateOfReferral');

/** A referral of the period, after the start and no later than some months after the end. */
const referredAfterwards: Expr = {
  kind: 'related',
  list: 'referrals',
  where: and(
    compare(referral, '>', outer('assessmentStartDate')),
    compare(referral, '>=', periodStart),
    compare(referral, '<=', snapshot),
    compare(
      referral,
      '<=',
      add(
        choose(
          [{ if: happened(outer('assessmentCompletionDate')), then: outer('assessmentCompletionDate') }],
          snapshot,
        ),
        parameter('monthsAfter'),
        'months',
      ),
    ),
  ),
  take: 'exists',
};

export const earlyHelpStepUpPctV1: Definition = {
  id: 'early-help-step-up-pct',
  version: '1.0.0',
  schema: 1,
  title: 'Early help children referred to social care',
  question:
    'Of the children with early help in the period, what share were referred to social care after it began?',
  asks: 'better-off',
  service: 'early-help',
  polarity: 'lower',
  measure: {
    kind: 'proportion',
    cohort: {
      source: { list: 'earlyHelp' },
      grain: {
        by: 'group',
        key: [field('childUniqueId')],
        aggregates: { referred: { fn: 'any', value: referredAfterwards } },
      },
      where: and(
        compare(start, '<=', snapshot),
        or(notYet(completion), compare(completion, '>=', periodStart)),
      ),
      basis: 'in-period',
      event: start,
      exclusions: [],
      needs: 'any-date-in-coverage',
    },
    numerator: aggregate('referred'),
    numeratorUnknown: 'leave-out',
  },
  places: 1,
  parameters: {
    monthsAfter: {
      type: 'integer',
      default: 3,
      local: true,
      words:
        'Calendar months after the early help ended in which a referral still counts; the same day that many months later is inside.',
    },
  },
  companions: [{ id: 'early-help-open-count', as: 'count-of' }],
  source: ['Ofsted, Annex A, August 2019, lists 2 and 3'],
  misleads: [
    'A referral on the day the early help began is a step down, not a step up, and does not count.',
    'Only referrals of the period count: a child whose early help has just begun has had little time to be referred.',
    'A referral can be the right next step for a child: a low share is not always good.',
  ],
  inForce: { from: '2015-04-01' as LocalDate },
};
