import { ABSENT } from '@sightline/core';
import type { ListView, RowTest } from '../list-view.ts';

/**
 * Whether a record is open at the snapshot, or may be: true too where a date that decides it is blank or could not be
 * read. A rule that misses an open record asks this; one that minds an open record asks `open`.
 */
export function mayBeOpen({ spec, dates, snapshot }: ListView): RowTest {
  const { openSpan } = spec;
  if (!openSpan) throw new Error(`${spec.key} has no records that are open.`);
  const start = dates(openSpan.start);
  const end = dates(openSpan.end);
  return (row) =>
    (start[row] === ABSENT || start[row]! <= snapshot) && (end[row] === ABSENT || end[row]! > snapshot);
}
