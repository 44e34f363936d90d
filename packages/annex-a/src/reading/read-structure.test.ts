import { localDate, toRecords } from '@sightline/core';
import type { Finding } from '@sightline/core';
import { writeWorkbook } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
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
const found = ({ findings }: AnnexARead, code: string): Pick<Finding, 'where' | 'params'>[] =>
  findings.filter((finding) => finding.code === code).map(({ where, params }) => ({ where, params }));

const template = annexALists.find(({ number }) => number === 3)!.columns.map(({ name }) => name);
const headings = template.join(',');
const where = { file: 'List 3.csv', list: 'referrals', sheet: 'List 3' };

describe('AA-F-002: sheets that are no list', () => {
  const sheet = (name: string, heading: string): Parameters<typeof writeWorkbook>[0][number] => ({
    name,
    columns: [{ heading, type: 'text' }],
    rows: [],
  });

  it('tells of a sheet that nothing is known of, not of the tabs of the template nor a blank one', () => {
    const names = ['Front_Sheet', 'FAQ_and_changes', 'Guidance', 'Codes_used'];
    const sheets = [
      ...names.map((name) => sheet(name, 'Text')),
      sheet('Sheet2', ''),
      sheet('Pivot', 'Total'),
    ];
    const result = read([{ name: 'a.xlsx', bytes: writeWorkbook(sheets) }]);
    expect(found(result, 'AA-F-002')).toEqual([{ where: { file: 'a.xlsx', sheet: 'Pivot' }, params: {} }]);
    expect(result.provenance.otherSheets.map(({ why }) => why)).toEqual([
      ...Array.from({ length: 5 }, () => 'not-a-list'),
      'unknown',
    ]);
  });

  it('tells of a file that is no list', () => {
    expect(found(read([csv('notes.csv', 'nothing', 'here')]), 'AA-F-002')).toHaveLength(1);
  });
});

