import { describe, it } from 'vitest';
import { expectTold } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

// The snapshot is 31 March 2024. Expected by hand, from the words of the rules.
const start = '2023-06-01';
const closed = '2024-02-01';

const cases: readonly RuleCase[] = [
  [
    'AA-06-ORDER',
    'childrenInNeed',
    [{ cinStartDate: start, cinClosureDate: '2023-05-31' }],
    [{ cinStartDate: start, cinClosureDate: start }, { cinStartDate: start }, { cinClosureDate: closed }],
  ],
  [
    'AA-06-REASON-OPEN',
    'childrenInNeed',
    [{ reasonForClosure: 'RC1' }, { reasonForClosure: 'moved' }],
    [
      { reasonForClosure: 'RC1', cinClosureDate: closed },
      { reasonForClosure: 'RC1', cinClosureDate: 'closed' },
      { reasonForClosure: 'N/A' },
      {},
    ],
  ],
  [
    'AA-06-STATUS-CLOSED',
    'childrenInNeed',
    [
      { cinClosureDate: closed, caseStatus: 'c' },
      { cinClosureDate: '2024-03-31', caseStatus: 'd' },
    ],
    [
      { cinClosureDate: closed, caseStatus: 'e' },
      { cinClosureDate: '2024-04-01', caseStatus: 'c' },
      { cinClosureDate: closed, caseStatus: 'shut' },
      { cinClosureDate: closed },
      { cinClosureDate: 'closed', caseStatus: 'c' },
    ],
  ],
  [
    'AA-06-STATUS-OPEN',
    'childrenInNeed',
    [{ caseStatus: 'e' }, { caseStatus: 'e', cinClosureDate: '2024-04-01' }],
    [
      { caseStatus: 'e', cinClosureDate: '2024-03-31' },
      { caseStatus: 'e', cinClosureDate: 'closed' },
      { caseStatus: 'c' },
    ],
  ],
  [
    'AA-06-N9-OPEN',
    'childrenInNeed',
    [
      { caseStatus: 'a', primaryNeed: 'N9' },
      { caseStatus: 'c', primaryNeed: 'N0' },
    ],
    [
      { caseStatus: 'd', primaryNeed: 'N9' },
      { caseStatus: 'b', primaryNeed: 'N1' },
      { caseStatus: 'b', primaryNeed: 'local' },
      { primaryNeed: 'N0' },
    ],
  ],
  [
    'AA-06-SEEN-ORDER',
    'childrenInNeed',
    [{ cinStartDate: start, dateLastSeen: '2023-05-31' }],
    [{ cinStartDate: start, dateLastSeen: start }, { cinStartDate: start }, { dateLastSeen: start }],
  ],
  [
    'AA-06-SEEN-CLOSED',
    'childrenInNeed',
    [{ cinClosureDate: closed, dateLastSeen: '2024-02-02' }],
    [{ cinClosureDate: closed, dateLastSeen: closed }, { dateLastSeen: closed }, { cinClosureDate: closed }],
  ],
  [
    'AA-06-18PLUS',
    'childrenInNeed',
    [
      { dateOfBirth: '2006-03-31', caseStatus: 'c', disability: 'b' },
      { age: 18, caseStatus: 'd' },
    ],
    [
      { dateOfBirth: '2006-04-01', caseStatus: 'c' },
      // The date of birth goes before an age that does not agree with it.
      { dateOfBirth: '2010-04-01', age: 18, caseStatus: 'c' },
      { dateOfBirth: '2000-01-01', caseStatus: 'e' },
      { dateOfBirth: '2000-01-01', caseStatus: 'c', disability: 'a' },
      { dateOfBirth: '2000-01-01' },
      { age: 'adult', caseStatus: 'c' },
    ],
  ],
];

describe('a rule of list 6', () => {
  it.each(cases)('%s tells of the records on %s that break it, and of no others', (...one) => {
    expectTold(one);
  });
});
