import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const plan = { planStartDate: '2023-06-01' };
const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };
const need = { cinStartDate: '2023-06-01' };
const assessment = { assessmentStartDate: '2024-03-01' };
const ended = { planStartDate: '2022-06-01', planEndDate: '2023-10-01' };
const left = { dateStartedLookedAfter: '2022-06-01', dateCeased: '2023-10-01', reasonCeased: 'E4A' };
const ofListSix = { childrenInNeed: [need] };

describe('on list 6', () => {
  it.each<Case>([
    [
      'AA-X-6-7',
      [{ childProtection: [plan] }, { childProtection: [{ ...plan, planEndDate: '2024-04-01' }] }],
      [
        { childProtection: [plan], ...ofListSix },
        { childProtection: [{ ...plan, planEndDate: '2024-03-31' }] },
        { childProtection: [{ ...plan, planEndDate: 'soon' }] },
        { childProtection: [{}] },
      ],
    ],
    [
      'AA-X-6-8',
      [{ childrenInCare: [care] }],
      [
        { childrenInCare: [care], ...ofListSix },
        { childrenInCare: [{ ...care, dateCeased: '2024-03-31' }] },
        { childrenInCare: [{ ...care, dateStartedLookedAfter: 'soon' }] },
      ],
    ],
    [
      'AA-X-6-4',
      [{ assessments: [assessment] }],
      [
        { assessments: [assessment], ...ofListSix },
        { assessments: [{ ...assessment, dateOfAuthorisation: '2024-03-31' }] },
        { assessments: [{ ...assessment, dateOfAuthorisation: 'soon' }] },
      ],
    ],
    [
      'AA-X-7-END-6',
      [
        { childProtection: [{ planEndDate: '2023-09-30' }] },
        { childProtection: [{ planEndDate: '2024-03-31' }] },
      ],
      [
        { childProtection: [{ planEndDate: '2023-09-29' }] },
        { childProtection: [{ planEndDate: '2024-04-01' }] },
        { childProtection: [ended], ...ofListSix },
        { childProtection: [{ planEndDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-8-END-6',
      [{ childrenInCare: [{ dateCeased: '2023-09-30' }] }],
      [
        { childrenInCare: [{ dateCeased: '2023-09-29' }] },
        { childrenInCare: [left], ...ofListSix },
        { childrenInCare: [{ dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-5-6',
      [
        { section47: [{ strategyDiscussionDate: '2023-09-30', icpcUnnecessary: 'b' }] },
        { section47: [{ strategyDiscussionDate: '2023-06-01' }] },
        { section47: [{ strategyDiscussionDate: '2024-03-31' }] },
      ],
      [
        { section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'b' }], ...ofListSix },
        // Closed straight after assessment, it may be.
        { section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'a' }] },
        { section47: [{ strategyDiscussionDate: '2023-09-29', icpcUnnecessary: 'b' }] },
        { section47: [{ strategyDiscussionDate: '2024-01-10', icpcUnnecessary: 'perhaps' }] },
        { section47: [{ strategyDiscussionDate: '2024-04-01' }] },
        { section47: [{ strategyDiscussionDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-4-SUPPORT-6',
      [
        { assessments: [{ requiresSupport: 'a', dateOfAuthorisation: '2023-09-30' }] },
        { assessments: [{ requiresSupport: 'a' }] },
      ],
      [
        { assessments: [{ requiresSupport: 'a', dateOfAuthorisation: '2023-09-29' }] },
        { assessments: [{ requiresSupport: 'a' }], ...ofListSix },
        { assessments: [{ requiresSupport: 'b' }] },
        { assessments: [{ requiresSupport: 'perhaps' }] },
      ],
    ],
  ])('%s', expectTold);
});
