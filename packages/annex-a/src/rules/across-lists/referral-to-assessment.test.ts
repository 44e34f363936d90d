import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const need = { cinStartDate: '2023-06-01' };
const ofListSix = { childrenInNeed: [need] };

describe('from contact to assessment', () => {
  // Working days after Wednesday 10 January 2024: the tenth is Wednesday 24, the eleventh Thursday 25.
  const referral = { dateOfReferral: '2024-01-10', referralNfa: 'b' };
  const none = { dateOfReferral: '2024-01-10', referralNfa: 'a' };
  const enquiry = { strategyDiscussionDate: '2024-01-10' };
  const onDay = (assessmentStartDate: string, dateOfAuthorisation?: string): Child => ({
    assessments: [{ assessmentStartDate, dateOfAuthorisation }],
  });
  it.each<Case>([
    [
      'AA-X-3-4',
      [
        { referrals: [referral] },
        { referrals: [referral], ...onDay('2024-01-25') },
        { referrals: [referral], ...onDay('2023-12-01', '2024-01-09') },
        { referrals: [referral], ...onDay('2024-01-09', '2024-01-09') },
        { referrals: [referral], childrenInNeed: [{ cinClosureDate: '2024-01-09' }] },
      ],
      [
        { referrals: [referral], ...onDay('2024-01-24') },
        { referrals: [referral], ...onDay('2023-12-01', '2024-01-10') },
        { referrals: [referral], ...onDay('2024-01-10', '2024-01-09') },
        { referrals: [referral], ...ofListSix },
        { referrals: [referral], childrenInNeed: [{ cinClosureDate: '2024-01-10' }] },
        { referrals: [none] },
        // Not over yet: ten working days from Friday 15 March are over on Tuesday 2 April.
        { referrals: [{ dateOfReferral: '2024-03-15', referralNfa: 'b' }] },
        { referrals: [{ dateOfReferral: '2023-09-29', referralNfa: 'b' }] },
        { referrals: [referral], ...onDay('soon') },
        { referrals: [{ dateOfReferral: 'soon', referralNfa: 'b' }] },
        { referrals: [{ dateOfReferral: '2024-01-10', referralNfa: 'perhaps' }] },
        { referrals: [{ dateOfReferral: '1901-01-10', referralNfa: 'b' }] },
      ],
    ],
    [
      'AA-X-5-4',
      [{ section47: [enquiry] }, { section47: [enquiry], ...onDay('2024-01-25') }],
      [
        { section47: [enquiry], ...onDay('2024-01-24') },
        { section47: [enquiry], ...ofListSix },
        { section47: [{ strategyDiscussionDate: '2023-09-29' }] },
        { section47: [{ strategyDiscussionDate: 'soon' }] },
        { section47: [enquiry], ...onDay('soon') },
      ],
    ],
    [
      'AA-X-3-NFA-4',
      [
        { referrals: [none], ...onDay('2024-01-10') },
        { referrals: [none], ...onDay('2024-01-24') },
      ],
      [
        { referrals: [none], ...onDay('2024-01-25') },
        { referrals: [none], ...onDay('2024-01-09') },
        { referrals: [none, { dateOfReferral: '2024-01-15', referralNfa: 'b' }], ...onDay('2024-01-16') },
        { referrals: [none, { dateOfReferral: '2024-01-15' }], ...onDay('2024-01-16') },
        { referrals: [none, { dateOfReferral: '2024-01-16' }], ...onDay('2024-01-16') },
        { referrals: [referral], ...onDay('2024-01-10') },
        { referrals: [none], ...onDay('soon') },
      ],
    ],
    [
      'AA-X-3-NFA-PLAN',
      [
        { referrals: [none], section47: [{ strategyDiscussionDate: '2024-02-09' }] },
        { referrals: [none], childProtection: [{ planStartDate: '2024-01-10' }] },
      ],
      [
        { referrals: [none], section47: [{ strategyDiscussionDate: '2024-02-10' }] },
        { referrals: [none], childProtection: [{ planStartDate: '2024-01-09' }] },
        {
          referrals: [none, { dateOfReferral: '2024-01-05', referralNfa: 'b' }],
          childProtection: [{ planStartDate: '2024-01-20' }],
        },
        { referrals: [none], section47: [{ strategyDiscussionDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-1-3',
      [
        { referrals: [referral] },
        // Thursday 4 January is four working days before.
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-04' }] },
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-11' }] },
        { referrals: [{ dateOfReferral: '2024-03-31' }] },
      ],
      [
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-05' }] },
        { referrals: [referral], contacts: [{ dateOfContact: '2024-01-10' }] },
        // The window began on Saturday 30 September: Wednesday 4 October is the third working day.
        { referrals: [{ dateOfReferral: '2023-10-04' }] },
        { referrals: [referral], contacts: [{ dateOfContact: 'soon' }] },
        { referrals: [{ dateOfReferral: 'soon' }] },
        { referrals: [{ dateOfReferral: '2024-04-10' }] },
      ],
    ],
    [
      'AA-X-4-3',
      [
        // The eleventh working day of the window is Monday 16 October.
        onDay('2023-10-16'),
        onDay('2024-03-31'),
        { ...onDay('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-11' }] },
        { ...onDay('2024-01-10'), childrenInNeed: [{ cinStartDate: '2024-01-11' }] },
      ],
      [
        onDay('2023-10-13'),
        { ...onDay('2024-01-10'), referrals: [{ dateOfReferral: '2024-01-10' }] },
        { ...onDay('2024-01-10'), childrenInNeed: [{ cinStartDate: '2024-01-10' }] },
        { ...onDay('2024-01-10'), referrals: [{ dateOfReferral: 'soon' }] },
        { ...onDay('2024-01-10'), childrenInNeed: [{}] },
        onDay('soon'),
        onDay('2024-04-01'),
      ],
    ],
  ])('%s', expectTold);
});
