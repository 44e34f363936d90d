import type { Dataset, Layout, Table } from '@sightline/core';
import { annexASchema } from './annex-a-schema.ts';
import { datasetOf } from './dataset-of.ts';
import { listOf } from '../reading/table-spec-of.ts';

/**
 * A dataset whose lists are these, with the tables derived from them made again. Tables that are neither lists nor
 * derived from them stay; a table of findings does not, since it speaks of the lists as they were.
 */
export function withLists(
  dataset: Dataset,
  lists: Readonly<Record<string, Table>>,
  layouts: Readonly<Record<string, Layout>>,
): Dataset {
  const made = datasetOf(dataset.authority, dataset.asAt, lists, layouts);
  const others = <T>(all: Readonly<Partial<Record<string, T>>>): Record<string, T> =>
    Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, T] => !Object.hasOwn(annexASchema, entry[0])),
    );
  return {
    ...made,
    tables: { ...made.tables, ...others(dataset.tables) },
    schema: { ...made.schema, ...others(dataset.schema) },
    coverage: { ...made.coverage, ...others(dataset.coverage) },
  };
}

/** The lists among a dataset's tables. */
export function listsIn(dataset: Dataset): Record<string, Table> {
  return Object.fromEntries(
    Object.entries(dataset.tables).filter(
      (entry): entry is [string, Table] => entry[1] !== undefined && listOf(entry[0]) !== undefined,
    ),
  );
}
