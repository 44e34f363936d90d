import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { errorOf } from '../test/xlsx-fixture.ts';
import { CellKind, scanSheets } from './index.ts';

// The public sample files of Annex A stand outside this repository; without them these tests are skipped by name.
const evidence = process.env['SIGHTLINE_EVIDENCE'];
const folder = join(evidence ?? '', 'annex-a', 'samples');
const files = evidence === undefined ? [] : readdirSync(folder);
const bytesOf = (beginning: string, ending: string): Uint8Array =>
  readFileSync(
    join(folder, files.find((file) => file.startsWith(beginning) && file.endsWith(ending)) ?? beginning),
  );

type Counts = readonly [sheet: string, rows: number, cells: number, dates: number, sumOfDays: number];

// Counted with openpyxl 3.1 (data_only): rows and cells that hold anything, cells that openpyxl gives as a date, and the
// sum of those dates as days since 1970-01-01.
const template: Counts[] = [
  ['Front_Sheet', 12, 12, 0, 0],
  ['FAQ_and_changes', 8, 32, 7, 126763],
  ['Guidance', 167, 346, 0, 0],
  ['Codes_used', 29, 577, 0, 0],
  ['List_1', 2, 8, 0, 0],
  ['List_2', 2, 9, 0, 0],
  ['List_3', 2, 12, 0, 0],
  ['List_4', 2, 13, 0, 0],
  ['List_5', 2, 15, 0, 0],
  ['List_6', 2, 15, 0, 0],
  ['List_7', 2, 18, 0, 0],
  ['List_8', 2, 35, 0, 0],
  ['List_9', 2, 14, 0, 0],
  ['List_10', 2, 17, 0, 0],
  ['List_11', 2, 20, 0, 0],
];
const withList3 = (list3: Counts): Counts[] =>
  template.map((counts) => (counts[0] === 'List_3' ? list3 : counts));

const expected: readonly (readonly [beginning: string, ending: string, counts: Counts[]])[] = [
  ['cscdp-sfdata', '2015-01-sample.xlsx', withList3(['List_3', 7, 66, 10, 162900])],
  ['cscdp-sfdata', '2016-01-sample.xlsx', withList3(['List 3', 2, 12, 0, 0])],
  ['cscdp-sfdata', 'blank-template.xlsx', template],
  [
    'liia-tools-pipeline',
    '2024-layout_resynthesised.xlsx',
    [
      ['List 1', 6, 41, 9, 149923],
      ['List 2', 6, 48, 15, 261891],
      ['List 3', 7, 77, 12, 202795],
      ['List 4', 6, 72, 15, 260343],
      ['List 5', 6, 80, 13, 220263],
      ['List 6', 6, 74, 15, 223622],
      ['List 7', 8, 132, 31, 565065],
      ['List 8', 6, 169, 46, 780011],
      ['List 9', 7, 92, 6, 69295],
      ['List 10', 6, 83, 36, 529255],
      ['List 11', 6, 106, 51, 758568],
    ],
  ],
  [
    'liia-tools_',
    '2019-layout_resynthesised.xlsx',
    [
      ['List 1', 6, 41, 9, 149796],
      ['List 2', 6, 48, 15, 261811],
      ['List 3', 7, 77, 12, 202983],
      ['List 4', 6, 72, 15, 260205],
      ['List 5', 6, 80, 13, 220026],
      ['List 6', 6, 74, 15, 223882],
      ['List 7', 8, 132, 31, 564375],
      ['List 8', 6, 169, 46, 779977],
      ['List 9', 7, 88, 6, 69478],
      ['List 10', 6, 83, 36, 529028],
      ['List 11', 6, 106, 51, 758577],
    ],
  ],
];

describe.skipIf(evidence === undefined)('public samples of Annex A (SIGHTLINE_EVIDENCE)', () => {
  test.each(expected)('%s...%s is read cell by cell as another reader does', (beginning, ending, counts) => {
    const seen: Counts[] = [];
    let name = '';
    let rows = new Set<number>();
    let cells = 0;
    let dates = 0;
    let sumOfDays = 0;
    scanSheets(bytesOf(beginning, ending), {
      sheet: (sheet) => {
        name = sheet;
        rows = new Set();
        cells = dates = sumOfDays = 0;
        return true;
      },
      cell: (row, _column, kind, number) => {
        rows.add(row);
        cells += 1;
        if (kind !== CellKind.date) return;
        dates += 1;
        sumOfDays += Math.floor(number);
      },
      end: () => seen.push([name, rows.size, cells, dates, sumOfDays]),
    });
    expect(seen).toEqual(counts);
  });

  test('the old .xls is told as such', () => {
    const bytes = bytesOf('cscdp-annexa', '.xls');
    expect(errorOf(() => scanSheets(bytes, { sheet: () => true, cell: () => undefined }))).toEqual({
      code: 'OLD_XLS',
      params: {},
    });
  });

  test('every workbook among the samples is counted above', () => {
    expect(files.filter((file) => file.endsWith('.xlsx'))).toHaveLength(expected.length);
  });
});
