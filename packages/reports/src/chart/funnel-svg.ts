import { numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { countOf } from '../words/phrases.ts';
import { axisOver, gridLines, sideNames } from './axis.ts';
import { chartOf, line, mark, paints, path, words } from './chart.ts';
import type { Chart, Place } from './chart.ts';

/** One area of a funnel. */
export type FunnelArea = {
  readonly name: string;
  /** Across: how many it has. */
  readonly size: Exact;
  /** In display units; `null` where it is absent or hidden. */
  readonly value: Exact | null;
  /** The area that the chart is about. */
  readonly own?: true;
  /** How many of the funnels it leaves, narrowest first. */
  readonly level?: number;
};

/** The limits of one funnel at rising sizes. */
export type FunnelCurve = {
  /** Such as `95%`. */
  readonly name: string;
  readonly limits: readonly { readonly size: Exact; readonly lower: Exact; readonly upper: Exact }[];
};

/** What a funnel is drawn with. */
export type FunnelDrawing = {
  readonly title: string;
  readonly baseline: { readonly name: string; readonly value: Exact };
  /** Narrowest first. */
  readonly curves: readonly FunnelCurve[];
  /** What sizes are of, such as `children`. */
  readonly sizeName: string;
  readonly unit?: string;
};

const size = { width: 720, height: 400 };
const area = { left: 64, right: 640, top: 44, bottom: 316 };

/**
 * A funnel as drawing and words: each area by its size and value, the baseline, and limits that narrow with size. The
 * own area is a named diamond, areas outside the narrowest funnel squares, the others circles.
 *
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { funnelSvg } from '@sightline/reports';
 * const areas = [{ name: 'Ours', size: '100', value: '60', own: true, level: 1 }, { name: 'Other', size: '400', value: '50', level: 0 }];
 * const drawing = { title: 'In time', baseline: { name: 'England', value: '50' }, curves: [], sizeName: 'children' };
 * funnelSvg(areas, drawing).text // => '2 areas about England (50). 1 area is outside the narrowest funnel. Ours: 60, outside 1 funnel.'
 */
export const funnelSvg = (areas: readonly FunnelArea[], drawing: FunnelDrawing): Chart => {
  const { title, baseline, curves, sizeName, unit = '' } = drawing;
  const placed = areas.flatMap((one) =>
    one.value === null ? [] : [{ ...one, x: numberOf(one.size), y: numberOf(one.value) }],
  );
  const ends = curves.flatMap(({ limits }) =>
    limits.flatMap(({ lower, upper }) => [numberOf(lower), numberOf(upper)]),
  );
  const upright = axisOver(
    [...placed.map(({ y }) => y), ...ends, numberOf(baseline.value)],
    area.bottom,
    area.top,
  );
  const sizes = [
    ...placed.map(({ x }) => x),
    ...curves.flatMap(({ limits }) => limits.map((one) => numberOf(one.size))),
  ];
  const along = axisOver([0, ...sizes], area.left, area.right);
  const placeOf = (x: number, y: number): Place => [along.place(x), upright.place(y)];

  const lines = curves.flatMap(({ limits }, index) => {
    const look = { stroke: paints.quiet, width: 1.5, ...(index === 0 ? { dash: '6 4' } : {}) };
    const through = (end: 'lower' | 'upper'): string =>
      path(
        limits.map((one) => placeOf(numberOf(one.size), numberOf(one[end]))),
        look,
      );
    return [through('lower'), through('upper')];
  });
  const middle = upright.place(numberOf(baseline.value));
  const marks = [...placed]
    .sort((a, b) => Number(a.own ?? false) - Number(b.own ?? false))
    .flatMap(({ name, own, level = 0, x, y }) => {
      const place = placeOf(x, y);
      if (own) {
        // The name stands on the side that has more room.
        const onLeft = place[0] > (area.left + area.right) / 2;
        return [
          mark(place, 'diamond', paints.own, 8),
          words([place[0] + (onLeft ? -12 : 12), place[1] - 8], name, {
            bold: true,
            halo: true,
            anchor: onLeft ? 'end' : 'start',
          }),
        ];
      }
      return [level > 0 ? mark(place, 'square', paints.worse, 4) : mark(place, 'circle', paints.quiet, 4)];
    });
  const body = [
    words([area.left, 24], title, { bold: true }),
    ...gridLines(upright, [area.left, area.right], unit),
    ...along.ticks.map((tick) =>
      words([along.place(tick), area.bottom + 22], String(tick), { anchor: 'middle', fill: paints.quiet }),
    ),
    words([(area.left + area.right) / 2, area.bottom + 44], `Number of ${sizeName}`, {
      anchor: 'middle',
      fill: paints.quiet,
    }),
    ...lines,
    line([area.left, middle], [area.right, middle], { stroke: paints.ink, width: 1.5 }),
    ...sideNames(area.right + 6, [
      { y: middle, name: baseline.name, fill: paints.ink },
      ...curves.flatMap(({ name, limits }) => {
        const last = limits.at(-1);
        return last ? [{ y: upright.place(numberOf(last.upper)), name }] : [];
      }),
    ]),
    ...marks,
    ...legend,
  ];
  return chartOf(size, title, textOf(areas, drawing), body);
};

const legend = [
  mark([area.left + 6, size.height - 14], 'square', paints.worse, 4),
  words([area.left + 18, size.height - 9], 'outside the narrowest funnel'),
  mark([area.left + 250, size.height - 14], 'circle', paints.quiet, 4),
  words([area.left + 262, size.height - 9], 'inside'),
];

const textOf = (areas: readonly FunnelArea[], { baseline, unit = '' }: FunnelDrawing): string => {
  const shown = areas.filter(({ value }) => value !== null);
  const outside = shown.filter(({ level = 0 }) => level > 0).length;
  const own = shown.find((one) => one.own);
  const number = (value: Exact): string => `${Number(numberOf(value).toPrecision(4))}${unit}`;
  return [
    `${countOf(shown.length, 'area', 'areas')} about ${baseline.name} (${number(baseline.value)}).`,
    `${countOf(outside, 'area is', 'areas are')} outside the narrowest funnel.`,
    ...(areas.length > shown.length
      ? [`${countOf(areas.length - shown.length, 'area has', 'areas have')} no value that can be shown.`]
      : []),
    ...(own?.value
      ? [
          `${own.name}: ${number(own.value)}, ${own.level ? `outside ${countOf(own.level, 'funnel', 'funnels')}` : 'inside'}.`,
        ]
      : []),
  ].join(' ');
};
