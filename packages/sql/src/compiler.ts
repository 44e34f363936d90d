import { SightlineError, type ColumnSchema, type DatasetSchema, type Period } from '@sightline/core';
import type { Definition } from '@sightline/indicators';
import type { Dialect, SqlValue, ValueType } from './dialect.ts';
import type { ListRows } from './scope.ts';

/** What one run of the compiler shares: the definition, the parameters bound so far and the lists read so far. */
export type Compiler = {
  readonly definition: Definition;
  readonly dialect: Dialect;
  readonly schema: DatasetSchema;
  readonly period: Period;
  /** Values given to the definition's parameters, instead of their defaults. */
  readonly given: Readonly<Record<string, unknown>>;
  /** By name, in the order of their first use. */
  readonly parameters: Record<string, SqlValue>;
  /** Lists read by `related` or by a union, by list key. */
  readonly lists: Map<string, ListRows>;
};

/** A fresh compiler: nothing bound, nothing read. */
export const makeCompiler = (
  definition: Definition,
  dialect: Dialect,
  { schema, period, given }: Pick<Compiler, 'schema' | 'period' | 'given'>,
): Compiler => ({ definition, dialect, schema, period, given, parameters: {}, lists: new Map() });

/** Sends a value beside the text; one name is bound once. */
export function bind(compiler: Compiler, name: string, type: ValueType, value: SqlValue): string {
  compiler.parameters[name] ??= value;
  const position = Object.keys(compiler.parameters).indexOf(name) + 1;
  return compiler.dialect.placeholder(name, position, type);
}

/** First or last day of the period, as a parameter. */
export const momentSql = (compiler: Compiler, at: 'from' | 'to'): string =>
  bind(compiler, at, 'date', compiler.period[at]);

/** A text: in quotes, or as a parameter when it holds what cannot be shown. */
export function textSql(compiler: Compiler, value: string): string {
  if (!/[\u0000-\u001f\u007f]/.test(value)) return compiler.dialect.text(value);
  const texts = Object.entries(compiler.parameters).filter(([name]) => name.startsWith('text_'));
  const held = texts.find(([, text]) => text === value)?.[0];
  return bind(compiler, held ?? `text_${texts.length + 1}`, 'text', value);
}

/** The schema of a column, or undefined when the list has no such column. */
export const columnSchema = (compiler: Compiler, list: string, column: string): ColumnSchema | undefined =>
  compiler.schema[list]?.columns[column];

/** The mistake of a definition that cannot be compiled. */
export const invalid = (compiler: Compiler, problem: string): SightlineError =>
  new SightlineError('DEFINITION_INVALID', { definition: compiler.definition.id, problem });
