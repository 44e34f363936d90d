import type { Envelope, Table } from '@sightline/core';
import { textsOf, type Context } from './command.ts';
import { bytesOf, fileName, inputOf } from './files.ts';
import { inputNames, inputTable } from './input-table.ts';
import type { LoadedSettings } from './load-settings.ts';
import { Stop } from './stop.ts';

/** The other inputs of a run, and how an envelope tells them. */
export type LoadedInputs = {
  readonly tables: Readonly<Record<string, Table>>;
  readonly input: Envelope<null>['input'];
};

type Named = { readonly name: string; readonly path: string };

const namedInput = (value: string): Named => {
  const at = value.indexOf('=');
  const [only] = inputNames;
  const name = at < 0 ? (only ?? '') : value.slice(0, at);
  const path = value.slice(at + 1);
  if (path === '') throw new Stop('INPUT_SHAPE', { value });
  if (!inputNames.includes(name))
    throw new Stop('INPUT_UNKNOWN', { input: name, known: inputNames.join(', ') });
  return { name, path };
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
    tables[name] = inputTable(name, { name: fileName(path), bytes });
    input.push(inputOf(path, bytes));
  }
  return { tables, input };
};
