import type { Column, Dataset, Finding, ListKey, Table } from '@sightline/core';
import { fixableColumn } from './fixable-column.ts';
import type { FixableColumn, WrittenCell } from './fixable-column.ts';
import type { ListColumn } from '../lists/list-spec.ts';
import { columnRulesOf } from '../rules/column-rules.ts';
import { structureRules } from '../rules/structure-rules.ts';
import { listOf } from '../reading/table-spec-of.ts';
import { listsIn, withLists } from '../dataset/with-lists.ts';

/** What {@link applyFixes} may do beyond what is certain. */
export type FixOptions = {
  /** Ids of findings whose fix is not certain, or that are explained, and is to be made all the same. */
  readonly accept?: readonly string[];
  /** The log tells what was written and what it became of every column: that may identify a person. */
  readonly identify?: true;
};

/** One cell that was changed. */
export type FixedCell = {
  /** Id of the finding. */
  readonly finding: string;
  readonly rule: string;
  readonly list: ListKey;
  readonly column: string;
  readonly file: string;
  readonly sheet: string;
  /** Row as Excel numbers it. */
  readonly row: number;
  /** What was written; of columns of codes only, unless asked. */
  readonly from?: string;
  /** What it is now, as it would be written; empty for a blank. */
  readonly to?: string;
};

/** A fix that was not made. */
export type RefusedFix = {
  /** Id of the finding. */
  readonly finding: string;
  readonly rule: string;
  /**
   * - `not-certain`: it is a guess, and was not accepted.
   * - `explained`: somebody has given a reason why the cell stands.
   * - `not-found`: no cell of the dataset is written like that, or no more.
   */
  readonly why: 'not-certain' | 'explained' | 'not-found';
};

/** A dataset put right, what was changed, and what was not. */
export type FixedDataset = {
  readonly dataset: Dataset;
  /** In the order of the findings, then of the rows. */
  readonly log: readonly FixedCell[];
  readonly refused: readonly RefusedFix[];
};

/** Faults that always have a fix, also where the finding does not tell it. */
const fixedKinds: ReadonlySet<unknown> = new Set([
  'code-not-preferred',
  'date-format',
  'integer-format',
  'integer-fraction',
  'placeholder',
  'spaces',
]);

/**
 * A corrected copy of a dataset: every cell that a finding tells of is written as its fix says, all cells of a column
 * at once where they are told together. A fix that is a guess is made only where the finding's id is accepted.
 * Findings without a fix are passed over; the dataset handed in stays as it is.
 *
 * Where a cell was understood, though written otherwise than asked for, its value and the dataset's fingerprint stay;
 * so fixing twice is fixing once.
 *
 * @param findings - of `checkDataset` for this dataset
 * @example
 * import { localDate } from '@sightline/core';
 * import { annexAFromRecords, applyFixes, checkDataset } from '@sightline/annex-a';
 * const referrals = [{ childUniqueId: 'C1', gender: 'F' }, { childUniqueId: 'C2', gender: 'Femaile' }];
 * const { dataset } = annexAFromRecords({ referrals }, { asAt: localDate('2024-03-31') });
 * const { log, refused } = applyFixes(dataset, checkDataset(dataset));
 * [log.map(({ row, from, to }) => `${row}: ${from} -> ${to}`), refused.map(({ why }) => why)]
 * // => [['1: F -> b) Female'], ['not-certain']]
 */
