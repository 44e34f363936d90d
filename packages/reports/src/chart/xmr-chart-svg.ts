import { numberOf } from '@sightline/core';
import type { Exact } from '@sightline/core';
import type { FlagMeaning, XmrChart } from '@sightline/rag';
import { countOf, listOf } from '../words/phrases.ts';
import { axisOver, footLabels, gridLines, sideNames } from './axis.ts';
import { chartOf, line, mark, paints, path, words } from './chart.ts';
import type { Chart, Place, Shape } from './chart.ts';

/** What a control chart is drawn with besides its points. */
export type XmrDrawing = {
  readonly title: string;
  /** Of each point, in their order, such as `Apr 2024`. */
  readonly labels: readonly string[];
  /** Written after numbers, such as `%`; nothing unless stated. */
  readonly unit?: string;
  /** What the mark of each point means, as `flagMeaning` gives it; unmarked points have `none`. */
  readonly meanings?: readonly FlagMeaning[];
  /** In display units. */
  readonly target?: Exact;
};

type Signal = Exclude<FlagMeaning, 'none'>;

type Look = {
  readonly letter: string;
  readonly shape: Shape;
  readonly word: string;
  readonly colour: string;
};

/** Letter, shape and word each say what a marked point means without its colour. */
const looks: Readonly<Record<Signal, Look>> = {
  improvement: { letter: 'I', shape: 'diamond', word: 'signal for the better', colour: paints.better },
  concern: { letter: 'C', shape: 'square', word: 'signal for the worse', colour: paints.worse },
  'neutral-high': { letter: 'H', shape: 'triangle', word: 'signal, higher', colour: paints.neutral },
  'neutral-low': { letter: 'L', shape: 'triangle-down', word: 'signal, lower', colour: paints.neutral },
};

const roomForLetter = 13;
const trialWords = 'Limits on trial: few values';
const size = { width: 720, height: 340 };
const area = { left: 64, right: 640, top: 44, bottom: 276 };

/**
 * A control chart as drawing and words: values joined by a line, broken where one is missing; centre and limits of each
 * phase; marked points by letter, shape and colour; the target as a dashed line.
 *
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @example
 * import { mdc2023, xmrChart } from '@sightline/rag';
 * import { xmrChartSvg } from '@sightline/reports';
 * const chart = xmrChart(['5', '6', '5', '6', '7'], mdc2023);
 * xmrChartSvg(chart, { title: 'Visits', labels: ['Jan', 'Feb', 'Mar', 'Apr', 'May'] }).text // => '5 values, the latest 7 (May). Limits 3.14 to 8.46 around 5.8. Limits on trial: few values. No point is marked.'
 */
