import { workingDayBy } from './working-days.ts';

/** What comes again and again from a day on, such as visits. All numbers are days. */
export type Schedule = {
  readonly from: number;
  /** Days until it happens for the first time. */
  readonly first: number;
  /** Days from each to the next. */
  readonly every: number;
};

/** The latest day up to `day` on which it happened, by a working day where there is one; `undefined` before the first. */
export function latestBy({ from, first, every }: Schedule, day: number): number | undefined {
  const sinceFirst = day - from - first;
  if (sinceFirst < 0) return undefined;
  const due = from + first + Math.floor(sinceFirst / every) * every;
  return Math.max(workingDayBy(due), Math.min(from + 1, due));
}
