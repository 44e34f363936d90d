import type { Calendar, DatasetSchema, Period } from '@sightline/core';
import type { BreakdownOptions } from './breakdown.ts';
import type { Dialect, SqlValue } from './dialect.ts';
import { duckdb } from './dialects/duckdb.ts';

/** What a definition is compiled with. */
export type SqlOptions = BreakdownOptions & {
  readonly period: Period;
  /** Columns, codes and roles of the lists. */
  readonly schema: DatasetSchema;
  /** Definition id to parameter name to value; what is left out keeps its default. */
  readonly parameters?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** The calendar that `working_days` was loaded from; it is named in the text, nothing more. */
  readonly calendar?: Calendar;
};

/** A query: its text, and what travels beside it by name. */
export type SqlQuery = {
  readonly text: string;
  /** In the order of their positions, for databases that count instead of naming. */
  readonly parameters: Readonly<Record<string, SqlValue>>;
};

/** A dialect by name. */
export type DialectName = 'duckdb';

const dialects: Readonly<Record<DialectName, Dialect>> = { duckdb };

/** The dialect of a name; a dialect stands for itself. */
export const dialectOf = (dialect: DialectName | Dialect): Dialect =>
  typeof dialect === 'string' ? dialects[dialect] : dialect;
