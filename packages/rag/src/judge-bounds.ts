import { compareExact } from '@sightline/core';
import type { Figure, Judgement, JudgementRefusal } from '@sightline/core';
import { statusWithin } from './bounds.ts';
import type { Bounds, TargetStatus } from './bounds.ts';
import type { CannotSay } from './cannot-say.ts';
import { figureInputs } from './figure-inputs.ts';
import { flipsOf } from './flips.ts';
import type { Interval } from './interval/interval.ts';
import { replayTarget } from './replay-target.ts';
import type { Target } from './target.ts';

/**
 * Choices about a judgement.
 *
 * @category Judge against a target
 */
export type JudgeOptions = {
  /** Judge the exact value (default), or the value as it is displayed. */
  readonly judgedAt?: Judgement['judgedAt'];
  /**
   * The figure's own interval, such as `figureInterval` gives: where chance alone could give another status, the
   * judgement is `fragile: 'interval'`. It never decides the status.
   */
  readonly interval?: Pick<Interval, 'lower' | 'upper'> | CannotSay;
};

/** The judgement of a figure against bounds; `refusal` is the reason when a measured figure cannot be judged by them. */
export function judgeBounds(
  figure: Figure,
  rule: Judgement['rule'],
  target: Target | undefined,
  bounds: Bounds,
  refusal: JudgementRefusal,
  { judgedAt = 'unrounded', interval }: JudgeOptions = {},
): Judgement {
  const measured = figure.status === 'measured';
  const inputs = { ...figureInputs(figure), target: target?.value ?? null, ...bounds };
  const { id, version } = rule;
  const status = replayTarget({ inputs, judgedAt });
  const judgement = { status, rule: { id, version }, inputs, judgedAt };
  if (!measured || status === 'not-judged') {
    const reason = measured ? refusal : figure.reason;
    const says = { code: status, params: { ...(measured ? {} : figure.detail), reason } };
    return { ...judgement, refusal: reason, fragile: [], says };
  }

  const flips = flipsOf(figure, status, bounds, judgedAt);
  const fragile: Judgement['fragile'][number][] = [];
  if (interval && 'lower' in interval && spansAnEdge(interval, status, bounds)) fragile.push('interval');
  const otherwise = judgedAt === 'displayed' ? 'unrounded' : 'displayed';
  if (replayTarget({ inputs, judgedAt: otherwise }) !== status) fragile.push('rounding');
  if (flips.some(({ cases }) => cases === 1)) fragile.push('one-case');
  const { value, lower, upper } = target ?? {};
  const params = {
    value: figure.display,
    unit: figure.unit,
    ...(value && { target: value }),
    ...(lower && upper && { lower, upper }),
  };
  return {
    ...judgement,
    fragile,
    ...(flips.length && { flips }),
    says: { code: `target-${status}`, params },
  };
}

/** Whether some value of the interval, its ends inside, has another status: it can change only at an end or a bound. */
function spansAnEdge(
  { lower, upper }: Pick<Interval, 'lower' | 'upper'>,
  status: TargetStatus,
  bounds: Bounds,
): boolean {
  const inside = Object.values(bounds).filter(
    (bound) => bound !== null && compareExact(bound, lower) >= 0 && compareExact(bound, upper) <= 0,
  );
  return [lower, upper, ...inside].some((value) => value !== null && statusWithin(value, bounds) !== status);
}
