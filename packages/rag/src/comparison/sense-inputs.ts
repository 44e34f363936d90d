import type { Exact, Judgement, Polarity } from '@sightline/core';
import type { BestRange, Sense } from './sense.ts';

/** The way that is better of a measured figure's polarity; a measure best in a range has none without the range. */
export function senseFor(polarity: Polarity, range: BestRange | undefined): Sense {
  return polarity === 'in-range' ? (range ?? 'none') : polarity;
}

/** Which way is better, as inputs of a judgement: 1 up, -1 down, or a range. */
export function senseInputs(sense: Sense): Readonly<Record<string, Exact>> {
  if (sense === 'none') return {};
  if (typeof sense === 'object') return { rangeLower: sense.lower, rangeUpper: sense.upper };
  return { better: sense === 'higher' ? '1' : '-1' };
}

/** Which way is better, from the inputs of a judgement. */
export function senseOf({ better, rangeLower, rangeUpper }: Judgement['inputs']): Sense {
  if (rangeLower && rangeUpper) return { lower: rangeLower, upper: rangeUpper };
  return better === '1' ? 'higher' : better === '-1' ? 'lower' : 'none';
}
