import { performance } from 'node:perf_hooks';

/** Time taken, in milliseconds: on the clock, and by the processor over all threads. */
export type Time = { readonly wall: number; readonly cpu: number };

/** One run of an engine: the whole, its parts by name, and the most memory that the process had held by then, in MB. */
export type Run = Time & {
  readonly parts: Readonly<Record<string, Time>>;
  readonly peak: number;
};

/** A point in time of this process. */
export function now(): Time {
  const { user, system } = process.cpuUsage();
  return { wall: performance.now(), cpu: (user + system) / 1000 };
}

/** From one point in time to another. */
export function between(from: Time, to: Time): Time {
  return { wall: to.wall - from.wall, cpu: to.cpu - from.cpu };
}

/** The most memory that this process has held, in MB. */
export function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1024;
}

/** A run from the points in time at which each of its parts ended, the first being its beginning. */
export function runOf(points: readonly Time[], names: readonly string[]): Run {
  const parts = names.map((name, index): [string, Time] => [
    name,
    between(points[index]!, points[index + 1]!),
  ]);
  return {
    ...between(points[0]!, points.at(-1)!),
    parts: Object.fromEntries(parts),
    peak: peakMemory(),
  };
}
