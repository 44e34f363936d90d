import type { Column } from '@sightline/core';
import type { CellFindingGroup } from './cell-finding.ts';
import { cellReader, errorReading } from './cell-reading.ts';
import type { CellReading } from './cell-reading.ts';
import { pagedNumbers } from './paged-numbers.ts';
import { CellKind } from './sheet-visitor.ts';
import type { ColumnSpec } from './table-spec.ts';

/** Fills one column. Rows come in ascending order; a row never set is absent. */
export type ColumnBuilder = {
  /** @returns whether the cell holds anything: a value, or text that is none */
  readonly set: (row: number, kind: number, number: number, text: number) => boolean;
  readonly finish: (rows: number) => FinishedColumn;
};

export type FinishedColumn = {
  readonly column: Column;
  readonly invalid: ReadonlyMap<number, string>;
  readonly findings: readonly CellFindingGroup[];
};

type GrowingGroup = Omit<CellFindingGroup, 'rows'> & { readonly rows: number[] };

/**
 * The builder of a column. Each distinct text, number or date is parsed once; a cell seen before costs a look-up.
 *
 * @param textOf - the text of a string index
 */
export function columnBuilder(
  spec: ColumnSpec,
  date1904: boolean,
  textOf: (index: number) => string,
): ColumnBuilder {
  const reader = cellReader(spec, date1904);
  const isDouble = spec.type === 'decimal';
  const isDate = spec.type === 'date';
  const values = isDouble ? pagedNumbers(doubles, reader.absent) : pagedNumbers(integers, reader.absent);
  const invalid = new Map<number, string>();
  const readings: CellReading[] = [];
  // By position among the readings, of those with a fault only.
  const groups: (GrowingGroup | undefined)[] = [];
  // Position among the readings by string index; -1 where the text is new.
  const byText = pagedNumbers(integers, -1);
  const byErrorText = new Map<number, number>();
  const byNumber = new Map<number, number>();
  const byDate = new Map<number, number>();

  const remember = (reading: CellReading): number => readings.push(reading) - 1;

  const ofText = (text: number): number => {
    const known = byText.get(text);
    if (known >= 0) return known;
    const position = remember(reader.text(textOf(text)));
    byText.set(text, position);
    return position;
  };

  const ofMap = (known: Map<number, number>, key: number, read: () => CellReading): number => {
    let position = known.get(key);
    if (position === undefined) {
      position = remember(read());
      known.set(key, position);
    }
    return position;
  };

  const positionOf = (kind: number, number: number, text: number): number => {
    if (kind === CellKind.text) return ofText(text);
    if (kind === CellKind.number) return ofMap(byNumber, number, () => reader.number(number));
    if (kind === CellKind.date) return ofMap(byDate, number, () => reader.date(number));
    // A negative key keeps booleans apart from the errors' string indices.
    if (kind === CellKind.boolean)
      return ofMap(byErrorText, -1 - number, () => reader.text(number === 1 ? 'TRUE' : 'FALSE'));
    return ofMap(byErrorText, text, () => errorReading(textOf(text), reader.absent));
  };

  const set = (row: number, kind: number, number: number, text: number): boolean => {
    if (isDate && kind === CellKind.date && Number.isInteger(number)) {
      values.set(row, number);
      return true;
    }
    const position = positionOf(kind, number, text);
    const reading = readings[position]!;
    values.set(row, reading.value);
    if (reading.raw !== undefined) invalid.set(row, reading.raw);
    if (reading.fault !== undefined) {
      const group = groups[position];
      if (group === undefined) groups[position] = findingGroup(spec.key, reading, reading.fault, row);
      else group.rows.push(row);
    }
    return reading.raw !== undefined || !Object.is(reading.value, reader.absent);
  };

  const finish = (rows: number): FinishedColumn => {
    return {
      column: asColumn(spec, values.joined(rows), reader.dictionary),
      invalid,
      findings: groups.filter((group) => group !== undefined),
    };
  };

  return { set, finish };
}

/** Spelt out, for spreading a fault costs many times the reading of its cell. */
function findingGroup(
  column: string,
  { raw = '' }: CellReading,
  { code, severity, fix }: NonNullable<CellReading['fault']>,
  row: number,
): GrowingGroup {
  const rows = [row];
  return fix === undefined
    ? { code, severity, column, raw, rows }
    : { code, severity, column, raw, fix, rows };
}

function asColumn(
  spec: ColumnSpec,
  values: Int32Array | Float64Array,
  dictionary: readonly string[],
): Column {
  switch (spec.type) {
    case 'date':
    case 'integer':
      return { type: spec.type, values: values as Int32Array };
    case 'decimal':
      return { type: 'decimal', values: values as Float64Array, decimals: spec.decimals ?? 2 };
    case 'code':
    case 'text':
    case 'key':
      return { type: spec.type, values: values as Int32Array, dictionary };
  }
}

const integers = (length: number): Int32Array => new Int32Array(length);
const doubles = (length: number): Float64Array => new Float64Array(length);
