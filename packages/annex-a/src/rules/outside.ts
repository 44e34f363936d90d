import { ABSENT } from '@sightline/core';
import type { RecordFault } from './record-rule.ts';

/** Whole numbers below the one limit or above the other; both limits are in order, and nothing is said of a blank. */
export function outside(
  values: Int32Array,
  least: number,
  most: number,
): (row: number) => false | Omit<RecordFault, 'row'> {
  return (row) => {
    const value = values[row]!;
    if (value === ABSENT || (value >= least && value <= most)) return false;
    return { params: { limit: value < least ? least : most } };
  };
}
