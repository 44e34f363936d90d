import { describe, expect, it } from 'vitest';
import { findings, told } from '../../../test/told.ts';

type Case = readonly [
  code: string,
  breaks: readonly Readonly<Record<string, unknown>>[],
  keeps: readonly Readonly<Record<string, unknown>>[],
];

/** A date that may be on the day of another and not before it. */
const notBefore = (code: string, date: string, other: string): Case => [
  code,
  [{ [date]: '2024-01-09', [other]: '2024-01-10' }],
  [
    { [date]: '2024-01-10', [other]: '2024-01-10' },
    { [date]: '2024-01-09' },
    { [other]: '2024-01-10' },
    { [date]: '2024-01-09', [other]: 'soon' },
    { [date]: 'soon', [other]: '2024-01-10' },
  ],
];

const cases: readonly Case[] = [
  notBefore('AA-11-S1-ORDER', 'stage1End', 'stage1Start'),
  notBefore('AA-11-S2-ORDER', 'stage2End', 'stage2Start'),
  notBefore('AA-11-ENQ-S1', 'stage1Start', 'enquiryDate'),
  notBefore('AA-11-S1-S2', 'stage2Start', 'stage1End'),
  notBefore('AA-11-APP-ORDER', 'approvalDate', 'applicationDate'),
  [
    'AA-11-BOTH-PROCESS',
    [
      { stage1Start: '2024-01-10', applicationDate: '2024-01-10' },
      { stage2Start: '2024-01-10', approvalDate: 'soon' },
    ],
    [{ stage1Start: '2024-01-10', stage2Start: '2024-01-10' }, { applicationDate: '2024-01-10' }, {}],
  ],
  [
    'AA-11-NO-PROCESS',
    [{ enquiryDate: '2024-01-10' }, { enquiryDate: '2024-01-10', leavingDate: '2024-02-10' }],
    [
      { stage1Start: 'soon' },
      { applicationDate: '2024-01-10' },
      // Straight to stage 2, as adopters for the second time may.
      { stage2Start: '2024-01-10' },
      { adoptionOrderDate: '2024-01-10' },
    ],
  ],
  [
    'AA-11-MATCH-APPROVED',
    [
      { matchDate: '2024-01-09', stage2End: '2024-01-10' },
      { matchDate: '2024-01-09', approvalDate: '2024-01-10' },
    ],
    [
      { matchDate: '2024-01-10', stage2End: '2024-01-10' },
      { matchDate: '2024-01-10', approvalDate: '2024-01-10' },
      { matchDate: '2024-01-09' },
      { matchDate: '2024-01-09', stage2End: 'soon', approvalDate: '2024-01-10' },
      { matchDate: '2024-01-09', stage2End: '2024-01-08', approvalDate: '2024-01-10' },
      { stage2End: '2024-01-10' },
    ],
  ],
  notBefore('AA-11-MATCH-PLACED', 'placedDate', 'matchDate'),
  notBefore('AA-11-PLACED-AO', 'adoptionOrderDate', 'placedDate'),
  [
    'AA-11-COUNT-RANGE',
    [{ childrenPlaced: 6 }, { childrenPlaced: -1 }],
    [{ childrenPlaced: 5 }, { childrenPlaced: 0 }, { childrenPlaced: 'x' }, {}],
  ],
  [
    'AA-11-LEAVE-AO',
    [{ leavingDate: '2024-01-10', adoptionOrderDate: '2024-01-10' }],
    [{ leavingDate: '2024-01-10' }, { adoptionOrderDate: '2024-01-10' }, {}],
  ],
];

