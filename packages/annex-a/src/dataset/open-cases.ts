import { ABSENT, dictionaryColumn, openAt, textAt, toEpochDay } from '@sightline/core';
import type { Column, LocalDate, Table } from '@sightline/core';
import { normalise } from '@sightline/workbook';
import { OPEN_CASE_LISTS, openCasesSchema } from './open-cases-schema.ts';
import { listOf } from '../reading/table-spec-of.ts';

type Tables = Readonly<Partial<Record<string, Table>>>;

type DateColumn = Extract<Column, { readonly type: 'date' }>;

/** One open record: which table, which row of it, since which epoch day. */
type OpenCase = {
  readonly table: Table;
  readonly row: number;
  readonly child: string | undefined;
  readonly start: number;
};

/**
 * The derived table `openCases`: a row for each record open at the snapshot, in order of list and row.
 * `precedence` counts a child's cases from 1: by list ({@link OPEN_CASE_LISTS}), then the latest start, then
 * the sheet row; a record without a child's key stands alone. A worker is one person however spaced or
 * capitalised, and whatever the kind of apostrophe or dash, shown as first written.
 *
 * @returns undefined when no list says what is open
 */
export function openCasesOf(tables: Tables, asAt: LocalDate): Table | undefined {
  const held = openCaseTables(tables);
  if (held.length === 0) return undefined;
  const cases = held.flatMap((table) => openRecords(table, toEpochDay(asAt)));
  const texts = (column: string): (string | undefined)[] =>
    cases.map(({ table, row }) => textOf(table.columns[column], row));
  const dates = (column: string): Int32Array =>
    Int32Array.from(cases, ({ table, row }) => {
      const held = table.columns[column];
      return held?.type === 'date' ? held.values[row]! : ABSENT;
    });
  const columns: Record<keyof typeof openCasesSchema.columns, Column> = {
    childUniqueId: dictionaryColumn(
      'key',
      cases.map(({ child }) => child),
    ),
    list: dictionaryColumn(
      'code',
      cases.map(({ table }) => table.key),
    ),
    worker: dictionaryColumn('text', firstSpellings(texts('allocatedWorker'))),
    team: dictionaryColumn('text', texts('allocatedTeam')),
    start: { type: 'date', values: Int32Array.from(cases, ({ start }) => start) },
    precedence: { type: 'integer', values: precedenceOf(cases) },
    gender: dictionaryColumn('code', texts('gender')),
    ethnicity: dictionaryColumn('code', texts('ethnicity')),
    dateOfBirth: { type: 'date', values: dates('dateOfBirth') },
    disability: dictionaryColumn('code', texts('disability')),
  };
  const excelRow = Int32Array.from(cases, ({ table, row }) => table.source.excelRow[row]!);
  return {
    key: openCasesSchema.key,
    rows: cases.length,
    columns,
    invalid: {},
    source: { file: '', sheet: openCasesSchema.key, firstRow: excelRow[0] ?? 1, excelRow },
  };
}

/** The lists that say which of their records are open: those with both columns of their span. */
export function openCaseTables(tables: Tables): Table[] {
  return OPEN_CASE_LISTS.flatMap((key) => (tables[key] && spanOf(tables[key]) ? [tables[key]] : []));
}

function spanOf(table: Table): { readonly start: DateColumn; readonly end: DateColumn } | undefined {
  const span = listOf(table.key)?.openSpan;
  const start = span && table.columns[span.start];
  const end = span && table.columns[span.end];
  return start?.type === 'date' && end?.type === 'date' ? { start, end } : undefined;
}

function openRecords(table: Table, day: number): OpenCase[] {
  const { start, end } = spanOf(table)!;
  const open: OpenCase[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (!openAt(start.values[row]!, end.values[row]!, day)) continue;
    open.push({ table, row, child: textOf(table.columns['childUniqueId'], row), start: start.values[row]! });
  }
  return open;
}

/** Cases come in the order of their lists and rows, so that a stable sort need not look at these again. */
function precedenceOf(cases: readonly OpenCase[]): Int32Array {
  const ofChild = new Map<string, number[]>();
  const rank = new Int32Array(cases.length).fill(1);
  cases.forEach(({ child }, at) => {
    if (child === undefined) return;
    const others = ofChild.get(child);
    if (others) others.push(at);
    else ofChild.set(child, [at]);
  });
  for (const all of ofChild.values()) {
    if (all.length === 1) continue;
    const order = (at: number): number =>
      OPEN_CASE_LISTS.indexOf(cases[at]!.table.key as (typeof OPEN_CASE_LISTS)[number]);
    all.sort((a, b) => order(a) - order(b) || cases[b]!.start - cases[a]!.start);
    all.forEach((at, place) => (rank[at] = place + 1));
  }
  return rank;
}

/** Each name in the spelling that it has where it is first met. */
function firstSpellings(names: readonly (string | undefined)[]): (string | undefined)[] {
  const spelling = new Map<string, string>();
  return names.map((name) => {
    const shown = name?.replace(/\s+/gu, ' ').trim();
    if (!shown) return undefined;
    const same = normalise(shown);
    if (!spelling.has(same)) spelling.set(same, shown);
    return spelling.get(same);
  });
}

function textOf(column: Column | undefined, row: number): string | undefined {
  return column && textAt(column, row);
}
