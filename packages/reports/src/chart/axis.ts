import { line, paints, words } from './chart.ts';
import type { Place } from './chart.ts';

/** From values to places along one side of a drawing. */
export type Axis = { readonly ticks: readonly number[]; readonly place: (value: number) => number };

/**
 * An axis over values with ticks at round numbers (1, 2 or 5 times a power of ten), about five of them.
 *
 * @param values - what must fit; at least one
 * @param from - coordinate of the least tick
 * @param to - coordinate of the greatest
 */
export const axisOver = (values: readonly number[], from: number, to: number): Axis => {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const span = most - least || Math.abs(most) || 1;
  const rough = span / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  // A single value stands in the middle, unless it is nothing.
  const alone = least === most && least !== 0 ? 1 : 0;
  const first = Math.floor(least / step) - alone;
  const last = Math.max(Math.ceil(most / step), first + 1) + alone;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  const [low, high] = [first * step, last * step];
  return { ticks, place: (value) => from + ((value - low) / (high - low)) * (to - from) };
};

/** Without the dust that binary fractions leave. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** Lines across the drawing at the ticks of an upright axis, each with its number. */
export const gridLines = (axis: Axis, [left, right]: Place, unit: string): string[] =>
  axis.ticks.flatMap((tick) => {
    const y = axis.place(tick);
    return [
      line([left, y], [right, y], { stroke: paints.rule, width: tick === 0 ? 1.5 : 0.7 }),
      words([left - 8, y + 5], `${tick}${unit}`, { anchor: 'end', fill: paints.quiet }),
    ];
  });

/** Labels along the foot of a drawing, as many as have room; the last always. */
export const footLabels = (
  labels: readonly string[],
  placeOf: (index: number) => number,
  y: number,
  width: number,
): string[] => {
  const longest = Math.max(...labels.map((label) => label.length), 1);
  const room = Math.max(1, Math.floor(width / (longest * 8 + 12)));
  const every = Math.max(1, Math.ceil(labels.length / room));
  return labels.flatMap((label, index) =>
    (labels.length - 1 - index) % every === 0
      ? [words([placeOf(index), y], label, { anchor: 'middle', fill: paints.quiet })]
      : [],
  );
};

/** So far apart stand the lines of two names. */
const nameHeight = 16;

/**
 * Names at the side of a drawing, each at its height; where some would lie over each other they are moved apart as little
 * as can be, about the middle of their heights.
 */
export const sideNames = (
  x: number,
  names: readonly { readonly y: number; readonly name: string; readonly fill?: string }[],
): string[] => {
  const sorted = [...names].sort((a, b) => a.y - b.y);
  // Heights less the room that the names above take must not fall: those that do share their mean.
  const stacks: { sum: number; size: number }[] = [];
  sorted.forEach(({ y }, index) => {
    stacks.push({ sum: y - index * nameHeight, size: 1 });
    for (;;) {
      const [above, last] = stacks.slice(-2);
      if (!above || !last || above.sum / above.size <= last.sum / last.size) break;
      stacks.splice(-2, 2, { sum: above.sum + last.sum, size: above.size + last.size });
    }
  });
  const tops = stacks.flatMap(({ sum, size }) => Array<number>(size).fill(sum / size));
  return sorted.map(({ name, fill = paints.quiet }, index) =>
    words([x, (tops[index] ?? 0) + index * nameHeight + 5], name, { fill }),
  );
};
