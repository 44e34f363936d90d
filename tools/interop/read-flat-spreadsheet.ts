/** A sheet as LibreOffice holds it. */
export type FlatSheet = {
  readonly name: string;
  readonly rows: readonly (readonly FlatCell[])[];
  /** Range of the filter, `A1:C9`. */
  readonly filter: string | undefined;
};

type FlatCell = { readonly date: string; readonly shown: string } | string | number | null;

/** The filled part of each sheet of a flat OpenDocument spreadsheet that LibreOffice wrote. */
export function readFlatSpreadsheet(xml: string): FlatSheet[] {
  const filters = [
    ...xml.matchAll(
      /<table:database-range [^>]*table:target-range-address="([^"]*)" table:display-filter-buttons="true"/g,
    ),
  ].map(([, address]) => unescaped(address!));
  return [...xml.matchAll(/<table:table table:name="([^"]*)"[^>]*>([\s\S]*?)<\/table:table>/g)].map(
    ([, written, content]) => {
      const name = unescaped(written!);
      const filter = filters.find((address) => sheetOf(address) === name);
      return { name, rows: rowsOf(content!), filter: filter?.replaceAll(/(?:'(?:[^']|'')*'|[\w$]*)\./g, '') };
    },
  );
}

function rowsOf(content: string): FlatCell[][] {
  const rows = [...content.matchAll(/<table:table-row[^>]*>([\s\S]*?)<\/table:table-row>/g)].map(([, row]) =>
    [...row!.matchAll(/<table:table-cell([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)].flatMap(
      ([, attributes, inner]) => {
        const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes!)?.[1] ?? 1);
        // A long run of blanks fills the sheet to its right edge.
        return inner === undefined && times > 1000
          ? []
          : Array<FlatCell>(times).fill(cellOf(attributes!, inner));
      },
    ),
  );
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}

function cellOf(attributes: string, inner = ''): FlatCell {
  const value = (name: string): string | undefined =>
    new RegExp(` office:${name}="([^"]*)"`).exec(attributes)?.[1];
  const text = [...inner.matchAll(/<text:p(?:\/>|>([\s\S]*?)<\/text:p>)/g)]
    .map(([, paragraph]) => textOf(paragraph ?? ''))
    .join('\n');
  switch (value('value-type')) {
    case 'string':
      return text;
    case 'float':
      return Number(value('value'));
    case 'date':
      return { date: value('date-value')!, shown: text };
    default:
      return null;
  }
}

function textOf(paragraph: string): string {
  return unescaped(
    paragraph
      .replaceAll(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count) => ' '.repeat(Number(count ?? 1)))
      .replaceAll('<text:tab/>', '\t')
      .replaceAll(/<[^>]*>/g, ''),
  );
}

function sheetOf(address: string): string {
  const quoted = /^'((?:[^']|'')*)'\./.exec(address)?.[1];
  return quoted?.replaceAll("''", "'") ?? address.slice(0, address.indexOf('.'));
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
