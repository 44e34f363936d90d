import { annexALists, annexASchema } from '@sightline/annex-a';
import type { ColumnSchema, DatasetSchema, ListKey } from '@sightline/core';
import { matchHeadings } from '@sightline/workbook';
import type { ColumnSpec, SheetCandidate } from '@sightline/workbook';
import type { Spec, SpecColumn } from './spec.ts';

/** One list of the job in the library's own terms. */
export type JobList = {
  /** Its name in the job, such as `List 6`. */
  readonly name: string;
  readonly key: ListKey;
  readonly columns: readonly { readonly of: SpecColumn; readonly key: string }[];
  /** The column's key by its heading. */
  readonly keyOf: (heading: string) => string;
  readonly candidate: SheetCandidate;
};

/** Number of whole months from a record's key date to the reference day, below 12; the job's month breakdown. */
export const MONTHS_BACK = 'monthsBack';

/**
 * The lists of the job under the keys that Annex A's lists and columns have here, but with the job's own column types and
 * codes, so that every engine accepts the same values.
 */
export function jobLists(spec: Spec): readonly JobList[] {
  return Object.entries(spec.cols).map(([name, columns], position): JobList => {
    const list = annexALists[position]!;
    const headings = columns.map((column) => column.name);
    const known = matchHeadings(headings, {
      key: list.key,
      label: list.name,
      columns: list.columns.map((column) => ({
        key: column.key,
        name: column.name,
        aliases: [...Object.values(column.nameByLayout ?? {}), ...column.aliases],
        type: 'text',
      })),
    });
    const keys = new Map(known.matches.map(({ heading, column }) => [heading, column]));
    for (const { heading } of known.unmatched) throw new Error(`${name} has no column for "${heading}".`);
    const keyOf = (heading: string): string => keys.get(heading)!;
    const made = columns.map((of) => ({ of, key: keyOf(of.name) }));
    return {
      name,
      key: list.key,
      columns: made,
      keyOf,
      candidate: {
        sheetNames: [name, name.replace('List ', 'L')],
        spec: { key: list.key, label: name, columns: made.map(({ of, key }) => columnSpec(of, key)) },
      },
    };
  });
}

const types: Readonly<Record<SpecColumn['type'], ColumnSpec['type']>> = {
  id: 'key',
  cat: 'code',
  date: 'date',
  integer: 'integer',
  team: 'text',
  worker: 'text',
  postcode: 'text',
  text: 'text',
};

function columnSpec({ name, type, codes }: SpecColumn, key: string): ColumnSpec {
  return {
    key,
    name,
    aliases: [],
    type: types[type],
    ...(codes && {
      codes: codes.map((code) => ({ code, label: code, preferred: code, aliases: [] })),
    }),
  };
}

/** The schema of the job's lists: Annex A's, with the job's types and codes. */
export function jobSchema(lists: readonly JobList[]): DatasetSchema {
  return Object.fromEntries(
    lists.map(({ key, name, columns }) => {
      const known = annexASchema[key]!.columns;
      const schemas = columns.map(({ of, key: column }): [string, ColumnSchema] => [
        column,
        {
          type: types[of.type],
          label: of.name,
          kind: 'event',
          ...(known[column]?.role && { role: known[column].role }),
          ...(of.codes && { codes: of.codes.map((code) => ({ code, label: code })) }),
        },
      ]);
      const months: ColumnSchema = { type: 'integer', label: 'Months back', kind: 'event' };
      return [key, { key, label: name, columns: { ...Object.fromEntries(schemas), [MONTHS_BACK]: months } }];
    }),
  );
}
