import type { Judgement, JudgementRefusal, JudgementStatus, NotMeasured, Polarity } from '@sightline/core';
import { notMeasuredWords } from './not-measured-words.ts';
import { fill, paramsInBrackets } from './phrases.ts';

/** A judgement in words. */
export type JudgementWords = {
  /** What the judgement says. */
  readonly says: string;
  /** The fewest cases that would change it, each way. */
  readonly flips: readonly string[];
  /** What could turn it. */
  readonly fragile: readonly string[];
};

/** How the cases that a measure counts are spoken of. */
export type JudgementContext = {
  readonly polarity?: Polarity;
  /** Said after a number of cases, such as `in time`. */
  readonly counted?: string;
};

const byStatus: Readonly<Record<Exclude<JudgementStatus, 'not-judged'>, string>> = {
  exceeds: 'Better than the target',
  met: 'Meets the target',
  near: 'Close to the target, within its tolerance',
  missed: 'Does not meet the target',
  better: 'Better than the comparison',
  similar: 'No clear difference from the comparison',
  worse: 'Worse than the comparison',
};

type OwnRefusal = Exclude<JudgementRefusal, NotMeasured>;

const byRefusal: Readonly<Record<OwnRefusal, string>> = {
  'no-target': 'Not judged: no target is set',
  'no-polarity': 'Not judged: neither more nor less is better',
  'undefined-relative-tolerance': 'Not judged: a tolerance in percent has no meaning for a target of 0',
  'own-benchmark': 'Not judged: the figure is itself the comparison',
  'different-period': 'Not judged: the target or comparison is for another period',
};

/** Words of single codes, where the status does not say enough. */
const byCode: Readonly<Record<string, string>> = {
  'benchmark-better': 'Better than {benchmarkId} ({benchmark}), by more than chance',
  'benchmark-similar': 'No clear difference from {benchmarkId} ({benchmark})',
  'benchmark-worse': 'Worse than {benchmarkId} ({benchmark}), by more than chance',
  'funnel-better': 'Better than {baseline}, by more than chance allows for this size',
  'funnel-similar': 'Within what chance allows around {baseline} for this size',
  'funnel-worse': 'Worse than {baseline}, by more than chance allows for this size',
  'limits-better': 'Better than {benchmarkId} ({benchmark}), outside the limits about it',
  'limits-similar': 'Within the limits about {benchmarkId} ({benchmark})',
  'limits-worse': 'Worse than {benchmarkId} ({benchmark}), outside the limits about it',
  'band-better': 'In the best of {of} bands of {group}',
  'band-similar': 'In band {band} of {of} of {group}, counted from the best',
  'band-worse': 'In the worst of {of} bands of {group}',
  'range-better': 'Better than the range of {lower} to {upper}',
  'range-similar': 'Within the range of {lower} to {upper}',
  'range-worse': 'Worse than the range of {lower} to {upper}',
  'expected-range-lower': 'Below what is expected ({lower} to {upper}): a prompt to look, not a rating',
  'expected-range-inside': 'As expected ({lower} to {upper})',
  'expected-range-higher': 'Above what is expected ({lower} to {upper}): a prompt to look, not a rating',
  'travel-better': 'Better than before ({before})',
  'travel-similar': 'No more than a small change from before ({before})',
  'travel-worse': 'Worse than before ({before})',
  'chart-similar': 'Ordinary variation: nothing marks the latest point',
  'chart-better': 'A signal for the better: {rule}',
  'chart-worse': 'A signal for the worse: {rule}',
  'trend-better': 'Getting better: {direction} over the last five points, beyond chance',
  'trend-similar': 'No trend beyond chance over the last five points',
  'trend-worse': 'Getting worse: {direction} over the last five points, beyond chance',
};

/** What the rule of a chart found. */
const byChartRule: Readonly<Record<string, string>> = {
  outside: 'the latest point is outside the limits',
  shift: 'the latest points are all on one side of the centre',
  trend: 'the latest points all rise or all fall',
  near: 'several of the latest points are near a limit',
  crossings: 'the points cross the centre too seldom for chance',
};

const becoming: Readonly<Record<JudgementStatus, string>> = {
  exceeds: 'exceed it',
  met: 'meet it',
  near: 'come near it',
  missed: 'miss it',
  better: 'make it better',
  similar: 'make it similar',
  worse: 'make it worse',
  'not-judged': 'leave it not judged',
};

const fragileWords: Readonly<Record<Judgement['fragile'][number], string>> = {
  interval: 'The number of cases is small: chance alone could give another answer',
  rounding: 'The rounded figure would be judged otherwise',
  'one-case': 'One case would change it',
};

const isOwnRefusal = (refusal: JudgementRefusal): refusal is OwnRefusal => Object.hasOwn(byRefusal, refusal);

const saysOf = (judgement: Judgement): string => {
  const own = Object.hasOwn(byCode, judgement.says.code) ? byCode[judgement.says.code] : undefined;
  if (own !== undefined) {
    const { rule = '' } = judgement.says.params;
    return fill(own, { ...judgement.says.params, rule: byChartRule[rule] ?? rule });
  }
  if (judgement.status !== 'not-judged') {
    return byStatus[judgement.status] ?? `${judgement.says.code}${paramsInBrackets(judgement.says.params)}`;
  }
  if (judgement.refusal === undefined) return 'Not judged';
  return isOwnRefusal(judgement.refusal)
    ? byRefusal[judgement.refusal]
    : `Not judged: ${notMeasuredWords(judgement.refusal).reason}`;
};

type Flip = NonNullable<Judgement['flips']>[number];

const flipWords = (flip: Flip, { polarity, counted }: JudgementContext): string => {
  const would = becoming[flip.to] ?? `give ${flip.to}`;
  if (polarity !== 'higher' && polarity !== 'lower') {
    return `A change of ${flip.cases} would ${would}`;
  }
  const direction = (flip.toward === 'better') === (polarity === 'higher') ? 'more' : 'fewer';
  return `${[flip.cases, direction, counted].filter((part) => part !== undefined).join(' ')} would ${would}`;
};

/**
 * A judgement in words: what it says, how few cases would change it, and what could turn it.
 *
 * @example
 * import { judgementWords } from '@sightline/reports';
 * const judgement = {
 *   status: 'near', rule: { id: 'target', version: '1.0.0' }, inputs: {}, judgedAt: 'unrounded', fragile: [],
 *   flips: [{ toward: 'better', cases: 2, to: 'met' }], says: { code: 'near', params: {} },
 * };
 * judgementWords(judgement, { polarity: 'higher', counted: 'in time' }).flips // => ['2 more in time would meet it']
 */
export const judgementWords = (judgement: Judgement, context: JudgementContext = {}): JudgementWords => ({
  says: saysOf(judgement),
  flips: (judgement.flips ?? []).map((flip) => flipWords(flip, context)),
  fragile: judgement.fragile.map((what) => fragileWords[what] ?? what),
});
