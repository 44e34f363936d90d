import { describe, expect, it } from 'vitest';
import { expectTold, findings } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

const LIST = 'adoption';

/** A date that may be on the day of another and not before it. */
const notBefore = (code: string, date: string, other: string): RuleCase => [
  code,
  LIST,
  [{ [date]: '2024-01-09', [other]: '2024-01-10' }],
  [
    { [date]: '2024-01-10', [other]: '2024-01-10' },
    { [date]: '2024-01-09' },
    { [other]: '2024-01-10' },
    { [date]: '2024-01-09', [other]: 'soon' },
    { [date]: 'soon', [other]: '2024-01-10' },
  ],
];

const cases: readonly RuleCase[] = [
  notBefore('AA-10-CARE-DECISION', 'decisionDate', 'dateEnteredCare'),
  notBefore('AA-10-DECISION-PO', 'placementOrderDate', 'decisionDate'),
  notBefore('AA-10-DECISION-MATCH', 'matchDate', 'decisionDate'),
  notBefore('AA-10-MATCH-PLACED', 'placedDate', 'matchDate'),
  notBefore('AA-10-PO-PLACED', 'placedDate', 'placementOrderDate'),
  notBefore('AA-10-PLACED-AO', 'adoptionOrderDate', 'placedDate'),
  [
    'AA-10-AO-10W',
    LIST,
    // 69 and 70 days, ten weeks, after 1 January 2024.
    [
      { placedDate: '2024-01-01', adoptionOrderDate: '2024-03-10' },
      { placedDate: '2024-01-01', adoptionOrderDate: '2024-01-01' },
    ],
    [
      { placedDate: '2024-01-01', adoptionOrderDate: '2024-03-11' },
      // The order is before the placement, which another rule tells.
      { placedDate: '2024-01-01', adoptionOrderDate: '2023-12-31' },
      { adoptionOrderDate: '2024-03-10' },
      { placedDate: 'soon', adoptionOrderDate: '2024-03-10' },
    ],
  ],
  notBefore('AA-10-REV-ORDER', 'decisionReversedDate', 'decisionDate'),
  [
    'AA-10-REV-ADOPTED',
    LIST,
    [
      { decisionReversedDate: '2024-01-10', adoptionOrderDate: '2024-01-10' },
      { decisionReversedDate: 'soon', adoptionOrderDate: '2024-01-10' },
    ],
    [{ decisionReversedDate: '2024-01-10' }, { adoptionOrderDate: '2024-01-10' }, {}],
  ],
  [
    'AA-10-RD2-PO',
    LIST,
    [{ decisionReversedReason: 'RD2', placementOrderDate: '2024-01-10' }],
    [
      { decisionReversedReason: 'RD2' },
      { decisionReversedReason: 'RD1', placementOrderDate: '2024-01-10' },
      { placementOrderDate: '2024-01-10' },
      { decisionReversedReason: 'x', placementOrderDate: '2024-01-10' },
    ],
  ],
  [
    'AA-10-RD3-MATCH',
    LIST,
    [{ decisionReversedReason: 'RD3', matchDate: '2024-01-10' }],
    [
      { decisionReversedReason: 'RD3' },
      { decisionReversedReason: 'RD1', matchDate: '2024-01-10' },
      { matchDate: '2024-01-10' },
    ],
  ],
  [
    'AA-10-FFA',
    LIST,
    [
      { ffaPlacementDate: '2024-01-09', dateEnteredCare: '2024-01-10' },
      { ffaPlacementDate: '2024-01-11', dateEnteredCare: '2023-01-01', placedDate: '2024-01-10' },
    ],
    [
      { ffaPlacementDate: '2024-01-10', dateEnteredCare: '2024-01-10', placedDate: '2024-01-10' },
      { ffaPlacementDate: '2024-01-10' },
      { ffaPlacementDate: 'soon', dateEnteredCare: '2024-01-10' },
      { dateEnteredCare: '2024-01-10', placedDate: '2024-01-09' },
    ],
  ],
];

describe('list 10', () => {
  it.each(cases)('%s tells of records that break it', (...one) => expectTold(one));

  it('AA-10-AO-10W tells of the days', () => {
    const adoption = [{ placedDate: '2024-01-01', adoptionOrderDate: '2024-03-10' }];
    expect(findings({ adoption }, 'AA-10-AO-10W')[0]!.params).toMatchObject({ days: 69, limit: 70 });
  });
});
