import type { ColumnSchema } from '@sightline/core';
import type { ValueType } from './dialect.ts';

/**
 * How a column is read: `happened` leaves out dates later than the snapshot, `written` does not, `text` says whether
 * anything was written, readable or not.
 */
export type Reading = 'happened' | 'written' | 'text';

/** Rows that a query of the text gives, and which of their columns are read. */
export type Rows = {
  /** Name of the query. */
  readonly query: string;
  /** The list, when the rows are those of one. */
  readonly list?: string;
  readonly holds: (column: string) => boolean;
  readonly typeOf: (column: string) => ValueType;
  /** Codes, labels and groups, when the column is that of a list. */
  readonly schemaOf: (column: string) => ColumnSchema | undefined;
  /** The column that holds the key of the child. */
  readonly child: string | undefined;
  readonly readings: Map<string, Set<Reading>>;
};

/** The rows of one list. */
export type ListRows = Rows & { readonly list: string };

/** Rows that an expression reads, under the name they have in the query; `outer` asked for these. */
export type Scope = {
  readonly alias: string;
  readonly rows: Rows;
  readonly outer?: Scope;
  /** The aggregates of a group, by name: the type, and SQL for the field that an undecided one names. */
  readonly aggregates?: ReadonlyMap<string, { readonly type: ValueType; readonly field: string }>;
  /** Sub-queries that are worked out once for each row, by the node as JSON; only where rows are first read. */
  readonly derived?: Map<string, DerivedColumn>;
};

/** A sub-query that stands as a column beside those of its record. */
export type DerivedColumn = { readonly name: string; readonly sql: string; readonly type: ValueType };
