import { addMonths, addDays, periodDays, valueOf } from '@sightline/core';
import type { Judgement, Measured, Period, Tolerance } from '@sightline/core';
import type { BestRange } from '../comparison/sense.ts';
import { directionOfTravel } from '../trend/direction-of-travel.ts';
import { senseFor } from '../comparison/sense-inputs.ts';
import { refusalOf, signalJudgement } from './signal-judgement.ts';

/**
 * What of a measured figure decides whether two are alike enough to compare.
 *
 * @category Judge by other methods
 */
export type Travelled = Pick<Measured, 'figure' | 'period' | 'group'> & {
  readonly measure: Pick<Measured['measure'], 'id' | 'version' | 'polarity'>;
};

/**
 * Choices about a direction of travel.
 *
 * @category Judge by other methods
 */
export type TravelOptions = {
  /** A move so small is `similar`: points, or percent of the earlier figure. Left out: any move counts. */
  readonly tolerance?: Tolerance & { readonly kind: 'relative' | 'points' };
  /** For a measure that is best inside a range, which is in display units. */
  readonly range?: BestRange;
  /** Compare with the same months a year before only, as a measure that begins afresh each April needs. */
  readonly sameMonthsLastYear?: true;
};

const rule = { id: 'direction-of-travel', version: '1.0.0' };

/**
 * The judgement of a figure beside an earlier one of the same measure: `better`, `worse`, or `similar` for no move, a move
 * of no more than the tolerance, or one inside a best range. Two points say little: prefer a chart or trend where there is
 * a series.
 *
 * Like with like only. It is `not-judged` with the reason: `not-applicable` for another measure, group or unit, or when
 * the other is not earlier; `break-in-series` for another version of the measure; `different-period` when the periods
 * are not of one length (a year to date beside a quarter), and, when so asked, are not a year apart; a figure's own when
 * it is not measured; `undefined-relative-tolerance`; `no-polarity`.
 *
 * @category Judge by other methods
 * @throws {SightlineError} INVALID_EXACT when a number is not exact
 * @source Department for Education, Local Authority Interactive Tool (change from previous year); London Borough of
 *   Havering, Corporate Performance (short and long term direction of travel)
 * @example
 * import { measuredFigure } from '@sightline/core';
 * import { judgeTravel } from '@sightline/rag';
 * const quarter = (numerator, from, to) => ({
 *   measure: { id: 'visits', version: '1.0.0', polarity: 'higher' }, group: {}, period: { from, to },
 *   figure: measuredFigure({ unit: 'proportion', numerator, denominator: '50', scale: 100, places: 0 }),
 * });
 * const [now, before] = [quarter('42', '2024-07-01', '2024-09-30'), quarter('40', '2024-04-01', '2024-06-30')];
 * judgeTravel(now, before).status // => 'better'
 */
export function judgeTravel(now: Travelled, before: Travelled, options: TravelOptions = {}): Judgement {
  const { tolerance, range, sameMonthsLastYear } = options;
  const sense = senseFor(now.measure.polarity, range);
  const inputs = { tolerance: tolerance?.value ?? null };
  const judged = (found: Parameters<typeof signalJudgement>[1], params = {}): Judgement =>
    signalJudgement(rule, found, sense, inputs, { code: 'travel', params });
  if (now.measure.id !== before.measure.id) {
    return judged({ reason: 'not-applicable', detail: { problem: 'measures-differ' } });
  }
  if (!sameGroup(now.group, before.group)) {
    return judged({ reason: 'not-applicable', detail: { problem: 'groups-differ' } });
  }
  if (now.measure.version !== before.measure.version) {
    return judged({ reason: 'break-in-series', detail: { at: now.period.from } });
  }
  if (before.period.to >= now.period.to) {
    return judged({ reason: 'not-applicable', detail: { problem: 'not-earlier' } });
  }
  if (!sameLength(now.period, before.period)) {
    return judged({ reason: 'different-period', detail: { problem: 'lengths-differ' } });
  }
  if (sameMonthsLastYear && addMonths(now.period.from, -12) !== before.period.from) {
    return judged({ reason: 'different-period', detail: { problem: 'not-a-year-apart' } });
  }
  const [figure, earlier] = [now.figure, before.figure];
  if (figure.status === 'not-measured') return judged(refusalOf(figure));
  if (earlier.status === 'not-measured') return judged(refusalOf(earlier));
  const travel = directionOfTravel(figure, earlier, sense, tolerance);
  if (travel.status === 'cannot-say') return judged(travel);
  const mark = travel.direction === 'up' ? 1 : travel.direction === 'down' ? -1 : 0;
  return judged(
    { mark, value: valueOf(figure), beside: valueOf(earlier) },
    {
      value: figure.display,
      before: earlier.display,
      unit: figure.unit,
      from: before.period.from,
      to: before.period.to,
    },
  );
}

function sameGroup(a: Travelled['group'], b: Travelled['group']): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

/** Whole months are as long as each other when there are as many; any other stretch goes by its days. */
function sameLength(a: Period, b: Period): boolean {
  const [inA, inB] = [wholeMonths(a), wholeMonths(b)];
  return inA === undefined || inB === undefined ? periodDays(a) === periodDays(b) : inA === inB;
}

function wholeMonths({ from, to }: Period): number | undefined {
  const after = addDays(to, 1);
  // A month has at most 31 days, so no count of months below this one can be the right one.
  let months = Math.floor(periodDays({ from, to }) / 31);
  while (addMonths(from, months) < after) months += 1;
  return months > 0 && addMonths(from, months) === after ? months : undefined;
}
