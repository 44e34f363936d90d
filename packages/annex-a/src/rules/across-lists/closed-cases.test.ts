import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const plan = { planStartDate: '2023-06-01' };
const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };
const assessment = { assessmentStartDate: '2024-03-01' };
const ended = { planStartDate: '2022-06-01', planEndDate: '2023-10-01' };
const left = { dateStartedLookedAfter: '2022-06-01', dateCeased: '2023-10-01', reasonCeased: 'E4A' };

describe('a case that is over or long', () => {
  const closed = (cinClosureDate: string, more = {}): Child['list'] => [
    { cinStartDate: '2023-06-01', cinClosureDate, ...more },
  ];
  it.each<Case>([
    [
      'AA-X-CLOSED-OPEN',
      [
        { childrenInNeed: closed('2024-03-31'), assessments: [assessment] },
        { childrenInNeed: closed('2024-01-10'), childProtection: [plan] },
        { childrenInNeed: closed('2024-01-10'), childrenInCare: [care] },
      ],
      [
        { childrenInNeed: closed('2024-04-01'), childProtection: [plan] },
        { childrenInNeed: closed('2024-01-10'), childProtection: [{ ...plan, planEndDate: '2024-03-31' }] },
        {
          childrenInNeed: [...closed('2024-01-10')!, { cinStartDate: '2024-02-01' }],
          childrenInCare: [care],
        },
        { childrenInNeed: closed('soon'), childProtection: [plan] },
        { childrenInNeed: closed('2024-01-10'), childProtection: [{ ...plan, planEndDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-CLOSED-AFTER',
      [
        { childrenInNeed: closed('2024-01-10'), assessments: [{ assessmentStartDate: '2024-01-11' }] },
        { childrenInNeed: closed('2023-09-30'), section47: [{ strategyDiscussionDate: '2023-10-01' }] },
        {
          childrenInNeed: closed('2024-01-10'),
          childProtection: [{ planStartDate: '2024-02-01' }],
          referrals: [{ dateOfReferral: '2024-01-09' }, { dateOfReferral: '2024-02-02' }],
        },
        { childrenInNeed: closed('2024-01-10'), childrenInCare: [{ dateStartedLookedAfter: '2024-02-01' }] },
      ],
      [
        { childrenInNeed: closed('2024-01-10'), assessments: [{ assessmentStartDate: '2024-01-10' }] },
        // List 3 does not reach back to a referral after this closure.
        { childrenInNeed: closed('2023-09-29'), section47: [{ strategyDiscussionDate: '2023-10-01' }] },
        {
          childrenInNeed: closed('2024-01-10'),
          childProtection: [{ planStartDate: '2024-02-01' }],
          referrals: [{ dateOfReferral: '2024-01-10' }],
        },
        {
          childrenInNeed: closed('2024-01-10'),
          childProtection: [{ planStartDate: '2024-02-01' }],
          referrals: [{ dateOfReferral: '2024-02-01' }],
        },
        {
          childrenInNeed: [...closed('2024-01-10')!, { cinStartDate: '2024-01-20' }],
          childrenInCare: [{ dateStartedLookedAfter: '2024-02-01' }],
        },
        {
          childrenInNeed: closed('2024-01-10'),
          childProtection: [{ planStartDate: '2024-02-01' }],
          referrals: [{ dateOfReferral: 'soon' }],
        },
      ],
    ],
    [
      'AA-06-ADOPTED-REASON',
      [
        { childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }), childrenInCare: [left] },
        { childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }), adoption: [{}] },
      ],
      [
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }),
          childrenInCare: [{ reasonCeased: 'E12' }],
        },
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }),
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
        },
        { childrenInNeed: closed('2023-09-29', { reasonForClosure: 'RC1' }) },
        { childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC3' }) },
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC1' }),
          childrenInCare: [{ reasonCeased: 'perhaps' }],
        },
      ],
    ],
    [
      'AA-06-DIED',
      [
        ...[
          { contacts: [{ dateOfContact: '2024-01-11' }] },
          { earlyHelp: [{ assessmentStartDate: '2024-01-11' }] },
          { referrals: [{ dateOfReferral: '2024-01-11' }] },
          { assessments: [{ assessmentStartDate: '2024-01-11' }] },
          { section47: [{ strategyDiscussionDate: '2024-01-11' }] },
          { childProtection: [plan] },
          { childrenInCare: [care] },
          { careLeavers: [{}] },
        ].map((other) => ({ childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC2' }), ...other })),
      ],
      [
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC2' }),
          contacts: [{ dateOfContact: '2024-01-10' }],
          childProtection: [{ ...plan, planEndDate: '2024-01-10' }],
        },
        {
          childrenInNeed: closed('soon', { reasonForClosure: 'RC2' }),
          contacts: [{ dateOfContact: '2024-01-11' }],
        },
        {
          childrenInNeed: closed('2024-01-10', { reasonForClosure: 'RC2' }),
          contacts: [{ dateOfContact: 'soon' }],
          childProtection: [{ ...plan, planEndDate: 'soon' }],
        },
      ],
    ],
    [
      'AA-06-LONG',
      [{ childrenInNeed: [{ cinStartDate: '2022-03-30', caseStatus: 'c' }] }],
      [
        { childrenInNeed: [{ cinStartDate: '2022-03-31', caseStatus: 'c' }] },
        { childrenInNeed: [{ cinStartDate: '2020-03-30', caseStatus: 'b' }] },
        { childrenInNeed: [{ cinStartDate: '2020-03-30', caseStatus: 'c' }], childProtection: [ended] },
        { childrenInNeed: [{ cinStartDate: '2020-03-30', caseStatus: 'c' }], childrenInCare: [left] },
        { childrenInNeed: [{ cinStartDate: 'soon', caseStatus: 'c' }] },
      ],
    ],
  ])('%s', expectTold);
});
