import { naturalKeyOf, textAt } from '@sightline/core';
import type { Table } from '@sightline/core';
import type { ListSpec } from '../lists/list-spec.ts';

/** The records of the extracts that come later than one. */
export type LaterRecords = {
  readonly add: (table: Table, rows?: readonly number[]) => void;
  /** The key of a record, by which it is the same in two extracts. */
  readonly keysOf: (table: Table) => (row: number) => string;
  readonly has: (key: string) => boolean;
  /** Whether the child has a record that starts on or after a day, which is why an older one left the list. */
  readonly hasFrom: (child: string, day: string) => boolean;
};

/**
 * A record is the same in two extracts when it has the same natural key and, on lists that hold the latest record of a
 * child, the same start.
 */
export function laterRecords(spec: ListSpec): LaterRecords {
  const start = spec.openSpan?.start;
  const key = [...new Set([...spec.naturalKey, ...(start === undefined ? [] : [start])])];
  const known = new Set<string>();
  const latestStart = new Map<string, string>();
  return {
    add: (table, rows = [...Array(table.rows).keys()]) => {
      const keyOf = naturalKeyOf(table, key);
      const child = table.columns['childUniqueId'];
      const starts = start === undefined ? undefined : table.columns[start];
      for (const row of rows) {
        known.add(keyOf(row));
        const id = child && textAt(child, row);
        const day = starts && textAt(starts, row);
        if (id === undefined || day === undefined) continue;
        if (day > (latestStart.get(id) ?? '')) latestStart.set(id, day);
      }
    },
    keysOf: (table) => naturalKeyOf(table, key),
    has: (one) => known.has(one),
    hasFrom: (child, day) => (latestStart.get(child) ?? '') >= day,
  };
}