export const xmrChartSvg = (chart: XmrChart, drawing: XmrDrawing): Chart => {
  const { title, labels, unit = '', meanings = [], target } = drawing;
  const { points, phases } = chart;
  const values = points.map((point) => (point.status === 'charted' ? numberOf(point.value) : undefined));
  const limits = phases.flatMap(({ limits: each }) =>
    each.status === 'calculated' ? [numberOf(each.lower), numberOf(each.upper)] : [],
  );
  const targets = target === undefined ? [] : [numberOf(target)];
  const shown = [...values.filter((value) => value !== undefined), ...limits, ...targets];
  if (shown.length === 0) {
    return chartOf(size, title, 'No value can be shown.', [
      words([area.left, area.top - 18], title, { bold: true }),
      words([area.left, (area.top + area.bottom) / 2], 'No value can be shown.', { fill: paints.quiet }),
    ]);
  }
  const upright = axisOver(shown, area.bottom, area.top);
  const step = (area.right - area.left) / Math.max(points.length, 1);
  const across = (index: number): number => area.left + (index + 0.5) * step;
  const places = values.map((value, index): Place | undefined =>
    value === undefined ? undefined : [across(index), upright.place(value)],
  );
  const meaningOf = (index: number): FlagMeaning => meanings[index] ?? 'none';

  const phaseLines = phases.flatMap(({ from, limits: each }, phase) => {
    if (each.status === 'cannot-say') return [];
    const end = (phases[phase + 1]?.from ?? points.length) * step + area.left;
    const flat = (value: Exact, look: Parameters<typeof line>[2]): string => {
      const y = upright.place(numberOf(value));
      return line([area.left + from * step, y], [end, y], look);
    };
    const limit = { stroke: paints.quiet, width: 1.5, dash: '6 4' };
    const starts =
      from === 0
        ? []
        : [
            line([area.left + from * step, area.top], [area.left + from * step, area.bottom], {
              stroke: paints.quiet,
              dash: '2 3',
            }),
          ];
    return [
      flat(each.lower, limit),
      flat(each.upper, limit),
      flat(each.centre, { stroke: paints.quiet, width: 1.5 }),
      ...starts,
    ];
  });
  const latestPhase = phases.at(-1)?.limits;
  const heightOf = (value: Exact): number => upright.place(numberOf(value));
  const names = sideNames(area.right + 6, [
    ...(latestPhase?.status === 'calculated'
      ? [
          { y: heightOf(latestPhase.upper), name: 'upper' },
          { y: heightOf(latestPhase.centre), name: 'centre' },
          { y: heightOf(latestPhase.lower), name: 'lower' },
        ]
      : []),
    ...(target === undefined ? [] : [{ y: heightOf(target), name: 'target', fill: paints.worse }]),
  ]);
  const used = [...new Set(points.map((_, index) => meaningOf(index)))].filter(
    (meaning) => meaning !== 'none',
  );
  const legend = used.flatMap((meaning, index) => {
    const { letter, shape, word, colour } = looks[meaning];
    const x = area.left + index * 190;
    return [
      mark([x + 6, size.height - 14], shape, colour),
      words([x + 18, size.height - 9], letter, { bold: true }),
      words([x + 34, size.height - 9], word),
    ];
  });
  const onTrial =
    latestPhase?.status === 'calculated' && latestPhase.trial
      ? [words([area.right, 24], trialWords, { anchor: 'end', fill: paints.quiet })]
      : [];
  const body = [
    words([area.left, 24], title, { bold: true }),
    ...onTrial,
    ...gridLines(upright, [area.left, area.right], unit),
    ...phaseLines,
    ...(target === undefined
      ? []
      : [
          line([area.left, upright.place(numberOf(target))], [area.right, upright.place(numberOf(target))], {
            stroke: paints.worse,
            width: 2,
            dash: '10 4',
          }),
        ]),
    path(places, { stroke: paints.ink, width: 1.5 }),
    ...places.flatMap((place, index) => {
      const meaning = meaningOf(index);
      if (!place) return [];
      if (meaning === 'none') return [mark(place, 'circle', paints.ink, 4)];
      const { letter, shape, colour } = looks[meaning];
      // Where letters would touch, the last point of a stretch has it for all of them.
      const lettered = step >= roomForLetter || meaningOf(index + 1) !== meaning;
      return [
        mark(place, shape, colour, 6),
        ...(lettered
          ? [words([place[0], place[1] - 11], letter, { anchor: 'middle', bold: true, halo: true })]
          : []),
      ];
    }),
    ...names,
    ...footLabels(labels, across, area.bottom + 22, area.right - area.left),
    ...legend,
  ];
  return chartOf(size, title, textOf(chart, drawing), body);
};

/** What the chart shows, as a person would read it out. */
const textOf = (
  { points, phases }: XmrChart,
  { labels, unit = '', meanings = [], target }: XmrDrawing,
): string => {
  const latest = points.at(-1);
  const said = points.filter((point) => point.status === 'charted').length;
  const last = labels[points.length - 1] ?? '';
  const limits = phases.at(-1)?.limits;
  const number = (value: Exact): string => `${Number(numberOf(value).toPrecision(4))}${unit}`;
  const marked = stretches(points.map((_, index) => meanings[index] ?? 'none')).map(
    ({ from, to, meaning }) => {
      const when = [...new Set([labels[from] ?? from + 1, labels[to] ?? to + 1])].join(' to ');
      return `${when} (${looks[meaning].word})`;
    },
  );
  return [
    `${countOf(said, 'value', 'values')}, the latest ${latest?.status === 'charted' ? number(latest.value) : 'not shown'} (${last}).`,
    ...(points.length > said
      ? [`${countOf(points.length - said, 'point has', 'points have')} no value that can be shown.`]
      : []),
    ...(limits?.status === 'calculated'
      ? [
          `Limits ${number(limits.lower)} to ${number(limits.upper)} around ${number(limits.centre)}${phases.length > 1 ? ' in the latest phase' : ''}.`,
        ]
      : ['Too few values for limits.']),
    ...(limits?.status === 'calculated' && limits.trial ? [`${trialWords}.`] : []),
    ...(target === undefined ? [] : [`Target ${number(target)}.`]),
    marked.length === 0 ? 'No point is marked.' : `Marked: ${listOf(marked)}.`,
  ].join(' ');
};

/** Marked points that follow each other with one meaning, as one stretch. */
const stretches = (
  meanings: readonly FlagMeaning[],
): { readonly from: number; to: number; readonly meaning: Signal }[] => {
  const out: { readonly from: number; to: number; readonly meaning: Signal }[] = [];
  meanings.forEach((meaning, index) => {
    const last = out.at(-1);
    if (meaning === 'none') return;
    if (last?.to === index - 1 && last.meaning === meaning) last.to = index;
    else out.push({ from: index, to: index, meaning });
  });
  return out;
};
