import { localDate, toRecords } from '@sightline/core';
import type { Finding } from '@sightline/core';
import { expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import { annexASchema } from './annex-a-schema.ts';
import { applyFixes } from '../fixing/apply-fixes.ts';
import { checkDataset } from '../checking/check-dataset.ts';
import { withFindings } from './with-findings.ts';

const { dataset } = annexAFromRecords(
  { referrals: [{ gender: 'F' }, { gender: 'F' }] },
  { asAt: localDate('2024-03-31') },
);
const findings: readonly Finding[] = [
  ...checkDataset(dataset),
  {
    id: 'x',
    code: 'AA-F-001',
    about: 'structure',
    severity: 'error',
    basis: 'ofsted',
    where: {},
    params: {},
    state: 'explained',
    since: localDate('2024-01-31'),
  },
];

it('has a row for each finding, with what it is and where, and nothing of what it says', () => {
  const { findings: table } = withFindings(dataset, findings).tables;
  const rows = toRecords(table!);
  expect(rows).toHaveLength(findings.length);
  expect(rows.find(({ code }) => code === 'AA-03-COD-gender')).toEqual({
    code: 'AA-03-COD-gender',
    about: 'data',
    severity: 'warning',
    basis: 'ofsted',
    list: 'referrals',
    column: 'gender',
    count: 2,
    state: 'open',
    since: null,
  });
  expect(rows.at(-1)).toMatchObject({
    list: null,
    column: null,
    count: 1,
    state: 'explained',
    since: '2024-01-31',
  });
  expect(Object.keys(table!.columns)).toEqual(Object.keys(annexASchema['findings']!.columns));
  // The place of a finding is its row of the sheet; a missing list has none.
  expect([table!.source.excelRow[0], table!.source.excelRow.at(-1)]).toEqual([1, 0]);
});

it('covers the snapshot, leaves the dataset as it was, and has a fingerprint of its own', () => {
  const told = withFindings(dataset, findings);
  expect(told.coverage['findings']).toEqual({
    from: '2024-03-31',
    to: '2024-03-31',
    complete: false,
    lists: ['referrals'],
  });
  expect(dataset.tables['findings']).toBeUndefined();
  expect(told.fingerprint).not.toBe(dataset.fingerprint);
  expect(withFindings(dataset, findings).fingerprint).toBe(told.fingerprint);
  expect(withFindings(dataset, []).fingerprint).not.toBe(told.fingerprint);
});

it('is gone once the dataset is put right: the findings were of the lists as they were', () => {
  const { dataset: fixed } = applyFixes(withFindings(dataset, findings), findings);
  expect(fixed.tables['findings']).toBeUndefined();
  expect(fixed.tables['completeness']).toBeDefined();
});
