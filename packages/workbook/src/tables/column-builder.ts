import { ABSENT } from '@sightline/core';
import type { Column } from '@sightline/core';
import type { CellFindingGroup } from './cell-finding.ts';
import { cellReader, errorReading } from './cell-reading.ts';
import type { CellReading } from './cell-reading.ts';
import { digitsOf } from './digits-of.ts';
import { numberIndex } from './number-index.ts';
import type { NumberIndex } from './number-index.ts';
import { pagedNumbers } from './paged-numbers.ts';
import { DIGIT_TEXTS } from '../scanning/digit-texts.ts';
import { CellKind } from '../scanning/sheet-visitor.ts';
import type { ColumnSpec } from './table-spec.ts';
import type { TextPositions } from './text-positions.ts';

/** Fills one column. Rows come in ascending order; a row never set is absent. */
export type ColumnBuilder = {
  /**
   * What texts give that were seen twice, have a value and need no more to be said of them, in pages by string index;
   * `ABSENT` of all others. Whoever finds a value here may put it on the `page` without calling `set`. A text that stands
   * in a column once, as most do where each cell has its own, takes no place here.
   */
  readonly plain: readonly (Int32Array | undefined)[];
  readonly isDate: boolean;
  /** Dates as nearly all are written stand for their day. */
  readonly datesArePlain: boolean;
  /** Whole numbers stand for themselves; else `byDigits` has what those seen give, as `plain` has of other texts. */
  readonly digitsArePlain: boolean;
  readonly byDigits: NumberIndex;
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
  /** Made when asked for: who reads a list to check it has no use for them, and there may be one for every cell. */
  readonly findings: () => CellFindingGroup[];
};

type GrowingGroup = Omit<CellFindingGroup, 'rows'> & { readonly rows: number[] };

/**
 * The builder of a column. Each distinct text, number or date is parsed once; a cell seen before costs a look-up.
 *
 * @param textOf - the text of a string index
 * @param byText - for this column's use alone
 */
export function columnBuilder(
  spec: ColumnSpec,
  date1904: boolean,
  textOf: (index: number) => string,
  byText: TextPositions,
): ColumnBuilder {
  const reader = cellReader(spec, date1904);
  const { absent, newDigits } = reader;
  const isDouble = spec.type === 'decimal';
  const isDate = spec.type === 'date';
  const plain = pagedNumbers(integers, ABSENT);
  const byDigits = numberIndex(ABSENT);
  const values = isDouble ? pagedNumbers(doubles, absent) : pagedNumbers(integers, absent);
  // What the distinct cells give, by position: their values, and of those that have any, raw texts and faults.
  const given: number[] = [];
  const raws: (string | undefined)[] = [];
  const faults: CellReading['fault'][] = [];
  // The rows with a raw text, and of each the position of what its cell gave.
  const rawRows: number[] = [];
  const rawPositions: number[] = [];
  // Their positions by what was written; those by text are handed in.
  const byErrorText = new Map<number, number>();
  const byNumber = new Map<number, number>();
  const byDate = new Map<number, number>();
  const byOtherDigits = new Map<number, number>();

  const remember = ({ value, raw, fault }: CellReading): number => {
    raws.push(raw);
    faults.push(fault);
    return given.push(value) - 1;
  };

  /** Position of what a cell gives. No function is made in it: one a cell was half of all garbage. */
  const positionOf = (kind: number, number: number, text: number, digits: number): number => {
    if (kind === CellKind.text && text < DIGIT_TEXTS) {
      let position = byText.get(text);
      if (position < 0) byText.set(text, (position = remember(reader.newText(textOf(text)))));
      return position;
    }
    const known = positionsOf(kind, digits);
    // A negative key keeps booleans apart from the errors' string indices.
    const key = digits >= 0 ? digits : text >= 0 ? text : kind === CellKind.boolean ? -1 - number : number;
    let position = known.get(key);
    if (position === undefined) known.set(key, (position = remember(readingOf(kind, number, text))));
    return position;
  };

  const positionsOf = (kind: number, digits: number): Map<number, number> => {
    if (digits >= 0 || kind === CellKind.text) return byOtherDigits;
    if (kind === CellKind.number) return byNumber;
    return kind === CellKind.date ? byDate : byErrorText;
  };

  const readingOf = (kind: number, number: number, text: number): CellReading => {
    if (kind === CellKind.text) return reader.text(textOf(text));
    if (kind === CellKind.number) return reader.number(number);
    if (kind === CellKind.date) return reader.date(number);
    if (kind === CellKind.boolean) return reader.text(number === 1 ? 'TRUE' : 'FALSE');
    return errorReading(textOf(text), absent);
  };

  /** A cell that stands twice in its row counts as it was written last. */
  const keepRaw = (row: number, position: number): void => {
    if (rawRows.at(-1) === row) {
      rawRows.pop();
      rawPositions.pop();
    }
    rawRows.push(row);
    rawPositions.push(position);
  };

  const set = (row: number, kind: number, number: number, text: number): boolean => {
    if (isDate && kind === CellKind.date && Number.isInteger(number)) {
      values.set(row, number);
      return true;
    }
    const digits = isDate ? -1 : digitsOf(kind, number, text);
    if (newDigits !== undefined && digits >= 0) {
      let value = byDigits.get(digits);
      if (value === ABSENT) byDigits.set(digits, (value = newDigits(String(digits))));
      values.set(row, value);
      return true;
    }
    const known = given.length;
    const position = positionOf(kind, number, text, digits);
    const value = given[position]!;
    const raw = raws[position];
    values.set(row, value);
    // An absent decimal is no number, and so unlike itself.
    const isAbsent = value === absent || value !== value;
    if (raw !== undefined) keepRaw(row, position);
    else if (position < known && !isAbsent && !isDouble) {
      if (digits >= 0) byDigits.set(digits, value);
      else if (kind === CellKind.text) plain.set(text, value);
    }
    return raw !== undefined || !isAbsent;
  };

  const finish = (rows: number): FinishedColumn => {
    // Here and not cell by cell, so that one map is filled at a time, and not those of all columns in turn.
    const invalid = new Map<number, string>();
    rawRows.forEach((row, at) => invalid.set(row, raws[rawPositions[at]!]!));
    const findings = (): CellFindingGroup[] => {
      const groups = new Map<number, GrowingGroup>();
      rawRows.forEach((row, at) => {
        const position = rawPositions[at]!;
        const fault = faults[position];
        if (fault === undefined) return;
        const group = groups.get(position);
        if (group) group.rows.push(row);
        else groups.set(position, { ...fault, column: spec.key, raw: raws[position]!, rows: [row] });
      });
      return [...groups.values()];
    };
    return { column: asColumn(spec, values.joined(rows), reader.dictionary), invalid, findings };
  };

  const builder: ColumnBuilder = {
    plain: plain.pages,
    isDate,
    datesArePlain: reader.datesArePlain,
    digitsArePlain: reader.digitsArePlain,
    byDigits,
    page: values.page(0),
    turnTo: (row) => {
      builder.page = values.page(row);
    },
    set,
    finish,
  };
  return builder;
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
