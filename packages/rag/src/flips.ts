import { parseExact, roundHalfAwayFromZero } from '@sightline/core';
import type { Judgement, MeasuredFigure, Ratio } from '@sightline/core';
import { statusWithin, targetStatuses } from './bounds.ts';
import type { Bounds, TargetStatus } from './bounds.ts';

type Flip = NonNullable<Judgement['flips']>[number];

/**
 * The fewest cases that would change the status of a count or proportion, toward better and toward worse, the
 * denominator staying as it is. Empty for other units, where no number of cases would, and for values displayed in tens.
 *
 * The status can change only where the numerator passes a bound, so the whole numbers around each bound are all that
 * need trying, however far away they are. Of two as near the one that the first bound gives is told.
 *
 * @param status - what the figure is judged as
 */
export function flipsOf(
  figure: MeasuredFigure,
  status: TargetStatus,
  bounds: Bounds,
  judgedAt: Judgement['judgedAt'],
): Flip[] {
  const { unit, places } = figure;
  const numerator = parseExact(figure.numerator);
  const denominator = parseExact(figure.denominator);
  const displayed = judgedAt === 'displayed';
  const counted = (unit === 'count' || unit === 'proportion') && numerator.d === 1n && denominator.d === 1n;
  if (!counted || (displayed && places < 0)) return [];

  const scale = BigInt(figure.scale);
  const statusAt = (cases: bigint): TargetStatus | undefined => {
    const value = `${cases * scale}/${denominator.n}`;
    return statusWithin(displayed ? roundHalfAwayFromZero(value, places) : value, bounds);
  };
  const rank = targetStatuses.indexOf(status);
  const edges = Object.values(bounds).flatMap((bound) => {
    if (bound === null) return [];
    return displayed ? halfUnitsAround(parseExact(bound), places) : parseExact(bound);
  });

  let better: Flip | undefined;
  let worse: Flip | undefined;
  for (const { n, d } of edges) {
    const nearby = (n * denominator.n) / (d * scale);
    for (const cases of [nearby - 1n, nearby, nearby + 1n]) {
      if (cases < 0n || (unit === 'proportion' && cases > denominator.n)) continue;
      const to = statusAt(cases);
      if (!to) continue;
      const there = targetStatuses.indexOf(to);
      const away = Math.abs(Number(cases - numerator.n));
      if (there < rank && away < (better?.cases ?? Infinity)) better = { toward: 'better', cases: away, to };
      if (there > rank && away < (worse?.cases ?? Infinity)) worse = { toward: 'worse', cases: away, to };
    }
  }
  return [better, worse].filter((flip) => flip !== undefined);
}

/** The half-units of the last place below and above a bound: where a value rounded to `places` may pass it. */
function halfUnitsAround({ n, d }: Ratio, places: number): Ratio[] {
  const up = 10n ** BigInt(places);
  const whole = 2n * ((n * up) / d);
  return [whole - 1n, whole + 1n].map((n) => ({ n, d: 2n * up }));
}
