import { describe, expect, it } from 'vitest';
import { expectTold, findingsOn } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };
const need = { cinStartDate: '2023-06-01' };
const ofListSix = { childrenInNeed: [need] };

describe('care and care leavers', () => {
  const category = (eligibilityCategory: string): Child => ({ careLeavers: [{ eligibilityCategory }] });
  const leaver = { dateCeased: '2024-01-10', dateOfBirth: '2008-01-10', reasonCeased: 'E5' };
  it.each<Case>([
    [
      'AA-X-8-9',
      [{ childrenInCare: [care], ...category('a') }],
      [
        { childrenInCare: [care], ...category('d') },
        { childrenInCare: [{ ...care, dateCeased: '2024-03-31' }], ...category('a') },
        { childrenInCare: [care], ...category('perhaps') },
        { childrenInCare: [{ ...care, dateCeased: 'soon' }], ...category('a') },
      ],
    ],
    [
      'AA-X-9-ELIGIBLE-8',
      [category('d'), { ...category('d'), childrenInCare: [{ ...care, dateCeased: '2024-03-31' }] }],
      [
        { ...category('d'), childrenInCare: [care] },
        category('b'),
        { ...category('d'), childrenInCare: [{ ...care, dateCeased: 'soon' }] },
      ],
    ],
    [
      'AA-X-8-16-NOT-9',
      [
        { childrenInCare: [{ ...care, age: 16, dateStartedLookedAfter: '2023-12-31' }] },
        { childrenInCare: [{ ...care, age: 17 }], ...category('a') },
      ],
      [
        { childrenInCare: [{ ...care, age: 16, dateStartedLookedAfter: '2024-01-01' }] },
        { childrenInCare: [{ ...care, age: 15 }] },
        { childrenInCare: [{ ...care, age: 18 }] },
        { childrenInCare: [{ ...care, age: 17, legalStatus: 'V4' }] },
        { childrenInCare: [{ ...care, age: 17 }], ...category('d') },
        { childrenInCare: [{ ...care, age: 17 }], ...category('perhaps') },
        { childrenInCare: [care] },
      ],
    ],
    [
      'AA-X-8-LEFT-9',
      [
        { childrenInCare: [leaver] },
        // Sixteen on 1 March of a common year.
        { childrenInCare: [{ ...leaver, dateOfBirth: '2007-03-01', dateCeased: '2024-02-29' }] },
        { childrenInCare: [{ ...leaver, dateCeased: '2024-03-31' }] },
      ],
      [
        { childrenInCare: [{ ...leaver, dateCeased: '2024-04-01' }] },
        { childrenInCare: [{ ...leaver, dateCeased: '2024-01-09' }] },
        { childrenInCare: [leaver], ...category('b') },
        { childrenInCare: [{ ...leaver, reasonCeased: 'E4A' }] },
        { childrenInCare: [{ ...leaver, dateOfBirth: 'soon' }] },
        { childrenInCare: [{ ...leaver, dateCeased: undefined }] },
      ],
    ],
    [
      'AA-X-9-DIED-8',
      [{ childrenInCare: [{ reasonCeased: 'E2' }], ...category('b') }],
      [
        { childrenInCare: [{ reasonCeased: 'E2' }] },
        { childrenInCare: [{ reasonCeased: 'E8' }], ...category('b') },
        { childrenInCare: [{ reasonCeased: 'perhaps' }], ...category('b') },
      ],
    ],
    [
      'AA-X-9-ADOPTED',
      [
        { childrenInCare: [{ reasonCeased: 'E11' }], ...category('b') },
        { childrenInCare: [{ reasonCeased: 'E12' }], ...category('b') },
      ],
      [
        { childrenInCare: [{ reasonCeased: 'E13' }], ...category('b') },
        { childrenInCare: [{}], ...category('b') },
      ],
    ],
    [
      'AA-X-9-UASC-8',
      [{ childrenInCare: [{ uasc: 'a' }], careLeavers: [{ uasc: 'b' }] }],
      [
        { childrenInCare: [{ uasc: 'a' }], careLeavers: [{ uasc: 'a' }] },
        { childrenInCare: [{ uasc: 'b' }], careLeavers: [{ uasc: 'b' }] },
        { childrenInCare: [{ uasc: 'a' }], careLeavers: [{}] },
        { childrenInCare: [{ uasc: 'a' }] },
      ],
    ],
    [
      'AA-X-6-9',
      [{ ...ofListSix, ...category('c') }],
      [
        { ...ofListSix, ...category('d') },
        { childrenInNeed: [{ ...need, cinClosureDate: '2024-03-31' }], ...category('a') },
        { ...ofListSix, ...category('perhaps') },
        { childrenInNeed: [{ ...need, cinClosureDate: 'soon' }], ...category('a') },
      ],
    ],
  ])('%s', expectTold);

  it('are not told of in a layout that does not have the eligible child', () => {
    const child = { childrenInCare: [{ ...care, age: 17 }] };
    expect(findingsOn('AA-X-8-16-NOT-9', [child])).toHaveLength(1);
    expect(findingsOn('AA-X-8-16-NOT-9', [child], { layout: '2019' })).toEqual([]);
  });
});
