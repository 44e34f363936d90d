import { fromEpochDay } from '@sightline/core';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { xlsx } from '../../test/xlsx-fixture.ts';
import type { ColumnSpec, ReadTables, SheetCandidate } from '../index.ts';
import { readTables } from '../index.ts';

const column = (key: string, type: ColumnSpec['type'], more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key,
  name: key,
  aliases: [],
  type,
  ...more,
});
const police = { code: 'police', label: 'Police', preferred: 'c) Police force area', aliases: [] };
const visits: SheetCandidate = {
  spec: {
    key: 'visits',
    label: 'Visits',
    columns: [
      column('Child', 'key'),
      column('Seen', 'date'),
      column('Place', 'text'),
      column('Source', 'code', { codes: [police] }),
    ],
  },
  sheetNames: ['Visits'],
};
const csv = (...lines: string[]): ReadTables =>
  readTables({ name: 'Visits.csv', bytes: strToU8(lines.join('\n')) }, [visits]);
const excelRows = ({ tables }: ReadTables): number[] => [...tables[0]!.table.source.excelRow];

/** Rows of `<c>` elements, each of one letter's column and a text. */
const row = (number: number, cells: Readonly<Record<string, string>>): string =>
  `<row r="${number}">` +
  Object.entries(cells)
    .map(([letters, text]) => `<c r="${letters}${number}" t="str"><v>${text}</v></c>`)
    .join('') +
  '</row>';
const workbook = (...rows: string[]): ReadTables =>
  readTables({ name: 'x.xlsx', bytes: xlsx({ sheets: { Visits: rows.join('') } }) }, [visits]);

describe('notes beside the records', () => {
  test.each([
    ['filters of a report, over several lines', '"Applied filters:\nTeam is North\nIs open is Yes"'],
    ['filters in a later column', ',,Applied filters: Team is North'],
    ['a note in a column of dates', ',No filters applied'],
    ['a note outside the columns of the list', ',,,,End of report'],
    ['a sentence that is no code', ',,,Taken from the system'],
  ])('are told and are no record: %s', (_name, line) => {
    const read = csv('Child,Seen,Place,Source,Other', '1,01/01/2024,home', '', line);
    expect(excelRows(read)).toEqual([2]);
    expect(read.sheets[0]).toMatchObject({ records: 1, blankRows: 0, proseRows: [4] });
    expect(read.tables[0]!.faults).toEqual([]);
    expect(read.tables[0]!.table.columns['Place']).toMatchObject({ dictionary: ['home'] });
  });

  test('are told between records and under the headings too, apart from blank rows', () => {
    const read = csv(
      'Child,Seen',
      'All children of the team',
      '1,01/01/2024',
      'The rest is new',
      '',
      '2,01/01/2024',
    );
    expect(excelRows(read)).toEqual([3, 6]);
    expect(read.sheets[0]).toMatchObject({ records: 2, blankRows: 1, proseRows: [2, 4] });
  });

  test.each([
    ['two words', 'Team A', true],
    ['three words', 'of Team A', false],
    ['numbers and marks between', 'Total: 45 - children', true],
    ['a sentence beside another cell', 'This is a note,01/01/2024', true],
    ['a sentence beside a cell outside the list', 'This is a note,,,,x', true],
    ['a code of several words', ',,,c) Police force area', true],
    ['a date with a name of a month', ',05 Jan 2024', true],
  ])('%s', (_name, line, isRecord) => {
    expect(csv('Child,Seen,Place,Source,Other', line).sheets[0]!.records).toBe(isRecord ? 1 : 0);
  });

  test('of a list of one column are records', () => {
    const notes = {
      spec: { key: 'notes', label: 'Notes', columns: [column('Note', 'text')] },
      sheetNames: ['Notes'],
    };
    const read = readTables({ name: 'Notes.csv', bytes: strToU8('Note\nThis is a note\n') }, [notes]);
    expect(read.sheets[0]).toMatchObject({ records: 1, proseRows: [] });
  });
});

describe('rows out of order', () => {
  const data = (number: number): string => row(number, { A: `C${number}`, B: '01/01/2024' });
  const headings = row(2, { A: 'Child', B: 'Seen' });

  test('are read in the order of their numbers, headings below or above', () => {
    for (const rows of [
      [data(60), data(3), headings, data(4)],
      [headings, data(60), data(4), data(3)],
      [data(3), data(4), data(60), headings],
    ]) {
      const read = workbook(...rows);
      expect(excelRows(read)).toEqual([3, 4, 60]);
      expect(read.tables[0]!.table.columns['Child']).toMatchObject({ dictionary: ['C3', 'C4', 'C60'] });
      expect(read.tables[0]!.table.source.firstRow).toBe(3);
      expect(read.sheets[0]).toMatchObject({ headingRow: 2, records: 3, blankRows: 55 });
    }
  });

  test('a row that comes in two pieces is one record', () => {
    const read = workbook(headings, row(3, { A: 'C3' }), data(4), row(3, { B: '02/01/2024' }));
    const { table } = read.tables[0]!;
    expect(table.rows).toBe(2);
    const seen = table.columns['Seen']!;
    expect(seen.type === 'date' && Array.from(seen.values, (day) => fromEpochDay(day))).toEqual([
      '2024-01-02',
      '2024-01-01',
    ]);
  });

  test('other sheets of the file keep their place', () => {
    const bytes = xlsx({
      sheets: { Notes: row(1, { A: 'x' }), Visits: headings + data(5) + data(3), More: headings + data(7) },
    });
    const { sheets, tables } = readTables({ name: 'x.xlsx', bytes }, [
      { ...visits, sheetNames: ['Visits', 'More'] },
    ]);
    expect(sheets.map(({ name, records }) => [name, records])).toEqual([
      ['Notes', 0],
      ['Visits', 2],
      ['More', 1],
    ]);
    expect(tables.map(({ sheet, table }) => [sheet, [...table.source.excelRow]])).toEqual([
      [1, [3, 5]],
      [2, [7]],
    ]);
  });

  test('cells out of order within a row are one record', () => {
    const read = workbook(headings, row(3, { B: '01/01/2024', A: 'C3' }));
    expect(excelRows(read)).toEqual([3]);
    expect(read.tables[0]!.table.columns['Child']).toMatchObject({ dictionary: ['C3'] });
  });
});

