import { localDate, toRecords } from '@sightline/core';
import { writeWorkbook } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from './annex-a-from-records.ts';
import { annexALists } from './annex-a-lists.ts';
import { readAnnexA } from './read-annex-a.ts';
import type { AnnexAFile, AnnexARead, ReadOptions } from './read-annex-a.ts';

const asAt = localDate('2024-03-31');
const csv = (name: string, ...lines: string[]): AnnexAFile => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
});
const read = (files: readonly AnnexAFile[], options: Partial<ReadOptions> = {}): AnnexARead =>
  readAnnexA(files, { asAt, ...options });

/** All headings of a list, as in the template. */
const headingsOf = (number: number): string[] =>
  annexALists
    .find((list) => list.number === number)!
    .columns.map(({ name }) => (name.includes(',') ? `"${name}"` : name));

const referrals = headingsOf(3).join(',');
const codes = ({ findings }: AnnexARead): string[] =>
  findings.map(({ code, where }) => [code, where.list, where.column].filter(Boolean).join(' '));
/** The four lists that the file does not hold. */
const othersMissing = ['assessments', 'section47', 'childProtection', 'childrenInCare'].map(
  (key) => `AA-F-001 ${key}`,
);

describe('readAnnexA: finding lists', () => {
  it('finds a list by its headings under a title, whatever the sheet is called', () => {
    const { provenance, dataset } = read([
      csv('export (2).csv', 'List 3: Referral', '', referrals, 'C1', '', 'C2'),
    ]);
    expect(provenance.lists[0]).toMatchObject({
      list: 'referrals',
      sheet: 'export (2)',
      foundBy: 'headings',
      headingRow: 3,
      records: 2,
      blankRowsSkipped: 1,
    });
    expect([...dataset.tables['referrals']!.source.excelRow]).toEqual([4, 6]);
  });

  it('takes columns in any order and by their other names', () => {
    const { dataset, provenance } = read([
      csv('List_3.csv', 'Team,DOB,Child ID,Referral  date', 'North,29/02/2012,007,1/2/2024'),
    ]);
    expect(toRecords(dataset.tables['referrals']!)).toEqual([
      {
        childUniqueId: '007',
        dateOfBirth: '2012-02-29',
        dateOfReferral: '2024-02-01',
        allocatedTeam: 'North',
      },
    ]);
    expect(provenance.lists[0]!.columnsMatched.map(({ how }) => how)).toEqual([
      'alias',
      'alias',
      'alias',
      'alias',
    ]);
  });

  it('takes a list without records as read', () => {
    const { dataset, findings } = read([csv('List 3.csv', referrals)]);
    expect(dataset.tables['referrals']!.rows).toBe(0);
    expect(findings.filter(({ where }) => where.list === 'referrals')).toEqual([]);
  });

  it('tells of each list that no sheet holds', () => {
    expect(codes(read([csv('List 3.csv', referrals)]))).toEqual(othersMissing);
  });

  it('tells of a sheet that bears the name of a list and has no headings', () => {
    const { findings, provenance } = read([csv('List 3.csv', 'nothing here')]);
    expect(findings[0]).toMatchObject({
      code: 'AA-F-001',
      where: { sheet: 'List 3' },
      params: { kind: 'no-headings' },
    });
    expect(provenance.otherSheets).toEqual([
      { file: 'List 3.csv', sheet: 'List 3', why: 'no-headings', list: 'referrals', number: 3 },
    ]);
  });

  it('recognises the lists it does not read, by name and by headings, without fault', () => {
    // Headings that lists 5 and 6 share are half of list 5.
    const shared =
      'Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a Disability';
    const ofList6 = `${shared},CIN Start Date,Primary Need Code,CIN Closure Date,Reason for Closure,Case Status,Allocated Team,Allocated Worker`;
    const { provenance, dataset } = read([csv('List_1.csv', 'x'), csv('export.csv', ofList6, 'C1')]);
    expect(provenance.otherSheets.map(({ why, number }) => [why, number])).toEqual([
      ['not-read-in-this-version', 1],
      ['not-read-in-this-version', 6],
    ]);
    expect(dataset.tables).toEqual({});
  });

  it('leaves out the front sheet, guidance and codes', () => {
    const { provenance } = read([csv('Codes_used.csv', referrals, 'C1')]);
    expect(provenance.otherSheets[0]!.why).toBe('not-a-list');
  });

  it('reads the fuller of two sheets of one list, whichever file comes first, and tells of the other', () => {
    const short = csv('a.csv', referrals, 'C1');
    const full = csv('b.csv', referrals, 'C1', 'C2');
    for (const files of [
      [short, full],
      [full, short],
    ]) {
      const { dataset, findings } = read(files);
      expect(dataset.tables['referrals']!.source.file).toBe('b.csv');
      expect(findings.find(({ code }) => code === 'AA-F-003')).toMatchObject({
        where: { file: 'a.csv', list: 'referrals' },
        params: { readFrom: 'b.csv' },
      });
    }
  });

  it('gives one fingerprint for the same lists in any order of files', () => {
    const three = csv('3.csv', referrals, 'C1');
    const four = csv('4.csv', headingsOf(4).join(','), 'C2');
    expect(read([three, four]).dataset.fingerprint).toBe(read([four, three]).dataset.fingerprint);
  });

  it('names the file that cannot be read', () => {
    // The first bytes of the binary format of Excel 97-2003.
    const old = { name: 'old.xls', bytes: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1) };
    expect(() => read([old])).toThrow(
      expect.objectContaining({ params: expect.objectContaining({ file: 'old.xls' }) }),
    );
  });
});

