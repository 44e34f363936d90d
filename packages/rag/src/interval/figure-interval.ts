import type { Exact, Figure } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import type { Interval } from './interval.ts';
import { rateInterval } from './rate-interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/**
 * The interval of a figure, in its display units: Wilson's for a proportion; Poisson for a rate, and for a ratio of
 * observed to expected. A figure that is not measured gives its own reason, so what is suppressed stays hidden; of
 * counts, sums, means and medians the answer is `cannot-say`: `not-applicable` (a mean needs its values: see
 * `meanInterval`).
 *
 * A full count is not a sample: the interval says how far chance alone could move it, not how far it may be wrong.
 *
 * @category Intervals
 * @throws {SightlineError} CONFIDENCE_OUT_OF_RANGE {confidence}
 * @example
 * import { figureInterval } from '@sightline/rag';
 * figureInterval({ status: 'not-measured', unit: 'proportion', reason: 'suppressed' }, '0.95').reason // => 'suppressed'
 */
export function figureInterval(figure: Figure, confidence: Exact): Interval | CannotSay {
  if (figure.status === 'not-measured') return cannotSay(figure.reason, figure.detail);
  if (figure.unit === 'proportion') return wilsonInterval(figure, confidence);
  if (figure.unit === 'rate' || figure.unit === 'ratio') return rateInterval(figure, confidence);
  return cannotSay('not-applicable', { unit: figure.unit });
}
