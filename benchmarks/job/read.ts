import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ABSENT, addMonthsToDay, localDate } from '@sightline/core';
import type { Column, Dataset, LocalDate, Table } from '@sightline/core';
import { readTables } from '@sightline/workbook';
import { nativeInflate } from '../../packages/cli/src/native-inflate.ts';
import { jobSchema, MONTHS_BACK } from './lists.ts';
import type { JobList } from './lists.ts';
import type { Spec } from './spec.ts';

/** Bytes of the job's files. */
export type JobFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * A snapshot after every date of the data. The library takes a date after the snapshot for one that has not happened;
 * the reference engines know no snapshot, so that all count the same only where nothing lies after it.
 */
export const AFTER_ALL: LocalDate = localDate('2034-12-31');
const BEFORE_ALL: LocalDate = localDate('1900-01-01');

/** The files of a folder of CSV files, or one workbook. */
export function jobFiles(source: string, lists: readonly JobList[]): readonly JobFile[] {
  if (source.endsWith('.xlsx')) return [{ name: 'annexa.xlsx', bytes: readFileSync(source) }];
  return lists.map(({ name }) => {
    const file = `${name.replace('List ', 'L')}.csv`;
    return { name: file, bytes: readFileSync(join(source, file)) };
  });
}

/** Reads the files into a dataset: the part of the work that the reference engines call reading and typing. */
export function readJob(spec: Spec, lists: readonly JobList[], files: readonly JobFile[]): Dataset {
  const candidates = lists.map(({ candidate }) => candidate);
  const read = new Map<string, Table>();
  for (const file of files)
    for (const { table } of readTables(file, candidates, { inflate: nativeInflate }).tables)
      read.set(table.key, table);
  const tables = lists.map((list): [string, Table] => {
    const table = read.get(list.key);
    if (table === undefined) throw new Error(`${list.name} was not found in the files.`);
    return [list.key, withMonthsBack(table, keyDateOf(spec, list), spec.REF)];
  });
  return {
    authority: 'benchmark',
    asAt: AFTER_ALL,
    tables: Object.fromEntries(tables),
    schema: jobSchema(lists),
    layouts: {},
    coverage: Object.fromEntries(
      lists.map(({ key }) => [key, { from: BEFORE_ALL, to: AFTER_ALL, complete: true, lists: [key] }]),
    ),
    fingerprint: 'benchmark',
  };
}

/** The date that the indicators of a list are broken down by. */
function keyDateOf(spec: Spec, list: JobList): string | undefined {
  const heading = spec.inds.find((indicator) => indicator.list === list.name)?.key;
  return heading === undefined ? undefined : list.keyOf(heading);
}

/** Adds the column of whole calendar months back, absent from 12 on and after the reference day. */
function withMonthsBack(table: Table, key: string | undefined, reference: number): Table {
  const column = key === undefined ? undefined : table.columns[key];
  if (column?.type !== 'date') return table;
  // First days of the last twelve months, the latest first.
  const starts = Array.from({ length: 12 }, (_, back) => addMonthsToDay(reference, -back)).map(monthStart);
  const oldest = starts[11]!;
  const monthOf = Int8Array.from({ length: reference - oldest + 1 }, (_, day) =>
    starts.findIndex((start) => start <= oldest + day),
  );
  const values = new Int32Array(table.rows);
  for (let row = 0; row < table.rows; row++) {
    const day = column.values[row]!;
    values[row] = day < oldest || day > reference ? ABSENT : monthOf[day - oldest]!;
  }
  const months: Column = { type: 'integer', values };
  return { ...table, columns: { ...table.columns, [MONTHS_BACK]: months } };
}

function monthStart(day: number): number {
  return day - (new Date(day * 86_400_000).getUTCDate() - 1);
}
