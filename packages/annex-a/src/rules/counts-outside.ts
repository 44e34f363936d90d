import { ABSENT } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { RecordFault, RecordRule } from './record-rule.ts';

/** A rule that whole numbers are `min` at least and `max` at most, its parameters; nothing is said of a blank. */
export function countsOutside(list: ListKey, columns: readonly string[]): RecordRule['find'] {
  return (lists, parameters) => {
    const [min, max] = [parameters['min']!, parameters['max']!];
    return columns.flatMap((column) => {
      const faults: RecordFault[] = [];
      lists
        .of(list)
        .integers(column)
        .forEach((value, row) => {
          if (value === ABSENT || (value >= min && value <= max)) return;
          faults.push({ row, column, params: { limit: value < min ? min : max } });
        });
      return faults;
    });
  };
}
