import { SightlineError } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { allocate } from './allocate.ts';
import type { Allocation } from './allocate.ts';
import { randomStream } from './random-stream.ts';

/** One that may be drawn. `id` is a key, never a name. */
export type FrameEntry = {
  readonly id: string;
  /** The stratum it is in; all are one stratum when left out. */
  readonly stratum?: string;
  /** Why it cannot be drawn, such as `audited-lately`; it is counted, not drawn. */
  readonly excluded?: string;
};

/** How to draw. */
export type SamplePlan = {
  readonly size: number;
  /** Kept with the sample, so that anyone can draw it again. */
  readonly seed: string;
  /** By size unless stated. What it lists is in order of the names of the strata that have any. */
  readonly allocation?: Allocation;
  /** How many times as often as of other strata one of a stratum is to be drawn, by its name; in place of `allocation`. */
  readonly oversample?: Readonly<Record<string, Exact>>;
};

/** A drawn sample, with all that is needed to draw it again. */
export type DrawnSample = {
  readonly generator: 'pcg32-fisher-yates-1';
  readonly seed: string;
  readonly frame: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly strata: readonly {
    readonly stratum: string;
    readonly frame: number;
    readonly drawn: readonly string[];
    /** In the order in which they take the place of one that proves unsuitable. */
    readonly reserve: readonly string[];
    /** How many of the frame one of the sample stands for; `null` where none was drawn. */
    readonly weight: number | null;
  }[];
};

/**
 * A sample drawn by a seed: the same frame, plan and seed give the same sample on every machine, in whatever order the
 * frame is given. Each stratum is shuffled (Fisher and Yates) by a stream of its own, and the first are drawn; the rest
 * are the reserve, in order, so that a replacement is no choice of anyone's.
 *
 * @throws {SightlineError} FRAME_INVALID {problem: 'id-twice' | 'stratum-unknown'}; ALLOCATION_INVALID {problem} when more are asked for than
 *   there are
 * @example
 * import { drawSample } from '@sightline/qaf';
 * const frame = ['c', 'a', 'b', 'd'].map((id) => ({ id }));
 * const { drawn, reserve } = drawSample(frame, { size: 2, seed: '2024-Q3' }).strata[0];
 * [drawn.length, reserve.length, [...drawn, ...reserve].sort()] // => [2, 2, ['a', 'b', 'c', 'd']]
 */
export function drawSample(
  frame: readonly FrameEntry[],
  { size, seed, allocation, oversample }: SamplePlan,
): DrawnSample {
  if (new Set(frame.map(({ id }) => id)).size < frame.length)
    throw new SightlineError('FRAME_INVALID', { problem: 'id-twice' });
  const excluded: Record<string, number> = {};
  const strata = new Map<string, string[]>();
  for (const { id, stratum = '', excluded: why } of frame) {
    if (why !== undefined) excluded[why] = (excluded[why] ?? 0) + 1;
    else strata.set(stratum, [...(strata.get(stratum) ?? []), id]);
  }
  const names = [...strata.keys()].sort(byBytes);
  const sizes = names.map((name) => strata.get(name)!.length);
  for (const name of Object.keys(oversample ?? {}))
    if (!strata.has(name)) throw new SightlineError('FRAME_INVALID', { problem: 'stratum-unknown' });
  const dealt: Allocation = oversample
    ? { by: 'oversample', factors: names.map((name) => oversample[name] ?? '1') }
    : (allocation ?? { by: 'size' });
  const allocated = allocate(size, sizes, dealt, true);
  return {
    generator: 'pcg32-fisher-yates-1',
    seed,
    frame: frame.length,
    excluded,
    strata: names.map((stratum, index) => {
      const shuffled = shuffle(strata.get(stratum)!.sort(byBytes), `${seed}\n${stratum}`);
      const count = allocated.sizes[index]!;
      return {
        stratum,
        frame: sizes[index]!,
        drawn: shuffled.slice(0, count),
        reserve: shuffled.slice(count),
        weight: count === 0 ? null : sizes[index]! / count,
      };
    }),
  };
}

function shuffle(ids: readonly string[], seed: string): string[] {
  const stream = randomStream(seed);
  const shuffled = [...ids];
  for (let at = 0; at < shuffled.length - 1; at += 1) {
    const other = at + stream.whole(shuffled.length - at);
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  return shuffled;
}

/** An order of different texts that no locale changes. */
function byBytes(a: string, b: string): number {
  return a < b ? -1 : 1;
}
