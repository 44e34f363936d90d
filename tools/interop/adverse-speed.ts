// How much longer a row takes to read that is made to be slow than a usual one: node adverse-speed.ts [RECORDS] [ROUNDS].
// List 8 from CSV and from .xlsx, in time of the processor; the median over rounds in which all cases take turns. Needs
// the packages built.
import { annexALists, columnsOf, readAnnexA } from '@sightline/annex-a';
import { addDays, localDate } from '@sightline/core';
import { writeCsv, writeWorkbook } from '@sightline/workbook';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const asAt = localDate('2024-03-31');
const [records, rounds] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 7)];
const columns = columnsOf(annexALists[7]!, '2024');
type ListColumn = (typeof columns)[number];

/** The text of a cell by its row and column; blank cells are left to {@link rowsOf}. */
type Write = (row: number, at: number, column: ListColumn) => string;

const day = (turn: number): string => {
  const [year, month, date] = addDays(localDate('2008-01-01'), turn % 5900).split('-');
  return `${date}/${month}/${year}`;
};

/** As a council's own: dates, codes, teams and reasons that come again and again, and ids that do not. */
const usual: Write = (row, at, { type, codes }) => {
  const turn = row * 31 + at * 7;
  if (type === 'date') return day(turn);
  if (type === 'integer') return String(turn % 18);
  if (type === 'code') return codes!.codes[turn % codes!.codes.length]!.preferred;
  return type === 'key' ? String(100_000 + row) : `Text ${turn % 200}`;
};

/** No two cells of a column alike, each of them understood as far as its column has so many values. */
const distinct: Write = (row, at, column) => {
  if (column.type === 'date')
    return `${day(row)} ${row % 24}:${String(row % 60).padStart(2, '0')}:${row % 6}${row % 10}`;
  if (column.type === 'integer') return String(row);
  if (column.type === 'code') return column.codes!.codes[row % column.codes!.codes.length]!.preferred;
  return `Value ${row} of column ${at}`;
};
const invalid: Write = (row, at) => `not ${row % 50} ${at}`;
const invalidDistinct: Write = (row, at) => `not ${row} ${at}`;

const writers: Readonly<Record<string, Write>> = {
  'every text distinct': distinct,
  'every cell invalid': invalid,
  'every cell invalid and distinct': invalidDistinct,
  'half invalid, nearly all distinct': (row, at, column) =>
    (row + at) % 2 === 0 ? distinct(row, at, column) : invalidDistinct(row, at, column),
  'textual ids': (row, at, column) =>
    column.type === 'key' ? `child-${row}/of-the-council` : usual(row, at, column),
  'dates in words': (row, at, column) =>
    column.type === 'date'
      ? addDays(localDate('2008-01-01'), (row * 31) % 5900).replace(/-(\d\d)-/, '-Mar-')
      : usual(row, at, column),
  'codes by their letters': (row, at, column) =>
    column.type === 'code'
      ? column.codes!.codes[row % column.codes!.codes.length]!.code.toUpperCase()
      : usual(row, at, column),
};

function rowsOf(write: Write): string[][] {
  return Array.from({ length: records }, (_, row) =>
    columns.map((column, at) => (at > 0 && (row + at) % 3 === 0 ? '' : write(row, at, column))),
  );
}

const headings = columns.map(({ name }) => name);
const csvOf = (write: Write): string => writeCsv([headings, ...rowsOf(write)]);
const xlsxOf = (write: Write): Uint8Array =>
  writeWorkbook([
    { name: 'List_8', columns: headings.map((heading) => ({ heading, type: 'text' })), rows: rowsOf(write) },
  ]);

/** The same workbook with its texts in the cells. */
function withoutSharedStrings(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = strFromU8(parts['xl/sharedStrings.xml']!).match(/<t[ >].*?<\/t>/gs)!;
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  parts['xl/worksheets/sheet1.xml'] = strToU8(
    sheet.replaceAll(
      / t="s"([^>]*)><v>(\d+)<\/v>/g,
      (_, more: string, index: string) => ` t="inlineStr"${more}><is>${texts[Number(index)]}</is>`,
    ),
  );
  return zipSync(parts, { mtime: '1980-01-01T12:00:00' });
}

const quoted = (csv: string): string =>
  csv.replaceAll(/^(.*)$/gm, (line) =>
    line
      .split(',')
      .map((cell) => (/^Text/.test(cell) ? `"${cell}\nsecond ""line"""` : cell))
      .join(','),
  );
const utf16 = (text: string): Uint8Array => {
  const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
  return new Uint8Array(units.buffer);
};

const usualCsv = csvOf(usual).replaceAll('\r\n', '\n');
const cases: { readonly name: string; readonly bytes: Uint8Array; readonly usual: string }[] = [];
const add = (kind: 'csv' | 'xlsx', name: string, bytes: Uint8Array): void => {
  cases.push({ name: `${kind}: ${name}`, bytes, usual: `${kind}: usual` });
};
add('csv', 'usual', strToU8(usualCsv));
for (const [name, write] of Object.entries(writers)) add('csv', name, strToU8(csvOf(write)));
add('csv', 'line ends of two characters', strToU8(usualCsv.replaceAll('\n', '\r\n')));
add('csv', 'byte order mark', strToU8(`\ufeff${usualCsv}`));
add('csv', 'quotes and line ends in texts', strToU8(quoted(usualCsv)));
add('csv', 'UTF-16', utf16(usualCsv));
add(
  'csv',
  'Windows-1252',
  Uint8Array.from(usualCsv.replaceAll('Text', 'T\u00e9xt'), (letter) => letter.charCodeAt(0)),
);
add('csv', 'UTF-8 beyond ASCII', strToU8(usualCsv.replaceAll('Text', 'T\u00e9xt')));
add('xlsx', 'usual', xlsxOf(usual));
for (const [name, write] of Object.entries(writers)) add('xlsx', name, xlsxOf(write));
add('xlsx', 'no shared strings', withoutSharedStrings(xlsxOf(usual)));
add(
  'xlsx',
  'no shared strings, half invalid, nearly all distinct',
  withoutSharedStrings(xlsxOf(writers['half invalid, nearly all distinct']!)),
);

const times = new Map<string, number[]>();
for (let round = -2; round < rounds; round += 1) {
  for (const { name, bytes } of cases) {
    globalThis.gc?.();
    const before = process.cpuUsage();
    const { dataset } = readAnnexA([{ name: `List 8.${name.slice(0, 3)}`, bytes }], { asAt });
    const { user, system } = process.cpuUsage(before);
    if (dataset.tables['childrenInCare']?.rows !== records) throw new Error(`${name}: rows are lost`);
    if (round >= 0) times.set(name, [...(times.get(name) ?? []), (user + system) / 1000]);
  }
}
const inHundredths = (value: number): number => Math.round(value * 100) / 100;
const median = (name: string): number => times.get(name)!.sort((a, b) => a - b)[rounds >> 1]!;
for (const { name, usual: than } of cases) {
  const microseconds = (median(name) * 1000) / records;
  console.log(`${inHundredths(median(name) / median(than))}x  ${inHundredths(microseconds)} us/row  ${name}`);
}
