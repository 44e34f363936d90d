import { localDate, toRecords } from '@sightline/core';
import { writeWorkbook } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from './annex-a-from-records.ts';
import type { AnnexAFile } from './annex-a-file.ts';
import { annexALists } from '../lists/annex-a-lists.ts';
import { readAnnexA } from './read-annex-a.ts';
import type { AnnexARead, ReadOptions } from './read-annex-a.ts';

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
/** The ten lists that a file of list 3 alone does not hold. */
const othersMissing = [
  'contacts',
  'earlyHelp',
  'assessments',
  'section47',
  'childrenInNeed',
  'childProtection',
  'childrenInCare',
  'careLeavers',
  'adoption',
  'adopters',
].map((key) => `AA-F-001 ${key}`);

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

  it('takes a list without records as read, and tells that it has none', () => {
    const result = read([csv('List 3.csv', referrals)]);
    expect(result.dataset.tables['referrals']!.rows).toBe(0);
    expect(codes(result).filter((code) => code.endsWith('referrals'))).toEqual(['AA-F-011 referrals']);
  });

  it('tells of each list that no sheet holds', () => {
    expect(codes(read([csv('List 3.csv', referrals, 'C1')]))).toEqual(othersMissing);
  });

  it('tells of a sheet that bears the name of a list and has no headings', () => {
    const { findings, provenance } = read([csv('List 3.csv', 'nothing here')]);
    expect(findings.find(({ where }) => where.list === 'referrals')).toMatchObject({
      code: 'AA-F-001',
      where: { sheet: 'List 3' },
      params: { kind: 'no-headings' },
    });
    expect(provenance.otherSheets).toEqual([
      { file: 'List 3.csv', sheet: 'List 3', why: 'no-headings', list: 'referrals', number: 3 },
    ]);
  });

  it('tells lists apart that share half of their headings', () => {
    // Lists 4, 5 and 6 begin with the same six columns.
    const shared = headingsOf(6).slice(0, 6);
    expect(headingsOf(4).slice(0, 6)).toEqual(shared);
    expect(headingsOf(5).slice(0, 6)).toEqual(shared);
    const sheet = (number: number): AnnexAFile =>
      csv(`export ${number}.csv`, headingsOf(number).join(','), 'C1');
    const { provenance } = read([6, 4, 5].map(sheet));
    expect(provenance.lists.map(({ number, file }) => [number, file])).toEqual([
      [4, 'export 4.csv'],
      [5, 'export 5.csv'],
      [6, 'export 6.csv'],
    ]);
  });

  it.each(annexALists.map(({ number, name }) => [number, name] as const))(
    'knows list %i, %s, by its headings alone',
    (number) => {
      const { provenance } = read([csv('export.csv', headingsOf(number).join(','), 'C1')]);
      expect(provenance.lists.map((list) => [list.number, list.foundBy, list.records])).toEqual([
        [number, 'headings', 1],
      ]);
    },
  );

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
  /** Column of list 9 that came with the layout of 2024. */
  const later = [
    'Unaccompanied Asylum Seeking Child (UASC), or formerly UASC if 18 or over (Y/N)',
    'Allocated Personal Advisor',
    'Latest Pathway Plan Review Date',
    'Latest Date of Contact',
  ];
  const nine = headingsOf(9)
    .map((heading) => heading.replaceAll('"', ''))
    .filter((heading) => !later.includes(heading))
    .join(',');
  const layoutsOf = (files: AnnexAFile[], options?: Partial<ReadOptions>): unknown[] =>
    read(files, options).provenance.lists.map(({ number, layout, layoutWhy }) => [number, layout, layoutWhy]);
  const three = csv('3.csv', referrals);

  it('takes a list headed Sex for 2026, and another for what is said or for 2024', () => {
    const sex = csv('List 3.csv', referrals.replace('Gender', 'Sex'));
    expect(layoutsOf([sex], { layout: '2019' })).toEqual([[3, '2026', 'heading']]);
    expect(layoutsOf([three], { layout: '2019' })).toEqual([[3, '2019', 'option']]);
    expect(layoutsOf([three])).toEqual([[3, '2024', 'assumed']]);
    expect(read([sex]).provenance.lists[0]!.layoutEvidence).toEqual([{ column: 'gender', heading: 'Sex' }]);
  });

  it('takes a list headed Gender for 2024 where 2026 is said', () => {
    expect(layoutsOf([three], { layout: '2026' })).toEqual([[3, '2024', 'heading']]);
  });

  it('takes list 9 with any column of 2024 for 2024, whatever is said', () => {
    const { provenance } = read([csv('9.csv', `${nine},Latest Pathway Plan`)], { layout: '2019' });
    expect(provenance.lists[0]).toMatchObject({
      layout: '2024',
      layoutWhy: 'columns',
      layoutEvidence: [{ column: 'pathwayPlanReview', heading: 'Latest Pathway Plan' }],
    });
    // The other three columns of the layout are missed.
    expect(provenance.lists[0]!.missing.map(({ column }) => column)).toEqual([
      'uasc',
      'personalAdvisor',
      'latestContact',
    ]);
  });

  it('takes list 9 without any of them for 2019, and misses none of them', () => {
    const { provenance, findings, dataset } = read([csv('9.csv', nine, 'C1')]);
    expect(provenance.lists[0]).toMatchObject({ layout: '2019', layoutWhy: 'no-later-columns', missing: [] });
    expect(findings.filter(({ where }) => where.list === 'careLeavers')).toEqual([]);
    expect(dataset.tables['careLeavers']!.columns['uasc']).toBeUndefined();
  });

  it('misses them where 2024 is said, or a heading says 2026', () => {
    const missing = (file: AnnexAFile, options: Partial<ReadOptions> = {}): number =>
      codes(read([file], options)).filter((code) => code.startsWith('AA-F-005 careLeavers')).length;
    expect(missing(csv('9.csv', nine), { layout: '2024' })).toBe(4);
    expect(missing(csv('9.csv', nine.replace('Gender', 'Sex')))).toBe(4);
  });

  it('takes a code that came later for a sign, not one that has gone', () => {
    const row = (code: string): AnnexAFile => csv('9.csv', nine, `C1${','.repeat(12)}${code}`);
    expect(read([row('F4')]).provenance.lists[0]).toMatchObject({
      layout: '2024',
      layoutWhy: 'codes',
      layoutEvidence: [{ column: 'activityStatus', code: 'F4' }],
    });
    expect(layoutsOf([row('F3')])).toEqual([[9, '2019', 'no-later-columns']]);
    // Without a heading for the child's sex, 2026 is possible too.
    const source = csv('List 3.csv', 'Child Unique ID,Date of referral,Referral Source', 'C1,05/01/2024,5D');
    expect(layoutsOf([source], { layout: '2019' })).toEqual([[3, '2024', 'codes']]);
    expect(layoutsOf([source], { layout: '2026' })).toEqual([[3, '2026', 'option']]);
  });

  it('takes a list that says nothing for what other lists are', () => {
    expect(layoutsOf([three, csv('9.csv', nine)])).toEqual([
      [3, '2019', 'other-lists'],
      [9, '2019', 'no-later-columns'],
    ]);
    // Headed Gender, list 3 cannot be of 2026.
    expect(layoutsOf([three, csv('4.csv', headingsOf(4).join(',').replace('Gender', 'Sex'))])).toEqual([
      [3, '2024', 'assumed'],
      [4, '2026', 'heading'],
    ]);
  });

  it('tells of lists of different layouts', () => {
    const four = csv('4.csv', headingsOf(4).join(','));
    const sex = csv('3.csv', referrals.replace('Gender', 'Sex'));
    const told = (files: AnnexAFile[]): unknown =>
      read(files).findings.find(({ code }) => code === 'AA-F-010')?.params;
    expect(told([sex, four])).toEqual({ layout: '2026', lists: '3' });
    expect(told([three, four])).toBeUndefined();
    expect(told([four, csv('9.csv', nine)])).toBeUndefined();
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
