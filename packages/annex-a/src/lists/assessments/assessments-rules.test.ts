import { describe, expect, it } from 'vitest';
import { expectTold, told } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

// The snapshot is 31 March 2024. Expected by hand, from the words of the rules.
const start = '2023-11-01';
const done = '2023-12-01';

const cases: readonly RuleCase[] = [
  [
    'AA-04-ORDER',
    'assessments',
    [{ assessmentStartDate: start, dateOfAuthorisation: '2023-10-31' }],
    [
      { assessmentStartDate: start, dateOfAuthorisation: start },
      { assessmentStartDate: start },
      { dateOfAuthorisation: done },
      { assessmentStartDate: start, dateOfAuthorisation: 'done' },
    ],
  ],
  [
    'AA-04-OUTCOME-EARLY',
    'assessments',
    [{ requiresSupport: 'a' }, { requiresSupport: 'b' }, { requiresSupport: 'Case transferred' }],
    [
      { requiresSupport: 'a', dateOfAuthorisation: done },
      { requiresSupport: 'a', dateOfAuthorisation: 'done' },
      {},
    ],
  ],
  [
    'AA-04-SEEN',
    'assessments',
    [
      { dateOfAuthorisation: done, childSeen: 'b' },
      { dateOfAuthorisation: done, childSeen: 'c', dateOfBirth: done },
    ],
    [
      { dateOfAuthorisation: done, childSeen: 'a' },
      { dateOfAuthorisation: done, childSeen: 'b', dateOfBirth: '2023-12-02' },
      { dateOfAuthorisation: done, childSeen: 'b', age: -1 },
      { dateOfAuthorisation: done },
      { dateOfAuthorisation: 'done', childSeen: 'b' },
      { childSeen: 'b' },
    ],
  ],
  [
    'AA-04-STALE',
    'assessments',
    [{ assessmentStartDate: '2023-09-29' }],
    [
      { assessmentStartDate: '2023-09-30' },
      { assessmentStartDate: '2023-09-29', dateOfAuthorisation: done },
      { assessmentStartDate: '2023-09-29', dateOfAuthorisation: 'done' },
      {},
    ],
  ],
];

describe('a rule of list 4', () => {
  it.each(cases)('%s tells of the records on %s that break it, and of no others', (...one) => {
    expectTold(one);
  });

  it('tells of a second assessment that is open', () => {
    const open = { childUniqueId: 'C1', assessmentStartDate: start };
    const assessments = [open, { ...open, dateOfAuthorisation: done }, { ...open, childUniqueId: 'C2' }];
    expect(told({ assessments }, 'AA-04-OVERLAP')).toEqual([]);
    expect(told({ assessments: [...assessments, open] }, 'AA-04-OVERLAP')).toEqual([4]);
  });
});
