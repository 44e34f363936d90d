import { localDate, toRecords } from '@sightline/core';
import type { Layout } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';
import { readAnnexA } from '../reading/read-annex-a.ts';

const asAt = localDate('2024-03-31');
const completeness = (records: AnnexARecords, layout: Layout = '2024'): Record<string, unknown>[] =>
  toRecords(annexAFromRecords(records, { asAt, layout }).dataset.tables['completeness']!);
const none = { required: 0, requiredGiven: 0, given: 0, blank: 0, unread: 0, missing: 0 };

describe('completeness', () => {
  it('counts what is given, blank, a word for nothing, and text that could not be read', () => {
    const referrals = ['2024-01-05', '', 'N/A', 'in May', '#REF!', '6/1/2024'].map((dateOfReferral) => ({
      childUniqueId: 'C1',
      dateOfReferral,
    }));
    expect(completeness({ referrals }).find(({ column }) => column === 'dateOfReferral')).toEqual({
      list: 'referrals',
      column: 'dateOfReferral',
      records: 6,
      required: 6,
      requiredGiven: 2,
      given: 2,
      blank: 2,
      unread: 2,
      missing: 0,
    });
  });

  it('asks for a value where a condition on the record says so, and nowhere where nobody asks', () => {
    const childProtection = [
      { planStartDate: '2024-01-05', age: -1, dateOfBirth: 'Unborn' },
      { planStartDate: '2024-01-05', age: 4, dateOfBirth: '2019-06-01' },
      { planStartDate: '2024-01-05', age: 4, planEndDate: '2024-02-01' },
    ];
    const of = (key: string): unknown =>
      completeness({ childProtection }).find(({ column }) => column === key);
    // Asked of the two that are born.
    expect(of('dateOfBirth')).toMatchObject({ required: 2, requiredGiven: 1, given: 1, blank: 2 });
    expect(of('planEndDate')).toMatchObject({ required: 0, requiredGiven: 0, given: 1, blank: 2 });
  });

  it('counts the records of a list that lacks a column as missing, not as blank', () => {
    const bytes = new TextEncoder().encode('Child Unique ID,Gender,Date of referral\n1,a) Male,2024-01-05\n');
    const { dataset } = readAnnexA([{ name: 'List 3.csv', bytes }], { asAt });
    const rows = toRecords(dataset.tables['completeness']!);
    expect(rows).toHaveLength(11);
    expect(rows.find(({ column }) => column === 'ethnicity')).toEqual({
      ...none,
      list: 'referrals',
      column: 'ethnicity',
      records: 1,
      required: 1,
      missing: 1,
    });
  });

  it('has a row for each column of the layout of each list that is held, also without records', () => {
    const rows = (layout: Layout): number => completeness({ careLeavers: [], contacts: [] }, layout).length;
    expect([rows('2019'), rows('2024')]).toEqual([13 + 7, 17 + 7]);
    expect(completeness({ contacts: [] })[0]).toEqual({
      ...none,
      list: 'contacts',
      column: 'childUniqueId',
      records: 0,
    });
  });

  it('covers the snapshot and names the lists it speaks of', () => {
    const { coverage } = annexAFromRecords({ careLeavers: [], contacts: [] }, { asAt }).dataset;
    expect(coverage['completeness']).toEqual({
      from: '2024-03-31',
      to: '2024-03-31',
      complete: false,
      lists: ['contacts', 'careLeavers'],
    });
  });

  it('makes up the records of every column', () => {
    const records = { childrenInCare: [{ age: 'x' }, { gender: 'N/A' }, { childUniqueId: 'C1' }] };
    for (const row of completeness(records)) {
      const {
        given,
        blank,
        unread,
        missing,
        records: all,
        required,
        requiredGiven,
      } = row as Record<string, number>;
      expect(given! + blank! + unread! + missing!).toBe(all);
      expect(required!).toBeGreaterThanOrEqual(requiredGiven!);
    }
  });
});
