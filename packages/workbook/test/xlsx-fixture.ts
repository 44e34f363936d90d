import { strToU8, zipSync } from 'fflate';
import { CellKind, scanSheets } from '../src/index.ts';
import type { ScanOptions, SheetVisitor } from '../src/index.ts';

/** Parts of a made-up workbook; what is not given is the least that a workbook needs. */
export type Fixture = {
  /** Content of `<sheetData>`, by sheet name. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Content of `<sst>`. */
  readonly sharedStrings?: string;
  /** Content of `<styleSheet>`. */
  readonly styles?: string;
  readonly workbookProperties?: string;
  /** Attributes of a sheet's entry, by sheet name. */
  readonly sheetAttributes?: Readonly<Record<string, string>>;
  /** Parts to be put in place of, or besides, the usual ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
};

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts as they stand in the zip, shared strings last, as Excel writes them. */
export function fixtureParts(fixture: Fixture): Record<string, Uint8Array> {
  const names = Object.keys(fixture.sheets ?? {});
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`;
  const texts: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships>${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `<?xml version="1.0"?><workbook ${MAIN} xmlns:r="${RELATIONSHIPS}">${fixture.workbookProperties ?? ''}<sheets>` +
      names
        .map((name, at) => {
          const attributes = fixture.sheetAttributes?.[name] ?? '';
          return `<sheet name="${name}" sheetId="${at + 1}" ${attributes} r:id="rId${at + 1}"/>`;
        })
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships>' +
      names.map((_, at) => relationship(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
      (fixture.styles === undefined ? '' : relationship(90, 'styles', 'styles.xml')) +
      (fixture.sharedStrings === undefined
        ? ''
        : relationship(91, 'sharedStrings', '/xl/sharedStrings.xml')) +
      '</Relationships>',
  };
  names.forEach((name, at) => {
    const rows = fixture.sheets?.[name] ?? '';
    texts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<?xml version="1.0"?><worksheet ${MAIN}><dimension ref="A1"/><sheetData>${rows}</sheetData><pageMargins/></worksheet>`;
  });
  if (fixture.styles !== undefined)
    texts['xl/styles.xml'] = `<styleSheet ${MAIN}>${fixture.styles}</styleSheet>`;
  if (fixture.sharedStrings !== undefined) {
    texts['xl/sharedStrings.xml'] = `<?xml version="1.0"?><sst ${MAIN}>${fixture.sharedStrings}</sst>`;
  }
  const all = { ...texts, ...fixture.parts };
  return Object.fromEntries(
    Object.entries(all).map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part]),
  );
}

export function xlsx(fixture: Fixture): Uint8Array {
  return zipSync(fixtureParts(fixture), { mtime: '1980-01-01T12:00:00' });
}

/** A cell as tests like to read it: `A1`, its kind by name, its number or text. */
export type SeenCell = readonly [reference: string, kind: keyof typeof CellKind, value: number | string];

/** Every cell of a file, by sheet. */
export function cellsOf(bytes: Uint8Array, options: ScanOptions = {}): Record<string, SeenCell[]> {
  const seen: Record<string, [number, number, number, number, number][]> = {};
  let current: [number, number, number, number, number][] = [];
  const visitor: SheetVisitor = {
    sheet: (name) => {
      seen[name] = current = [];
      return true;
    },
    cell: (row, column, kind, number, text) => current.push([row, column, kind, number, text]),
  };
  const { text: textOf } = scanSheets(bytes, visitor, options);
  const kinds = Object.keys(CellKind) as (keyof typeof CellKind)[];
  return Object.fromEntries(
    Object.entries(seen).map(([name, cells]) => [
      name,
      cells.map(([row, column, kind, number, text]): SeenCell => {
        const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
        return [reference, kinds[kind - 1]!, text >= 0 ? textOf(text) : number];
      }),
    ]),
  );
}

/** A workbook of one sheet, `Sheet1`, and its cells. */
export function cellsOfSheet(rows: string, fixture: Omit<Fixture, 'sheets'> = {}): SeenCell[] {
  return cellsOf(xlsx({ ...fixture, sheets: { Sheet1: rows } }))['Sheet1']!;
}

/** The code and values of the error that a call throws. */
export function errorOf(
  call: () => unknown,
): { code: string; params: Readonly<Record<string, string>> } | undefined {
  try {
    call();
  } catch (error) {
    const { code, params } = error as { code: string; params: Readonly<Record<string, string>> };
    return { code, params };
  }
  return undefined;
}
