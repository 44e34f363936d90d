import { localDate, toRecords } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from './annex-a-from-records.ts';

const asAt = localDate('2024-03-31');

describe('annexAFromRecords', () => {
  it('reads a code from the code itself, the preferred text and another spelling', () => {
    const { dataset } = annexAFromRecords(
      { referrals: [{ gender: 'b' }, { gender: 'b) Female' }, { gender: ' FEMALE ' }, { gender: 'x' }] },
      { asAt },
    );
    const table = dataset.tables['referrals']!;
    expect(toRecords(table).map((row) => row['gender'])).toEqual(['b', 'b', 'b', null]);
    // Kept: the spelling that is not the preferred one, and the text that is no code.
    expect([...table.invalid['gender']!]).toEqual([
      [2, ' FEMALE '],
      [3, 'x'],
    ]);
  });

  it('gives every column, blank where no record has it', () => {
    const { dataset } = annexAFromRecords({ section47: [{}] }, { asAt });
    const [row] = toRecords(dataset.tables['section47']!);
    expect(Object.keys(row!)).toHaveLength(14);
    expect(new Set(Object.values(row!))).toEqual(new Set([null]));
  });

  it('keeps a number in a key column as text, and takes a dash for a blank', () => {
    const { dataset } = annexAFromRecords(
      { referrals: [{ childUniqueId: 7, allocatedTeam: '-' }] },
      { asAt },
    );
    expect(toRecords(dataset.tables['referrals']!)[0]).toMatchObject({
      childUniqueId: '7',
      allocatedTeam: null,
    });
  });

  it('covers six months up to the snapshot, clamped to a short month', () => {
    // Six calendar months before 31 March is the last day of September, which has no 31st.
    const { dataset } = annexAFromRecords({ referrals: [] }, { asAt });
    expect(dataset.coverage['referrals']).toEqual({
      from: '2023-09-30',
      to: '2024-03-31',
      complete: true,
      lists: ['referrals'],
    });
  });

  it('refuses a list or a column that it does not know', () => {
    expect(() => annexAFromRecords({ referalls: [] }, { asAt })).toThrow('UNKNOWN_LIST');
    expect(() => annexAFromRecords({ referrals: [{ dateOfReferal: '2024-01-01' }] }, { asAt })).toThrow(
      'UNKNOWN_COLUMN',
    );
  });

  it('gives the same fingerprint whatever order the lists come in, another for another value', () => {
    const one = { referrals: [{ childUniqueId: 'C1' }], assessments: [{ childUniqueId: 'C2' }] };
    const turned = { assessments: one.assessments, referrals: one.referrals };
    const other = { ...one, referrals: [{ childUniqueId: 'C3' }] };
    const of = (records: typeof one): string => annexAFromRecords(records, { asAt }).dataset.fingerprint;
    expect(of(turned)).toBe(of(one));
    expect(of(other)).not.toBe(of(one));
  });
});
