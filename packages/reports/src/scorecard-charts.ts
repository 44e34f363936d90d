import type {
  Exact,
  Figure,
  Judgement,
  LocalDate,
  Measured,
  Run,
  TargetSetting,
  Unit,
} from '@sightline/core';
import type { Bar, BarsDrawing } from './chart/bars-svg.ts';
import type { Bullet } from './chart/bullet-svg.ts';
import { areOfSameLength } from './same-length.ts';
import { notMeasuredWords } from './words/not-measured-words.ts';

/** The same measure at earlier dates and now, oldest first. */
export type Series = {
  readonly points: readonly {
    /** The last day that the figure is about. */
    readonly to: LocalDate;
    /** In display units; `null` where it was not measured. */
    readonly value: Exact | null;
  }[];
  readonly unit: string;
};

/** The bars of a row's groups. */
export type GroupBars = { readonly bars: readonly Bar[]; readonly drawing: BarsDrawing };

/** With fewer there is no shape to see: of a series, and of groups beside each other. */
const LEAST_SHOWN = 3;

const unitOf = (unit: Unit): string => (unit === 'proportion' ? '%' : '');

const shownValue = (figure: Figure): Exact | null => (figure.status === 'measured' ? figure.display : null);

const isBound = (name: string): boolean => /^(?:exceeds|met|near)(?:AtLeast|Above|AtMost|Below)$/.test(name);

/** The figure over the bands of its target; undefined where it was not judged by a target. */
export const bulletOf = ({ figure, measure }: Measured, judgement: Judgement): Bullet | undefined => {
  const bounds = Object.fromEntries(Object.entries(judgement.inputs).filter(([name]) => isBound(name)));
  if (figure.status === 'not-measured' || Object.keys(bounds).length === 0) return undefined;
  return {
    title: measure.title,
    value: figure.display,
    bounds,
    unit: unitOf(figure.unit),
    ...(figure.unit === 'proportion' ? { scale: ['0', '100'] } : {}),
  };
};

/** The groups of a measure as bars; undefined where fewer than three have a value. */
export const groupBarsOf = (
  title: string,
  groups: readonly { readonly name: string; readonly measured: Measured }[],
  target: TargetSetting | undefined,
): GroupBars | undefined => {
  const figures = groups.map(({ measured }) => measured.figure);
  const first = figures.find((figure) => figure.status === 'measured');
  if (!first || figures.filter((figure) => figure.status === 'measured').length < LEAST_SHOWN)
    return undefined;
  const oneValue = target && !(target.lower && target.upper) ? target.value : undefined;
  return {
    bars: groups.map(({ name, measured: { figure } }) => ({
      name,
      value: shownValue(figure),
      ...(figure.status === 'not-measured'
        ? { why: notMeasuredWords(figure.reason, figure.detail).reason }
        : {}),
    })),
    drawing: {
      title,
      unit: unitOf(first.unit),
      order: 'as-given',
      ...(oneValue ? { benchmark: { name: 'target', value: oneValue } } : {}),
    },
  };
};

/**
 * The figures of a measure over all runs by the day they end at, the latest run's where two speak of the same day. Only
 * like is put beside like: the same version of the definition, and periods of the same length. Undefined under three.
 */
export const seriesOf = (runs: readonly Run[], now: Measured, atSnapshot: boolean): Series | undefined => {
  const points = new Map<LocalDate, Exact | null>();
  for (const { measured } of runs) {
    for (const { measure, group, period, figure } of measured) {
      const isLike =
        measure.id === now.measure.id &&
        measure.version === now.measure.version &&
        Object.keys(group).length === 0 &&
        (atSnapshot || areOfSameLength(period, now.period));
      if (isLike && period.to <= now.period.to) points.set(period.to, shownValue(figure));
    }
  }
  if ([...points.values()].filter((value) => value !== null).length < LEAST_SHOWN) return undefined;
  return {
    points: [...points].sort(([a], [b]) => (a < b ? -1 : 1)).map(([to, value]) => ({ to, value })),
    unit: unitOf(now.figure.unit),
  };
};
