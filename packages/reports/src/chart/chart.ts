import { numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { escapeHtml } from '../escape.ts';

/** A drawn chart: the drawing, and in words what it shows. */
export type Chart = {
  /** A whole `<svg>` element that scales with its place and needs nothing from outside. */
  readonly svg: string;
  /** What the drawing shows, for those who do not see it; it is in the drawing too. */
  readonly text: string;
};

/** The drawing and its words as one chart. */
export const chartOf = (size: Size, title: string, text: string, body: readonly string[]): Chart => ({
  svg: [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img"`,
    ` aria-label="${escapeHtml(`${title}. ${text}`)}" font-family="Arial, Helvetica, sans-serif" font-size="14">`,
    `<rect width="${size.width}" height="${size.height}" fill="${paints.paper}"/>`,
    ...body,
    '</svg>',
  ].join(''),
  text,
});

export type Size = { readonly width: number; readonly height: number };

/**
 * Colours of charts; each is told apart on white (3 to 1) and has a shape of its own beside it. Blue for better and
 * orange for worse stay apart with any common colour vision.
 */
export const paints = {
  paper: '#ffffff',
  ink: '#0b0c0c',
  quiet: '#505a5f',
  rule: '#b1b4b6',
  better: '#005f9e',
  worse: '#b34700',
  neutral: '#5a3a99',
  own: '#12436d',
} as const;

/** A coordinate to a tenth, which is finer than any printer. */
export const at = (coordinate: number): string => String(Math.round(coordinate * 10) / 10);

type LineLook = { readonly stroke: string; readonly width?: number; readonly dash?: string };

export const line = ([x1, y1]: Place, [x2, y2]: Place, { stroke, width = 1, dash }: LineLook): string =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="${stroke}" stroke-width="${width}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>`;

/** Across and down, in units of the drawing. */
export type Place = readonly [x: number, y: number];

/** A line through places; where one is absent the line is broken there. */
export const path = (
  places: readonly (Place | undefined)[],
  { stroke, width = 2, dash }: LineLook,
): string => {
  let pen = 'M';
  const steps = places.flatMap((place) => {
    if (!place) {
      pen = 'M';
      return [];
    }
    const step = `${pen}${at(place[0])} ${at(place[1])}`;
    pen = 'L';
    return [step];
  });
  if (steps.length === 0) return '';
  return `<path d="${steps.join('')}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}/>`;
};

/** Words at a place; they start there unless stated. A halo keeps them apart from what they lie over. */
export const words = (
  [x, y]: Place,
  text: string,
  look: {
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly fill?: string;
    readonly bold?: true;
    readonly halo?: true;
  } = {},
): string => {
  const { anchor = 'start', fill = paints.ink, bold, halo } = look;
  const around = halo ? ` stroke="${paints.paper}" stroke-width="4" paint-order="stroke"` : '';
  return `<text x="${at(x)}" y="${at(y)}" text-anchor="${anchor}" fill="${fill}"${bold ? ' font-weight="bold"' : ''}${around}>${escapeHtml(text)}</text>`;
};

export type Shape = 'circle' | 'square' | 'diamond' | 'triangle' | 'triangle-down';

/** A mark of a point: shape and colour say the same, so that either is enough. */
export const mark = ([x, y]: Place, shape: Shape, fill: string, size = 5): string => {
  const outline = `fill="${fill}" stroke="${paints.paper}" stroke-width="1"`;
  if (shape === 'circle') return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(size - 1)}" ${outline}/>`;
  if (shape === 'square')
    return `<rect x="${at(x - size)}" y="${at(y - size)}" width="${at(2 * size)}" height="${at(2 * size)}" ${outline}/>`;
  const s = size + 1.5;
  const down = shape === 'triangle-down' ? -1 : 1;
  const corners: readonly Place[] =
    shape === 'diamond'
      ? [
          [x, y - s],
          [x + s, y],
          [x, y + s],
          [x - s, y],
        ]
      : [
          [x, y - s * down],
          [x + s, y + size * down],
          [x - s, y + size * down],
        ];
  return `<polygon points="${corners.map(([cx, cy]) => `${at(cx)},${at(cy)}`).join(' ')}" ${outline}/>`;
};

/** An exact number as it is written in a chart: a decimal as it is given, a ratio such as 143/2 to four digits. */
export const numeral = (value: Exact): string =>
  value.includes('/') ? String(Number(numberOf(value).toPrecision(4))) : value;
