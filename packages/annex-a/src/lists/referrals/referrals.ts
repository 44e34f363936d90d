import { contactSource } from '../../codes/contact-source.ts';
import { yesNo } from '../../codes/yes-no.ts';
import type { ListSpec } from '../list-spec.ts';
import {
  age,
  allocatedTeam,
  allocatedWorker,
  childUniqueId,
  dateOfBirth,
  ethnicity,
  gender,
} from '../shared-columns.ts';

/**
 * List 3: Referrals. Every referral of the last six months, a row for each child.
 *
 * @source Ofsted, child-level data guidance and template for Annex A (August 2019), tabs Guidance and List_3
 */
export const referrals: ListSpec = {
  number: 3,
  key: 'referrals',
  name: 'Referrals',
  title: 'List 3: Referral',
  sheetNames: [
    'List 3: Referral',
    'List_3',
    'List 3',
    'List3',
    'List 3: Referrals',
    'Referral',
    'Referrals',
    'List 3 - Referrals',
  ],
  grain: 'one row for each child and referral',
  naturalKey: ['childUniqueId', 'dateOfReferral'],
  window: {
    months: 6,
    anchors: ['dateOfReferral'],
    openIncluded: false,
    words: 'referrals received in the six months up to the snapshot',
  },
  layouts: ['2019', '2024', '2026'],
  columns: [
    childUniqueId,
    gender,
    ethnicity,
    dateOfBirth,
    age,
    {
      key: 'dateOfReferral',
      name: 'Date of referral',
      aliases: ['Referral Date', 'ReferralDate', 'Date referral received'],
      type: 'date',
      required: 'always',
      description: "Day of this referral to children's social care.",
      kind: 'event',
    },
    {
      key: 'referralSource',
      name: 'Referral Source',
      aliases: ['Source of referral', 'ReferralSource'],
      type: 'code',
      codes: contactSource,
      required: 'always',
      description: 'Who made the referral.',
      kind: 'event',
    },
    {
      key: 'referralNfa',
      name: 'Referral NFA?',
      aliases: ['Referral NFA', 'NFA', 'ReferralNFA', 'Referral No Further Action'],
      type: 'code',
      codes: yesNo,
      required: 'always',
      description: 'Yes when the referral led to no further action.',
      kind: 'event',
    },
    {
      key: 'referralsLast12Months',
      name: 'Number of Referrals in Last 12 Months',
      aliases: ['Number of Referrals in the Last 12 Months', 'ReferralsLast12Months'],
      type: 'integer',
      required: 'always',
      description:
        "Earlier referrals begun in the 12 months before the child's latest referral, 0 for none; the same on each row of the child.",
      kind: 'latest',
    },
    allocatedTeam('Team that the referral went to.'),
    allocatedWorker('Social worker that the referral went to.'),
  ],
};