describe('list 11', () => {
  it.each(cases)('%s tells of records that break it', (code, breaks, keeps) => {
    const adopters = [...breaks, ...keeps].map((record, row) => ({
      adopterIdentifier: `P${row}`,
      ...record,
    }));
    expect(told({ adopters }, code)).toEqual(breaks.map((_, row) => row + 1));
  });

  it('AA-11-COUPLE tells of the later record that differs, by column, with the row of the first', () => {
    const couple = { familyIdentifier: 'F1', enquiryDate: '2022-01-01', stage1Start: '2022-02-01' };
    const adopters = [
      { ...couple, childrenPlaced: 1 },
      { ...couple, childrenPlaced: 2 },
      // A blank, or a date that could not be read, does not tell.
      { ...couple, stage1Start: undefined },
      { ...couple, stage1Start: 'soon' },
      { ...couple, stage1Start: '2022-02-02' },
      // The same family adopts again.
      { ...couple, enquiryDate: '2024-01-01', stage1Start: '2024-02-01' },
      // No family is no family.
      { stage1Start: '2022-02-01' },
      { stage1Start: '2022-03-01' },
    ];
    expect(
      findings({ adopters }, 'AA-11-COUPLE').map(({ where, params }) => [
        where.row,
        where.column,
        params['otherRow'],
      ]),
    ).toEqual([
      [5, 'stage1Start', 1],
      [2, 'childrenPlaced', 1],
    ]);
  });

  it('AA-11-COUPLE holds members together who enquired on different days, unless one of them adopts again', () => {
    const couple = (changes: object, again: object = {}): Readonly<Record<string, unknown>>[] => [
      {
        adopterIdentifier: 'P1',
        familyIdentifier: 'F1',
        enquiryDate: '2022-01-01',
        approvalDate: '2022-09-01',
      },
      { adopterIdentifier: 'P2', familyIdentifier: 'F1', enquiryDate: '2022-01-05', ...changes },
      { adopterIdentifier: 'P3', familyIdentifier: 'F2', enquiryDate: '2022-01-05', ...again },
    ];
    const columns = (adopters: Readonly<Record<string, unknown>>[]): unknown[] =>
      findings({ adopters }, 'AA-11-COUPLE').map(({ where }) => [where.row, where.column]);
    expect(columns(couple({ approvalDate: '2022-09-02' }))).toEqual([[2, 'approvalDate']]);
    expect(columns(couple({ approvalDate: '2022-09-01' }))).toEqual([]);
    // The first is on the list for two processes: what was approved on another day is of another enquiry.
    expect(
      columns(couple({ approvalDate: '2022-09-02' }, { adopterIdentifier: 'P1', familyIdentifier: 'F1' })),
    ).toEqual([]);
  });

  it('AA-11-COUPLE lets one of two leave, but not both on different days or for different reasons', () => {
    const member = (changes: object): Readonly<Record<string, unknown>> => ({
      familyIdentifier: 'F1',
      enquiryDate: '2022-01-01',
      ...changes,
    });
    const columns = (...adopters: Readonly<Record<string, unknown>>[]): unknown[] =>
      findings({ adopters }, 'AA-11-COUPLE').map(({ where }) => where.column);
    const left = member({ leavingDate: '2024-01-10', leavingReason: '1' });
    expect(columns(left, member({}))).toEqual([]);
    expect(columns(left, left)).toEqual([]);
    expect(columns(left, member({ leavingDate: '2024-01-11', leavingReason: '2' }))).toEqual([
      'leavingDate',
      'leavingReason',
    ]);
  });

  it('AA-11-KEY tells of an adopter with the same enquiry twice', () => {
    const adopters = [
      { adopterIdentifier: 'P1', enquiryDate: '2022-01-01' },
      { adopterIdentifier: 'P1', enquiryDate: '2022-01-01' },
      { adopterIdentifier: 'P1', enquiryDate: '2022-01-02' },
      { adopterIdentifier: 'P2', enquiryDate: '2022-01-01' },
      { adopterIdentifier: 'P1' },
      { adopterIdentifier: 'P1' },
    ];
    expect(told({ adopters }, 'AA-11-KEY')).toEqual([2]);
  });

  it('AA-11-FAMILY-SIZE tells once of a family with more than two adopters', () => {
    const family = (adopter: string | undefined, familyIdentifier: string | undefined): object => ({
      adopterIdentifier: adopter,
      familyIdentifier,
    });
    const large = [family('P0', 'F0'), family('P01', 'F0'), family('P02', 'F0')];
    const adopters = [
      ...large,
      family('P1', 'F1'),
      family('P2', 'F1'),
      // The same two for a second time, and one that nobody knows.
      family('P1', 'F1'),
      family(undefined, 'F1'),
      family('P3', 'F2'),
      family('P4', 'F2'),
      family('P5', 'F2'),
      family('P6', 'F2'),
      family('P7', undefined),
      family('P8', undefined),
      family('P9', undefined),
    ] as readonly Readonly<Record<string, unknown>>[];
    const found = findings({ adopters }, 'AA-11-FAMILY-SIZE');
    expect(found.map(({ where, params }) => [where.row, params['count'], params['limit']])).toEqual([
      [3, 3, 2],
      [10, 4, 2],
    ]);
  });
});
