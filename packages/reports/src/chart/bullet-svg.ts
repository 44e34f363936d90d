import { numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { axisOver } from './axis.ts';
import { at, chartOf, line, numeral, paints, words } from './chart.ts';
import type { Chart } from './chart.ts';

/** A figure beside the bands it is judged by. */
export type Bullet = {
  readonly title: string;
  /** In display units; `null` where absent or hidden, then `why` is said. */
  readonly value: Exact | null;
  readonly why?: string;
  /** Bounds as a judgement by target holds them, such as `metAtLeast` and `nearAtLeast`; other names are not read. */
  readonly bounds?: Readonly<Record<string, Exact | null>>;
  /** Where the scale begins and ends; from 0 to what is shown unless stated, such as `['0', '100']` for percents. */
  readonly scale?: readonly [from: Exact, to: Exact];
  readonly unit?: string;
};

const size = { width: 240, height: 56 };
const area = { left: 12, right: 172, top: 8, bottom: 30 };

/** Lighter is better; ends of bands have ticks, so that they are seen on any printer. */
const bands = [
  { status: 'near', paint: '#dfe3e5', tick: { stroke: paints.quiet, dash: '3 2' } },
  { status: 'met', paint: '#f8f9f9', tick: { stroke: paints.worse, width: 3 } },
  { status: 'exceeds', paint: paints.paper, tick: { stroke: paints.quiet, width: 1.5 } },
] as const;
const outside = '#c1c7ca';

/**
 * A figure as a bar over the bands it is judged by: met, near it and the rest, each end of a band with a tick. A range
 * that is wanted has an end on both sides.
 *
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { bulletSvg } from '@sightline/reports';
 * const bounds = { metAtLeast: '80', nearAtLeast: '75' };
 * bulletSvg({ title: 'In time', value: '79.6', bounds, scale: ['0', '100'], unit: '%' }).text // => '79.6%. Near: 75% or more. Met: 80% or more.'
 */
export const bulletSvg = (bullet: Bullet): Chart => {
  const { title, value, why = 'not available', bounds = {}, scale, unit = '' } = bullet;
  const ends = bands.flatMap((band) => {
    const from = bounds[`${band.status}AtLeast`] ?? bounds[`${band.status}Above`];
    const to = bounds[`${band.status}AtMost`] ?? bounds[`${band.status}Below`];
    return from || to ? [{ ...band, from, to }] : [];
  });
  const shown = [value, ...ends.flatMap(({ from, to }) => [from, to])].flatMap((one) =>
    one ? [numberOf(one)] : [],
  );
  const along = axisOver([...(scale ?? ['0']).map(numberOf), ...shown], area.left, area.right);
  const height = area.bottom - area.top;
  const strips = ends.map(({ from, to, paint }) => {
    const left = from ? along.place(numberOf(from)) : area.left;
    const right = to ? along.place(numberOf(to)) : area.right;
    return `<rect x="${at(left)}" y="${area.top}" width="${at(right - left)}" height="${height}" fill="${paint}"/>`;
  });
  const ticks = ends.flatMap(({ from, to, tick }) =>
    [from, to].flatMap((end) => {
      const x = end ? along.place(numberOf(end)) : 0;
      return end ? [line([x, area.top - 3], [x, area.bottom + 3], tick)] : [];
    }),
  );
  const met = ends.find(({ status }) => status === 'met');
  const named = [met?.from, met?.to].flatMap((end) =>
    end
      ? [
          words([along.place(numberOf(end)), size.height - 8], `${numeral(end)}${unit}`, {
            anchor: 'middle',
            fill: paints.worse,
          }),
        ]
      : [],
  );
  const zero = along.place(scale ? numberOf(scale[0]) : 0);
  const end = value === null ? zero : along.place(numberOf(value));
  const own =
    value === null
      ? [words([area.left + 4, area.bottom - 6], why, { fill: paints.ink })]
      : [
          `<rect x="${at(Math.min(zero, end))}" y="${area.top + 7}" width="${at(Math.abs(end - zero))}" height="8" fill="${paints.ink}"/>`,
          words([area.right + 8, area.bottom - 5], `${numeral(value)}${unit}`, { bold: true }),
        ];
  return chartOf(size, title, textOf(value === null ? why : `${numeral(value)}${unit}`, ends, unit), [
    `<rect x="${area.left}" y="${area.top}" width="${area.right - area.left}" height="${height}" fill="${ends.length > 0 ? outside : bands[0].paint}"/>`,
    ...strips,
    ...ticks,
    ...own,
    ...named,
  ]);
};

type Ends = {
  readonly status: string;
  readonly from?: Exact | null | undefined;
  readonly to?: Exact | null | undefined;
};

const textOf = (value: string, ends: readonly Ends[], unit: string): string =>
  [
    value,
    ...ends.map(({ status, from, to }) => {
      const band =
        from && to
          ? `${numeral(from)}${unit} to ${numeral(to)}${unit}`
          : from
            ? `${numeral(from)}${unit} or more`
            : `${numeral(to ?? '')}${unit} or less`;
      return `${status.charAt(0).toUpperCase()}${status.slice(1)}: ${band}`;
    }),
  ].join('. ') + (ends.length > 0 ? '.' : '');
