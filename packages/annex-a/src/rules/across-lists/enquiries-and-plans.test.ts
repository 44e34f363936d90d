import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };

describe('enquiries, conferences and plans', () => {
  const led = { icpcDate: '2024-01-10', icpcResultedInPlan: 'a' };
  const ledToNone = { icpcDate: '2024-01-10', icpcResultedInPlan: 'b' };
  const from = (planStartDate: string, planEndDate?: string): Child => ({
    childProtection: [{ planStartDate, planEndDate }],
  });
  it.each<Case>([
    [
      'AA-X-5-7',
      [{ section47: [led] }, { section47: [{ ...led, icpcDate: '2023-09-30' }] }],
      [
        { section47: [led], ...from('2024-01-10') },
        { section47: [{ ...led, icpcDate: '2023-09-29' }] },
        { section47: [ledToNone] },
        { section47: [{ ...led, icpcDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-5-7-DATE',
      [{ section47: [led], ...from('2024-01-11') }],
      [
        { section47: [led], ...from('2024-01-10') },
        { section47: [led], ...from('2024-01-09') },
        { section47: [led, { ...led, icpcDate: '2024-03-01' }], ...from('2024-03-01') },
        { section47: [led] },
        { section47: [led], ...from('soon') },
        { section47: [{ ...led, icpcDate: undefined }], ...from('2024-01-11') },
      ],
    ],
    [
      'AA-X-7-5',
      [
        from('2024-01-10'),
        { ...from('2024-01-10'), section47: [{ ...led, icpcDate: '2024-01-09' }] },
        { ...from('2024-01-10'), section47: [ledToNone] },
        // The thirty-first working day of the window is Monday 13 November.
        from('2023-11-13'),
        from('2024-03-31'),
      ],
      [
        from('2023-11-10'),
        { ...from('2024-01-10'), section47: [led] },
        { ...from('2024-01-10'), section47: [{ icpcDate: '2024-01-10' }] },
        { ...from('2024-01-10'), section47: [{ icpcDate: 'soon', icpcResultedInPlan: 'a' }] },
        from('soon'),
        from('2024-04-10'),
      ],
    ],
    [
      'AA-X-5-NO-7',
      [{ section47: [ledToNone], ...from('2024-01-10') }],
      [
        { section47: [ledToNone], ...from('2024-01-11') },
        { section47: [led], ...from('2024-01-10') },
        { section47: [{ icpcResultedInPlan: 'b' }], childProtection: [{}] },
      ],
    ],
    [
      'AA-05-ON-PLAN',
      [
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2024-01-09', '2024-01-11'),
        },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2023-01-09'),
        },
      ],
      [
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2023-01-09', '2024-01-10'),
        },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2024-01-10'),
        },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'b' }],
          ...from('2023-01-09'),
        },
        { section47: [{ strategyDiscussionDate: '2024-01-10' }], ...from('2023-01-09') },
        {
          section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }],
          ...from('2023-01-09', 'soon'),
        },
        { section47: [{ strategyDiscussionDate: 'soon', icpcUnnecessary: 'a' }], ...from('2023-01-09') },
      ],
    ],
    [
      'AA-07-EPO-BLANK',
      [
        {
          childProtection: [{ emergencyProtection: 'b' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2023-09-30' }],
        },
        { childProtection: [{}], childrenInCare: [{ legalStatus: 'L2', legalStatusStart: '2024-03-31' }] },
      ],
      [
        {
          childProtection: [{ emergencyProtection: 'a' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2024-01-10' }],
        },
        {
          childProtection: [{ emergencyProtection: 'b' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2023-09-29' }],
        },
        {
          childProtection: [{ emergencyProtection: 'b' }],
          childrenInCare: [{ legalStatus: 'L3', legalStatusStart: '2024-01-10' }],
        },
        {
          childProtection: [{ emergencyProtection: 'perhaps' }],
          childrenInCare: [{ legalStatus: 'L1', legalStatusStart: '2024-01-10' }],
        },
        { childProtection: [{}], childrenInCare: [{ legalStatus: 'L1', legalStatusStart: 'soon' }] },
      ],
    ],
    [
      'AA-X-7-8',
      // 91 days before 31 March 2024 is 31 December 2023.
      [{ ...from('2023-12-30'), childrenInCare: [{ ...care, dateStartedLookedAfter: '2023-12-30' }] }],
      [
        { ...from('2023-12-31'), childrenInCare: [care] },
        { ...from('2023-01-01'), childrenInCare: [{ ...care, dateStartedLookedAfter: '2023-12-31' }] },
        { ...from('2023-01-01'), childrenInCare: [{ ...care, legalStatus: 'V3' }] },
        { ...from('2023-01-01', '2024-03-31'), childrenInCare: [care] },
        { ...from('2023-01-01', 'soon'), childrenInCare: [care] },
        { ...from('2023-01-01'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-UNBORN-8',
      [{ childProtection: [{ age: -1 }], childrenInCare: [care] }],
      [
        { childProtection: [{ age: 0 }], childrenInCare: [care] },
        { childProtection: [{ age: -1 }] },
        { childProtection: [{}], childrenInCare: [care] },
      ],
    ],
  ])('%s', expectTold);
});
