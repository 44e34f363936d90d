import { localDate, toRecords } from '@sightline/core';
import type { Finding, Layout } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';
import { checkDataset } from './check-dataset.ts';
import type { Profile } from '../rules/rule.ts';

// How single values are read and told: the words that council systems write where there is nothing to write, unborn
// children, ages with decimals. The expected codes are those of the rules on required values, types and codes.
const asAt = localDate('2024-03-31');
const valuesOf = (list: string, column: string, records: AnnexARecords): unknown[] =>
  toRecords(annexAFromRecords(records, { asAt }).dataset.tables[list]!).map((record) => record[column]);
const told = (column: string, records: AnnexARecords, profile: Profile = 'ofsted'): Finding[] =>
  checkDataset(annexAFromRecords(records, { asAt }).dataset, { profile }).filter(
    ({ where }) => where.column === column,
  );
const inShort = (findings: readonly Finding[]): unknown[] =>
  findings.map(({ code, severity, where, params }) => [
    code,
    severity,
    where.row,
    where.count,
    params['kind'],
  ]);

describe('words for nothing', () => {
  it('are blanks in columns of names and identifiers, told where the column is required', () => {
    const words = ['N/A', 'na', 'UNKNOWN', '-', '.', 'None', 'nan'];
    for (const column of ['allocatedTeam', 'allocatedWorker', 'childUniqueId']) {
      const records = { referrals: words.map((word) => ({ [column]: word })) };
      expect(valuesOf('referrals', column, records), column).toEqual(words.map(() => null));
      expect(
        told(column, records).map(({ code }) => code),
        column,
      ).toEqual(words.map(() => `AA-03-REQ-${column}`));
    }
  });

  it('are told as such in a column of dates or numbers: as a blank where one is asked for, else as a warning', () => {
    const referrals = [{ dateOfReferral: 'N/A' }, { dateOfReferral: '5th May' }];
    expect(inShort(told('dateOfReferral', { referrals }))).toEqual([
      ['AA-03-REQ-dateOfReferral', 'error', 1, undefined, 'placeholder'],
      ['AA-03-TYP-D', 'error', 2, undefined, 'date-unreadable'],
    ]);
    const childProtection = [{ planEndDate: 'N/A' }, { planEndDate: 'none' }, { planEndDate: '-' }];
    expect(inShort(told('planEndDate', { childProtection }))).toEqual([
      ['AA-07-TYP-D', 'warning', 1, 2, 'placeholder'],
    ]);
  });

  it('leave a plan without an end open, and do not stand for a date that others lean on', () => {
    const childProtection = [{ planStartDate: '2024-01-01', planEndDate: 'N/A' }];
    expect(told('allocatedWorker', { childProtection }).map(({ code }) => code)).toEqual([
      'AA-07-WORKER-OPEN',
    ]);
    expect(told('icpcResultedInPlan', { section47: [{ icpcDate: 'N/A' }] })).toEqual([]);
  });

  it('are a code where a code is written so', () => {
    const records = { referrals: [{ gender: 'Unknown', ethnicity: 'n/a' }] };
    expect(valuesOf('referrals', 'gender', records)).toEqual(['c']);
    expect(valuesOf('referrals', 'ethnicity', records)).toEqual([null]);
    expect(inShort(told('ethnicity', records))).toEqual([
      ['AA-03-REQ-ethnicity', 'error', 1, undefined, 'placeholder'],
    ]);
  });

  it('are no authority of a placement, though other texts are', () => {
    const records = { childrenInCare: [{ laOfPlacement: 'Unknown' }, { laOfPlacement: 'Northtown' }] };
    expect(valuesOf('childrenInCare', 'laOfPlacement', records)).toEqual([null, 'Northtown']);
  });
});

