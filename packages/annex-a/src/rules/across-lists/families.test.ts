import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

describe('families', () => {
  const child = (familyIdentifier: string, more = {}): Child => ({
    adoption: [{ familyIdentifier, ...more }],
  });
  it.each<Case>([
    [
      'AA-X-10-11-FAMILY',
      [child('F1')],
      [
        { ...child('F2'), adopters: [{ familyIdentifier: 'F2' }] },
        child('F3', { decisionReversedDate: '2024-01-10' }),
        { adoption: [{}] },
      ],
    ],
    [
      'AA-X-10-11-DATES',
      [
        {
          ...child('F1', { matchDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F1', matchDate: '2024-01-11' }],
        },
        {
          ...child('F2', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F2', placedDate: '2024-01-11' }, { familyIdentifier: 'F2' }],
        },
        // The family has the day of neither child.
        {
          ...child('F8', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F8', placedDate: '2024-01-11' }],
        },
        child('F8', { placedDate: '2024-02-10' }),
        {
          ...child('F3', { adoptionOrderDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F3', adoptionOrderDate: '2024-01-11' }],
        },
      ],
      [
        {
          ...child('F4', { matchDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F4', matchDate: '2024-01-10' }],
        },
        // The family's day is that of the first child; list 11 has no room for that of the second.
        {
          ...child('F5', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F5', placedDate: '2024-01-10' }],
        },
        child('F5', { placedDate: '2024-02-10' }),
        { ...child('F6', { matchDate: '2024-01-10' }), adopters: [{ familyIdentifier: 'F6' }] },
        {
          ...child('F7', { matchDate: 'soon' }),
          adopters: [{ familyIdentifier: 'F7', matchDate: '2024-01-11' }],
        },
      ],
    ],
    [
      'AA-X-10-11-COUNT',
      [
        {
          ...child('F1', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F1', childrenPlaced: 0 }],
        },
        // Placed on the day of the snapshot.
        {
          ...child('F6', { placedDate: '2024-03-31' }),
          adopters: [{ familyIdentifier: 'F6', childrenPlaced: 0 }],
        },
      ],
      [
        // The second may have been placed long ago.
        {
          ...child('F2', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F2', childrenPlaced: 2 }],
        },
        {
          ...child('F3', { placedDate: '2024-01-10' }),
          adopters: [{ familyIdentifier: 'F3', childrenPlaced: 1 }],
        },
        { ...child('F4', { placedDate: '2024-01-10' }), adopters: [{ familyIdentifier: 'F4' }] },
        {
          ...child('F7', { placedDate: '2024-04-01' }),
          adopters: [{ familyIdentifier: 'F7', childrenPlaced: 0 }],
        },
        {
          ...child('F5', { placedDate: 'soon' }),
          adopters: [{ familyIdentifier: 'F5', childrenPlaced: 0 }],
        },
      ],
    ],
    [
      'AA-X-11-CHILD',
      [
        { childrenInCare: [{}], adopters: [{ adopterIdentifier: 'C1' }] },
        { adoption: [{}], adopters: [{ adopterIdentifier: 'C2' }] },
      ],
      [{ contacts: [{}], adopters: [{ adopterIdentifier: 'C3' }] }, { adopters: [{}] }],
    ],
  ])('%s', expectTold);
});
