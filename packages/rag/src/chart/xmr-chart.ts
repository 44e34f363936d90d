import { addExact, compareExact, multiplyExact, SightlineError, subtractExact } from '@sightline/core';
import type { Exact } from '@sightline/core';
import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';
import { known } from '../rank/entry.ts';
import type { Entry } from '../rank/entry.ts';
import { backFilled } from './back-filled.ts';
import { sideOfLine } from './mark.ts';
import type { Mark } from './mark.ts';
import { nearLimit } from './near-limit.ts';
import type { NearRule } from './near-limit.ts';
import { outsideLimits } from './outside-limits.ts';
import type { ChartRule, ChartRuleSet } from './rule-sets.ts';
import { runEnds } from './run-ends.ts';
import { runsTestMarks } from './runs-test-marks.ts';
import { trendEnds } from './trend-ends.ts';
import { xmrLimits } from './xmr-limits.ts';
import type { XmrLimits } from './xmr-limits.ts';

/**
 * A point of a chart: its value, and what each rule says of it.
 *
 * @category Control charts
 */
export type ChartPoint = {
  readonly status: 'charted';
  readonly value: Exact;
  readonly phase: number;
  readonly marks: Readonly<Record<ChartRule, Mark>>;
  /** The rule to show the point by; left out when no rule marks it. */
  readonly signal?: { readonly rule: ChartRule; readonly mark: Mark };
};

/**
 * A stretch of a series with limits of its own.
 *
 * @category Control charts
 */
export type ChartPhase = {
  readonly from: number;
  readonly limits: XmrLimits | CannotSay;
};

/**
 * A chart of single values; a point without a value says why.
 *
 * @category Control charts
 */
export type XmrChart = {
  readonly rules: { readonly id: string; readonly version: string };
  readonly phases: readonly ChartPhase[];
  readonly points: readonly (ChartPoint | CannotSay)[];
};

/**
 * Where a chart starts again, and from how many points it takes its limits.
 *
 * @category Control charts
 */
export type PhaseOptions = {
  /** Places (0-based) at which a new phase begins; limits and rules start afresh. */
  readonly phases?: readonly number[];
  /** Take the limits of each phase from its first values only. Left out: from all. */
  readonly fixAfter?: number;
};

/**
 * A series drawn and read by a rule set: limits for each phase, and which rules mark which points. All points of a
 * pattern are marked, and no pattern reaches across the start of a phase. Limits without width mark nothing.
 *
 * A phase with fewer than two values has no limits, and its points are not marked. An absent or hidden value says why,
 * breaks every pattern (the runs test of `anhoej` leaves it out), and is no part of the limits.
 *
 * @category Control charts
 * @param entries - oldest first
 * @throws {SightlineError} PHASE_INVALID {at} when phases do not rise from within the series
 * @throws {SightlineError} INVALID_EXACT when a value is not exact
 * @example
 * import { mdc2023, xmrChart } from '@sightline/rag';
 * const { points } = xmrChart(['5', '6', '5', '6', '5', '20', '5', '6', '5'], mdc2023);
 * points.flatMap(({ signal }, place) => (signal ? [[place, signal.rule]] : [])) // => [[5, 'outside']]
 */
export function xmrChart(
  entries: readonly Entry[],
  rules: ChartRuleSet,
  options: PhaseOptions = {},
): XmrChart {
  const starts = [0, ...(options.phases ?? [])];
  starts.forEach((at, index) => {
    const before = starts[index - 1] ?? -1;
    const inside = Number.isInteger(at) && at > before && (at === 0 || at < entries.length);
    if (!inside) throw new SightlineError('PHASE_INVALID', { at: String(at) });
  });
  const phases: ChartPhase[] = [];
  const points: (ChartPoint | CannotSay)[] = [];
  starts.forEach((from, phase) => {
    const part = entries.slice(from, starts[phase + 1]);
    const limits = xmrLimits(known(part).slice(0, options.fixAfter), rules.limits);
    phases.push({ from, limits });
    points.push(...pointsOf(part, phase, limits, rules));
  });
  return { rules: { id: rules.id, version: rules.version }, phases, points };
}

function pointsOf(
  entries: readonly Entry[],
  phase: number,
  limits: XmrLimits | CannotSay,
  rules: ChartRuleSet,
): (ChartPoint | CannotSay)[] {
  const values = entries.map((entry) => (typeof entry === 'string' ? entry : null));
  const marks = marksOf(values, limits, rules);
  return entries.map((entry, index) => {
    if (typeof entry !== 'string') return entry ?? cannotSay('not-available');
    const own = {
      outside: marks.outside[index] ?? 0,
      shift: marks.shift[index] ?? 0,
      trend: marks.trend[index] ?? 0,
      near: marks.near[index] ?? 0,
      crossings: marks.crossings[index] ?? 0,
    };
    const rule = rules.priority.find((each) => own[each] !== 0);
    const signal = rule && { rule, mark: own[rule] };
    return { status: 'charted', value: entry, phase, marks: own, ...(signal && { signal }) };
  });
}

function marksOf(
  values: readonly (Exact | null)[],
  limits: XmrLimits | CannotSay,
  { shift, trend, near }: ChartRuleSet,
): Readonly<Record<ChartRule, readonly Mark[]>> {
  const none = { outside: [], shift: [], trend: [], near: [], crossings: [] };
  if (limits.status === 'cannot-say' || compareExact(limits.lower, limits.upper) === 0) return none;
  const { centre, lower, upper } = limits;
  const sides = values.map((value) => sideOfLine(value, centre));
  const outside = outsideLimits(
    values,
    values.map(() => lower),
    values.map(() => upper),
  );
  return {
    outside,
    ...(shift === 'runs-test'
      ? runsTestMarks(sides)
      : { shift: shift ? backFilled(runEnds(sides, shift), shift) : [], crossings: [] }),
    trend: trend ? backFilled(trendEnds(values, trend), trend) : [],
    near: near ? nearLimit(nearMarks(values, limits, outside, near), sides, near) : [],
  };
}

/** The points that a rule counts as near a limit. */
function nearMarks(
  values: readonly (Exact | null)[],
  { centre, lower, upper }: XmrLimits,
  outside: readonly Mark[],
  near: NearRule,
): Mark[] {
  const from = (limit: Exact): Exact =>
    addExact(centre, multiplyExact(subtractExact(limit, centre), near.from));
  const [low, high] = [from(lower), from(upper)];
  return values.map((value, index) => {
    if (value === null || (outside[index] !== 0 && !near.outsideCounts)) return 0;
    if (compareExact(value, high) > 0) return 1;
    return compareExact(value, low) < 0 ? -1 : 0;
  });
}
