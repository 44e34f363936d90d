import { numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { axisOver } from './axis.ts';
import { at, chartOf, line, paints, words } from './chart.ts';
import type { Chart } from './chart.ts';

/** A figure beside its target. */
export type Bullet = {
  readonly title: string;
  /** In display units; `null` where absent or hidden, then `why` is said. */
  readonly value: Exact | null;
  readonly why?: string;
  readonly target?: Exact;
  /** Where the near band ends. */
  readonly nearEnd?: Exact;
  /** Where the scale begins and ends; from 0 to what is shown unless stated, such as `['0', '100']` for percents. */
  readonly scale?: readonly [from: Exact, to: Exact];
  readonly unit?: string;
};

const size = { width: 360, height: 56 };
const area = { left: 10, right: 300, top: 8, bottom: 30 };

/**
 * A figure as a bar beside its target: the bar, a tick at the target, and the band that is near it shaded.
 *
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { bulletSvg } from '@sightline/reports';
 * bulletSvg({ title: 'In time', value: '79.6', target: '80', nearEnd: '75', scale: ['0', '100'], unit: '%' }).text // => '79.6% beside a target of 80%'
 */
export const bulletSvg = (bullet: Bullet): Chart => {
  const { title, value, why = 'not available', target, nearEnd, scale, unit = '' } = bullet;
  const number = (one: Exact | undefined | null): number[] =>
    one === undefined || one === null ? [] : [numberOf(one)];
  const along = axisOver(
    scale ? scale.map(numberOf) : [0, ...number(value), ...number(target)],
    area.left,
    area.right,
  );
  const goal = target === undefined ? undefined : along.place(numberOf(target));
  const near = nearEnd === undefined ? undefined : along.place(numberOf(nearEnd));
  const end = value === null ? undefined : along.place(numberOf(value));
  const zero = along.place(scale ? numberOf(scale[0]) : 0);
  const text = [
    value === null ? why : `${value}${unit}`,
    ...(target === undefined ? [] : [`beside a target of ${target}${unit}`]),
  ].join(' ');
  return chartOf(size, title, text, [
    `<rect x="${area.left}" y="${area.top}" width="${area.right - area.left}" height="${area.bottom - area.top}" fill="#eef0f1"/>`,
    ...(goal !== undefined && near !== undefined
      ? [
          `<rect x="${at(Math.min(goal, near))}" y="${area.top}" width="${at(Math.abs(goal - near))}" height="${area.bottom - area.top}" fill="${paints.rule}"/>`,
        ]
      : []),
    ...(end === undefined
      ? [words([area.left + 4, area.bottom - 6], why, { fill: paints.quiet })]
      : [
          `<rect x="${at(Math.min(zero, end))}" y="${area.top + 7}" width="${at(Math.abs(end - zero))}" height="8" fill="${paints.ink}"/>`,
          words([area.right + 8, area.bottom - 6], `${value}${unit}`, { bold: true }),
        ]),
    ...(goal === undefined
      ? []
      : [
          line([goal, area.top - 3], [goal, area.bottom + 3], { stroke: paints.worse, width: 3 }),
          words([goal, size.height - 8], `${target}${unit}`, { anchor: 'middle', fill: paints.worse }),
        ]),
  ]);
};
