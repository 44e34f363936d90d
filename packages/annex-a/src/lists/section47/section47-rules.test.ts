import { describe, expect, it } from 'vitest';
import { expectTold, findings, told } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

// The snapshot is 31 March 2024, six months before it 30 September 2023. Expected by hand, from the words of the rules.
const old = { strategyDiscussionDate: '2023-09-29' };
const day = '2023-12-01';

const cases: readonly RuleCase[] = [
  [
    'AA-05-WINDOW',
    'section47',
    [
      { ...old, icpcUnnecessary: 'a' },
      { ...old, strategyDiscussionDate: '2023-09-01', icpcUnnecessary: 'b', icpcDate: '2023-09-29' },
    ],
    [
      { strategyDiscussionDate: '2023-09-30', icpcUnnecessary: 'a' },
      { ...old, icpcUnnecessary: 'b', icpcDate: '2023-09-30' },
      // A conference is needed and not held yet: open.
      { ...old, icpcUnnecessary: 'b' },
      old,
      { ...old, icpcUnnecessary: 'a', icpcDate: 'held' },
      { strategyDiscussionDate: 'long ago', icpcUnnecessary: 'a' },
    ],
  ],
  [
    'AA-05-ORDER',
    'section47',
    [{ strategyDiscussionDate: day, icpcDate: '2023-11-30' }],
    [{ strategyDiscussionDate: day, icpcDate: day }, { strategyDiscussionDate: day }, { icpcDate: day }],
  ],
  [
    'AA-05-UNNEC-DATE',
    'section47',
    [{ icpcUnnecessary: 'a', icpcDate: day }],
    [{ icpcUnnecessary: 'b', icpcDate: day }, { icpcUnnecessary: 'a', icpcDate: 'none' }, { icpcDate: day }],
  ],
  [
    'AA-05-UNNEC-RESULT',
    'section47',
    [
      { icpcUnnecessary: 'a', icpcResultedInPlan: 'b' },
      { icpcUnnecessary: 'a', icpcResultedInPlan: 'not held' },
    ],
    [{ icpcUnnecessary: 'b', icpcResultedInPlan: 'b' }, { icpcUnnecessary: 'a' }],
  ],
  [
    'AA-05-RESULT-NODATE',
    'section47',
    [{ icpcResultedInPlan: 'b' }, { icpcResultedInPlan: 'perhaps' }],
    [
      { icpcResultedInPlan: 'a', icpcDate: day },
      { icpcResultedInPlan: 'a', icpcDate: 'May' },
      { icpcResultedInPlan: 'N/A' },
      {},
    ],
  ],
  [
    'AA-05-WEEKEND',
    'section47',
    // A calendar: 2 and 3 March 2024 were a Saturday and a Sunday, 28 December 1969 was a Sunday.
    [{ icpcDate: '2024-03-02' }, { icpcDate: '2024-03-03' }, { icpcDate: '1969-12-28' }],
    [{ icpcDate: '2024-03-01' }, { icpcDate: '2024-03-04' }, { icpcDate: '1969-12-29' }, {}],
  ],
  [
    'AA-05-COUNT-RANGE',
    'section47',
    [{ s47Last12Months: -1 }, { icpcsLast12Months: 13 }],
    [{ s47Last12Months: 0, icpcsLast12Months: 12 }, { s47Last12Months: 'many' }, {}],
  ],
  [
    'AA-05-COUNT-ORDER',
    'section47',
    [{ s47Last12Months: 0, icpcsLast12Months: 1 }],
    [{ s47Last12Months: 1, icpcsLast12Months: 1 }, { icpcsLast12Months: 1 }, { s47Last12Months: 1 }],
  ],
];

describe('a rule of list 5', () => {
  it.each(cases)('%s tells of the records on %s that break it, and of no others', (...one) => {
    expectTold(one);
  });
});

describe('the counts of a child with several enquiries', () => {
  const enquiry = (strategyDiscussionDate: string, icpcDate?: string): Record<string, unknown> => ({
    childUniqueId: 'C1',
    strategyDiscussionDate,
    icpcDate,
    s47Last12Months: 1,
    icpcsLast12Months: 1,
  });
  const [first, latest] = [enquiry('2023-11-01', '2023-11-15'), enquiry('2024-01-10', '2024-01-25')];

  it('are the same on every record, each by itself', () => {
    const records = [first, latest, { ...latest, s47Last12Months: 2, icpcsLast12Months: undefined }];
    const found = findings({ section47: records }, 'AA-05-COUNT-SAME');
    expect(found.map(({ where }) => [where.row, where.column])).toEqual([[3, 's47Last12Months']]);
  });

  it('are not below the earlier enquiries and conferences that the list shows', () => {
    expect(told({ section47: [latest, first] }, 'AA-05-COUNT-MIN')).toEqual([]);
    expect(told({ section47: [latest, first] }, 'AA-05-ICPC-COUNT-MIN')).toEqual([]);
    const none = { s47Last12Months: 0, icpcsLast12Months: 0 };
    const records = { section47: [{ ...latest, ...none }, first] };
    expect(told(records, 'AA-05-COUNT-MIN')).toEqual([1]);
    expect(told(records, 'AA-05-ICPC-COUNT-MIN')).toEqual([1]);
    // The conference that follows the latest enquiry, or is held on its day, is not an earlier one.
    const sameDay = {
      section47: [
        { ...latest, ...none },
        { ...first, icpcDate: '2024-01-10' },
      ],
    };
    expect(told(sameDay, 'AA-05-ICPC-COUNT-MIN')).toEqual([]);
  });
});
