import {
  addExact,
  compareExact,
  daysBetween,
  divideExact,
  multiplyExact,
  subtractExact,
  toEpochDay,
} from '@sightline/core';
import type { Exact, LocalDate } from '@sightline/core';

/** What was measured on a day, in display units. */
export type CurvePoint = { readonly on: LocalDate; readonly value: Exact };

/** How the history is carried forward, as if nothing had been done. */
export type ForecastMethod = 'last-value' | 'mean' | 'straight-line';

/** What a turn-the-curve record holds besides numbers. Roles, never names. */
export type CurveRecord = {
  readonly measure: string;
  readonly polarity: 'higher' | 'lower';
  /** Up to the day the action began, oldest first. */
  readonly history: readonly CurvePoint[];
  /** Since then. */
  readonly actual: readonly CurvePoint[];
  readonly method: ForecastMethod;
  /** The story behind the curve, partners, what works (something without cost among it), and what is proposed. */
  readonly story: string;
  readonly partners: readonly string[];
  readonly whatWorks: readonly string[];
  readonly proposed: string;
};

/** A value since the action against what was forecast for its day. */
export type ForecastPoint = {
  readonly on: LocalDate;
  readonly forecast: Exact;
  readonly actual: Exact;
  readonly difference: Exact;
  readonly against: 'better' | 'same' | 'worse';
  /** Further from the forecast than any value of the history was. */
  readonly beyondHistory: boolean;
};

/** Whether the curve was turned. */
export type CurveTurned =
  | {
      readonly status: 'forecast';
      readonly method: ForecastMethod;
      readonly points: readonly ForecastPoint[];
      /** By the latest value; `not-seen-yet` while there is none. Turned only beyond the scatter of the history. */
      readonly turned: 'turned' | 'better-within-scatter' | 'not-turned' | 'worse' | 'not-seen-yet';
    }
  | {
      readonly status: 'no-forecast';
      readonly reason: 'too-few-points' | 'one-day';
      readonly points: number;
    };

/** So many values a forecast needs at least. */
const fewestPoints = 4;

/**
 * Whether what was done turned the curve: each value since, against what the history carried forward by the stated method
 * would have given on that day. All of it is exact; a value is beyond chance as far as we can say when it is further from
 * the forecast than any value of the history was from its own line.
 *
 * With fewer than four values of history there is no forecast, and with all of them of one day no straight line.
 *
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @example
 * import { localDate } from '@sightline/core';
 * import { turnTheCurve } from '@sightline/qaf';
 * const point = (on, value) => ({ on: localDate(on), value });
 * const history = [point('2024-01-31', '70'), point('2024-03-01', '68'), point('2024-03-31', '66'), point('2024-04-30', '64')];
 * const { turned, points } = turnTheCurve({ polarity: 'higher', method: 'straight-line', history, actual: [point('2024-05-30', '67')] });
 * [turned, points[0].forecast] // => ['turned', '62']
 */
export function turnTheCurve({
  polarity,
  method,
  history,
  actual,
}: Pick<CurveRecord, 'polarity' | 'method' | 'history' | 'actual'>): CurveTurned {
  if (history.length < fewestPoints)
    return { status: 'no-forecast', reason: 'too-few-points', points: history.length };
  const forecast = forecasts[method](inOrder(history));
  if (!forecast) return { status: 'no-forecast', reason: 'one-day', points: history.length };
  const widest = history
    .map(({ on, value }) => size(subtractExact(value, forecast(on))))
    .reduce((most, one) => (compareExact(one, most) > 0 ? one : most));
  const points = inOrder(actual).map(({ on, value }): ForecastPoint => {
    const expected = forecast(on);
    const difference = subtractExact(value, expected);
    const sign = compareExact(difference, '0') * (polarity === 'higher' ? 1 : -1);
    return {
      on,
      forecast: expected,
      actual: value,
      difference,
      against: sign > 0 ? 'better' : sign < 0 ? 'worse' : 'same',
      beyondHistory: compareExact(size(difference), widest) > 0,
    };
  });
  return { status: 'forecast', method, points, turned: verdictOf(points.at(-1)) };
}

function verdictOf(
  latest: ForecastPoint | undefined,
): Extract<CurveTurned, { status: 'forecast' }>['turned'] {
  if (!latest) return 'not-seen-yet';
  if (latest.against === 'same') return 'not-turned';
  if (latest.against === 'worse') return latest.beyondHistory ? 'worse' : 'not-turned';
  return latest.beyondHistory ? 'turned' : 'better-within-scatter';
}

type Forecast = (on: LocalDate) => Exact;

const forecasts: Readonly<Record<ForecastMethod, (history: readonly CurvePoint[]) => Forecast | undefined>> =
  {
    'last-value': (history) => {
      const { value } = history.at(-1)!;
      return () => value;
    },
    mean: (history) => {
      const mean = meanOf(history.map(({ value }) => value));
      return () => mean;
    },
    'straight-line': straightLine,
  };

/** Least squares over days, exact; undefined when all days are one. */
function straightLine(history: readonly CurvePoint[]): Forecast | undefined {
  const first = toEpochDay(history[0]!.on);
  const days = history.map(({ on }) => String(toEpochDay(on) - first));
  const [meanDay, meanValue] = [meanOf(days), meanOf(history.map(({ value }) => value))];
  const fromMean = days.map((day) => subtractExact(day, meanDay));
  const spread = sum(fromMean.map((away) => multiplyExact(away, away)));
  if (spread === '0') return undefined;
  const rise = sum(
    history.map(({ value }, index) => multiplyExact(fromMean[index]!, subtractExact(value, meanValue))),
  );
  const slope = divideExact(rise, spread);
  return (on) =>
    addExact(meanValue, multiplyExact(slope, subtractExact(String(toEpochDay(on) - first), meanDay)));
}

const sum = (values: readonly Exact[]): Exact => values.reduce(addExact, '0');
const meanOf = (values: readonly Exact[]): Exact => divideExact(sum(values), String(values.length));
const size = (value: Exact): Exact => (compareExact(value, '0') < 0 ? subtractExact('0', value) : value);
/** By their days; several of one day by their values. */
const inOrder = (points: readonly CurvePoint[]): CurvePoint[] =>
  [...points].sort((a, b) => daysBetween(b.on, a.on) || compareExact(a.value, b.value));
