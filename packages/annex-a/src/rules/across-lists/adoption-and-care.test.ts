import { describe, it } from 'vitest';
import { expectTold } from '../../../test/children-told.ts';
import type { Case, Child } from '../../../test/children-told.ts';

// Worked out by hand from the words of each rule, as at 31 March 2024.

const care = { dateStartedLookedAfter: '2023-06-01', legalStatus: 'C2' };

describe('adoption and care', () => {
  const decision = { decisionDate: '2023-06-01' };
  const inCare = (more: Readonly<Record<string, unknown>>): Child => ({
    childrenInCare: [{ ...care, ...more }],
  });
  it.each<Case>([
    [
      'AA-X-10-8',
      [{ adoption: [decision] }, { adoption: [decision], ...inCare({ dateCeased: '2024-03-31' }) }],
      [
        { adoption: [decision], ...inCare({}) },
        { adoption: [{ ...decision, adoptionOrderDate: '2023-12-01' }] },
        { adoption: [{ ...decision, decisionReversedDate: 'soon' }] },
        { adoption: [decision], ...inCare({ dateCeased: 'soon' }) },
      ],
    ],
    [
      'AA-X-10-8-CARE',
      [
        { adoption: [{ dateEnteredCare: '2023-06-02' }], ...inCare({}) },
        // Care began on the day of the order: it is not a later period.
        { adoption: [{ dateEnteredCare: '2021-01-10', adoptionOrderDate: '2023-06-01' }], ...inCare({}) },
      ],
      [
        { adoption: [{ dateEnteredCare: '2023-06-01' }], ...inCare({}) },
        // Back in care after the order.
        {
          adoption: [{ dateEnteredCare: '2021-01-10', adoptionOrderDate: '2023-05-31' }],
          ...inCare({}),
        },
        { adoption: [{ dateEnteredCare: 'soon' }], ...inCare({}) },
        { adoption: [{ dateEnteredCare: '2023-06-02' }], ...inCare({ dateStartedLookedAfter: 'soon' }) },
      ],
    ],
    [
      'AA-X-10-8-AO',
      [
        { adoption: [{ adoptionOrderDate: '2023-09-30' }] },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: '2024-01-11', reasonCeased: 'E11' }),
        },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: '2024-01-10', reasonCeased: 'E8' }),
        },
      ],
      [
        { adoption: [{ adoptionOrderDate: '2023-09-29' }] },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: '2024-01-10', reasonCeased: 'E12' }),
        },
        {
          adoption: [{ adoptionOrderDate: '2024-01-10' }],
          ...inCare({ dateCeased: 'soon', reasonCeased: 'E12' }),
        },
        { adoption: [{ adoptionOrderDate: 'soon' }] },
      ],
    ],
    [
      'AA-X-8-10-AO',
      [
        inCare({ reasonCeased: 'E11', dateCeased: '2023-03-31' }),
        { ...inCare({ reasonCeased: 'E12' }), adoption: [decision] },
      ],
      [
        inCare({ reasonCeased: 'E11', dateCeased: '2023-03-30' }),
        { ...inCare({ reasonCeased: 'E12' }), adoption: [{ adoptionOrderDate: '2024-01-10' }] },
        { ...inCare({ reasonCeased: 'E12' }), adoption: [{ adoptionOrderDate: 'soon' }] },
        inCare({ reasonCeased: 'perhaps' }),
      ],
    ],
    [
      'AA-X-10-8-PO',
      [
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: 'C2' }) },
        { adoption: [{}], ...inCare({ legalStatus: 'E1' }) },
      ],
      [
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: 'D1' }) },
        { adoption: [{}], ...inCare({ legalStatus: 'C2' }) },
        {
          adoption: [{ placementOrderDate: '2024-01-10', decisionReversedDate: '2024-02-01' }],
          ...inCare({ legalStatus: 'C2' }),
        },
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'C2', dateCeased: '2024-03-31' }),
        },
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: 'perhaps' }) },
        { adoption: [{ placementOrderDate: '2024-01-10' }], ...inCare({ legalStatus: undefined }) },
      ],
    ],
    [
      'AA-X-10-8-PO-DATE',
      [
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-11' }),
        },
      ],
      [
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-10' }),
        },
        {
          adoption: [{ placementOrderDate: '2024-01-10' }],
          ...inCare({ legalStatus: 'C2', legalStatusStart: '2024-01-11' }),
        },
        {
          adoption: [{ placementOrderDate: 'soon' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-11' }),
        },
        {
          adoption: [{ placementOrderDate: '2023-01-10', decisionReversedDate: '2023-06-01' }],
          ...inCare({ legalStatus: 'E1', legalStatusStart: '2024-01-11' }),
        },
      ],
    ],
    [
      'AA-X-10-8-PLACED',
      [
        { adoption: [{ placedDate: '2024-01-10' }], ...inCare({ placementType: 'U1' }) },
        { adoption: [{}], ...inCare({ placementType: 'A3' }) },
      ],
      [
        { adoption: [{ placedDate: '2024-01-10' }], ...inCare({ placementType: 'A6' }) },
        { adoption: [{}], ...inCare({ placementType: 'U5' }) },
        { adoption: [{ placedDate: '2024-01-10' }], ...inCare({}) },
      ],
    ],
    [
      'AA-X-10-8-PLACED-DATE',
      [
        {
          adoption: [{ placedDate: '2024-01-10' }],
          ...inCare({ placementType: 'A4', placementStart: '2024-01-09' }),
        },
      ],
      [
        {
          adoption: [{ placedDate: '2024-01-10' }],
          ...inCare({ placementType: 'A4', placementStart: '2024-01-10' }),
        },
        {
          adoption: [{ placedDate: '2024-01-10' }],
          ...inCare({ placementType: 'A4', placementStart: 'soon' }),
        },
      ],
    ],
    [
      'AA-X-10-8-FFA',
      [{ adoption: [{ ffaPlacementDate: '2024-01-10' }], ...inCare({ placementType: 'U1' }) }],
      [
        { adoption: [{ ffaPlacementDate: '2024-01-10' }], ...inCare({ placementType: 'U2' }) },
        {
          adoption: [{ ffaPlacementDate: '2024-01-10', placedDate: '2024-02-10' }],
          ...inCare({ placementType: 'A3' }),
        },
        { adoption: [{}], ...inCare({ placementType: 'U1' }) },
        { adoption: [{ ffaPlacementDate: '2024-01-10' }], ...inCare({ placementType: 'perhaps' }) },
      ],
    ],
    [
      'AA-X-10-REV-8',
      [{ adoption: [{ decisionReversedDate: '2024-03-31' }], ...inCare({ permanencePlan: 'b' }) }],
      [
        { adoption: [{ decisionReversedDate: '2024-01-10' }], ...inCare({ permanencePlan: 'f' }) },
        { adoption: [{ decisionReversedDate: '2024-04-01' }], ...inCare({ permanencePlan: 'b' }) },
        {
          adoption: [{ decisionReversedDate: '2024-01-10' }, decision],
          ...inCare({ permanencePlan: 'b' }),
        },
        { adoption: [{ decisionReversedDate: 'soon' }], ...inCare({ permanencePlan: 'b' }) },
      ],
    ],
    [
      'AA-08-PERM-ADOPT',
      [inCare({ permanencePlan: 'b' }), inCare({ placementType: 'A5' })],
      [
        { ...inCare({ permanencePlan: 'b' }), adoption: [{}] },
        inCare({ permanencePlan: 'c', placementType: 'U1' }),
        inCare({ permanencePlan: 'perhaps' }),
      ],
    ],
  ])('%s', expectTold);
});
