import { writeWorkbook } from '@sightline/workbook';
import type { SheetContent } from '@sightline/workbook';
import { annexALists } from '@sightline/annex-a';
import { describe, expect, it } from 'vitest';
import { hostileCells } from './hostile-cells.ts';
import { judge } from './judge.ts';
import { mutate } from './mutate.ts';
import { randomOf } from './random.ts';
import { seeds } from './seeds.ts';

// A short run of what `run.ts` does by the hundred thousand, the same on every machine. A file is read, or refused
// with an error by name; anything else that is thrown fails the test.

describe('files made hostile', () => {
  it.each(seeds)('$name: 40 changes are read or refused by name', (seed) => {
    const random = randomOf(20260331 + seed.bytes.length);
    for (let input = 0; input < 40; input += 1) {
      expect(judge(seed.name, mutate(seed, seeds, random))).toMatch(
        /^(?:read|[A-Z0-9_]+) (?:read|[A-Z0-9_]+)$/,
      );
    }
  });

  it('the files that changes begin from are read, but for those that are no lists', () => {
    expect(Object.fromEntries(seeds.map(({ name, bytes }) => [name, judge(name, bytes)]))).toMatchObject({
      'ours.xlsx': 'read read',
      'hand-made.xlsx': 'read read',
      'List_3.csv': 'read read',
      'semicolons.csv': 'read read',
      'separator.txt': 'read read',
      'utf-16.csv': 'read read',
      'windows-1252.csv': 'read read',
      'csv-files.zip': 'NOT_A_WORKBOOK read',
      'workbook.zip': 'NOT_A_WORKBOOK read',
      'old.xls': 'OLD_XLS OLD_XLS',
      'encrypted.xlsx': 'ENCRYPTED_WORKBOOK ENCRYPTED_WORKBOOK',
      'page.xls': 'NOT_A_WORKBOOK NOT_A_WORKBOOK',
    });
  });
});

describe('cells made hostile', () => {
  it.each(annexALists)('$title: whatever a cell holds, the list is read', (list) => {
    const random = randomOf(list.number);
    for (let input = 0; input < 10; input += 1) {
      expect(judge('list.xlsx', writeWorkbook([hostileCells(list, random)]))).toBe('read read');
    }
  });

  it('a workbook is written whole or not at all', () => {
    const random = randomOf(11);
    for (let input = 0; input < 200; input += 1) {
      const sheet = hostileCells(random.oneOf(annexALists), random);
      const refused = {
        ...sheet,
        rows: [...sheet.rows, sheet.columns.map(() => NaN)],
      } satisfies SheetContent;
      expect(() => writeWorkbook([sheet, refused])).toThrow(/INVALID_CELL|INVALID_SHEET_NAME/);
    }
  });
});
