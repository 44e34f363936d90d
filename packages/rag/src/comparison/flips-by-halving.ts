import { parseExact } from '@sightline/core';
import type { Judgement, MeasuredFigure } from '@sightline/core';
import type { Sense } from './sense.ts';

const ranks = ['better', 'similar', 'worse'] as const;
type Status = (typeof ranks)[number];
type Flip = NonNullable<Judgement['flips']>[number];

/**
 * The fewest cases each way that change the status of a comparison, the denominator staying as it is. More cases never
 * bring a figure nearer the side it came from, so the nearest change each way is found by halving. Not asked in a best
 * range, where it may change back.
 *
 * @param statusOf - the status that the figure would have
 */
export function flipsByHalving(
  figure: MeasuredFigure,
  status: Status,
  statusOf: (figure: MeasuredFigure) => Status | undefined,
  sense: Sense,
): Flip[] {
  const { n: now, d } = parseExact(figure.numerator);
  if (typeof sense !== 'string' || d !== 1n) return [];
  const { n, d: parts } = parseExact(figure.denominator);
  const most = figure.unit === 'proportion' ? n / parts : 2n * now + n / parts;
  const at = (cases: bigint): Status | undefined => statusOf({ ...figure, numerator: String(cases) });
  return [0n, most].flatMap((end): Flip[] => {
    const there = at(end);
    if (there === undefined || there === status) return [];
    let [same, other] = [now, end];
    while (same - other > 1n || other - same > 1n) {
      const middle = (same + other) / 2n;
      if (at(middle) === status) same = middle;
      else other = middle;
    }
    const to = at(other);
    if (to === undefined) return [];
    const toward = ranks.indexOf(to) < ranks.indexOf(status) ? 'better' : 'worse';
    return [{ toward, cases: Math.abs(Number(other - now)), to }];
  });
}
