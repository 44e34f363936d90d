import { cannotSay } from '../cannot-say.ts';
import type { CannotSay } from '../cannot-say.ts';

/** What a change between two readings of a scale means. */
export type ChangeCategory = 'recovered' | 'improved' | 'unchanged' | 'deteriorated' | 'harmed';

/** Two readings of one child on one scale by one rater. */
export type Readings = { readonly first: number; readonly latest: number };

/** What is known of a scale. */
export type Scale = {
  readonly standardDeviation: number;
  /** From 0 to below 1. */
  readonly reliability: number;
  readonly better: 'higher' | 'lower';
};

/** A change beside what the scale's own unreliability would give. */
export type ReliableChange = {
  readonly standardErrorOfMeasurement: number;
  readonly standardErrorOfDifference: number;
  /** The change in standard errors of the difference. */
  readonly index: number;
  /** A change has to be greater than this. */
  readonly least: number;
  readonly category: 'improved' | 'unchanged' | 'deteriorated';
};

/**
 * Whether a change is more than the scale's own unreliability would give: the change over SD √(1 - r) √2, beyond the
 * critical value; on it is unchanged.
 *
 * @param critical - 1.96 for 95%
 * @source Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59, 12-19
 * @example
 * import { reliableChange } from '@sightline/qaf';
 * const scale = { standardDeviation: 7.5, reliability: 0.8, better: 'higher' };
 * reliableChange({ first: 32.5, latest: 47.5 }, scale).category // => 'improved'
 */
export function reliableChange(
  { first, latest }: Readings,
  { standardDeviation, reliability, better }: Scale,
  critical = 1.96,
): ReliableChange {
  const standardErrorOfMeasurement = standardDeviation * Math.sqrt(1 - reliability);
  const standardErrorOfDifference = standardErrorOfMeasurement * Math.SQRT2;
  const index = (latest - first) / standardErrorOfDifference;
  return {
    standardErrorOfMeasurement,
    standardErrorOfDifference,
    index,
    least: critical * standardErrorOfDifference,
    category: directionOf(Math.abs(index) > critical ? index : 0, better),
  };
}

/**
 * Whether a change reaches the points that a scale's users agreed on; reaching them is enough.
 *
 * @param points - such as 6 on the PHQ-9
 * @example
 * import { changeByPoints } from '@sightline/qaf';
 * changeByPoints({ first: 15, latest: 9 }, 6, 'lower') // => 'improved'
 */
export function changeByPoints(
  { first, latest }: Readings,
  points: number,
  better: Scale['better'],
): ReliableChange['category'] {
  const change = latest - first;
  return directionOf(Math.abs(change) >= points ? change : 0, better);
}

function directionOf(change: number, better: Scale['better']): ReliableChange['category'] {
  if (change === 0) return 'unchanged';
  return change > 0 === (better === 'higher') ? 'improved' : 'deteriorated';
}

/** Mean and standard deviation of a group on a scale. */
export type GroupOnScale = { readonly mean: number; readonly standardDeviation: number };

/**
 * Where on a scale those in need of help end and others begin: `a` two standard deviations from the mean of those in
 * need, `b` two from the mean of others, `c` between both means, nearer the group that differs less.
 *
 * @source Jacobson and Truax (1991)
 * @example
 * import { clinicalCutOffs } from '@sightline/qaf';
 * clinicalCutOffs({ mean: 40, standardDeviation: 7.5 }, { mean: 60, standardDeviation: 7.5 }) // => { a: 55, b: 45, c: 50 }
 */
export function clinicalCutOffs(
  inNeed: GroupOnScale,
  others: GroupOnScale,
): { readonly a: number; readonly b: number; readonly c: number } {
  const toward = Math.sign(others.mean - inNeed.mean);
  const spread = inNeed.standardDeviation + others.standardDeviation;
  return {
    a: inNeed.mean + toward * 2 * inNeed.standardDeviation,
    b: others.mean - toward * 2 * others.standardDeviation,
    c: (inNeed.standardDeviation * others.mean + others.standardDeviation * inNeed.mean) / spread,
  };
}

/** What became of a group. */
export type GroupChange = {
  readonly status: 'calculated';
  readonly readings: number;
  /** Of the first readings. */
  readonly first: GroupOnScale;
  readonly cutOff: number;
  readonly counts: Readonly<Record<ChangeCategory, number>>;
};

/**
 * What became of a group of children on a scale: recovered (reliably better, and over the cut-off from the side of
 * need), improved, unchanged, deteriorated, and harmed (reliably worse, and over it to the side of need). The standard
 * deviation and the cut-off are of the group's own first readings.
 *
 * With fewer than two pairs of readings, or first readings that are all alike, it cannot say `too-few-units` or
 * `no-variation`.
 *
 * @param others - the group that is not in need
 * @param cutOff - which of the three
 * @source Jacobson and Truax (1991)
 * @example
 * import { groupChange } from '@sightline/qaf';
 * const readings = [{ first: 40, latest: 10 }, { first: 30, latest: 30 }];
 * const { counts } = groupChange(readings, { reliability: 0.9, better: 'lower' }, { mean: 8, standardDeviation: 8 });
 * [counts.recovered, counts.unchanged] // => [1, 1]
 */
export function groupChange(
  readings: readonly Readings[],
  scale: Pick<Scale, 'reliability' | 'better'>,
  others: GroupOnScale,
  cutOff: 'a' | 'b' | 'c' = 'c',
): GroupChange | CannotSay {
  const { length } = readings;
  if (length < 2) return cannotSay('too-few-units');
  const mean = readings.reduce((sum, { first }) => sum + first, 0) / length;
  const squares = readings.reduce((sum, { first }) => sum + (first - mean) ** 2, 0);
  const standardDeviation = Math.sqrt(squares / (length - 1));
  if (standardDeviation === 0) return cannotSay('no-variation');
  const first = { mean, standardDeviation };
  const cut = clinicalCutOffs(first, others)[cutOff];
  const inNeed = (value: number): boolean => (scale.better === 'higher' ? value < cut : value > cut);
  const counts = { recovered: 0, improved: 0, unchanged: 0, deteriorated: 0, harmed: 0 };
  for (const pair of readings) {
    const { category } = reliableChange(pair, { ...scale, standardDeviation });
    const crossed = inNeed(pair.first) !== inNeed(pair.latest);
    const further = category === 'improved' ? 'recovered' : 'harmed';
    counts[category !== 'unchanged' && crossed ? further : category] += 1;
  }
  return { status: 'calculated', readings: length, first, cutOff: cut, counts };
}
