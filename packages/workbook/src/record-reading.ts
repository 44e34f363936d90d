import type { Column } from '@sightline/core';
import type { CellFindingGroup } from './cell-finding.ts';
import type { SheetChoice } from './choose-sheet.ts';
import { columnBuilder } from './column-builder.ts';
import type { ColumnBuilder } from './column-builder.ts';
import type { SheetDetails, SheetVisitor } from './sheet-visitor.ts';

/** Takes the cells of one list and gives its columns at the end. */
export type RecordReading = {
  readonly cell: SheetVisitor['cell'];
  readonly end: () => {
    readonly columns: Readonly<Record<string, Column>>;
    readonly invalid: Readonly<Record<string, ReadonlyMap<number, string>>>;
    readonly faults: readonly CellFindingGroup[];
    readonly excelRow: Int32Array;
    readonly blankRows: number;
  };
};

/** Fills the columns of one list from the cells below its headings. */
export function recordReading(choice: SheetChoice, details: SheetDetails): RecordReading {
  const { spec, headingRow, headings } = choice;
  const builders = new Map<string, ColumnBuilder>();
  const byPosition: (ColumnBuilder | undefined)[] = [];
  for (const { column, position } of headings.matches) {
    const columnSpec = spec.columns.find(({ key }) => key === column);
    if (columnSpec === undefined) continue;
    const builder = columnBuilder(columnSpec, details.date1904, details.text);
    builders.set(column, builder);
    byPosition[position] = builder;
  }
  const excelRows: number[] = [];
  let current = -1;
  let filled = false;

  const closeRow = (): void => {
    if (filled) excelRows.push(current + 1);
    filled = false;
  };

  return {
    cell: (row, column, kind, number, text) => {
      if (row <= headingRow) return;
      if (row !== current) {
        closeRow();
        current = row;
      }
      const builder = byPosition[column];
      if (builder !== undefined && builder.set(excelRows.length, kind, number, text)) filled = true;
    },
    end: () => {
      closeRow();
      const rows = excelRows.length;
      // Without a prototype, a column may be called anything.
      const columns = Object.create(null) as Record<string, Column>;
      const invalid = Object.create(null) as Record<string, ReadonlyMap<number, string>>;
      const faults: CellFindingGroup[] = [];
      for (const [key, builder] of builders) {
        const finished = builder.finish(rows);
        columns[key] = finished.column;
        if (finished.invalid.size > 0) invalid[key] = finished.invalid;
        for (const group of finished.findings) faults.push(group);
      }
      const lastRow = excelRows.at(-1) ?? headingRow + 1;
      return {
        columns,
        invalid,
        faults,
        excelRow: Int32Array.from(excelRows),
        blankRows: Math.max(0, lastRow - (headingRow + 1) - rows),
      };
    },
  };
}
