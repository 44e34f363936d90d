import type { Table, TableSchema } from '@sightline/core';
import { populationSchema } from '@sightline/indicators';
import { readTables, WorkbookError, type SheetCandidate, type TableSpec } from '@sightline/workbook';
import { Stop } from './stop.ts';

/** Other headings that population columns are seen with; the columns themselves are those the rates read. */
const populationHeadings: Readonly<Record<string, readonly string[]>> = {
  areaCode: ['GSS code', 'Code'],
  midYear: ['Year', 'Mid year'],
  ageFrom: ['Lowest age'],
  ageTo: ['Highest age'],
  population: ['Residents', 'Count'],
};

/** A schema of the engine as the columns to look for in a file: its labels and keys are headings. */
const specOf = (schema: TableSchema, headings: Readonly<Record<string, readonly string[]>>): TableSpec => ({
  key: schema.key,
  label: schema.label,
  columns: Object.entries(schema.columns).map(([key, { label, type }]) => ({
    key,
    name: label,
    aliases: [key, ...(headings[key] ?? [])],
    type,
  })),
});

/** The inputs that there are, by name. */
const specs: Readonly<Record<string, TableSpec>> = {
  population: specOf(populationSchema, populationHeadings),
};

/** Their names. */
export const inputNames: readonly string[] = Object.keys(specs);

/**
 * Another input from a workbook or CSV file: its columns are found by their headings, and every one of them is needed.
 *
 * @param input - its name; there is `population`
 * @param file - name and bytes
 * @throws {SightlineError} INPUT_UNKNOWN, INPUT_COLUMN, INPUT_INVALID; those of a file that cannot be read
 *
 * @example
 * import { inputTable } from 'sightline';
 * const text = 'areaCode,midYear,ageFrom,ageTo,population\nE08000000,2024,0,17,21600\n';
 * inputTable('population', { name: 'population.csv', bytes: new TextEncoder().encode(text) }).rows // => 1
 */
export const inputTable = (
  input: string,
  { name: file, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Table => {
  const spec = Object.hasOwn(specs, input) ? specs[input] : undefined;
  if (spec === undefined) throw new Stop('INPUT_UNKNOWN', { input, known: inputNames.join(', ') });
  const candidate: SheetCandidate = {
    spec,
    sheetNames: [spec.label, 'Population', input, file.replace(/\.[^.]*$/, '')],
  };
  const read = (() => {
    try {
      return readTables({ name: file, bytes }, [candidate]);
    } catch (error) {
      if (error instanceof WorkbookError)
        throw new Stop(error.code, { ...error.params, name: file }, { file });
      throw error;
    }
  })();
  const [found] = read.tables;
  for (const { key, name: heading } of spec.columns) {
    if (found?.table.columns[key] === undefined) {
      const headings = spec.columns.map((column) => column.name).join(', ');
      throw new Stop('INPUT_COLUMN', { input, column: heading, headings }, { file });
    }
  }
  const fault = found?.faults.find(({ severity }) => severity === 'error');
  if (found === undefined) throw new Stop('INPUT_INVALID', { input, row: '1', column: '' }, { file });
  if (fault !== undefined) {
    const row = String(found.table.source.excelRow[fault.rows[0] ?? 0] ?? '');
    throw new Stop('INPUT_INVALID', { input, row, column: fault.column }, { file });
  }
  return found.table;
};
