import { ABSENT } from '@sightline/core';
import { columnOf, columnsOnce, nothingMade, positions } from './scope.ts';
import type { RawColumn, Scope } from './scope.ts';

/** Some records of a scope as a scope of their own. @param chosen - the record at each place; -1 where none stands there */
export function chosenRecords(records: Scope, chosen: Int32Array): Scope {
  const gather = (name: string): RawColumn => {
    const column = name === '$row' ? positions(records.size) : columnOf(records, name);
    const values = Int32Array.from(chosen, (row) => (row < 0 ? ABSENT : (column.values[row] as number)));
    const anyText = (): Uint8Array => {
      const written = column.anyText();
      return Uint8Array.from(chosen, (row) => (row < 0 ? 0 : (written[row] as number)));
    };
    return { ...column, values, anyText };
  };
  return {
    size: chosen.length,
    list: records.list,
    childColumn: records.childColumn,
    column: columnsOnce(gather),
    recordAt: (index) => chosen[index] as number,
    made: nothingMade(),
  };
}