describe('merged and blank headings', () => {
  const record = (number: number): string => row(number, { A: 'C1', B: '01/01/2024', C: 'home' });

  test('headings over two rows leave no blank row behind', () => {
    const read = workbook(row(1, { A: 'Child', B: 'Seen', C: 'Place' }), row(2, {}), record(3));
    expect(read.sheets[0]).toMatchObject({ headingRow: 1, records: 1, blankRows: 0 });
  });

  test('headings under a common one are read with those beside them that span both rows', () => {
    const read = workbook(
      row(1, { A: 'Child', B: 'The visit' }),
      row(2, { B: 'Seen', C: 'Place' }),
      record(3),
    );
    expect(read.sheets[0]).toMatchObject({ headingRow: 2, records: 1 });
    expect(read.sheets[0]!.headings!.matches.map(({ column: key, position }) => [key, position])).toEqual([
      ['Child', 0],
      ['Seen', 1],
      ['Place', 2],
    ]);
  });

  test('so they are where most of them span both rows', () => {
    const read = workbook(
      row(1, { A: 'Child', B: 'Seen', C: 'The visit' }),
      row(2, { C: 'Place', D: 'Source' }),
      row(3, { A: 'C1', C: 'home' }),
    );
    expect(read.sheets[0]).toMatchObject({ headingRow: 2, records: 1 });
    expect(Object.keys(read.tables[0]!.table.columns)).toEqual(['Child', 'Seen', 'Place', 'Source']);
  });

  test('a title above a blank heading is no heading', () => {
    const read = workbook(row(1, { C: 'All visits' }), row(2, { A: 'Child', B: 'Seen' }), record(3));
    expect(read.sheets[0]).toMatchObject({ headingRow: 2, unheaded: [2] });
    expect(read.sheets[0]!.headings!.unmatched).toEqual([]);
  });

  test('a heading over two columns is that of the first; the second is told as having none', () => {
    const read = workbook(row(1, { A: 'Child', B: 'Seen' }), record(2), row(3, { A: 'C2', E: 'x' }));
    expect(read.sheets[0]!.unheaded).toEqual([2, 4]);
    expect(Object.keys(read.tables[0]!.table.columns)).toEqual(['Child', 'Seen']);
  });

  test('a column of a heading that names none, or one already taken, has a heading', () => {
    const read = workbook(row(1, { A: 'Child', B: 'Child', C: 'Elsewhere' }), record(2));
    expect(read.sheets[0]).toMatchObject({ unheaded: [], records: 1 });
  });
});

test('values and sheets called like parts of an object are data', () => {
  const bytes = xlsx({
    sheets: Object.fromEntries([
      ['__proto__', row(1, { A: 'Child', B: 'Place' }) + row(2, { A: '__proto__', B: 'constructor' })],
    ]),
  });
  const read = readTables({ name: '__proto__', bytes }, [{ ...visits, sheetNames: ['__proto__'] }]);
  expect(read.tables[0]!.table.columns['Child']).toMatchObject({ dictionary: ['__proto__'] });
  expect(read.tables[0]!.table.columns['Place']).toMatchObject({ dictionary: ['constructor'] });
  expect(read.tables[0]!.table.source).toMatchObject({ file: '__proto__', sheet: '__proto__' });
});

test('two sheets of one name are both read', () => {
  const rows = row(1, { A: 'Child', B: 'Seen' }) + row(2, { A: 'C1', B: '01/01/2024' });
  const book =
    '<workbook><sheets><sheet name="Visits" r:id="rId1"/><sheet name="Visits" r:id="rId2"/></sheets></workbook>';
  const bytes = xlsx({ sheets: { Visits: rows, Other: rows }, parts: { 'xl/workbook.xml': book } });
  expect(readTables({ name: 'x', bytes }, [visits]).tables.map(({ sheet }) => sheet)).toEqual([0, 1]);
});

test('a row of sixteen thousand long headings is compared in time', () => {
  const headings = Array.from({ length: 16_000 }, (_, at) => `heading ${at} `.repeat(9));
  const read = csv(['Child', 'Seen', ...headings].join(','), 'C1,01/01/2024');
  expect(read.sheets[0]!.records).toBe(1);
}, 5000);
