import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const plan = { planStartDate: '2023-06-01' };
const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };
const need = { cinStartDate: '2023-06-01' };
const ofListSix = { childrenInNeed: [need] };

describe('episodes of need', () => {
  // Twenty working days before Sunday 31 March 2024 is Thursday 29 February, Good Friday being the 29th.
  const noNeed = {
    assessmentStartDate: '2024-01-10',
    dateOfAuthorisation: '2024-02-28',
    requiresSupport: 'b',
  };
  const referral = { dateOfReferral: '2024-01-10', referralNfa: 'b', referralsLast12Months: 0 };
  const begins = (cinStartDate: string, cinClosureDate?: string): Child => ({
    childrenInNeed: [{ cinStartDate, cinClosureDate }],
  });
  it.each<Case>([
    [
      'AA-X-4-NOSUPPORT-6',
      [
        { assessments: [noNeed], ...begins('2024-02-28') },
        { assessments: [noNeed], childProtection: [plan] },
        { assessments: [noNeed], childrenInCare: [care] },
      ],
      [
        { assessments: [{ ...noNeed, dateOfAuthorisation: '2024-02-29' }], ...begins('2024-01-10') },
        { assessments: [noNeed], ...begins('2024-02-29') },
        { assessments: [noNeed], ...begins('2024-01-10', '2024-03-31') },
        { assessments: [noNeed, { assessmentStartDate: '2024-01-11' }], ...begins('2024-01-10') },
        { assessments: [noNeed, { assessmentStartDate: 'soon' }], ...begins('2024-01-10') },
        // Of two that began on one day neither is the latest.
        { assessments: [noNeed, { ...noNeed, requiresSupport: 'a' }], ...begins('2024-01-10') },
        { assessments: [{ ...noNeed, requiresSupport: 'perhaps' }], ...begins('2024-01-10') },
        { assessments: [noNeed], ...begins('2024-01-10', 'soon') },
      ],
    ],
    [
      'AA-X-6-3-START',
      [begins('2023-09-30'), { ...begins('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-09' }] }],
      [
        begins('2023-09-29'),
        { ...begins('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-10' }] },
        { ...begins('2024-01-10'), referrals: [{ dateOfReferral: 'soon' }] },
        begins('2024-04-01'),
        begins('soon'),
      ],
    ],
    [
      'AA-X-6-3-COUNT',
      [
        { referrals: [referral], ...begins('2024-01-11') },
        { referrals: [referral], ...begins('2024-03-31') },
        // One earlier referral, which began the episode, and none counted.
        { referrals: [referral], ...begins('2023-01-11') },
        {
          referrals: [
            { dateOfReferral: '2023-11-01' },
            { ...referral, referralsLast12Months: 1, referralNfa: 'a' },
          ],
          ...begins('2023-08-01'),
        },
      ],
      [
        { referrals: [{ ...referral, referralNfa: 'a' }], ...begins('2024-01-11') },
        { referrals: [referral], ...begins('2024-04-01') },
        { referrals: [referral], ...begins('2024-01-10') },
        { referrals: [referral], ...begins('2023-01-10') },
        { referrals: [{ ...referral, referralsLast12Months: 1 }], ...begins('2023-08-01') },
        { referrals: [referral, { dateOfReferral: '2024-01-11' }], ...begins('2024-01-11') },
        { referrals: [{ ...referral, referralsLast12Months: 'some' }], ...begins('2023-08-01') },
        { referrals: [referral, { dateOfReferral: 'soon' }], ...begins('2024-01-11') },
        { referrals: [{ ...referral, referralNfa: 'perhaps' }], ...begins('2024-01-11') },
      ],
    ],
    [
      'AA-X-6-LASTSEEN',
      [
        {
          childrenInNeed: [{ dateLastSeen: '2024-01-10' }],
          childProtection: [{ lastStatutoryVisit: '2024-01-11' }],
        },
        { childrenInNeed: [{ dateLastSeen: '2024-01-10' }], childrenInCare: [{ lastVisit: '2024-03-31' }] },
      ],
      [
        {
          childrenInNeed: [{ dateLastSeen: '2024-01-10' }],
          childProtection: [{ lastStatutoryVisit: '2024-01-10' }],
          childrenInCare: [{ lastVisit: '2024-04-01' }],
        },
        { childrenInNeed: [{}], childrenInCare: [{ lastVisit: '2024-03-31' }] },
        { childrenInNeed: [{ dateLastSeen: 'soon' }], childrenInCare: [{ lastVisit: '2024-03-31' }] },
        { childrenInNeed: [{ dateLastSeen: '2024-01-10' }], childrenInCare: [{ lastVisit: 'soon' }] },
      ],
    ],
    [
      'AA-X-7-6-START',
      [
        { childProtection: [{ planStartDate: '2024-01-10' }], ...begins('2024-01-11') },
        {
          childProtection: [{ planStartDate: '2024-01-10', planEndDate: '2024-01-12' }],
          ...begins('2024-01-11'),
        },
      ],
      [
        { childProtection: [{ planStartDate: '2024-01-10' }], ...begins('2024-01-10') },
        // An earlier plan, which ended before the episode.
        {
          childProtection: [{ planStartDate: '2023-06-10', planEndDate: '2024-01-11' }],
          ...begins('2024-01-11'),
        },
        { childProtection: [{ planStartDate: '2024-01-10' }] },
        { childProtection: [{ planStartDate: '2024-01-10' }], ...begins('soon') },
        {
          childProtection: [{ planStartDate: '2023-06-10', planEndDate: 'soon' }],
          ...begins('2024-01-11'),
        },
      ],
    ],
    [
      'AA-X-8-6-START',
      [{ childrenInCare: [{ dateStartedLookedAfter: '2024-01-10' }], ...begins('2024-01-11') }],
      [
        { childrenInCare: [{ dateStartedLookedAfter: '2024-01-11' }], ...begins('2024-01-11') },
        {
          childrenInCare: [{ dateStartedLookedAfter: '2023-01-10', dateCeased: '2024-01-11' }],
          ...begins('2024-01-11'),
        },
        { childrenInCare: [{ dateStartedLookedAfter: 'soon' }], ...begins('2024-01-11') },
      ],
    ],
    [
      'AA-X-4-6-START',
      [{ assessments: [{ assessmentStartDate: '2024-01-10' }], ...begins('2024-01-11') }],
      [
        { assessments: [{ assessmentStartDate: '2024-01-11' }], ...begins('2024-01-11') },
        {
          assessments: [{ assessmentStartDate: '2024-01-10', dateOfAuthorisation: '2024-03-01' }],
          ...begins('2024-01-11'),
        },
        {
          assessments: [{ assessmentStartDate: '2024-01-10', dateOfAuthorisation: 'soon' }],
          ...begins('2024-01-11'),
        },
      ],
    ],
    [
      'AA-X-2-6',
      [{ earlyHelp: [{ assessmentStartDate: '2024-03-31' }], ...ofListSix }],
      [
        {
          earlyHelp: [{ assessmentStartDate: '2024-01-10', assessmentCompletionDate: '2024-03-31' }],
          ...ofListSix,
        },
        { earlyHelp: [{ assessmentStartDate: '2024-01-10' }], ...begins('2024-01-10', '2024-03-31') },
        { earlyHelp: [{ assessmentStartDate: '2024-01-10' }], ...begins('2024-01-10', 'soon') },
        { earlyHelp: [{ assessmentStartDate: 'soon' }], ...ofListSix },
      ],
    ],
  ])('%s', expectTold);
});
