import type { Coverage } from './figure.ts';
import type { LocalDate } from './local-date.ts';
import type { Column, ListKey, Table } from './table.ts';

/**
 * What a column's value speaks of.
 * - `event`: something that happened and stays true, such as a date of referral.
 * - `latest`: the most recent of several, the earlier ones are not held.
 * - `state`: how things stood when the list was extracted.
 */
export type ColumnKind = 'event' | 'latest' | 'state';

/** What an engine must know of a column without knowing the list it belongs to. */
export type ColumnSchema = {
  readonly type: Column['type'];
  /** Heading in words. */
  readonly label: string;
  readonly kind: ColumnKind;
  /** `child`, `worker` and so on: what the column identifies; `birth` may only be read through age. */
  readonly role?: 'child' | 'adopter' | 'worker' | 'team' | 'birth' | 'address';
  /** Names or locates a person: never in default output. */
  readonly sensitive?: true;
  /** Ethnicity, sex, disability, asylum status. */
  readonly specialCategory?: true;
  /** Codes in their order, with label and group. */
  readonly codes?: readonly { readonly code: string; readonly label: string; readonly group?: string }[];
};

export type TableSchema = {
  readonly key: ListKey;
  readonly label: string;
  readonly columns: Readonly<Record<string, ColumnSchema>>;
};

export type DatasetSchema = Readonly<Record<string, TableSchema>>;

export type Layout = '2019' | '2024' | '2026';

/** The lists of one authority at one snapshot date. A region is an array of these. */
export type Dataset = {
  /** GSS code, such as `E08000008`. */
  readonly authority: string;
  /** The snapshot date: the day that the lists describe. */
  readonly asAt: LocalDate;
  readonly tables: Readonly<Partial<Record<string, Table>>>;
  /** Plain description of the tables, so that engines need not know Annex A. */
  readonly schema: DatasetSchema;
  readonly layouts: Readonly<Record<string, Layout>>;
  readonly coverage: Readonly<Record<string, Coverage>>;
  readonly fingerprint: string;
};
