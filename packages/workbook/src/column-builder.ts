import { ABSENT } from '@sightline/core';
import type { Column } from '@sightline/core';
import type { CellFindingGroup } from './cell-finding.ts';
import { cellReader, errorReading } from './cell-reading.ts';
import type { CellReading } from './cell-reading.ts';
import { pagedNumbers } from './paged-numbers.ts';
import { CellKind } from './sheet-visitor.ts';
import type { ColumnSpec } from './table-spec.ts';

/** Fills one column. Rows come in ascending order; a row never set is absent. */
export type ColumnBuilder = {
  /**
   * What texts give that were seen before, have a value and need no more to be said of them, in pages by string index;
   * `ABSENT` of all others. Whoever finds a value here may put it on the `page` without calling `set`.
   */
  readonly plain: readonly (Int32Array | undefined)[];
  /** The page of values that `turnTo` was last called for. */
  page: Int32Array | Float64Array;
  /** Turns to the page of a row. */
  readonly turnTo: (row: number) => void;
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
  const { absent } = reader;
  const isDouble = spec.type === 'decimal';
  const isDate = spec.type === 'date';
  const values = isDouble ? pagedNumbers(doubles, absent) : pagedNumbers(integers, absent);
  const plain = pagedNumbers(integers, ABSENT);
  const invalid = new Map<number, string>();
  // What the distinct cells give, by position: their values, and of those that have any, raw texts and faults.
  const given: number[] = [];
  const raws: (string | undefined)[] = [];
  const groups: (GrowingGroup | undefined)[] = [];
  // Their positions by string index; -1 where the text is new.
  const byText = pagedNumbers(integers, -1);
  const byErrorText = new Map<number, number>();
  const byNumber = new Map<number, number>();
  const byDate = new Map<number, number>();

  const remember = ({ value, raw, fault }: CellReading, row: number): number => {
    raws.push(raw);
    groups.push(fault === undefined ? undefined : findingGroup(spec.key, raw ?? '', fault, row));
    return given.push(value) - 1;
  };

  /** Position of what a cell gives. No function is made in it: one a cell was half of all garbage. */
  const positionOf = (row: number, kind: number, number: number, text: number): number => {
    if (kind === CellKind.text) return byText.get(text);
    const known = kind === CellKind.number ? byNumber : kind === CellKind.date ? byDate : byErrorText;
    // A negative key keeps booleans apart from the errors' string indices.
    const key = kind === CellKind.error ? text : kind === CellKind.boolean ? -1 - number : number;
    let position = known.get(key);
    if (position === undefined) known.set(key, (position = remember(readingOf(kind, number, text), row)));
    return position;
  };

  const readingOf = (kind: number, number: number, text: number): CellReading => {
    if (kind === CellKind.number) return reader.number(number);
    if (kind === CellKind.date) return reader.date(number);
    if (kind === CellKind.boolean) return reader.text(number === 1 ? 'TRUE' : 'FALSE');
    return errorReading(textOf(text), absent);
  };

  const isPlain = ({ value, raw }: CellReading): boolean =>
    !isDouble && raw === undefined && value !== absent;

  const set = (row: number, kind: number, number: number, text: number): boolean => {
    if (isDate && kind === CellKind.date && Number.isInteger(number)) {
      values.set(row, number);
      return true;
    }
    const known = given.length;
    if (kind === CellKind.text && byText.get(text) < 0) {
      let value = plain.get(text);
      if (value === ABSENT) {
        const reading = reader.text(textOf(text));
        if (isPlain(reading)) plain.set(text, (value = reading.value));
        else byText.set(text, remember(reading, row));
      }
      if (value !== ABSENT) {
        values.set(row, value);
        return true;
      }
    }
    const position = positionOf(row, kind, number, text);
    const value = given[position]!;
    const raw = raws[position];
    values.set(row, value);
    if (position < known) groups[position]?.rows.push(row);
    if (raw !== undefined) invalid.set(row, raw);
    // An absent decimal is no number, and so unlike itself.
    return raw !== undefined || (value !== absent && value === value);
  };

  const finish = (rows: number): FinishedColumn => {
    return {
      column: asColumn(spec, values.joined(rows), reader.dictionary),
      invalid,
      findings: groups.filter((group) => group !== undefined),
    };
  };

  const builder: ColumnBuilder = {
    plain: plain.pages,
    page: values.page(0),
    turnTo: (row) => {
      builder.page = values.page(row);
    },
    set,
    finish,
  };
  return builder;
}

/**
 * Spelt out, for spreading a fault costs many times the reading of its cell; and begun with its row, for a list that
 * begins empty has room for 17.
 */
function findingGroup(
  column: string,
  raw: string,
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
