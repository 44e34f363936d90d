import { numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { countOf } from '../words/phrases.ts';
import { chartOf, mark, paints, path } from './chart.ts';
import type { Chart, Place } from './chart.ts';

const size = { width: 120, height: 28 };

/**
 * A series so small that it stands in a line of text or a cell: the line, broken where a value is missing, and a dot on
 * the latest. It shows a shape, not a size: the least value is at the foot, the greatest at the top.
 *
 * @param values - oldest first, in display units; `null` where absent or hidden
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @example
 * import { sparklineSvg } from '@sightline/reports';
 * sparklineSvg('Referrals', ['12', null, '15']).text // => '2 of 3 values, from 12 to 15'
 */
export const sparklineSvg = (title: string, values: readonly (Exact | null)[]): Chart => {
  const numbers = values.map((value) => (value === null ? undefined : numberOf(value)));
  const known = numbers.filter((value) => value !== undefined);
  const first = values.find((value) => value !== null);
  const last = values.findLast((value) => value !== null);
  const all = known.length === values.length;
  const text =
    first === undefined || last === undefined
      ? 'No value can be shown'
      : `${all ? countOf(values.length, 'value', 'values') : `${known.length} of ${countOf(values.length, 'value', 'values')}`}, from ${first} to ${last}`;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const places = numbers.map((value, index): Place | undefined =>
    value === undefined
      ? undefined
      : [
          6 + (index / Math.max(values.length - 1, 1)) * (size.width - 12),
          most === least
            ? size.height / 2
            : size.height - 6 - ((value - least) / (most - least)) * (size.height - 12),
        ],
  );
  const latest = places.at(-1);
  return chartOf(size, title, text, [
    path(places, { stroke: paints.ink, width: 1.5 }),
    ...(latest ? [mark(latest, 'circle', paints.better, 4)] : []),
  ]);
};
