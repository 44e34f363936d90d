import { localDate } from '@sightline/core';
import type { Dataset, Layout } from '@sightline/core';
import { CellKind, scanSheets } from '@sightline/workbook';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';
import { readAnnexA } from '../reading/read-annex-a.ts';
import { writeAnnexA } from './write-annex-a.ts';
import { writeAnnexACsv } from './write-annex-a-csv.ts';

const asAt = localDate('2024-03-31');
const datasetOf = (records: AnnexARecords, layout: Layout = '2024'): Dataset =>
  annexAFromRecords(records, { asAt, layout }).dataset;

/** Cells by sheet, each as kind and value. */
function cellsOf(bytes: Uint8Array): Record<string, Record<string, [kind: number, value: string | number]>> {
  const sheets: Record<string, Record<string, [number, string | number]>> = {};
  let cells: Record<string, [number, string | number]> = {};
  let textOf = (_: number): string => '';
  scanSheets(bytes, {
    sheet: (name, _index, details) => {
      sheets[name] = cells = {};
      textOf = details.text;
      return true;
    },
    cell: (row, column, kind, number, text) => {
      cells[`${row + 1},${column + 1}`] = [kind, text >= 0 ? textOf(text) : number];
    },
  });
  return sheets;
}

describe('writeAnnexA', () => {
  it('gives each list its sheet, title and headings in the order of the template', () => {
    const sheets = cellsOf(writeAnnexA(datasetOf({ adopters: [], contacts: [] })));
    expect(Object.keys(sheets)).toEqual(['List_1', 'List_11']);
    // As in Ofsted's template of 2019.
    expect(Object.values(sheets['List_1']!).map(([, text]) => text)).toEqual([
      'List 1: Contacts',
      'Child Unique ID',
      'Gender',
      'Ethnicity',
      'Date of Birth',
      'Age of Child (Years)',
      'Date of Contact',
      'Contact Source',
    ]);
  });

  it('heads the columns as in the layout of the list, which then has its columns', () => {
    const sheet = (layout: Layout): string[] =>
      Object.values(cellsOf(writeAnnexA(datasetOf({ careLeavers: [] }, layout)))['List_9']!).map(([, text]) =>
        String(text),
      );
    expect([sheet('2019').length, sheet('2024').length]).toEqual([14, 18]);
    expect([sheet('2024')[2], sheet('2026')[2]]).toEqual(['Gender', 'Sex']);
  });

  it('writes real dates, numbers, the text asked for of a code, and identifiers as text', () => {
    const contacts = [
      { childUniqueId: '0017', gender: 'F', age: '-1', dateOfContact: '1/2/2024', dateOfBirth: 'about May' },
    ];
    const cells = cellsOf(writeAnnexA(datasetOf({ contacts })))['List_1']!;
    expect([1, 2, 3, 4, 5, 6].map((column) => cells[`3,${column}`])).toEqual([
      [CellKind.text, '0017'],
      [CellKind.text, 'b) Female'],
      undefined,
      [CellKind.text, 'about May'],
      [CellKind.number, -1],
      [CellKind.date, 19754], // 1 February 2024
    ]);
  });

  it('leaves out a column that the dataset lacks, so that it is still missing when read', () => {
    const bytes = new TextEncoder().encode(
      'Child Unique ID,Date of referral,Referral Source\n1,2024-01-05,\n',
    );
    const { dataset } = readAnnexA([{ name: 'List 3.csv', bytes }], { asAt });
    const again = readAnnexA([{ name: 'x.xlsx', bytes: writeAnnexA(dataset) }], { asAt }).dataset;
    expect(Object.keys(again.tables['referrals']!.columns)).toEqual([
      'childUniqueId',
      'dateOfReferral',
      'referralSource',
    ]);
    expect(again.fingerprint).toBe(dataset.fingerprint);
  });

  it('refuses a dataset without lists', () => {
    expect(() => writeAnnexA(datasetOf({}))).toThrow('INVALID_SHEET_NAME');
  });
});

it('writeAnnexACsv leaves text as it is, and quotes what must be', () => {
  const [file] = writeAnnexACsv(datasetOf({ referrals: [{ childUniqueId: '=1', allocatedTeam: 'A, "B"' }] }));
  expect(file!.name).toBe('List_3.csv');
  expect(file!.text.split('\r\n')[1]).toBe('=1,,,,,,,,,"A, ""B""",');
});
