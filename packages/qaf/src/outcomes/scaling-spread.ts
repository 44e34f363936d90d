import { exactOfNumber } from '@sightline/core';
import type { Exact, LocalDate } from '@sightline/core';
import { scaleSeries } from './scale-reading.ts';
import type { ReadingFault, ScaleReading } from './scale-reading.ts';

/** What different people say of one child on one scale now. There is no average: a low score is not to be hidden. */
export type ScalingSpread = {
  readonly subject: string;
  readonly scale: string;
  /** The latest of each rater, lowest first; of alike ones by rater. */
  readonly latest: readonly { readonly rater: string; readonly on: LocalDate; readonly value: number }[];
  readonly lowest: number;
  readonly highest: number;
  /** Highest less lowest; 0 where one person alone rated. */
  readonly spread: Exact;
  /** The child's own number is below that of everybody else who rated. */
  readonly childLowest: boolean;
};

/**
 * What different people say of each child on each scale: the latest number of each, how far apart they are, and whether
 * the child sees it worse than everyone else.
 *
 * @param child - the rater that is the child
 * @example
 * import { localDate } from '@sightline/core';
 * import { scalingSpread } from '@sightline/qaf';
 * const on = localDate('2024-05-01');
 * const reading = (rater, value) => ({ subject: 'C1', scale: 'safety', rater, on, value });
 * const [{ lowest, highest, spread, childLowest }] = scalingSpread([reading('worker', 7), reading('child', 3)], on).spreads;
 * [lowest, highest, spread, childLowest] // => [3, 7, '4', true]
 */
export function scalingSpread(
  readings: readonly ScaleReading[],
  asAt: LocalDate,
  child = 'child',
): { readonly spreads: readonly ScalingSpread[]; readonly faults: readonly ReadingFault[] } {
  const { series, faults } = scaleSeries(readings, asAt);
  const groups = new Map<string, ScaleReading[]>();
  for (const { subject, scale, readings: own } of series) {
    const key = JSON.stringify([subject, scale]);
    groups.set(key, [...(groups.get(key) ?? []), own.at(-1)!]);
  }
  const spreads = [...groups.values()].map((all) => {
    const ordered = [...all].sort((a, b) => a.value - b.value || (a.rater < b.rater ? -1 : 1));
    const [lowest, highest] = [ordered[0]!, ordered.at(-1)!];
    const own = all.find(({ rater }) => rater === child);
    const others = all.filter(({ rater }) => rater !== child);
    return {
      subject: lowest.subject,
      scale: lowest.scale,
      latest: ordered.map(({ rater, on, value }) => ({ rater, on, value })),
      lowest: lowest.value,
      highest: highest.value,
      spread: exactOfNumber(highest.value - lowest.value),
      childLowest: own !== undefined && others.length > 0 && others.every(({ value }) => own.value < value),
    };
  });
  return { spreads, faults };
}
