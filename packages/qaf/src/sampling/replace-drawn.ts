import { SightlineError } from '@sightline/core';
import type { Figure } from '@sightline/core';
import { proportionFigure } from '../figures/figures.ts';
import type { DrawnSample } from './draw-sample.ts';

/** A case that was drawn and proved unsuitable. */
export type Replacement = {
  /** The one that is given up. */
  readonly id: string;
  /** Such as `closed-since`, `worker-left`, `court-restricted`. */
  readonly reason: string;
};

/** A sample after its replacements. */
export type ReplacedSample = {
  /** The cases that stand, in the order in which they were drawn, a replacement in the place of what it replaces. */
  readonly cases: readonly string[];
  readonly replaced: readonly {
    readonly id: string;
    readonly reason: string;
    /** The next of the stratum's reserve; `null` where it is used up, and the sample is smaller by one. */
    readonly by: string | null;
  }[];
  readonly reasons: Readonly<Record<string, number>>;
  /** Replaced, of all that were ever in the sample: a high rate is a sign of picked cases. */
  readonly replacementRate: Figure;
};

/**
 * Replaces cases of a sample by the next of the reserve of their own stratum, so that nobody chooses. A replacement may
 * itself be replaced.
 *
 * @param replacements - in the order in which they happened
 * @throws {SightlineError} REPLACEMENT_INVALID {problem: 'not-in-sample' | 'no-reason'}
 * @example
 * import { drawSample, replaceDrawn } from '@sightline/qaf';
 * const sample = drawSample(['a', 'b', 'c'].map((id) => ({ id })), { size: 1, seed: 's' });
 * const [stratum] = sample.strata;
 * const { cases, replacementRate } = replaceDrawn(sample, [{ id: stratum.drawn[0], reason: 'closed-since' }]);
 * [cases[0] === stratum.reserve[0], replacementRate.display] // => [true, '50.0']
 */
export function replaceDrawn(sample: DrawnSample, replacements: readonly Replacement[]): ReplacedSample {
  const strata = sample.strata.map(({ drawn, reserve }) => ({
    places: [...drawn] as (string | null)[],
    reserve: [...reserve],
  }));
  let everDrawn = strata.reduce((sum, { places }) => sum + places.length, 0);
  const reasons: Record<string, number> = {};
  const replaced = replacements.map(({ id, reason }) => {
    if (reason.trim() === '') refuse('no-reason');
    const stratum = strata.find(({ places }) => places.includes(id)) ?? refuse('not-in-sample');
    const by = stratum.reserve.shift() ?? null;
    stratum.places[stratum.places.indexOf(id)] = by;
    if (by !== null) everDrawn += 1;
    reasons[reason] = (reasons[reason] ?? 0) + 1;
    return { id, reason, by };
  });
  return {
    cases: strata.flatMap(({ places }) => places.filter((id) => id !== null)),
    replaced,
    reasons,
    replacementRate: proportionFigure(replaced.length, everDrawn),
  };
}

function refuse(problem: string): never {
  throw new SightlineError('REPLACEMENT_INVALID', { problem });
}
