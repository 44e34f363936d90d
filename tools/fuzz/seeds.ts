import { readdirSync, readFileSync } from 'node:fs';
import { annexALists, columnsOf } from '@sightline/annex-a';
import { writeCsv, writeWorkbook } from '@sightline/workbook';
import { strToU8, zipSync } from 'fflate';

/** A file to begin from. */
export type Seed = { readonly name: string; readonly bytes: Uint8Array };

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const list = annexALists[2]!; // referrals: short, with every type of column
const headings = columnsOf(list, '2024').map(({ name }) => name);
const types = columnsOf(list, '2024').map(({ type }) => type);
const rows = Array.from({ length: 4 }, (_, row) =>
  types.map((type) => {
    if (type === 'date') return `202${row}-02-2${row}`;
    if (type === 'integer') return row;
    return type === 'code' ? 'a) Yes' : `00${row}`;
  }),
);
const ours = writeWorkbook([
  {
    name: 'List_3',
    titleRows: ['Made-up referrals'],
    columns: headings.map((heading, at) => ({
      heading,
      type: types[at] === 'date' ? 'date' : types[at] === 'integer' ? 'number' : 'text',
    })),
    rows,
  },
]);
const csv = writeCsv([headings, ...rows]);

/** A workbook that holds one of everything that a cell may be. */
function handMade(): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const cells =
    '<row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Date of referral</t></is></c>' +
    '<c r="C1" t="str"><v>Gender</v></c><c r="D1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><r><t>C</t></r><r><rPr><b/></rPr><t xml:space="preserve">1 </t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>' +
    '<c r="B2" s="1"><v>45000.5</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>' +
    '<row><c><f t="shared" ref="A3:A4" si="0">1+1</f><v>2</v></c><c t="d"><v>2024-02-29T00:00:00</v></c><c r="C3"/><c t="str"><f>"a"</f><v>a&amp;b&#10;_x000D_</v></c></row>' +
    '<!-- <row> --><row r="7"><c r="D7"><v>-1.5E-3</v></c><c r="A7"><v>7</v></c></row>';
  const sheet = (name: string): string =>
    `<?xml version="1.0"?><${name}worksheet ${name === '' ? MAIN : 'xmlns:x="m"'}><${name}dimension ref="A1:D7"/>` +
    `<${name}sheetData>${name === '' ? cells : cells.replaceAll(/<(\/?)(\w)/g, `<$1${name}$2`)}</${name}sheetData>` +
    `<${name}mergeCells count="1"><${name}mergeCell ref="A1:B1"/></${name}mergeCells></${name}worksheet>`;
  const files = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<workbook ${MAIN} xmlns:r="${RELATIONSHIPS}"><workbookPr date1904="1"/><sheets>` +
      '<sheet name="List 3" sheetId="1" r:id="r1"/><sheet name="&quot;b&quot;" sheetId="2" state="hidden" r:id="r2"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'worksheet', '/xl/worksheets/sheet2.xml')}${relation('r3', 'styles', 'styles.xml')}${relation('r4', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-809]dd\\/mm\\/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Child Unique ID</t></si><si><r><t>Ethni</t></r><r><t>city</t></r></si><si/></sst>',
    'xl/worksheets/sheet1.xml': sheet(''),
    'xl/worksheets/sheet2.xml': sheet('x:'),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])), {
    mtime: '1980-01-01T12:00:00',
  });
}

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  ]);
/** The header of a compound file and one record of its directory: the name, and behind it its length in bytes. */
function compound(entry: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(utf16(entry).subarray(2), 512);
  bytes[512 + 64] = 2 * (entry.length + 1);
  return bytes;
}

/** Inputs that once went wrong, kept as they were found. */
const kept = new URL('./kept/', import.meta.url);

/** The files that mutations begin from. */
export const seeds: readonly Seed[] = [
  { name: 'ours.xlsx', bytes: ours },
  { name: 'hand-made.xlsx', bytes: handMade() },
  { name: 'List_3.csv', bytes: strToU8(csv) },
  {
    name: 'semicolons.csv',
    bytes: strToU8(`\ufeff${csv.replaceAll(',', ';').replaceAll(/\b00(\d)/g, '"0""\r\n$1"')}`),
  },
  { name: 'separator.txt', bytes: strToU8(`sep=|\r\n${csv.replaceAll(',', '|')}`) },
  { name: 'utf-16.csv', bytes: utf16(csv.replaceAll(',', '\t')) },
  {
    name: 'windows-1252.csv',
    bytes: Uint8Array.from(`${csv},caf\u00e9,\u0080`, (letter) => letter.charCodeAt(0)),
  },
  {
    name: 'csv-files.zip',
    bytes: zipSync({ 'List_3.csv': strToU8(csv), 'a/List_4.csv': strToU8('x,y\n1,2\n') }),
  },
  { name: 'workbook.zip', bytes: zipSync({ 'List_3.xlsx': ours, '__MACOSX/._List_3.xlsx': strToU8('x') }) },
  { name: 'old.xls', bytes: compound('Workbook') },
  { name: 'encrypted.xlsx', bytes: compound('EncryptedPackage') },
  { name: 'page.xls', bytes: strToU8('<html><table><tr><td>Child Unique ID</td></tr></table></html>') },
  ...readdirSync(kept)
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, kept))) })),
];
