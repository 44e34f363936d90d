import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const plan = { planStartDate: '2023-06-01' };
const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };
const need = { cinStartDate: '2023-06-01' };
const assessment = { assessmentStartDate: '2024-03-01' };
const ended = { planStartDate: '2022-06-01', planEndDate: '2023-10-01' };
const left = { dateStartedLookedAfter: '2022-06-01', dateCeased: '2023-10-01', reasonCeased: 'E4A' };
const ofListSix = { childrenInNeed: [need] };

describe('the status of list 6', () => {
  const withStatus = (caseStatus: string): Child => ({ childrenInNeed: [{ ...need, caseStatus }] });
  it.each<Case>([
    [
      'AA-X-STATUS-A',
      [
        withStatus('a'),
        { ...withStatus('a'), childrenInCare: [{ ...care, dateCeased: '2024-03-31' }] },
        { ...withStatus('a'), childrenInCare: [{ ...care, dateStartedLookedAfter: '2024-04-01' }] },
      ],
      [
        withStatus('c'),
        { ...withStatus('a'), childrenInCare: [{ ...care, dateCeased: '2024-04-01' }] },
        { ...withStatus('a'), childrenInCare: [{ ...care, dateStartedLookedAfter: '2024-03-31' }] },
        { ...withStatus('a'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
        { ...withStatus('a'), childrenInCare: [{}] },
      ],
    ],
    [
      'AA-X-STATUS-B',
      [withStatus('b'), { ...withStatus('b'), childProtection: [ended] }],
      [
        { ...withStatus('b'), childProtection: [plan] },
        { ...withStatus('b'), childProtection: [{ ...plan, planEndDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-STATUS-D',
      [
        withStatus('d'),
        { ...withStatus('d'), assessments: [{ ...assessment, dateOfAuthorisation: '2024-03-31' }] },
      ],
      [
        { ...withStatus('d'), assessments: [assessment] },
        { ...withStatus('d'), assessments: [{ ...assessment, dateOfAuthorisation: 'soon' }] },
      ],
    ],
    [
      'AA-X-STATUS-A-REV',
      [{ childrenInCare: [care], ...withStatus('b') }],
      [
        { childrenInCare: [care], ...withStatus('a') },
        { childrenInCare: [{ ...care, legalStatus: 'V4' }], ...withStatus('c') },
        { childrenInCare: [{ ...care, dateCeased: '2024-03-31' }], ...withStatus('e') },
        { childrenInCare: [care] },
        { childrenInCare: [care], ...withStatus('perhaps') },
        { childrenInCare: [care], childrenInNeed: [{ caseStatus: 'e' }, { caseStatus: 'a' }] },
      ],
    ],
    [
      'AA-X-STATUS-B-REV',
      [
        { childProtection: [plan], ...withStatus('c') },
        { childProtection: [plan], ...withStatus('c'), childrenInCare: [left] },
      ],
      [
        { childProtection: [plan], ...withStatus('b') },
        { childProtection: [plan], ...withStatus('a'), childrenInCare: [care] },
        { childProtection: [plan], ...withStatus('c'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
        { childProtection: [ended], ...withStatus('c') },
        { childProtection: [plan], ...ofListSix },
      ],
    ],
  ])('%s', expectTold);
});
