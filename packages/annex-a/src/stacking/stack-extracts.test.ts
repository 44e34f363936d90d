import { localDate, placeOfRecord, toRecords, type Dataset } from '@sightline/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords, type AnnexARecords } from '../reading/annex-a-from-records.ts';
import { readAnnexA } from '../reading/read-annex-a.ts';
import { stackExtracts } from './stack-extracts.ts';

const extract = (asAt: string, records: AnnexARecords): Dataset =>
  annexAFromRecords(records, { asAt: localDate(asAt), authority: 'E08000000' }).dataset;

const referral = (childUniqueId: string, dateOfReferral: string, referralNfa?: string) => ({
  childUniqueId,
  dateOfReferral,
  ...(referralNfa ? { referralNfa } : {}),
});
const plan = (childUniqueId: string, planStartDate: string, planEndDate?: string) => ({
  childUniqueId,
  planStartDate,
  ...(planEndDate ? { planEndDate } : {}),
});

// September's extract asks for what was since 30 March 2024, March's for what was since 30 September 2024.
const september = '2024-09-30';
const march = '2025-03-31';

describe('a list of events', () => {
  it('adds what is older than the later extract asks for, and has each record once, as the later has it', () => {
    const { dataset, lists, gaps } = stackExtracts([
      extract(september, {
        referrals: [referral('1', '2024-05-07', 'b'), referral('2', '2024-09-30', 'b')],
      }),
      extract(march, { referrals: [referral('2', '2024-09-30', 'a'), referral('1', '2025-01-06')] }),
    ]);
    expect(
      toRecords(dataset.tables['referrals']!).map((one) => [
        one['childUniqueId'],
        one['dateOfReferral'],
        one['referralNfa'],
      ]),
    ).toEqual([
      ['2', '2024-09-30', 'a'],
      ['1', '2025-01-06', null],
      ['1', '2024-05-07', 'b'],
    ]);
    expect(lists).toEqual([
      { list: 'referrals', from: '2024-03-30', records: 3, added: 1, withdrawn: 0, endUnseen: 0 },
    ]);
    expect(dataset.coverage['referrals']).toMatchObject({ from: '2024-03-30', to: march });
    expect(dataset.asAt).toBe(march);
    expect(gaps).toEqual([]);
  });

  it('leaves out what the later extract should hold and does not, but for its very first day', () => {
    // An extract made in October for the end of September, and one of which 1 October is inside.
    const { dataset, lists } = stackExtracts([
      extract('2024-10-31', {
        referrals: [referral('1', '2024-09-30'), referral('2', '2024-10-01'), referral('3', '2024-09-29')],
      }),
      extract(march, { referrals: [] }),
    ]);
    expect(toRecords(dataset.tables['referrals']!).map((one) => one['childUniqueId'])).toEqual(['1', '3']);
    expect(lists[0]).toMatchObject({ added: 2, withdrawn: 1 });
  });
});

describe('a list of the latest record of a child', () => {
  const stacked = stackExtracts([
    extract(september, {
      childProtection: [
        plan('1', '2023-05-01', '2024-06-03'), // ended, and has left the list since
        plan('2', '2023-05-01', '2024-09-30'), // ended on the first day of the later extract, which lacks it
        plan('3', '2023-05-01'), // open, and ended since
        plan('4', '2023-05-01'), // open, then another plan: its end was never seen
        plan('5', '2023-05-01'), // open, then gone: an error that was put right
        plan('6', '2024-08-05', '2024-09-02'), // ended, and another plan since
      ],
    }),
    extract(march, {
      childProtection: [
        plan('3', '2023-05-01', '2024-11-04'),
        plan('4', '2025-02-03'),
        plan('6', '2024-12-02'),
      ],
    }),
  ]);

  it('adds plans that ended and left the list', () => {
    expect(
      toRecords(stacked.dataset.tables['childProtection']!).map((one) => [
        one['childUniqueId'],
        one['planEndDate'],
      ]),
    ).toEqual([
      ['3', '2024-11-04'],
      ['4', null],
      ['6', null],
      ['1', '2024-06-03'],
      ['2', '2024-09-30'],
      ['6', '2024-09-02'],
    ]);
  });

  it('tells of plans whose end nobody saw, and of those that vanished', () => {
    expect(stacked.lists).toEqual([
      { list: 'childProtection', from: '2024-03-30', records: 6, added: 3, withdrawn: 1, endUnseen: 1 },
    ]);
  });

  it('keeps a plan that ended inside the later extract where a newer one took its place', () => {
    // The list of March holds the child's latest plan only, so the one that ended in October is not on it.
    const { dataset, lists } = stackExtracts([
      extract('2024-12-31', { childProtection: [plan('1', '2023-05-01', '2024-10-21')] }),
      extract(march, { childProtection: [plan('1', '2025-02-03')] }),
    ]);
    expect(dataset.tables['childProtection']!.rows).toBe(2);
    expect(lists[0]).toMatchObject({ added: 1, withdrawn: 0 });
  });

  it('has the open cases of the latest extract only', () => {
    expect(toRecords(stacked.dataset.tables['openCases']!).map((one) => one['childUniqueId'])).toEqual([
      '4',
      '6',
    ]);
  });
});

