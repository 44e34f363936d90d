import { checkDataset, readAnnexA } from '@sightline/annex-a';
import { localDate, SightlineError } from '@sightline/core';
import { writeCsv, writeWorkbook } from '@sightline/workbook';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';

// Small files, each made so that some step might take time by the square of its size, or by far more than its size.
// Those that once did took 10 seconds and more.

/** Of work, so that a busy machine makes no file slow. */
const SECONDS = 5;
const MANY = 100_000;
const COLUMNS = 16_000;

const text = (heading: string): { heading: string; type: 'text' } => ({ heading, type: 'text' });
const sound = unzipSync(
  writeWorkbook([{ name: 'List_3', columns: [text('Child Unique ID')], rows: [['C1']] }]),
);

/** A sound workbook with one part exchanged. */
const withPart = (path: string, content: string): Uint8Array =>
  zipSync({ ...sound, [path]: strToU8(content) });
const withSheet = (rows: string): Uint8Array =>
  withPart('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`);
const withCells = (...cells: readonly string[]): Uint8Array =>
  strToU8(writeCsv([['Child Unique ID', 'Date of referral', 'Age of Child (Years)', 'Gender'], cells]));

const files: Readonly<Record<string, () => Uint8Array>> = {
  'comments that never end': () => withPart('xl/workbook.xml', '<!--'.repeat(MANY)),
  'instructions that never end': () => withPart('xl/workbook.xml', '<?'.repeat(MANY)),
  'a tag that never ends': () => withPart('xl/workbook.xml', `<${'a'.repeat(MANY)}`),
  'an attribute of a long name': () => withPart('xl/workbook.xml', `<sheet ${'a'.repeat(MANY)}/>`),
  'many attributes': () => withPart('xl/workbook.xml', `<sheet ${'a="1" '.repeat(MANY)}/>`),
  'a long date format, in many styles': () =>
    withPart(
      'xl/styles.xml',
      `<styleSheet><numFmt numFmtId="164" formatCode="${'['.repeat(MANY)}"/><cellXfs>${'<xf numFmtId="164"/>'.repeat(1000)}</cellXfs></styleSheet>`,
    ),
  'a text of many runs': () =>
    withPart('xl/sharedStrings.xml', `<sst><si>${'<r><t>a</t></r>'.repeat(MANY / 2)}</si></sst>`),
  'a text of ampersands': () =>
    withPart('xl/sharedStrings.xml', `<sst><si><t>${'&'.repeat(MANY)}</t></si></sst>`),
  'cells that never end': () => withSheet('<c>'.repeat(MANY)),
  'elements within elements': () => withSheet(`<row><c>${'<x>'.repeat(MANY)}`),
  'a heading in every column': () =>
    writeWorkbook([
      {
        name: 'List_8',
        columns: Array.from({ length: COLUMNS }, (_, at) =>
          text(at === 0 ? 'Child Unique ID' : `heading ${at} of the date of the referral or whatever it was`),
        ),
        rows: [],
      },
    ]),
  'a cell in the last column of every row of the beginning': () =>
    withSheet(
      Array.from(
        { length: 40 },
        (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
      ).join(''),
    ),
  'one sheet under many names': () => {
    const sheets = Array.from({ length: 490 }, (_, at) => `<sheet name="s${at}" r:id="rId1"/>`).join('');
    return zipSync({
      ...sound,
      'xl/workbook.xml': strToU8(`<workbook><sheets>${sheets}</sheets></workbook>`),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(40_000)}</sheetData></worksheet>`,
      ),
    });
  },
  'long numbers': () => withCells('C1', `${'0'.repeat(MANY)}x`, `1.${'0'.repeat(MANY)}1`),
  'long rows of spaces': () =>
    withCells(`C\u00a0${' '.repeat(MANY)}x`, `#${' '.repeat(MANY)}x`, '', `${' '.repeat(MANY)}x`),
  'a directory that begins everywhere': () => strToU8(`PK\u0003\u0004${'PK\u0005\u0006'.repeat(MANY)}`),
  'quotation marks alone': () => strToU8(`${'"'.repeat(2 * MANY)}\n`),
  'a quotation that never ends': () => strToU8(`a,"${'""'.repeat(MANY)}`),
  'line ends alone': () => strToU8('\n'.repeat(MANY)),
  'as many faults as cells': () => {
    const rows = Array.from({ length: MANY }, (_, row) => [`C${row}`, `bad ${row}`, `worse ${row}`]);
    return strToU8(writeCsv([['Child Unique ID', 'Date of referral', 'Date of Birth'], ...rows]));
  },
};

it.each(Object.keys(files))('reads or refuses in seconds: %s', (name) => {
  const bytes = files[name]!();
  const start = process.threadCpuUsage();
  try {
    const { dataset } = readAnnexA([{ name, bytes }], { asAt: localDate('2024-03-31') });
    checkDataset(dataset, { profile: 'all' });
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
  }
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1e6).toBeLessThan(SECONDS);
});
