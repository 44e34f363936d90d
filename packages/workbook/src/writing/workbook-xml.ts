import { escapeXml } from '../xlsx/xml-escape.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Positions in the cell formats of {@link styles}. */
export const Style = { plain: 0, date: 1, heading: 2, title: 3, quoted: 4 } as const;

/** Positions of the formats of a sheet whose long text is wrapped: those of {@link styles} with `wraps` only. */
export const WrappedStyle = { plain: 5, date: 6, quoted: 7, number: 8 } as const;

/** A sheet, the cells that its filter covers and the row of its headings. */
export type FilteredSheet = {
  readonly name: string;
  readonly range: string;
  readonly filtered: boolean;
  readonly headingRow: number;
};

export function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}.xml" ContentType="${TYPES}.${type}+xml"/>`;
  return (
    DECLARATION +
    `<Types xmlns="${PACKAGE}/content-types">` +
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/>` +
    override('workbook', 'sheet.main') +
    override('styles', 'styles') +
    override('sharedStrings', 'sharedStrings') +
    upTo(sheets, (sheet) => override(`worksheets/sheet${sheet}`, 'worksheet')) +
    '</Types>'
  );
}

export function packageRelationships(): string {
  return (
    DECLARATION +
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/>` +
    '</Relationships>'
  );
}

export function workbookRelationships(sheets: number): string {
  const relationship = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${DOCUMENT}/${type}" Target="${target}.xml"/>`;
  return (
    DECLARATION +
    `<Relationships xmlns="${PACKAGE}/relationships">` +
    upTo(sheets, (sheet) => relationship(sheet, 'worksheet', `worksheets/sheet${sheet}`)) +
    relationship(sheets + 1, 'styles', 'styles') +
    relationship(sheets + 2, 'sharedStrings', 'sharedStrings') +
    '</Relationships>'
  );
}

export function workbook(sheets: readonly FilteredSheet[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  // Excel keeps the range of a filter twice: in the sheet, and under this hidden name.
  const names = sheets.map(({ name, range, filtered, headingRow }, at) => {
    const inSheet = (cells: string): string => escapeXml(`'${name.replaceAll("'", "''")}'!${cells}`);
    const absolute = range.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return (
      (filtered
        ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${inSheet(absolute)}</definedName>`
        : '') +
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${inSheet(`$${headingRow}:$${headingRow}`)}</definedName>`
    );
  });
  const definedNames = names.join('');
  return (
    DECLARATION +
    `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${entries.join('')}</sheets>` +
    `<definedNames>${definedNames}</definedNames>` +
    '</workbook>'
  );
}

/** @param wraps - whether a sheet has its long text wrapped */
export function styles(wraps: boolean): string {
  const font = (size: number, bold: boolean): string =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;
  const wrapped = (attributes: string, alignment: string): string =>
    `<xf ${attributes} fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" ${alignment}/></xf>`;
  return (
    DECLARATION +
    `<styleSheet xmlns="${MAIN}">` +
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>' +
    `<fonts count="3">${font(11, false)}${font(11, true)}${font(14, true)}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${wraps ? 9 : 5}">` +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">' +
    '<alignment vertical="top" wrapText="1"/></xf>' +
    '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/>' +
    (wraps
      ? wrapped('numFmtId="0"', 'wrapText="1"') +
        wrapped('numFmtId="164" applyNumberFormat="1"', 'horizontal="left"') +
        wrapped('numFmtId="0" quotePrefix="1"', 'wrapText="1"') +
        // Set off from the text of the next column.
        wrapped('numFmtId="0"', 'horizontal="right" indent="1"')
      : '') +
    '</cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '</styleSheet>'
  );
}

export function sharedStrings(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`).join('');
  return `${DECLARATION}<sst xmlns="${MAIN}" uniqueCount="${texts.length}">${items}</sst>`;
}

/** A worksheet around its rows: widths, headings frozen, filter; printed on A4 as wide as the paper. */
export function worksheet(sheet: {
  readonly widths: readonly number[];
  readonly rows: string;
  readonly range: FilteredSheet;
  readonly first: boolean;
}): string {
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    DECLARATION +
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView ${sheet.first ? 'tabSelected="1" ' : ''}workbookViewId="0">` +
    `<pane ySplit="${sheet.range.headingRow}" topLeftCell="A${sheet.range.headingRow + 1}" activePane="bottomLeft" state="frozen"/>` +
    '</sheetView></sheetViews>' +
    (columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`) +
    `<sheetData>${sheet.rows}</sheetData>` +
    (sheet.range.filtered ? `<autoFilter ref="${sheet.range.range}"/>` : '') +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '</worksheet>'
  );
}

function upTo(count: number, item: (number: number) => string): string {
  return Array.from({ length: count }, (_, at) => item(at + 1)).join('');
}
