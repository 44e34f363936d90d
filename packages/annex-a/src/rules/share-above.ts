import { roundHalfAwayFromZero } from '@sightline/core';
import type { RecordFault } from './record-rule.ts';

/**
 * What to say of a list in which a share of the records is above a limit; nothing where there are too few records for
 * a share to mean anything.
 *
 * @param count - records of the share
 * @param number - records in all
 * @param parameters - `percent`: the highest share that is in order; `fewest`: records in all that are asked of
 */
export function shareAbove(
  count: number,
  number: number,
  parameters: Readonly<Record<string, number>>,
): RecordFault[] {
  const limit = parameters['percent']!;
  if (number === 0 || number < parameters['fewest']! || count * 100 <= limit * number) return [];
  const share = roundHalfAwayFromZero(`${count * 100}/${number}`, 1);
  return [{ kind: 'share', params: { share, limit, count, number } }];
}

/** How many records a test is true of. */
export function countOf(rows: number, test: (row: number) => boolean): number {
  let count = 0;
  for (let row = 0; row < rows; row++) if (test(row)) count++;
  return count;
}
