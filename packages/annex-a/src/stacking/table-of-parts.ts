import { ABSENT, ABSENT_INDEX } from '@sightline/core';
import type { Column, Table } from '@sightline/core';

/** A table, or some of its rows, to stand above or below others of the same list. */
export type Part = { readonly table: Table; readonly rows?: readonly number[] };

type Chosen = { readonly table: Table; readonly rows: readonly number[]; readonly from: number };

/** One table of several of the same list: every column that one of them has, absent where another lacks it. */
export function tableOfParts(parts: readonly Part[]): Table {
  let size = 0;
  const chosen = parts.map(({ table, rows = [...Array(table.rows).keys()] }): Chosen => {
    const from = size;
    size += rows.length;
    return { table, rows, from };
  });
  const first = chosen[0]!.table;
  if (chosen.length === 1) return first;
  const keys = [...new Set(chosen.flatMap(({ table }) => Object.keys(table.columns)))];
  const columns = Object.fromEntries(keys.map((key) => [key, joined(key, chosen, size)]));
  const excelRow = new Int32Array(size);
  for (const { table, rows, from } of chosen) {
    rows.forEach((row, at) => (excelRow[from + at] = table.source.excelRow[row]!));
  }
  const then = chosen.slice(1).map(({ table, from }) => {
    const { file, sheet } = table.source;
    return { from, file, sheet };
  });
  return {
    ...first,
    rows: size,
    columns,
    invalid: invalidOf(keys, chosen),
    source: { ...first.source, excelRow, then },
  };
}

function joined(key: string, chosen: readonly Chosen[], size: number): Column {
  const held = chosen.map(({ table }) => table.columns[key]);
  const model = held.find((column) => column !== undefined)!;
  if (model.type === 'decimal') {
    const values = new Float64Array(size).fill(NaN);
    fill(values, held, chosen, (value) => value);
    return { ...model, values };
  }
  if (model.type === 'date' || model.type === 'integer') {
    const values = new Int32Array(size).fill(ABSENT);
    fill(values, held, chosen, (value) => value);
    return { ...model, values };
  }
  const indices = new Map<string, number>();
  const values = new Int32Array(size).fill(ABSENT_INDEX);
  fill(values, held, chosen, (value, column) => {
    if (value < 0 || !('dictionary' in column)) return ABSENT_INDEX;
    const text = column.dictionary[value]!;
    let index = indices.get(text);
    if (index === undefined) indices.set(text, (index = indices.size));
    return index;
  });
  return { ...model, values, dictionary: [...indices.keys()] };
}

function fill(
  into: Int32Array | Float64Array,
  held: readonly (Column | undefined)[],
  chosen: readonly Chosen[],
  valueOf: (value: number, column: Column) => number,
): void {
  chosen.forEach(({ rows, from }, part) => {
    const column = held[part];
    if (column) rows.forEach((row, at) => (into[from + at] = valueOf(column.values[row]!, column)));
  });
}

function invalidOf(keys: readonly string[], chosen: readonly Chosen[]): Table['invalid'] {
  const all = keys.map((key) => {
    const texts = chosen.flatMap(({ table, rows, from }) => {
      const raws = table.invalid[key];
      return raws
        ? rows.flatMap((row, at) => (raws.has(row) ? [[from + at, raws.get(row)!] as const] : []))
        : [];
    });
    return [key, new Map(texts)] as const;
  });
  return Object.fromEntries(all.filter(([, texts]) => texts.size > 0));
}
