import type { Fault } from './fault.ts';

/** From this many cells on, and from this share of the records on, a fault is one of the whole column. */
const FEWEST_CELLS = 20;
const SMALLEST_SHARE = 0.9;

/**
 * Marks the faults that nearly every record of a list shares to be told together: ages that all have decimals, a
 * column that is blank throughout. They have one cause, in the export, and thousands of lines would bury the rest.
 *
 * @param rows - number of the list's records
 */
export function columnWide(faults: readonly Fault[], rows: number): Fault[] {
  const sameness = ({ rule, column = '', kind = '', raw = '' }: Fault): string =>
    [rule.id, column, kind, raw].join('|');
  const times = new Map<string, number>();
  for (const fault of faults) times.set(sameness(fault), (times.get(sameness(fault)) ?? 0) + 1);
  return faults.map((fault) => {
    const count = times.get(sameness(fault))!;
    const isWide = count >= FEWEST_CELLS && count >= SMALLEST_SHARE * rows;
    return isWide && fault.together === undefined
      ? { ...fault, together: `column|${sameness(fault)}` }
      : fault;
  });
}
