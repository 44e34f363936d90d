import * as fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { cellsOf } from '../test/xlsx-fixture.ts';
import { fromEpochDay } from '@sightline/core';
import { writeCsv, writeWorkbook } from './index.ts';

// A zero byte makes a file binary.
const texts = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !text.includes('\0'));
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((columns) =>
    fc.array(fc.array(texts, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 }),
  );

/** The filled cells that a table of texts should give, in the order of rows. */
const filled = (rows: readonly (readonly string[])[]): unknown[] =>
  rows.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === '' ? [] : [[String.fromCharCode(65 + column) + String(at + 1), 'text', text]],
    ),
  );

test('any text written to a workbook is read again as it was', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const [headings, ...rest] = rows;
      const columns = headings!.map((heading) => ({ heading, type: 'text' as const }));
      expect(cellsOf(writeWorkbook([{ name: 'x', columns, rows: rest }]))['x']).toEqual(filled(rows));
    }),
  );
});

test('any text written as CSV is read again as it was', () => {
  fc.assert(
    fc.property(table, (rows) => {
      // A file begins with a heading: byte order marks, markup and delimiters to be guessed are for other tests.
      const named = [rows[0]!.map((_, at) => `heading ${at}`), ...rows];
      expect(Object.values(cellsOf(strToU8(writeCsv(named))))[0]).toEqual(filled(named));
    }),
  );
});

test('a byte order mark within a file is text', () => {
  const rows = [['heading'], ['\ufeff'], ['\ufeffa'], ['\ufeff\ufeff'], ['"\ufeff"']];
  expect(Object.values(cellsOf(strToU8(writeCsv(rows))))[0]).toEqual(filled(rows));
  const columns = [{ heading: 'heading', type: 'text' as const }];
  expect(cellsOf(writeWorkbook([{ name: 'x', columns, rows: rows.slice(1) }]))['x']).toEqual(filled(rows));
});

test('a tab or semicolon in a file of one column is not taken for the delimiter', () => {
  expect(Object.values(cellsOf(strToU8(writeCsv([['heading'], ['a\tb'], ['c;d']]))))[0]).toEqual([
    ['A1', 'text', 'heading'],
    ['A2', 'text', 'a\tb'],
    ['A3', 'text', 'c;d'],
  ]);
});

test('any number and any date since 1900 written to a workbook is read again as it was', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
  // 1 January 1900 to 31 December 9999.
  const days = fc.integer({ min: -25567, max: 2932896 });
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, days), { minLength: 1, maxLength: 20 }), (pairs) => {
      const columns = [
        { heading: 'n', type: 'number' as const },
        { heading: 'd', type: 'date' as const },
      ];
      const rows = pairs.map(([number, day]) => [number, fromEpochDay(day)]);
      const cells = cellsOf(writeWorkbook([{ name: 'x', columns, rows }]))['x']!.slice(2);
      expect(cells.map(([, kind, value]) => [kind, value])).toEqual(
        pairs.flatMap(([number, day]) => [
          ['number', number === 0 ? 0 : number],
          ['date', day],
        ]),
      );
    }),
  );
});