it('stacks as far back as extracts follow without a gap', () => {
  const { dataset, gaps } = stackExtracts([
    extract('2024-03-31', { referrals: [referral('1', '2024-01-08')] }),
    extract(march, { referrals: [referral('2', '2025-01-06')] }),
  ]);
  expect(dataset.tables['referrals']!.rows).toBe(1);
  expect(dataset.coverage['referrals']!.from).toBe('2024-09-30');
  expect(gaps).toEqual([{ list: 'referrals', from: '2024-04-01', to: '2024-09-29' }]);
});

it('takes the day before the first day of an extract for following on', () => {
  const { gaps, lists } = stackExtracts([
    extract('2024-09-29', { referrals: [referral('1', '2024-05-07')] }),
    extract(march, { referrals: [] }),
  ]);
  expect(gaps).toEqual([]);
  expect(lists[0]).toMatchObject({ added: 1, from: '2024-03-29' });
});

it('leaves a list as it is that an earlier extract lacks, and lists that hold a year or only the present', () => {
  const { dataset, lists } = stackExtracts([
    extract(september, {
      contacts: [],
      careLeavers: [{ childUniqueId: '1', laInTouch: 'a' }],
      adoption: [{ childUniqueId: '1', decisionDate: '2023-10-02' }],
    }),
    extract(march, { referrals: [referral('2', '2025-01-06')], careLeavers: [], adoption: [] }),
  ]);
  expect(lists).toEqual([
    { list: 'referrals', from: '2024-09-30', records: 1, added: 0, withdrawn: 0, endUnseen: 0 },
  ]);
  expect(dataset.tables['careLeavers']!.rows).toBe(0);
  expect(dataset.tables['adoption']!.rows).toBe(0);
  expect(dataset.tables['contacts']).toBeUndefined();
});

it('keeps the file and row of every record, text that could not be read, and columns that one extract lacks', () => {
  const read = (name: string, text: string, asAt: string): Dataset =>
    readAnnexA([{ name, bytes: new TextEncoder().encode(text) }], { asAt: localDate(asAt) }).dataset;
  const { dataset } = stackExtracts([
    read(
      'march.csv',
      'Child Unique ID,Gender,Ethnicity,Date of referral,Referral NFA?,Allocated Team\n2,a) Male,,06/01/2025,b) No,\n',
      march,
    ),
    read(
      'september.csv',
      'Child Unique ID,Ethnicity,Date of referral,Referral NFA?,Referral Source,Allocated Team\n1,,07/05/2024,a) Yes,6,\n3,,31/06/2024,b) No,6,\n',
      september,
    ),
  ]);
  const table = dataset.tables['referrals']!;
  expect([0, 1, 2].map((row) => placeOfRecord(table, row))).toMatchObject([
    { file: 'march.csv', row: 2 },
    { file: 'september.csv', row: 2 },
    { file: 'september.csv', row: 3 },
  ]);
  expect([...table.invalid['dateOfReferral']!].filter(([, text]) => text === '31/06/2024')).toEqual([
    [2, '31/06/2024'],
  ]);
  expect(toRecords(table).map((one) => [one['gender'], one['referralSource']])).toEqual([
    ['a', null],
    [null, '6'],
    [null, '6'],
  ]);
});

it('gives the same whatever the order of the extracts, and one extract as it is', () => {
  const day = fc.constantFrom('2024-04-01', '2024-06-03', '2024-09-30', '2024-10-01', '2025-01-06');
  const child = fc.constantFrom('1', '2', '3');
  const lists = fc.record({
    referrals: fc.array(
      fc.tuple(child, day).map(([id, on]) => referral(id, on)),
      { maxLength: 4 },
    ),
    childProtection: fc.array(
      fc.tuple(child, day, fc.option(day, { nil: undefined })).map((one) => plan(...one)),
      { maxLength: 3 },
    ),
  });
  fc.assert(
    fc.property(lists, lists, lists, (a, b, c) => {
      const made = [extract(march, a), extract('2024-12-31', b), extract(september, c)];
      const stacked = stackExtracts(made);
      expect(stackExtracts([...made].reverse())).toEqual(stacked);
      // Every record of the latest is there, none twice by its key.
      expect(stacked.dataset.tables['referrals']!.rows).toBeGreaterThanOrEqual(a.referrals.length);
      const alone = stackExtracts([made[0]!]).dataset;
      expect(alone.tables).toEqual(made[0]!.tables);
      expect(alone.coverage).toEqual(made[0]!.coverage);
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['NO_EXTRACTS', []],
  ['EXTRACTS_OF_ONE_DAY', [extract(march, { referrals: [] }), extract(march, { contacts: [] })]],
  [
    'EXTRACTS_OF_SEVERAL_AUTHORITIES',
    [
      extract(march, { referrals: [] }),
      annexAFromRecords({ referrals: [] }, { asAt: localDate(september), authority: 'E08000001' }).dataset,
    ],
  ],
])('refuses %s', (code, extracts) => {
  expect(() => stackExtracts(extracts)).toThrow(expect.objectContaining({ code }));
});
