import type { ListKey } from '@sightline/core';

/** One code of a column: what is stored, what it means, and how it may be written. */
export type CodeSpec = {
  /** What the typed column holds. */
  readonly code: string;
  readonly label: string;
  /** The cell text asked for; anything else that is understood is told with this as its fix. */
  readonly preferred: string;
  readonly aliases: readonly string[];
};

/** One column of a list: its headings and its type. */
export type ColumnSpec = {
  readonly key: string;
  /** The heading asked for. */
  readonly name: string;
  /** Other headings seen. */
  readonly aliases: readonly string[];
  readonly type: 'date' | 'integer' | 'decimal' | 'code' | 'text' | 'key';
  readonly codes?: readonly CodeSpec[];
  /** Text that is no code is kept as a value of its own, for columns whose codes are partly local. */
  readonly openCodes?: true;
  /** Words that stand for a blank unless a code is written so, such as `N/A`; case, spaces and dashes do not count. */
  readonly blankWords?: readonly string[];
  /** Words that stand for a number in an integer column, such as `Unborn` for an age of -1. */
  readonly numberWords?: Readonly<Record<string, number>>;
  /** Places of a decimal column; 2 unless given. */
  readonly decimals?: number;
};

/** What a sheet must hold to be read as one list. */
export type TableSpec = {
  readonly key: ListKey;
  readonly label: string;
  readonly columns: readonly ColumnSpec[];
};
