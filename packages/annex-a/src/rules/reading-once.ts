import { cellReader } from '@sightline/workbook';
import type { CellReading } from '@sightline/workbook';
import type { ListColumn } from '../lists/list-spec.ts';
import { columnSpecOf } from '../reading/table-spec-of.ts';

/** A column's reader of what was written that reads each distinct text once. */
export function readingOnce(column: ListColumn): (raw: string) => CellReading {
  const reader = cellReader(columnSpecOf(column), false);
  const known = new Map<string, CellReading>();
  return (raw) => {
    let reading = known.get(raw);
    if (!reading) known.set(raw, (reading = reader.text(raw)));
    return reading;
  };
}
