import type { Table } from '@sightline/core';
import { readTables, WorkbookError, type SheetCandidate, type TableSpec } from '@sightline/workbook';
import { textsOf, type Context } from './command.ts';
import { bytesOf, fileName, inputOf } from './files.ts';
import type { LoadedSettings } from './load-settings.ts';
import { Stop } from './stop.ts';
import type { Envelope } from '@sightline/core';

const integer = (key: string, name: string, aliases: readonly string[]): TableSpec['columns'][number] => ({
  key,
  name,
  aliases: [key, ...aliases],
  type: 'integer',
});

/** Residents by area, year and age: one row for each span of ages. */
const populationSpec: TableSpec = {
  key: 'population',
  label: 'Population',
  columns: [
    { key: 'areaCode', name: 'Area code', aliases: ['areaCode', 'GSS code', 'Code'], type: 'key' },
    integer('midYear', 'Mid-year', ['Year', 'Mid year']),
    integer('ageFrom', 'Age from', ['Lowest age']),
    integer('ageTo', 'Age to', ['Highest age']),
    integer('population', 'Population', ['Residents', 'Count']),
  ],
};

/** The inputs that there are, by name. */
const specs: Readonly<Record<string, TableSpec>> = { population: populationSpec };

const known = Object.keys(specs).join(', ');

/** The other inputs of a run, and how an envelope tells them. */
export type LoadedInputs = {
  readonly tables: Readonly<Record<string, Table>>;
  readonly input: Envelope<null>['input'];
};

type Named = { readonly name: string; readonly path: string };

const namedInput = (value: string): Named => {
  const at = value.indexOf('=');
  const [only] = Object.keys(specs);
  const name = at < 0 ? (only ?? '') : value.slice(0, at);
  const path = value.slice(at + 1);
  if (path === '') throw new Stop('INPUT_SHAPE', { value });
  if (!Object.hasOwn(specs, name)) throw new Stop('INPUT_UNKNOWN', { input: name, known });
  return { name, path };
};

const tableOf = (name: string, path: string, bytes: Uint8Array): Table => {
  const spec = specs[name];
  if (spec === undefined) throw new Stop('INPUT_UNKNOWN', { input: name, known });
  const file = fileName(path);
  const candidate: SheetCandidate = { spec, sheetNames: [spec.label, name, file.replace(/\.[^.]*$/, '')] };
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
      throw new Stop('INPUT_COLUMN', { input: name, column: heading, headings }, { file });
    }
  }
  const fault = found?.faults.find(({ severity }) => severity === 'error');
  if (found === undefined) throw new Stop('INPUT_INVALID', { input: name, row: '1', column: '' }, { file });
  if (fault !== undefined) {
    const row = String(found.table.source.excelRow[fault.rows[0] ?? 0] ?? '');
    throw new Stop('INPUT_INVALID', { input: name, row, column: fault.column }, { file });
  }
  return found.table;
};

/**
 * The other inputs: those of the settings, and those of `--inputs`, which come first.
 *
 * @throws {Stop} INPUT_SHAPE, INPUT_UNKNOWN, INPUT_COLUMN, INPUT_INVALID
 */
export const loadInputs = async (
  { io, values }: Context,
  { settings, folder }: LoadedSettings,
): Promise<LoadedInputs> => {
  const paths: Record<string, string> = {};
  for (const [name, path] of Object.entries(settings.inputs ?? {})) {
    paths[namedInput(`${name}=${path}`).name] = io.resolve(folder, path);
  }
  for (const { name, path } of textsOf(values, 'inputs').map(namedInput)) paths[name] = path;
  const tables: Record<string, Table> = {};
  const input: Envelope<null>['input'][number][] = [];
  for (const [name, path] of Object.entries(paths)) {
    const bytes = await bytesOf(io, path);
    tables[name] = tableOf(name, path, bytes);
    input.push(inputOf(path, bytes));
  }
  return { tables, input };
};