describe('readAnnexA: a workbook', () => {
  it('reads its lists from tabs among others, with title rows, dates and numbers as they are', () => {
    const bytes = writeWorkbook([
      {
        name: 'Front_Sheet',
        columns: [{ heading: 'Name of authority', type: 'text' }],
        rows: [['Northtown']],
      },
      {
        name: 'Child protection',
        titleRows: ['List 7: Child protection', 'Made-up data'],
        columns: [
          { heading: 'Child Unique ID', type: 'number' },
          { heading: 'Child Protection Plan Start Date', type: 'date' },
          { heading: 'Number of Previous Child Protection Plans', type: 'number' },
          { heading: 'Notes of the team', type: 'text' },
        ],
        rows: [
          [17, '2024-02-29', 0, 'x'],
          [null, null, null, 'only a note'],
          [18, null, 2, null],
        ],
      },
    ]);
    const { dataset, provenance, findings } = read([{ name: 'annex-a.xlsx', bytes }]);
    expect(toRecords(dataset.tables['childProtection']!)).toEqual([
      { childUniqueId: '17', planStartDate: '2024-02-29', previousPlans: 0 },
      { childUniqueId: '18', planStartDate: null, previousPlans: 2 },
    ]);
    expect(provenance.filesRead).toEqual([{ name: 'annex-a.xlsx', kind: 'xlsx', sheets: 2 }]);
    expect(provenance.otherSheets).toEqual([
      { file: 'annex-a.xlsx', sheet: 'Front_Sheet', why: 'not-a-list' },
    ]);
    expect(findings.find(({ code }) => code === 'AA-F-006')!.params).toEqual({
      heading: 'Notes of the team',
    });
  });
});

describe('readAnnexA: headings', () => {
  it('tells of a missing column and leaves it out of the table', () => {
    const { dataset, findings } = read([csv('List 3.csv', referrals.replace('Referral Source,', ''), 'C1')]);
    expect(findings.find(({ code }) => code === 'AA-F-005')).toMatchObject({
      where: { list: 'referrals', column: 'referralSource', row: 1 },
      params: { column: 'Referral Source' },
    });
    expect(dataset.tables['referrals']!.columns['referralSource']).toBeUndefined();
  });

  it('suggests the column that an unknown heading may be, and does not take it', () => {
    const { dataset, findings } = read([
      csv('List 3.csv', referrals.replace('Referral Source', 'Referral Sorce'), 'C1'),
    ]);
    expect(findings.find(({ code }) => code === 'AA-F-006')!.params).toEqual({
      heading: 'Referral Sorce',
      suggestion: 'Referral Source',
    });
    expect(findings.find(({ code }) => code === 'AA-F-005')!.params).toEqual({
      column: 'Referral Source',
      suggestion: 'Referral Sorce',
    });
    expect(dataset.tables['referrals']!.columns['referralSource']).toBeUndefined();
  });

  it('tells of a heading that names a column for the second time', () => {
    const { findings } = read([csv('List 3.csv', `${referrals},Team`, 'C1')]);
    expect(findings.find(({ code }) => code === 'AA-F-007')!.params).toEqual({
      column: 'Allocated Team',
      heading: 'Team',
    });
  });
});

describe('readAnnexA: layouts', () => {
  it('takes a list headed Sex for 2026, and another for what is said or for 2024', () => {
    const sex = csv('List 3.csv', referrals.replace('Gender', 'Sex'));
    const gender = csv('List 3.csv', referrals);
    const layout = (file: AnnexAFile, options?: Partial<ReadOptions>): unknown[] => {
      const { dataset, provenance } = read([file], options);
      return [dataset.layouts['referrals'], provenance.lists[0]!.layoutWhy];
    };
    expect(layout(sex, { layout: '2019' })).toEqual(['2026', 'heading']);
    expect(layout(gender, { layout: '2019' })).toEqual(['2019', 'option']);
    expect(layout(gender)).toEqual(['2024', 'assumed']);
  });

  it('tells of lists of different layouts', () => {
    const three = csv('3.csv', referrals.replace('Gender', 'Sex'));
    const four = csv('4.csv', headingsOf(4).join(','));
    const { findings } = read([three, four]);
    expect(findings.find(({ code }) => code === 'AA-F-010')!.params).toEqual({ layout: '2026', lists: '3' });
  });
});

describe('readAnnexA and annexAFromRecords', () => {
  it('give the same dataset for the same content', () => {
    const headings =
      'Child Unique ID,Gender,Date of referral,Number of Referrals in Last 12 Months,Allocated Worker';
    const fromFile = read([
      csv('List 3.csv', headings, 'C2,b) Female,05/01/2024,0,W 1', 'C1,x,5th Jan,2,'),
    ]).dataset;
    const fromRecords = annexAFromRecords(
      {
        referrals: [
          {
            childUniqueId: 'C2',
            gender: 'b',
            dateOfReferral: '2024-01-05',
            referralsLast12Months: 0,
            allocatedWorker: 'W 1',
          },
          { childUniqueId: 'C1', gender: 'x', dateOfReferral: '5th Jan', referralsLast12Months: 2 },
        ],
      },
      { asAt },
    ).dataset;
    for (const [key, column] of Object.entries(fromFile.tables['referrals']!.columns)) {
      expect(column.values, key).toEqual(fromRecords.tables['referrals']!.columns[key]!.values);
    }
    expect({ ...fromFile.tables['referrals']!.invalid }).toEqual(fromRecords.tables['referrals']!.invalid);
  });
});
