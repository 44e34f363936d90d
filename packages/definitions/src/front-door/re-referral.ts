import type { Definition, Expr } from '@sightline/indicators';
import { dateOfReferral } from './referral.ts';

const everyReferralOfTheChild: Expr = { kind: 'literal', type: 'boolean', value: true };

const lookBack: Expr = {
  kind: 'product',
  of: [
    { kind: 'literal', type: 'integer', value: -1 },
    { kind: 'parameter', name: 'lookBackMonths' },
  ],
};

/** The list itself holds an earlier referral of the child, not more than the look-back before this one. */
const earlierOneIsListed: Expr = {
  kind: 'related',
  list: 'referrals',
  where: {
    kind: 'and',
    of: [
      {
        kind: 'compare',
        op: '<',
        left: dateOfReferral,
        right: { kind: 'field', column: 'dateOfReferral', row: 'outer' },
      },
      {
        kind: 'compare',
        op: '>=',
        left: dateOfReferral,
        right: {
          kind: 'add',
          unit: 'months',
          date: { kind: 'field', column: 'dateOfReferral', row: 'outer' },
          amount: lookBack,
        },
      },
    ],
  },
  take: 'exists',
};

/** Date of the child's latest listed referral. */
const latestReferral: Expr = {
  kind: 'related',
  list: 'referrals',
  where: everyReferralOfTheChild,
  take: 'last',
  order: dateOfReferral,
  value: dateOfReferral,
};

/** The count that stands on the child's latest referral: Ofsted defines it for that one. */
const countOnLatestReferral: Expr = {
  kind: 'related',
  list: 'referrals',
  where: everyReferralOfTheChild,
  take: 'last',
  order: dateOfReferral,
  value: { kind: 'field', column: 'referralsLast12Months' },
};

/** How many different days before the latest referral, within its look-back, the list itself holds. */
const listedBeforeLatest: Expr = {
  kind: 'related',
  list: 'referrals',
  where: {
    kind: 'and',
    of: [
      { kind: 'compare', op: '<', left: dateOfReferral, right: latestReferral },
      {
        kind: 'compare',
        op: '>=',
        left: dateOfReferral,
        right: { kind: 'add', unit: 'months', date: latestReferral, amount: lookBack },
      },
    ],
  },
  take: 'countDistinct',
  value: dateOfReferral,
};

const theCurrentOneIsCounted: Expr = {
  kind: 'case',
  when: [
    {
      if: { kind: 'parameter', name: 'countFieldIncludesCurrent' },
      then: { kind: 'literal', type: 'integer', value: 1 },
    },
  ],
  else: { kind: 'literal', type: 'integer', value: 0 },
};

/**
 * True when an earlier referral is listed in the look-back, or when the count on the child's latest referral is
 * higher than what the list itself holds before it, so that an unlisted one came first.
 */
export const isReReferral: Expr = {
  kind: 'or',
  of: [
    earlierOneIsListed,
    {
      kind: 'compare',
      op: '>=',
      left: { kind: 'difference', of: [countOnLatestReferral, listedBeforeLatest, theCurrentOneIsCounted] },
      right: { kind: 'literal', type: 'integer', value: 1 },
    },
  ],
};

export const reReferralParameters: Definition['parameters'] = {
  lookBackMonths: {
    type: 'integer',
    default: 12,
    local: false,
    words:
      'How many months before a referral an earlier one makes it a re-referral; the same day that many months ago is inside.',
  },
  countFieldIncludesCurrent: {
    type: 'boolean',
    default: false,
    local: true,
    words:
      'Whether the system that made the list counts the present referral in "Number of Referrals in Last 12 Months". Ofsted asks for earlier ones only.',
  },
};
