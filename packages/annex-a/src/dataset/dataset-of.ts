import { addMonths, fingerprintOf, isPresent, sha256 } from '@sightline/core';
import type { Column, Coverage, Dataset, Layout, LocalDate, Table } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import { annexASchema } from './annex-a-schema.ts';
import { completenessOf } from './completeness.ts';
import { OPEN_CASE_LISTS } from './open-cases-schema.ts';
import { openCasesOf, openCaseTables } from './open-cases.ts';

/**
 * A dataset of lists that have been read: with the derived tables, what the lists cover, and a fingerprint of
 * what they say. Neither the order and names of files nor the place of a record in its sheet is part of the
 * fingerprint.
 */
export function datasetOf(
  authority: string,
  asAt: LocalDate,
  lists: Readonly<Record<string, Table>>,
  layouts: Readonly<Record<string, Layout>>,
): Dataset {
  const openCases = openCasesOf(lists, asAt);
  const completeness = completenessOf(lists, layouts, asAt);
  const tables: Record<string, Table> = {
    ...inListOrder(lists),
    ...(openCases && { openCases }),
    completeness,
  };
  const coverage: Record<string, Coverage> = {};
  for (const { key, window } of annexALists) {
    if (lists[key])
      coverage[key] = { from: addMonths(asAt, -window.months), to: asAt, complete: true, lists: [key] };
  }
  if (openCases) {
    const held = openCaseTables(lists).map(({ key }) => key);
    coverage['openCases'] = {
      from: asAt,
      to: asAt,
      complete: held.length === OPEN_CASE_LISTS.length,
      lists: held,
    };
  }
  const held = annexALists.map(({ key }) => key).filter((key) => lists[key]);
  coverage['completeness'] = {
    from: asAt,
    to: asAt,
    complete: held.length === annexALists.length,
    lists: held,
  };
  const says = Object.fromEntries(Object.entries(lists).map(([key, table]) => [key, contentOf(table)]));
  return {
    authority,
    asAt,
    tables,
    schema: annexASchema,
    layouts,
    coverage,
    fingerprint: fingerprintOf({ authority, asAt, layouts, lists: says }),
  };
}

function inListOrder(lists: Readonly<Record<string, Table>>): Record<string, Table> {
  return Object.fromEntries(annexALists.flatMap(({ key }) => (lists[key] ? [[key, lists[key]]] : [])));
}

/** The content of each column is made when it is asked for, so that the texts of only one column are held twice at a time. */
function contentOf(table: Table): Record<string, unknown> {
  const columns = Object.create(null) as Record<string, unknown>;
  for (const [key, column] of Object.entries(table.columns)) {
    const get = (): unknown => columnContent(column, table.invalid[key]);
    Object.defineProperty(columns, key, { enumerable: true, get });
  }
  return { rows: table.rows, columns };
}

/**
 * Values as hashed bytes, and the text that could not be read: a definition may ask whether any text was
 * written.
 */
function columnContent(column: Column, invalid: ReadonlyMap<number, string> | undefined): unknown {
  const unread: (readonly [number, string])[] = [];
  for (const entry of invalid ?? []) if (!isPresent(column, entry[0])) unread.push(entry);
  if (!('dictionary' in column)) return [column.type, hashOf(column.values), unread];
  // Indices in order of first appearance: how a dictionary came about is not content.
  const order = new Map<number, number>();
  const values = column.values.map((index) => {
    if (index < 0) return index;
    if (!order.has(index)) order.set(index, order.size);
    return order.get(index)!;
  });
  return [column.type, hashOf(values), [...order.keys()].map((index) => column.dictionary[index]), unread];
}

function hashOf(values: Int32Array | Float64Array): string {
  return sha256(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
}
