import { fromEpochDay, localDate, toRecords } from '@sightline/core';
import type { Dataset } from '@sightline/core';
import { writeCsv, writeWorkbook } from '@sightline/workbook';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { annexAFromRecords } from './reading/annex-a-from-records.ts';
import { annexALists } from './lists/annex-a-lists.ts';
import { columnsOf } from './lists/columns-of.ts';
import type { ListColumn, ListSpec } from './lists/list-spec.ts';
import { readAnnexA } from './reading/read-annex-a.ts';

const options = { asAt: localDate('2024-03-31'), authority: 'E08000008', layout: '2024' } as const;

type Value = string | number | null;
/** A list by its position, which a counterexample shows more shortly than the list itself. */
type GivenList = { readonly at: number; readonly rows: readonly (readonly Value[])[] };

// 1 January 1900, the first day of spreadsheets, to 31 December 9999; a day before it is written as text.
const days = fc.integer({ min: -30_000, max: 2_932_896 }).map(fromEpochDay);
// A zero byte makes a CSV file binary, and half of a pair of UTF-16 units cannot be written: graphemes hold none.
const anyText = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'));
const oddText = fc.constantFrom(
  '=1+1',
  '0017',
  '-',
  'nan',
  '#N/A',
  ' a  b ',
  'x\ny',
  '"',
  "'",
  '1e5',
  'TRUE',
  '31/02/2024',
);

function valueOf({ type, codes }: ListColumn): fc.Arbitrary<Value> {
  const text: fc.Arbitrary<Value> = fc.oneof(anyText, oddText);
  const blank: fc.Arbitrary<Value> = fc.constant(null);
  switch (type) {
    case 'date':
      return fc.oneof({ weight: 6, arbitrary: days }, blank, text);
    case 'integer':
      return fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: -2, max: 99 }) },
        blank,
        text,
        fc.constant(7.5),
      );
    case 'code': {
      // A bare code is left out: in a record it is a spelling like the preferred one, in a file it is another one.
      const isCode = (text: Value): boolean => codes!.codes.some(({ code }) => code === text);
      const spellings = codes!.codes.flatMap(({ preferred, aliases, layouts = ['2024'] }) =>
        layouts.includes('2024') ? [preferred, ...aliases].filter((one) => !isCode(one)) : [],
      );
      return fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...spellings) },
        blank,
        text.filter((one) => !isCode(one)),
      );
    }
    case 'key':
    case 'text':
      return fc.oneof({ weight: 3, arbitrary: text }, blank, fc.integer());
  }
}

/** A record of a list; its first column is always filled, since a blank row of a file is no record. */
const rowOf = (list: ListSpec): fc.Arbitrary<Value[]> =>
  fc.tuple(
    ...columnsOf(list, '2024').map((column, at) =>
      at === 0 ? fc.integer({ min: 0, max: 999 }).map((number) => `C${number}`) : valueOf(column),
    ),
  );

const lists: fc.Arbitrary<GivenList[]> = fc
  .subarray([...annexALists.keys()], { minLength: 1, maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((at) =>
        fc.array(rowOf(annexALists[at]!), { maxLength: 5 }).map((rows): GivenList => ({ at, rows })),
      ),
    ),
  );

const headingsOf = (list: ListSpec): string[] =>
  columnsOf(list, '2024').map(({ name, nameByLayout }) => nameByLayout?.['2024'] ?? name);

function fromRecords(given: readonly GivenList[]): Dataset {
  const records = given.map(({ at: position, rows }) => {
    const list = annexALists[position]!;
    const columns = columnsOf(list, '2024');
    return [
      list.key,
      rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at]]))),
    ] as const;
  });
  return annexAFromRecords(Object.fromEntries(records), options).dataset;
}

function fromWorkbook(given: readonly GivenList[]): Dataset {
  const bytes = writeWorkbook(
    given.map(({ at: position, rows }) => {
      const list = annexALists[position]!;
      const headings = headingsOf(list);
      const columns = columnsOf(list, '2024').map(
        ({ type }, at) => ({ heading: headings[at]!, type: type === 'date' ? 'date' : 'number' }) as const,
      );
      return { name: `List_${list.number}`, columns, rows };
    }),
  );
  return readAnnexA([{ name: 'lists.xlsx', bytes }], options).dataset;
}

function fromCsv(given: readonly GivenList[]): Dataset {
  const files = given.map(({ at, rows }) => {
    const list = annexALists[at]!;
    const text = writeCsv([headingsOf(list), ...rows]);
    return { name: `List_${list.number}.csv`, bytes: new TextEncoder().encode(text) };
  });
  return readAnnexA(files, options).dataset;
}

/** What a dataset says, places in files apart. */
function saidBy({ tables, layouts, coverage, fingerprint }: Dataset): unknown {
  const said = Object.entries(tables).map(([key, table]) => [
    key,
    toRecords(table!),
    Object.entries(table!.invalid).map(([column, raw]) => [column, [...raw]]),
  ]);
  return { said, layouts, coverage, fingerprint };
}

test('the same lists as records, as a workbook and as CSV files give the same dataset', () => {
  fc.assert(
    fc.property(lists, (given) => {
      const wanted = saidBy(fromRecords(given));
      expect(saidBy(fromWorkbook(given))).toEqual(wanted);
      expect(saidBy(fromCsv(given))).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
