import { localDate, toRecords } from '@sightline/core';
import type { Dataset, Finding } from '@sightline/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyRecords } from '../../test/any-records.ts';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';
import { applyFixes } from './apply-fixes.ts';
import { checkDataset } from '../checking/check-dataset.ts';
import { readAnnexA } from '../reading/read-annex-a.ts';

const asAt = localDate('2024-03-31');
const from = (records: AnnexARecords): Dataset => annexAFromRecords(records, { asAt }).dataset;
const check = (dataset: Dataset): Finding[] => checkDataset(dataset, { profile: 'all' });
const valuesOf = (dataset: Dataset, list: string, column: string): unknown[] =>
  toRecords(dataset.tables[list]!).map((record) => record[column]);
const rawsOf = (dataset: Dataset, list: string, column: string): unknown[] => [
  ...(dataset.tables[list]!.invalid[column] ?? []),
];

describe('applyFixes: what is certain', () => {
  it('writes every cell of a spelling as asked for, and keeps the values and the fingerprint', () => {
    const dataset = from({ referrals: [{ gender: 'F' }, { gender: 'Female' }, {}, { gender: 'F' }] });
    const { dataset: fixed, log, refused } = applyFixes(dataset, check(dataset));
    expect(rawsOf(fixed, 'referrals', 'gender')).toEqual([]);
    expect(valuesOf(fixed, 'referrals', 'gender')).toEqual(['b', 'b', null, 'b']);
    expect(fixed.fingerprint).toBe(dataset.fingerprint);
    expect(log.map(({ row, rule, column, from, to }) => [row, rule, column, from, to])).toEqual([
      [1, 'AA-03-COD-gender', 'gender', 'F', 'b) Female'],
      [4, 'AA-03-COD-gender', 'gender', 'F', 'b) Female'],
      [2, 'AA-03-COD-gender', 'gender', 'Female', 'b) Female'],
    ]);
    expect(refused).toEqual([]);
    expect(check(fixed).filter(({ where }) => where.column === 'gender' && where.row !== 3)).toEqual([]);
  });

  it('puts dates, numbers and spaces right without telling what was written, unless asked', () => {
    const referrals = [{ dateOfBirth: '5/1/2020', age: '4.0', allocatedWorker: 'W1 ' }];
    const dataset = from({ referrals });
    const findings = check(dataset);
    const { dataset: fixed, log } = applyFixes(dataset, findings);
    expect(fixed.tables['referrals']!.invalid).toEqual({});
    expect(fixed.fingerprint).toBe(dataset.fingerprint);
    expect(log.map(({ column }) => column)).toEqual(['dateOfBirth', 'age', 'allocatedWorker']);
    expect(log.some((one) => 'from' in one || 'to' in one)).toBe(false);
    expect(applyFixes(dataset, findings, { identify: true }).log.map(({ from, to }) => [from, to])).toEqual([
      ['5/1/2020', '2020-01-05'],
      ['4.0', '4'],
      ['W1 ', 'W1'],
    ]);
  });

  it('makes a word for nothing a blank where nothing is asked for', () => {
    const dataset = from({ childProtection: [{ planEndDate: 'N/A' }, { planEndDate: 'in May' }] });
    const { dataset: fixed, log } = applyFixes(dataset, check(dataset));
    expect(rawsOf(fixed, 'childProtection', 'planEndDate')).toEqual([[1, 'in May']]);
    expect(log).toHaveLength(1);
    // Whether any text is written is something that definitions ask.
    expect(fixed.fingerprint).not.toBe(dataset.fingerprint);
  });

  it('clears each word for nothing among codes by its own finding', () => {
    const dataset = from({ childrenInCare: ['N/A', 'NA', 'N/A'].map((reasonCeased) => ({ reasonCeased })) });
    const findings = check(dataset).filter(({ params }) => params['kind'] === 'placeholder');
    expect(findings).toHaveLength(2);
    expect(applyFixes(dataset, findings.slice(0, 1)).log.map(({ row }) => row)).toEqual([1, 3]);
    expect(applyFixes(dataset, findings).refused).toEqual([]);
  });

  it('keeps a date that was read from a workbook that counts from 1904', () => {
    const dataset = from({ referrals: [{ childUniqueId: 'C1', dateOfReferral: '2024-01-05' }] });
    const table = dataset.tables['referrals']!;
    const told = new Map([[0, '43834']]);
    const counted = {
      ...dataset,
      tables: { ...dataset.tables, referrals: { ...table, invalid: { dateOfReferral: told } } },
    };
    const { dataset: fixed } = applyFixes(counted, check(counted));
    expect(valuesOf(fixed, 'referrals', 'dateOfReferral')).toEqual(['2024-01-05']);
    expect(rawsOf(fixed, 'referrals', 'dateOfReferral')).toEqual([]);
  });
});