describe('AA-F-003: a file given twice', () => {
  const one = csv('b.csv', headings, 'C1');

  it('reads it once, whatever the order, and says so', () => {
    const copy = { ...one, name: 'a.csv' };
    for (const files of [
      [one, copy],
      [copy, one],
    ]) {
      const result = read(files);
      expect(result.dataset.tables['referrals']!.source.file).toBe('a.csv');
      expect(found(result, 'AA-F-003')).toEqual([
        { where: { file: 'b.csv' }, params: { kind: 'same-file', readFrom: 'a.csv' } },
      ]);
      expect(result.provenance.filesRead.map(({ name }) => name)).toEqual(['a.csv']);
    }
  });

  it('gives each further copy a finding of its own', () => {
    const ids = read([one, one, one])
      .findings.filter(({ code }) => code === 'AA-F-003')
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('takes files that differ in one byte for two', () => {
    const [finding] = found(read([one, csv('c.csv', headings, 'C2')]), 'AA-F-003');
    expect(finding).toMatchObject({ where: { list: 'referrals' }, params: { readFrom: 'b.csv' } });
  });
});

describe('headings and the template', () => {
  it('AA-F-004 tells of headings below the second row, where a title alone leaves them', () => {
    const result = (lines: string[]): unknown[] => found(read([csv('List 3.csv', ...lines)]), 'AA-F-004');
    expect(result([headings, 'C1'])).toEqual([]);
    expect(result(['List 3: Referrals', headings, 'C1'])).toEqual([]);
    expect(result(['List 3: Referrals', 'made today', headings, 'C1'])).toEqual([
      { where: { ...where, row: 3 }, params: { number: 3 } },
    ]);
  });

  it('AA-F-008 tells once of headings by other names or in other spellings', () => {
    const result = (line: string): unknown[] => found(read([csv('List 3.csv', line, 'C1')]), 'AA-F-008');
    expect(result(headings)).toEqual([]);
    // The template itself has spaces at the end of some headings, and Sex is its word of 2026.
    expect(result(headings.replace('Referral Source', 'Referral Source '))).toEqual([]);
    expect(result(headings.replace('Gender', 'Sex'))).toEqual([]);
    const other = headings.replace('Date of Birth', 'DOB').replace('Referral Source', 'referral  source');
    expect(result(other)).toEqual([
      { where: { ...where, row: 1 }, params: { column: 'Date of Birth', heading: 'DOB', count: 2 } },
    ]);
  });

  it('AA-F-009 tells once of columns in another order, not of one that is missing or extra', () => {
    const result = (columns: string[]): unknown[] =>
      found(read([csv('List 3.csv', columns.join(','), 'C1')]), 'AA-F-009');
    expect(result(template)).toEqual([]);
    expect(result(template.filter((_, at) => at !== 3))).toEqual([]);
    expect(result(['Notes', ...template])).toEqual([]);
    const [first, ...others] = template;
    expect(result([...others, first!])).toEqual([
      { where: { ...where, row: 1 }, params: { column: template[1], count: 1 } },
    ]);
  });
});

describe('AA-F-012: rows that are no records', () => {
  const rows = (...lines: string[]): AnnexARead => read([csv('List 3.csv', headings, ...lines)]);
  const keys = ({ dataset }: AnnexARead): unknown[] =>
    toRecords(dataset.tables['referrals']!).map(({ childUniqueId }) => childUniqueId);

  it('tells how many blank rows stand among the records', () => {
    expect(found(rows('C1', '', '', 'C2'), 'AA-F-012')).toEqual([
      { where, params: { kind: 'blank-rows', count: 2 } },
    ]);
  });

  it('takes filter notes below the last record for no records and tells each row, not what it says', () => {
    const result = rows('C1,a', 'C2,b', '', 'Applied filters:', 'Team is North', 'since 2023');
    expect(keys(result)).toEqual(['C1', 'C2']);
    expect(found(result, 'AA-F-012')).toEqual(
      [5, 6, 7].map((row) => ({ where: { ...where, row }, params: { kind: 'note' } })),
    );
    expect(result.provenance.lists[0]).toMatchObject({
      records: 2,
      blankRowsSkipped: 0,
      noteRows: [5, 6, 7],
    });
    expect(result.dataset.tables['referrals']!.columns['childUniqueId']).toMatchObject({
      dictionary: ['C1', 'C2'],
    });
  });

  it('takes a sentence alone for a note, also under a column of dates, and a list of nothing else for empty', () => {
    const date = `${','.repeat(template.indexOf('Date of referral'))}No data to show`;
    expect(keys(rows('C1,a', date))).toEqual(['C1']);
    expect(rows(date).dataset.tables['referrals']!.invalid['dateOfReferral']?.size ?? 0).toBe(0);
    expect(found(rows(date), 'AA-F-011')).toHaveLength(1);
  });

  it('keeps a record of one cell, and tells of a sentence among the records too', () => {
    expect(keys(rows('C1,a', 'C2'))).toEqual(['C1', 'C2']);
    const among = rows('C1,a', 'see the next page', 'C2,b');
    expect(keys(among)).toEqual(['C1', 'C2']);
    expect(among.provenance.lists[0]).toMatchObject({ noteRows: [3] });
    expect(keys(rows('C1,a', 'see the next page,b'))).toEqual(['C1', 'see the next page']);
  });

  it('gives the fingerprint of the records alone', () => {
    const noted = rows('C1,a', 'Applied filters: none');
    expect(noted.dataset.fingerprint).toBe(rows('C1,a').dataset.fingerprint);
  });
});

describe('AA-F-015: the snapshot', () => {
  const told = (options: Partial<ReadOptions>): unknown[] =>
    found(read([csv('List 3.csv', headings, 'C1')], options), 'AA-F-015').map(({ params }) => params);

  it('is told when it lies after the day of reading', () => {
    expect(told({ today: asAt })).toEqual([]);
    expect(told({ today: localDate('2024-03-30') })).toEqual([{ kind: 'ahead', date: '2024-03-31' }]);
    expect(told({})).toEqual([]);
  });

  it('is told when it lies before the Wednesday of the week before an inspection was announced', () => {
    // By the calendar: 8 April 2024 was a Monday, and 3 April the Wednesday of the week before; 31 March a Sunday.
    const early = [{ kind: 'early', date: '2024-03-31', limit: '2024-04-03' }];
    expect(told({ announced: localDate('2024-04-08') })).toEqual(early);
    expect(told({ announced: localDate('2024-04-14') })).toEqual(early);
    expect(told({ announced: localDate('2024-04-07') })).toEqual([]);
    const onTheDay = { announced: localDate('2024-04-08'), asAt: localDate('2024-04-03') };
    expect(told(onTheDay)).toEqual([]);
  });
});
