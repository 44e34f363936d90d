import { ABSENT } from '@sightline/core';
import type { Column } from '@sightline/core';
import type { CellBlock } from '../scanning/cell-block.ts';
import type { CellFindingGroup } from './cell-finding.ts';
import { cellReader } from './cell-reading.ts';
import type { CellReader } from './cell-reading.ts';
import type { SheetChoice } from './choose-sheet.ts';
import { columnBuilder } from './column-builder.ts';
import type { ColumnBuilder, FinishedColumn } from './column-builder.ts';
import { digitsOf } from './digits-of.ts';
import { DATE_TEXTS, daysOfDateTexts } from '../scanning/date-texts.ts';
import { DIGIT_TEXTS } from '../scanning/digit-texts.ts';
import { isProse } from './is-prose.ts';
import { PAGE_BITS, PAGE_MASK } from './paged-numbers.ts';
import { CellKind } from '../scanning/sheet-visitor.ts';
import type { SheetDetails } from '../scanning/sheet-visitor.ts';
import type { ColumnSpec } from './table-spec.ts';
import { textPositions } from './text-positions.ts';

/** Takes the cells of one list, in the order of their rows, and gives its columns at the end. */
export type RecordReading = {
  /** Takes the cells of a block, from a position on. */
  readonly cells: (block: CellBlock, from?: number) => void;
  readonly end: () => {
    readonly columns: Readonly<Record<string, Column>>;
    readonly invalid: Readonly<Record<string, ReadonlyMap<number, string>>>;
    readonly faults: () => CellFindingGroup[];
    readonly excelRow: Int32Array;
    readonly blankRows: number;
    readonly proseRows: readonly number[];
    readonly unheaded: readonly number[];
  };
};

/** Fills the columns of one list from the cells below its headings. */
export function recordReading(choice: SheetChoice, details: SheetDetails): RecordReading {
  const { spec, headingRow, headings } = choice;
  const positionsOfColumn = textPositions();
  const builders = new Map<string, ColumnBuilder>();
  const byPosition: (ColumnBuilder | undefined)[] = [];
  const specs: (ColumnSpec | undefined)[] = [];
  // Readers apart from the columns' own, which would remember what they only looked at.
  const trials: (CellReader | undefined)[] = [];
  for (const { column, position } of headings.matches) {
    const columnSpec = spec.columns.find(({ key }) => key === column);
    if (columnSpec === undefined) continue;
    const builder = columnBuilder(columnSpec, details.date1904, details.text, positionsOfColumn());
    builders.set(column, builder);
    byPosition[position] = builder;
    specs[position] = columnSpec;
  }
  const headed = new Set(
    [...headings.matches, ...headings.duplicates, ...headings.unmatched].map(({ position }) => position),
  );
  const unheaded = new Set<number>();
  const excelRows: number[] = [];
  const proseRows: number[] = [];
  // A list of one column may be one of notes.
  const mayHoldProse = byPosition.filter((builder) => builder !== undefined).length > 1;
  const days = daysOfDateTexts();
  // How many records are closed: the position of the one that is read.
  let record = 0;
  let current = -1;
  let filled = false;
  // The only cell of the current row so far, where it is a text.
  let loneColumn = -1;
  let loneText = -1;

  const put = (column: number, kind: number, number: number, text: number): void => {
    const builder = byPosition[column];
    if (builder === undefined) {
      if (!headed.has(column)) unheaded.add(column);
    } else if (builder.set(record, kind, number, text)) {
      filled = true;
    }
  };

  const putLone = (): void => {
    if (loneText < 0) return;
    put(loneColumn, CellKind.text, NaN, loneText);
    loneText = -1;
  };

  /** Whether the only text of a row is a note beside the list, and not a value of its column such as a long code. */
  const isNote = (text: string, column: number): boolean => {
    if (!isProse(text)) return false;
    const columnSpec = specs[column];
    if (columnSpec === undefined || columnSpec.type === 'text' || columnSpec.type === 'key') return true;
    const trial = (trials[column] ??= cellReader(columnSpec, details.date1904));
    return trial.text(text).fault !== undefined;
  };

  const closeRow = (): void => {
    if (loneText >= 0 && isNote(details.text(loneText), loneColumn)) {
      proseRows.push(current + 1);
      loneText = -1;
    }
    putLone();
    if (!filled) return;
    filled = false;
    excelRows.push(current + 1);
    record += 1;
    if ((record & PAGE_MASK) === 0) for (const builder of builders.values()) builder.turnTo(record);
  };

  return {
    cells: ({ count, rows, columns, kinds, numbers, texts }, from = 0) => {
      for (let at = from; at < count; at += 1) {
        const row = rows[at]!;
        if (row <= headingRow) continue;
        const column = columns[at]!;
        const kind = kinds[at]!;
        const text = texts[at]!;
        if (row !== current) {
          closeRow();
          current = row;
          const isFollowed = at + 1 < count && rows[at + 1] === row;
          if (!isFollowed && mayHoldProse && kind === CellKind.text) {
            loneColumn = column;
            loneText = text;
            continue;
          }
        } else if (loneText >= 0) {
          putLone();
        }
        const builder = byPosition[column];
        const value = builder === undefined ? ABSENT : plainValue(builder, kind, numbers[at]!, text, days);
        if (value !== ABSENT) {
          builder!.page[record & PAGE_MASK] = value;
          filled = true;
          continue;
        }
        put(column, kind, numbers[at]!, text);
      }
    },
    end: () => {
      closeRow();
      const rows = excelRows.length;
      // Without a prototype, a column may be called anything.
      const columns = Object.create(null) as Record<string, Column>;
      const invalid = Object.create(null) as Record<string, ReadonlyMap<number, string>>;
      const findings: FinishedColumn['findings'][] = [];
      for (const [key, builder] of builders) {
        const finished = builder.finish(rows);
        columns[key] = finished.column;
        if (finished.invalid.size > 0) invalid[key] = finished.invalid;
        findings.push(finished.findings);
      }
      const first = excelRows[0] ?? 0;
      const last = excelRows.at(-1) ?? -1;
      const proseBetween = proseRows.filter((row) => row > first && row < last).length;
      return {
        columns,
        invalid,
        faults: () => findings.flatMap((ofColumn) => ofColumn()),
        excelRow: Int32Array.from(excelRows),
        blankRows: rows === 0 ? 0 : last - first + 1 - rows - proseBetween,
        proseRows,
        unheaded: [...unheaded].sort((a, b) => a - b),
      };
    },
  };
}

/** The value of a cell of which no more need be said, as most are that were seen before; else `ABSENT`. */
function plainValue(
  { isDate, datesArePlain, digitsArePlain, byDigits, plain }: ColumnBuilder,
  kind: number,
  number: number,
  text: number,
  days: Int32Array,
): number {
  if (kind === CellKind.text && text < DIGIT_TEXTS) {
    if (text < DATE_TEXTS) return datesArePlain ? days[text]! : ABSENT;
    const page = plain[text >>> PAGE_BITS];
    return page === undefined ? ABSENT : page[text & PAGE_MASK]!;
  }
  if (kind === CellKind.date) return isDate && number === Math.floor(number) ? number : ABSENT;
  const digits = digitsOf(kind, number, text);
  if (digits < 0 || isDate) return ABSENT;
  return digitsArePlain ? digits : byDigits.get(digits);
}