describe('applyFixes: what is not certain', () => {
  const dataset = from({
    contacts: [
      { gender: 'Femaile', age: 4.5, dateOfContact: '03/25/2024' },
      { gender: 'Perhaps', age: 7.5, dateOfContact: 'in May' },
    ],
  });
  const findings = check(dataset).filter(({ code }) => /TYP|COD/.test(code));

  it('is refused, and what has no fix is passed over', () => {
    const { dataset: same, log, refused } = applyFixes(dataset, findings);
    expect(same).toBe(dataset);
    expect(log).toEqual([]);
    expect(refused.map(({ rule, why }) => [rule, why])).toEqual([
      ['AA-01-COD-gender', 'not-certain'],
      ['AA-01-TYP-I', 'not-certain'],
      ['AA-01-TYP-I', 'not-certain'],
      ['AA-01-TYP-D', 'not-certain'],
    ]);
  });

  it('is made where its finding is accepted, one by one', () => {
    const ofFirst = findings.filter(({ where }) => where.row === 1).map(({ id }) => id);
    const { dataset: fixed, log, refused } = applyFixes(dataset, findings, { accept: ofFirst });
    expect(toRecords(fixed.tables['contacts']!)[0]).toMatchObject({
      gender: 'b',
      age: 4,
      dateOfContact: '2024-03-25',
    });
    expect(toRecords(fixed.tables['contacts']!)[1]).toMatchObject({ gender: null, age: null });
    expect(log.map(({ row }) => row)).toEqual([1, 1, 1]);
    expect(refused).toHaveLength(1);
    expect(fixed.fingerprint).not.toBe(dataset.fingerprint);
  });

  it('of a whole column is made for all its cells by one acceptance', () => {
    const ages = from({ contacts: Array.from({ length: 20 }, (_, at) => ({ age: at + 0.5 })) });
    const [finding] = check(ages).filter(({ code }) => code === 'AA-01-TYP-I');
    expect(finding!.where.count).toBe(20);
    expect(applyFixes(ages, [finding!]).refused).toHaveLength(1);
    const { dataset: fixed } = applyFixes(ages, [finding!], { accept: [finding!.id] });
    expect(valuesOf(fixed, 'contacts', 'age')).toEqual(Array.from({ length: 20 }, (_, at) => at));
  });

  it('nor is what somebody has explained', () => {
    const one = from({ referrals: [{ gender: 'F' }] });
    const explained = check(one).map((finding): Finding => ({ ...finding, state: 'explained' }));
    expect(applyFixes(one, explained).refused.map(({ why }) => why)).toEqual(['explained']);
  });
});

it('finds nothing to fix a second time, and says so', () => {
  const dataset = from({ referrals: [{ gender: 'F', dateOfReferral: '5/1/2024' }] });
  const findings = check(dataset);
  const once = applyFixes(dataset, findings).dataset;
  const twice = applyFixes(once, findings);
  expect(twice.dataset).toBe(once);
  expect(twice.refused.map(({ why }) => why)).toEqual(['not-found', 'not-found']);
});

it('names the place in the sheet, and fixes the row of the sheet', () => {
  const bytes = new TextEncoder().encode(
    'List 3\nChild Unique ID,Gender,Date of referral\n\n1,F,\n2,,5/1/2024\n',
  );
  const { dataset } = readAnnexA([{ name: 'List 3.csv', bytes }], { asAt });
  expect(
    applyFixes(dataset, check(dataset)).log.map(({ file, sheet, row, column }) => [file, sheet, row, column]),
  ).toEqual([
    ['List 3.csv', 'List 3', 4, 'gender'],
    ['List 3.csv', 'List 3', 5, 'dateOfReferral'],
  ]);
});

it('leaves any dataset as it was, is idempotent, and leaves no certain fix to be made', () => {
  fc.assert(
    fc.property(anyRecords, ({ records, layout }) => {
      const { dataset } = annexAFromRecords(records, { asAt, layout });
      const before = structuredClone(dataset.tables);
      const once = applyFixes(dataset, check(dataset));
      expect(dataset.tables).toEqual(before);
      const twice = applyFixes(once.dataset, check(once.dataset));
      expect(twice.log).toEqual([]);
      expect(twice.dataset).toBe(once.dataset);
    }),
    { numRuns: 40 },
  );
});