describe('unborn children', () => {
  it('are -1 years old, also in a word, and may have no date of birth', () => {
    const contacts = [
      { age: -1 },
      { age: 'Unborn', dateOfBirth: 'unborn' },
      { age: '\u22121', dateOfBirth: '2024-06-01' },
    ];
    expect(valuesOf('contacts', 'age', { contacts })).toEqual([-1, -1, -1]);
    expect(inShort(told('age', { contacts }))).toEqual([['AA-01-TYP-I', 'warning', 2, 2, 'integer-format']]);
    expect(inShort(told('dateOfBirth', { contacts }))).toEqual([
      ['AA-01-TYP-D', 'warning', 2, undefined, 'placeholder'],
    ]);
  });

  it('of whom only the date of birth says so have no age', () => {
    const contacts = [{ age: 4, dateOfBirth: 'unborn' }];
    expect(inShort(told('dateOfBirth', { contacts }))).toEqual([
      ['AA-01-UNBORN', 'warning', 1, undefined, 'placeholder'],
    ]);
  });
});

it('an age with decimals is no age, unless calculating left them', () => {
  const contacts = [{ age: 4.5 }, { age: 4.00000001 }, { age: '3.9999999' }];
  expect(valuesOf('contacts', 'age', { contacts })).toEqual([null, 4, 4]);
  expect(inShort(told('age', { contacts }))).toEqual([
    ['AA-01-TYP-I', 'error', 1, undefined, 'integer-fraction'],
    ['AA-01-TYP-I', 'warning', 2, 2, 'integer-format'],
  ]);
});

it('1 January 1900 stands for no date where public tools are followed, and stays the value', () => {
  const records = { referrals: [{ dateOfReferral: '1900-01-01' }, { dateOfReferral: '1900-01-02' }] };
  expect(valuesOf('referrals', 'dateOfReferral', records)).toEqual(['1900-01-01', '1900-01-02']);
  const codes = (profile: Profile): string[] =>
    told('dateOfReferral', records, profile)
      .filter(({ code }) => code === 'AA-F-013')
      .map(({ where }) => `row ${where.row}`);
  expect(codes('ofsted')).toEqual([]);
  expect(codes('recommended')).toEqual(['row 1']);
});

it('a text that is nearly a code comes with the code it may have been meant for', () => {
  const records = { referrals: [{ gender: 'Femaile' }, { gender: 'Perhaps' }] };
  expect(told('gender', records).map(({ fix }) => fix)).toEqual([
    { from: 'Femaile', to: 'b) Female', certain: false },
    undefined,
  ]);
});

it('a code is suggested in the layouts that have it only', () => {
  // E17 was not in the workbook of August 2019.
  const records = { childrenInCare: [{ reasonCeased: 'Aged 18+, remained with curent carers' }] };
  const suggested = (layout: Layout): (string | undefined)[] => {
    const { dataset } = annexAFromRecords(records, { asAt, layout });
    return checkDataset(dataset, { profile: 'all' })
      .filter(({ code }) => code === 'AA-08-COD-reasonCeased')
      .map(({ fix }) => fix?.to);
  };
  expect(suggested('2024')).toEqual(['v) E17: Aged 18+ and remained with current carers']);
  expect(suggested('2019')).toEqual([undefined]);
});

it('a note in a column of codes is not repeated in a fix', () => {
  const fixOf = (text: string): unknown => told('gender', { referrals: [{ gender: text }] })[0]!.fix;
  expect(fixOf('not stated or recorded at all by anybody')).toBeDefined();
  expect(fixOf('not stated or recorded at all by anybody, ' + 'as was noted. '.repeat(2))).toBeUndefined();
});

it('text and numeric identifiers that print alike are one child, leading zeros another', () => {
  const records = {
    referrals: [
      { childUniqueId: 17 },
      { childUniqueId: '17' },
      { childUniqueId: ' 17\u00a0' },
      { childUniqueId: '0017' },
    ],
  };
  expect(valuesOf('referrals', 'childUniqueId', records)).toEqual(['17', '17', '17', '0017']);
});

it('codes are found whatever the kind of quotation mark, dash and space', () => {
  const childrenInCare = [{ placementProvider: '\u00a0e)\u00a0 PR4 \u2013 private provision' }];
  expect(valuesOf('childrenInCare', 'placementProvider', { childrenInCare })).toEqual(['PR4']);
});
