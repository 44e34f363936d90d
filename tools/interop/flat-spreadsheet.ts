import type { Sheet } from './made-up-lists.ts';

/** How LibreOffice is to hold the lists before it writes them. */
export type FlatOptions = {
  /** Serial numbers of dates count from 1904. */
  readonly date1904?: true;
  /** Texts in two runs, the second of them bold. */
  readonly rich?: true;
  /** Numbers and dates are formulas, which LibreOffice computes; no result is given. */
  readonly formulas?: true;
};

const namespaces = [
  'office:urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'table:urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'text:urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'style:urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'number:urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'fo:urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'of:urn:oasis:names:tc:opendocument:xmlns:of:1.2',
].map((entry) => `xmlns:${entry.slice(0, entry.indexOf(':'))}="${entry.slice(entry.indexOf(':') + 1)}"`);

const dateStyles =
  '<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text>' +
  '<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>' +
  '<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>' +
  '<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';

/** The lists as a flat OpenDocument spreadsheet, which LibreOffice opens and writes in a format of its own making. */
export function flatSpreadsheet(sheets: readonly Sheet[], options: FlatOptions = {}): string {
  const tables = sheets.map(({ name, headings, rows }) => {
    const all = [headings, ...rows].map(
      (cells) =>
        `<table:table-row>${cells.map((cell) => tableCell(cell, options)).join('')}</table:table-row>`,
    );
    return `<table:table table:name="${name}">${all.join('')}</table:table>`;
  });
  const epoch = options.date1904
    ? '<table:calculation-settings><table:null-date table:date-value="1904-01-01"/></table:calculation-settings>'
    : '';
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${namespaces.join(' ')} office:version="1.3" ` +
    'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
    `<office:automatic-styles>${dateStyles}</office:automatic-styles>` +
    `<office:body><office:spreadsheet>${epoch}${tables.join('')}</office:spreadsheet></office:body></office:document>`
  );
}

function tableCell(cell: Sheet['rows'][number][number], options: FlatOptions): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') {
    return options.formulas
      ? `<table:table-cell table:formula="of:=${cell}+0"/>`
      : `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  }
  if (typeof cell === 'object') {
    const [year, month, day] = cell.date.split('-').map(Number);
    return options.formulas
      ? `<table:table-cell table:style-name="date" table:formula="of:=DATE(${year};${month};${day})"/>`
      : `<table:table-cell table:style-name="date" office:value-type="date" office:date-value="${cell.date}"/>`;
  }
  const lines = cell.split('\n').map((line) => `<text:p>${paragraph(line, options)}</text:p>`);
  return `<table:table-cell office:value-type="string">${lines.join('')}</table:table-cell>`;
}

function paragraph(line: string, { rich }: FlatOptions): string {
  if (!rich || line.length < 3) return escaped(line);
  return `${escaped(line.slice(0, 2))}<text:span text:style-name="bold">${escaped(line.slice(2))}</text:span>`;
}

/** Spaces are elements, since OpenDocument takes several together, and those at the ends, for one or none. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '<text:s/>');
}
