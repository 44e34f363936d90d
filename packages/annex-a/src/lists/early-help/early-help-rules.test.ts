import { localDate } from '@sightline/core';
import { annexAFromRecords } from '../../reading/annex-a-from-records.ts';
import { checkDataset } from '../../checking/check-dataset.ts';
import { describe, expect, it } from 'vitest';
import { expectTold, findings, told } from '../../../test/told.ts';
import type { RuleCase } from '../../../test/told.ts';

// The snapshot is 31 March 2024. Expected by hand, from the words of the rules.
const start = '2023-06-01';

const cases: readonly RuleCase[] = [
  [
    'AA-02-ORDER',
    'earlyHelp',
    [{ assessmentStartDate: start, assessmentCompletionDate: '2023-05-31' }],
    [
      { assessmentStartDate: start, assessmentCompletionDate: start },
      { assessmentStartDate: start },
      { assessmentStartDate: 'June', assessmentCompletionDate: start },
    ],
  ],
  [
    'AA-02-OPEN-LONG',
    'earlyHelp',
    [
      { assessmentStartDate: '2023-03-30' },
      { assessmentStartDate: '2023-03-30', assessmentCompletionDate: '2024-04-01' },
    ],
    [
      { assessmentStartDate: '2023-03-31' },
      { assessmentStartDate: '2023-03-30', assessmentCompletionDate: '2024-03-31' },
      { assessmentStartDate: '2023-03-30', assessmentCompletionDate: 'ended' },
      {},
    ],
  ],
  [
    'AA-02-ORG-PLACEHOLDER',
    'earlyHelp',
    [' N/A', 'na', 'UNKNOWN', '.'].map((organisationCompletingAssessment) => ({
      organisationCompletingAssessment,
    })),
    ['School A', 'Unknown to us', '-', undefined].map((organisationCompletingAssessment) => ({
      organisationCompletingAssessment,
    })),
  ],
];

describe('a rule of list 2', () => {
  it('AA-02-KEY tells of the second record of one child, start and organisation, as a warning', () => {
    const help = {
      childUniqueId: 'C1',
      assessmentStartDate: start,
      organisationCompletingAssessment: 'School A',
    };
    const earlyHelp = [
      help,
      { ...help, organisationCompletingAssessment: 'School B' },
      { ...help, assessmentStartDate: '2023-06-02' },
      { ...help, childUniqueId: 'C2' },
      { ...help, organisationCompletingAssessment: ' school A' },
      help,
    ];
    expect(findings({ earlyHelp }, 'AA-02-KEY').map(({ where, severity }) => [where.row, severity])).toEqual([
      [6, 'warning'],
    ]);
  });

  it.each(cases)('%s tells of the records on %s that break it, and of no others', (...one) => {
    expectTold(one);
  });

  it('tells of an organisation that is a placeholder once, and of one that is blank', () => {
    const earlyHelp = [
      { childUniqueId: 'C1', organisationCompletingAssessment: 'N/A' },
      { childUniqueId: 'C2' },
    ];
    const { dataset } = annexAFromRecords({ earlyHelp }, { asAt: localDate('2024-03-31') });
    const of = (profile: 'ofsted' | 'all'): string[] =>
      checkDataset(dataset, { profile })
        .filter(({ where }) => where.column === 'organisationCompletingAssessment')
        .map(({ code, where }) => `${code} ${where.row}`);
    const blank = 'AA-02-REQ-organisationCompletingAssessment';
    expect(of('all')).toEqual(['AA-02-ORG-PLACEHOLDER 1', `${blank} 2`]);
    expect(of('ofsted')).toEqual([`${blank} 1`, `${blank} 2`]);
  });

  it('tells of a second piece of early help that is open', () => {
    const open = { childUniqueId: 'C1', assessmentStartDate: start };
    const earlyHelp = [
      { ...open, assessmentCompletionDate: '2024-01-01' },
      open,
      { ...open, childUniqueId: 'C2' },
      { assessmentStartDate: start },
      { assessmentStartDate: start },
      { ...open, assessmentStartDate: '2023-09-01' },
      { ...open, assessmentStartDate: '2024-04-01' },
      { ...open, assessmentCompletionDate: 'soon' },
    ];
    const found = findings({ earlyHelp }, 'AA-02-OVERLAP');
    expect(found.map(({ where, params }) => [where.row, params['otherRow']])).toEqual([[6, 2]]);
    expect(told({ earlyHelp: earlyHelp.slice(0, 5) }, 'AA-02-OVERLAP')).toEqual([]);
  });
});