export function applyFixes(
  dataset: Dataset,
  findings: readonly Finding[],
  options: FixOptions = {},
): FixedDataset {
  const accepted = new Set(options.accept);
  const lists = listsIn(dataset);
  const copies = new Map<string, Copy>();
  const log: FixedCell[] = [];
  const refused: RefusedFix[] = [];
  for (const finding of findings) {
    const { id, code: rule, where, fix } = finding;
    const found = columnOf(lists, finding);
    if (!found) continue;
    const { table, column } = found;
    const name = `${table.key}.${column.key}`;
    const copy = copies.get(name) ?? copyOf(table, column);
    copies.set(name, copy);
    const cells = toldCells(finding, copy);
    if (cells.length === 0 && !fix && !fixedKinds.has(finding.params['kind'])) continue;
    const isCertain = fix?.certain ?? cells.every((cell) => cell.fix?.certain);
    const why = whyNot(finding, cells, accepted.has(id), isCertain);
    if (why) {
      refused.push({ finding: id, rule, why });
      continue;
    }
    const { file, sheet, excelRow } = table.source;
    const isShown = options.identify === true || (column.type === 'code' && !column.sensitive);
    for (const cell of cells) {
      const to = fix?.to ?? cell.fix!.to;
      copy.fixable.put(cell, to);
      log.push({
        finding: id,
        rule,
        list: where.list!,
        column: column.key,
        file,
        sheet,
        row: excelRow[cell.row]!,
        ...(isShown && { from: cell.raw, to }),
      });
    }
  }
  if (log.length === 0) return { dataset, log, refused };
  for (const { table, column, fixable } of copies.values()) {
    lists[table.key] = withColumn(lists[table.key]!, column.key, fixable.finish());
  }
  return { dataset: withLists(dataset, lists, dataset.layouts), log, refused };
}

/** A column that is being fixed. */
type Copy = {
  readonly table: Table;
  readonly column: ListColumn;
  readonly fixable: FixableColumn;
  /** Rows of the table by rows of the sheet. */
  readonly rowOf: ReadonlyMap<number, number>;
};

function copyOf(table: Table, column: ListColumn): Copy {
  const rowOf = new Map(Array.from(table.source.excelRow, (excelRow, row) => [excelRow, row]));
  return { table, column, fixable: fixableColumn(table, column), rowOf };
}

function whyNot(
  { state }: Finding,
  cells: readonly WrittenCell[],
  isAccepted: boolean,
  isCertain: boolean | undefined,
): RefusedFix['why'] | undefined {
  if (cells.length === 0) return 'not-found';
  if (isAccepted) return undefined;
  if (state === 'explained') return 'explained';
  return isCertain ? undefined : 'not-certain';
}

/** The cells that a finding tells of, as far as they are still written so. */
function toldCells({ where, params, fix }: Finding, { fixable, rowOf }: Copy): WrittenCell[] {
  const one = fixable.written.get(rowOf.get(where.row ?? -1) ?? -1);
  const cells = where.count !== undefined ? [...fixable.written.values()] : one ? [one] : [];
  // Of a column of codes a finding is about one spelling, which it tells.
  const spelling = fix?.from ?? params['value'];
  return cells.filter(
    ({ kind, raw, fix: own }) =>
      kind === params['kind'] && (spelling === undefined || raw === spelling) && (fix ?? own) !== undefined,
  );
}

/** The column whose writing a finding finds fault with. */
function columnOf(
  lists: Readonly<Record<string, Table>>,
  { code, where }: Finding,
): { readonly table: Table; readonly column: ListColumn } | undefined {
  const list = listOf(where.list ?? '');
  const table = list && lists[list.key];
  const column = list?.columns.find(({ key }) => key === where.column);
  if (!table || !column || !table.columns[column.key]) return undefined;
  const { type } = columnRulesOf(list).get(column.key)!;
  const isOfWriting = code === (type ?? structureRules.looseSpaces).id;
  return isOfWriting ? { table, column } : undefined;
}

function withColumn(
  table: Table,
  key: string,
  { column, raws }: { readonly column: Column; readonly raws: ReadonlyMap<number, string> },
): Table {
  const { [key]: _, ...others } = table.invalid;
  return {
    ...table,
    columns: { ...table.columns, [key]: column },
    invalid: raws.size > 0 ? { ...others, [key]: raws } : others,
  };
}
