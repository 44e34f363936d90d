import type { LocalDate } from '@sightline/core';

/** A number that somebody gave on a scale from 0 to 10. Different people give different numbers: rater and day are kept. */
export type ScaleReading = {
  /** A key, never a name. */
  readonly subject: string;
  /** Such as `safety`, `own-life`, or a goal. */
  readonly scale: string;
  /** Who gave the number, such as `child`, `mother`, `worker`, `chair`: the same word means the same person. */
  readonly rater: string;
  readonly on: LocalDate;
  readonly value: number;
};

/** Readings of one rater on one scale of one child, oldest first. */
export type ScaleSeries = Pick<ScaleReading, 'subject' | 'scale' | 'rater'> & {
  readonly readings: readonly ScaleReading[];
};

/** What is wrong with readings. */
export type ReadingFault = {
  readonly code: 'value-outside-scale' | 'two-readings-on-a-day';
  readonly severity: 'error';
  readonly subject: string;
  readonly scale: string;
  readonly rater: string;
};

/**
 * Readings up to a day, in series by child, scale and rater, in order of these. A value that is no number from 0 to 10 is
 * told and left out; so are two readings of one series on one day that differ, because neither can be said to be later.
 */
export function scaleSeries(
  readings: readonly ScaleReading[],
  asAt: LocalDate,
): { readonly series: readonly ScaleSeries[]; readonly faults: readonly ReadingFault[] } {
  const faults: ReadingFault[] = [];
  const tell = ({ subject, scale, rater }: ScaleReading, code: ReadingFault['code']): void => {
    faults.push({ code, severity: 'error', subject, scale, rater });
  };
  const groups = new Map<string, Map<LocalDate, ScaleReading | null>>();
  for (const reading of readings) {
    const { subject, scale, rater, on, value } = reading;
    if (!(value >= 0 && value <= 10)) {
      tell(reading, 'value-outside-scale');
      continue;
    }
    if (on > asAt) continue;
    const key = JSON.stringify([subject, scale, rater]);
    const days = groups.get(key) ?? new Map<LocalDate, ScaleReading | null>();
    groups.set(key, days);
    const held = days.get(on);
    if (held === undefined) days.set(on, reading);
    else if (held !== null && held.value !== value) {
      tell(reading, 'two-readings-on-a-day');
      days.set(on, null);
    }
  }
  const series = [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, days]) => {
      const kept = [...days.values()].filter((reading) => reading !== null);
      const [subject = '', scale = '', rater = ''] = JSON.parse(key) as string[];
      const ordered = kept.sort((a, b) => (a.on < b.on ? -1 : 1));
      return ordered.length === 0 ? [] : [{ subject, scale, rater, readings: ordered }];
    });
  return { series, faults };
}
