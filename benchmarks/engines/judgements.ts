// 1.8 million figures judged against targets: 100 measures with a target each, 18,000 figures of each (150 authorities, 120
// months or groups). The other side is the loop that a careful program has, with exact decimals and what is the same for all
// figures of a measure worked out once. Left out on both sides: reading, words, and what would change a judgement.
import { Decimal } from 'decimal.js';
import { judgeColumn } from '@sightline/rag';
import type { Target } from '@sightline/rag';

const measures = 100;
const figures = 18_000;

type Case = {
  readonly polarity: 'higher' | 'lower' | 'in-range';
  readonly target: Target;
  readonly columns: {
    readonly numerators: Int32Array;
    readonly denominators: Int32Array;
    readonly scale: 100;
  };
};

/** Targets of whole and half percents with edges that figures fall on; sizes of a small and of a large authority. */
const cases: readonly Case[] = Array.from({ length: measures }, (_, measure) => {
  const polarity = (['higher', 'lower', 'in-range'] as const)[measure % 3]!;
  const value = 40 + (measure % 50);
  const target: Target = {
    value: measure % 2 === 0 ? `${value}` : `${value}.5`,
    ...(polarity === 'in-range' && { lower: `${value - 5}`, upper: `${value + 5}` }),
    tolerance: { kind: measure % 4 < 2 ? 'points' : 'relative', value: `${1 + (measure % 10)}` },
    edge: measure % 5 === 0 ? 'worse' : 'better',
  };
  const denominators = Int32Array.from({ length: figures }, (_, at) =>
    at % 50 === 0 ? 0 : 1 + ((at * 7_919 + measure * 101) % 2_000),
  );
  const numerators = denominators.map((denominator, at) => (at * 104_729 + measure * 31) % (denominator + 1));
  return { polarity, target, columns: { numerators, denominators, scale: 100 } };
});

const Exact = Decimal.clone({ precision: 20 });
const [notJudged, met, near, missed] = [0, 2, 3, 4];

function byDecimals(
  { polarity, target, columns: { numerators, denominators } }: Case,
  out: Uint8Array,
): void {
  const aim = new Exact(target.value);
  const size = new Exact(target.tolerance?.value ?? 0);
  const reach = target.tolerance?.kind === 'relative' ? aim.abs().times(size).div(100) : size;
  const [low, high] = [new Exact(target.lower ?? target.value), new Exact(target.upper ?? target.value)];
  const [lowNear, highNear] = [low.minus(reach), high.plus(reach)];
  const [above, below] = [polarity !== 'lower', polarity !== 'higher'];
  const owned = target.edge === 'better';
  for (let at = 0; at < out.length; at++) {
    const denominator = denominators[at]!;
    if (denominator === 0) {
      out[at] = notJudged;
      continue;
    }
    const value = new Exact(numerators[at]!).times(100).div(denominator);
    if ((!above || value.gte(low)) && (!below || value.lte(high))) out[at] = met;
    else if (
      (!above || (owned ? value.gte(lowNear) : value.gt(lowNear))) &&
      (!below || (owned ? value.lte(highNear) : value.lt(highNear)))
    )
      out[at] = near;
    else out[at] = missed;
  }
}

/** Both ways of giving all statuses, one after another, as places in `columnStatuses`. */
export const judgements: Readonly<Record<string, () => Uint8Array>> = {
  judgements: () => {
    const all = new Uint8Array(measures * figures);
    cases.forEach(({ columns, polarity, target }, measure) =>
      all.set(judgeColumn(columns, polarity, target), measure * figures),
    );
    return all;
  },
  'judgements decimal.js': () => {
    const all = new Uint8Array(measures * figures);
    cases.forEach((one, measure) =>
      byDecimals(one, all.subarray(measure * figures, (measure + 1) * figures)),
    );
    return all;
  },
};
