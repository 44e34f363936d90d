import { ABSENT, ABSENT_INDEX } from '@sightline/core';
import type { Column } from '@sightline/core';
import type { ListColumn } from '../lists/list-spec.ts';

/** A column in which nothing is written. */
export function absentColumn(type: ListColumn['type'], rows: number): Column {
  return type === 'date' || type === 'integer'
    ? { type, values: new Int32Array(rows).fill(ABSENT) }
    : { type, values: new Int32Array(rows).fill(ABSENT_INDEX), dictionary: [] };
}
