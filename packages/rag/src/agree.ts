import type { Judgement } from '@sightline/core';
import type { Assurance } from './chart/assurance.ts';
import type { CannotSay } from './cannot-say.ts';

/**
 * What is said of one figure by several methods; leave out what was not asked.
 *
 * @category Several judgements together
 */
export type Judgements = {
  readonly target?: Judgement;
  readonly benchmark?: Judgement;
  readonly chart?: Judgement;
  readonly trend?: Judgement;
  /** Whether the process, as it runs, will meet the target. */
  readonly assurance?: Assurance | CannotSay;
};

/**
 * Two methods that do not say the same, and how to put them together.
 *
 * @category Several judgements together
 */
export type Conflict = {
  readonly code:
    | 'missed-by-common-cause'
    | 'met-by-chance'
    | 'missed-by-chance'
    | 'missed-but-improving'
    | 'met-but-worsening'
    | 'missed-but-better-than-benchmark'
    | 'met-but-worse-than-benchmark'
    | 'trend-against-chart'
    | 'fragile';
  readonly between: readonly (keyof Judgements)[];
};

/**
 * What several judgements of one figure say together.
 *
 * @category Several judgements together
 */
export type Agreement = {
  /** `nothing-to-compare` where fewer than two methods could judge. */
  readonly status: 'agree' | 'conflict' | 'nothing-to-compare';
  readonly conflicts: readonly Conflict[];
  /** The methods that gave a judgement. */
  readonly judged: readonly (keyof Judgements)[];
};

type Pole = 'good' | 'even' | 'bad' | undefined;

const poles: Readonly<Record<Judgement['status'], Pole>> = {
  exceeds: 'good',
  met: 'good',
  near: 'bad',
  missed: 'bad',
  better: 'good',
  similar: 'even',
  worse: 'bad',
  'not-judged': undefined,
};

/**
 * What several judgements of one figure say together, with every conflict named. A figure that misses its target while
 * its chart shows common cause, for example, misses it by what the process ordinarily does: asking for reasons of this
 * month helps nobody.
 *
 * Judgements are taken to be of one figure and one period. What is not judged is no voice, neither for nor against.
 *
 * @category Several judgements together
 * @example
 * import { agree } from '@sightline/rag';
 * const judgement = (status) => ({ status, rule: { id: 'r', version: '1.0.0' }, inputs: {}, judgedAt: 'unrounded', fragile: [], says: { code: status, params: {} } });
 * agree({ target: judgement('missed'), chart: judgement('similar') }).conflicts // => [{ code: 'missed-by-common-cause', between: ['target', 'chart'] }]
 */
export function agree(judgements: Judgements): Agreement {
  const { target, benchmark, chart, trend, assurance } = judgements;
  const pole = (judgement: Judgement | undefined): Pole => judgement && poles[judgement.status];
  const conflicts: Conflict[] = [];
  const when = (holds: boolean, code: Conflict['code'], ...between: Conflict['between']): void => {
    if (holds) conflicts.push({ code, between });
  };
  const [aim, beside, now, long] = [pole(target), pole(benchmark), pole(chart), pole(trend)];

  when(aim === 'bad' && now === 'even', 'missed-by-common-cause', 'target', 'chart');
  when(aim === 'good' && assurance === 'inconsistent', 'met-by-chance', 'target', 'assurance');
  when(aim === 'bad' && assurance === 'inconsistent', 'missed-by-chance', 'target', 'assurance');
  when(aim === 'bad' && now === 'good', 'missed-but-improving', 'target', 'chart');
  when(aim === 'bad' && long === 'good', 'missed-but-improving', 'target', 'trend');
  when(aim === 'good' && now === 'bad', 'met-but-worsening', 'target', 'chart');
  when(aim === 'good' && long === 'bad', 'met-but-worsening', 'target', 'trend');
  when(aim === 'bad' && beside === 'good', 'missed-but-better-than-benchmark', 'target', 'benchmark');
  when(aim === 'good' && beside === 'bad', 'met-but-worse-than-benchmark', 'target', 'benchmark');
  when(
    (now === 'good' && long === 'bad') || (now === 'bad' && long === 'good'),
    'trend-against-chart',
    'chart',
    'trend',
  );
  when(target !== undefined && target.fragile.length > 0, 'fragile', 'target');

  const judged = (['target', 'benchmark', 'chart', 'trend'] as const).filter(
    (name) => pole(judgements[name]) !== undefined,
  );
  const apart = conflicts.some(({ between }) => between.length > 1);
  return {
    status: apart ? 'conflict' : judged.length > 1 ? 'agree' : 'nothing-to-compare',
    conflicts,
    judged,
  };
}
