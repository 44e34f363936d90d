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

  it('covers what each list asks for: six months, the snapshot alone for list 9, a year for 10 and 11', () => {
    const { dataset } = annexAFromRecords(
      { contacts: [], earlyHelp: [], childrenInNeed: [], careLeavers: [], adoption: [], adopters: [] },
      { asAt: localDate('2024-02-29') },
    );
    const from = Object.fromEntries(Object.entries(dataset.coverage).map(([key, { from }]) => [key, from]));
    // Months back from 29 February: 29 August, and 28 February of the common year before.
    expect(from).toEqual({
      contacts: '2023-08-29',
      earlyHelp: '2023-08-29',
      childrenInNeed: '2023-08-29',
      careLeavers: '2024-02-29',
      adoption: '2023-02-28',
      adopters: '2023-02-28',
      openCases: '2024-02-29',
      completeness: '2024-02-29',
    });
  });

  it('gives list 9 the columns of the layout, and refuses one of a later layout', () => {
    const columns = (layout: '2019' | '2024' | '2026'): number =>
      Object.keys(
        annexAFromRecords({ careLeavers: [{}] }, { asAt, layout }).dataset.tables['careLeavers']!.columns,
      ).length;
    expect([columns('2019'), columns('2024'), columns('2026')]).toEqual([13, 17, 17]);
    expect(() =>
      annexAFromRecords({ careLeavers: [{ latestContact: '2024-01-01' }] }, { asAt, layout: '2019' }),
    ).toThrow('UNKNOWN_COLUMN');
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
