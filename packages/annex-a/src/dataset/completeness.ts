import { isPresent, tableFromRecords, toEpochDay } from '@sightline/core';
import type { Layout, LocalDate, Table } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import { columnsOf } from '../lists/columns-of.ts';
import { completenessSchema } from './completeness-schema.ts';
import type { ListColumn } from '../lists/list-spec.ts';
import { isWritten } from '../reading/placeholder-words.ts';
import { columnRulesOf } from '../rules/column-rules.ts';
import type { ColumnRules } from '../rules/column-rules.ts';
import { conditionHolds } from '../rules/condition-holds.ts';
import { isInProfile } from '../rules/rule.ts';

/**
 * The derived table `completeness`: for each column that a list has, or should have in its layout, in how many records
 * there is a value, nothing, text that could not be read, or no column at all; these four make up the records.
 * `required` counts the records in which Ofsted, a public tool or a return asks for a value.
 */
export function completenessOf(
  lists: Readonly<Partial<Record<string, Table>>>,
  layouts: Readonly<Record<string, Layout>>,
  asAt: LocalDate,
): Table {
  const snapshot = toEpochDay(asAt);
  const records = annexALists.flatMap((list) => {
    const table = lists[list.key];
    if (!table) return [];
    const layout = layouts[list.key];
    const inLayout = layout ? columnsOf(list, layout) : [];
    const rules = columnRulesOf(list);
    return list.columns
      .filter((column) => table.columns[column.key] || inLayout.includes(column))
      .map((column) => countsOf(table, column, requiredIn(rules.get(column.key)!, layout), snapshot));
  });
  const table = tableFromRecords(completenessSchema.key, completenessSchema, records);
  // Its rows are about columns, and stand in no row of a sheet.
  return { ...table, source: { ...table.source, excelRow: new Int32Array(table.rows) } };
}

type Required = ColumnRules['required'];

function requiredIn({ required }: ColumnRules, layout: Layout | undefined): Required {
  return required.filter(
    ({ rule }) => isInProfile(rule, 'recommended') && (layout === undefined || rule.layouts.includes(layout)),
  );
}

function countsOf(
  table: Table,
  { key }: ListColumn,
  rules: Required,
  snapshot: number,
): Record<string, string | number> {
  const column = table.columns[key];
  const raws = table.invalid[key];
  const counts = { required: 0, requiredGiven: 0, given: 0, blank: 0, unread: 0, missing: 0 };
  for (let row = 0; row < table.rows; row++) {
    const isGiven = column !== undefined && isPresent(column, row);
    if (!column) counts.missing++;
    else if (isGiven) counts.given++;
    if (!isRequired(rules, table, row, snapshot)) continue;
    counts.required++;
    if (isGiven) counts.requiredGiven++;
  }
  // In the order in which the texts are held: to look each up is slow where a column has thousands.
  raws?.forEach((raw, row) => {
    if (column !== undefined && !isPresent(column, row) && isWritten(raw)) counts.unread++;
  });
  counts.blank = table.rows - counts.missing - counts.given - counts.unread;
  return { list: table.key, column: key, records: table.rows, ...counts };
}

/** A plain loop: a function made for each cell was half of all garbage of reading a list. */
function isRequired(rules: Required, table: Table, row: number, snapshot: number): boolean {
  for (const { when } of rules) {
    if (when === undefined || conditionHolds(when, table, row, snapshot)) return true;
  }
  return false;
}
