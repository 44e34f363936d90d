import { compareExact, numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { axisOver } from './axis.ts';
import { at, chartOf, line, numeral, paints, words } from './chart.ts';
import type { Chart } from './chart.ts';

/** One bar. */
export type Bar = {
  readonly name: string;
  /** In display units; `null` where it is absent or hidden: then `why` stands in its place. */
  readonly value: Exact | null;
  /** Said instead of a value, such as `suppressed`. */
  readonly why?: string;
  /** The one the chart is about. */
  readonly own?: true;
};

/** What bars are drawn with. */
export type BarsDrawing = {
  readonly title: string;
  readonly unit?: string;
  /** Drawn as a line across the bars, such as the median of the neighbours. */
  readonly benchmark?: { readonly name: string; readonly value: Exact };
  /** The greatest first, the least first, or in the order given (then there is no first). */
  readonly order?: 'greatest' | 'least' | 'as-given';
};

const width = 720;
const left = 220;
const right = 620;
const rowHeight = 26;
const top = 44;

/**
 * Areas or groups beside each other as bars, in drawing and words: the own one dark and named in bold, the benchmark as
 * a line. What has no value has its reason in place of a bar, never a bar of nothing.
 *
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { barsSvg } from '@sightline/reports';
 * const bars = [{ name: 'Ours', value: '60', own: true }, { name: 'B', value: '70' }, { name: 'C', value: null, why: 'suppressed' }];
 * barsSvg(bars, { title: 'Neighbours', unit: '%', benchmark: { name: 'median', value: '65' } }).text // => 'B 70%, Ours 60%; C suppressed. Median 65%. Ours is 2 of 2.'
 */
export const barsSvg = (bars: readonly Bar[], drawing: BarsDrawing): Chart => {
  const { title, unit = '', benchmark, order = 'greatest' } = drawing;
  const sorted = inOrder(bars, order);
  const values = bars.flatMap(({ value }) => (value === null ? [] : [numberOf(value)]));
  const along = axisOver([0, ...values, ...(benchmark ? [numberOf(benchmark.value)] : [])], left, right);
  const foot = top + sorted.length * rowHeight;
  const zero = along.place(0);
  const rows = sorted.flatMap(({ name, value, why = 'not available', own }, index) => {
    const y = top + index * rowHeight;
    const label = words([left - 10, y + 17], shortened(name), { anchor: 'end', ...(own && { bold: true }) });
    if (value === null) return [label, words([zero + 6, y + 17], why, { fill: paints.quiet })];
    const end = along.place(numberOf(value));
    return [
      label,
      `<rect x="${at(Math.min(zero, end))}" y="${y + 3}" width="${at(Math.abs(end - zero))}" height="${rowHeight - 8}" fill="${own ? paints.own : paints.rule}" stroke="${paints.quiet}" stroke-width="${own ? 0 : 0.7}"/>`,
      words([right + 90, y + 17], `${numeral(value)}${unit}`, { anchor: 'end', ...(own && { bold: true }) }),
    ];
  });
  const across = benchmark && along.place(numberOf(benchmark.value));
  const body = [
    words([20, 24], title, { bold: true }),
    ...rows,
    line([zero, top], [zero, foot], { stroke: paints.ink, width: 1.5 }),
    ...(benchmark && across !== undefined
      ? [
          line([across, top - 4], [across, foot + 6], { stroke: paints.worse, width: 2, dash: '6 4' }),
          words([across, foot + 22], `${benchmark.name} ${numeral(benchmark.value)}${unit}`, {
            anchor: 'middle',
            fill: paints.worse,
          }),
        ]
      : []),
  ];
  return chartOf({ width, height: foot + 36 }, title, textOf(sorted, drawing), body);
};

const inOrder = (bars: readonly Bar[], order: NonNullable<BarsDrawing['order']>): readonly Bar[] => {
  if (order === 'as-given') return bars;
  const way = order === 'greatest' ? -1 : 1;
  const valued = bars.filter(({ value }) => value !== null);
  const others = bars.filter(({ value }) => value === null);
  return [...valued.sort((a, b) => way * compareExact(a.value ?? '0', b.value ?? '0')), ...others];
};

const shortened = (name: string): string => (name.length <= 26 ? name : `${name.slice(0, 25)}…`);

const textOf = (
  sorted: readonly Bar[],
  { unit = '', benchmark, order = 'greatest' }: BarsDrawing,
): string => {
  const valued = sorted.filter(({ value }) => value !== null);
  const others = sorted.filter(({ value }) => value === null);
  const own = valued.findIndex((bar) => bar.own);
  const name = benchmark?.name ?? '';
  const before =
    own < 0 ? 0 : valued.filter(({ value }, index) => index < own && value !== valued[own]?.value).length;
  return [
    `${[
      ...(valued.length > 0
        ? [valued.map((bar) => `${bar.name} ${numeral(bar.value ?? '')}${unit}`).join(', ')]
        : []),
      ...others.map((bar) => `${bar.name} ${bar.why ?? 'not available'}`),
    ].join('; ')}.`,
    ...(benchmark
      ? [`${name.charAt(0).toUpperCase()}${name.slice(1)} ${numeral(benchmark.value)}${unit}.`]
      : []),
    ...(own >= 0 && order !== 'as-given'
      ? [`${valued[own]?.name} is ${before + 1} of ${valued.length}.`]
      : []),
  ].join(' ');
};
