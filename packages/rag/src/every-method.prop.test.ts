import { localDate, measuredFigure } from '@sightline/core';
import type { Exact, Figure, Judgement, JudgementStatus, Polarity } from '@sightline/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assurance } from './chart/assurance.ts';
import { anhoejRuns } from './chart/anhoej-runs.ts';
import { attributeLimits } from './chart/attribute-limits.ts';
import { flagMeaning } from './chart/flag-meaning.ts';
import { mdc2023 } from './chart/rule-sets.ts';
import { suggestedRebase } from './chart/suggested-rebase.ts';
import { variationIcons } from './chart/variation-icons.ts';
import { xmrChart } from './chart/xmr-chart.ts';
import { xmrLimits } from './chart/xmr-limits.ts';
import type { CannotSay } from './cannot-say.ts';
import { compareIntervals } from './comparison/compare-intervals.ts';
import { compareProportions } from './comparison/compare-proportions.ts';
import { compareWithInterval } from './comparison/compare-with-interval.ts';
import { compareWithIntervals } from './comparison/compare-with-intervals.ts';
import { compareWithLimitsAbout } from './comparison/compare-with-limits-about.ts';
import { compareWithRange, fingertips2020Edges } from './comparison/compare-with-range.ts';
import { judgeBenchmark } from './comparison/judge-benchmark.ts';
import { neighbourBenchmark } from './comparison/neighbour-benchmark.ts';
import type { BestRange, Sense } from './comparison/sense.ts';
import { compareWithFunnel } from './funnel/compare-with-funnel.ts';
import { dispersion } from './funnel/dispersion.ts';
import { pooledBaseline } from './funnel/pooled-baseline.ts';
import { figureInterval } from './interval/figure-interval.ts';
import { judgeByRule } from './judge-by-rule.ts';
import { judgeFigure } from './judge-figure.ts';
import { kentTargetAndFloor } from './published-rules.ts';
import { bandBounds } from './rank/band-bounds.ts';
import { bandWithin } from './rank/band-within.ts';
import { dealtBands } from './rank/dealt-bands.ts';
import { judgeBand } from './rank/judge-band.ts';
import { percentile } from './rank/percentile.ts';
import { rankBands } from './rank/rank-bands.ts';
import { ranks } from './rank/ranks.ts';
import { replay } from './replay.ts';
import { judgeChart } from './signal/judge-chart.ts';
import { judgeFunnel } from './signal/judge-funnel.ts';
import { judgeLimits } from './signal/judge-limits.ts';
import { judgeRange } from './signal/judge-range.ts';
import { judgeTravel } from './signal/judge-travel.ts';
import { judgeTrend } from './signal/judge-trend.ts';
import { progress } from './trajectory/progress.ts';
import { directionOfTravel } from './trend/direction-of-travel.ts';
import { mannKendall } from './trend/mann-kendall.ts';
import { proportionTrend } from './trend/proportion-trend.ts';
import { recentTrend } from './trend/recent-trend.ts';

const period = { from: localDate('2025-04-01'), to: localDate('2026-03-31') };
const earlier = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
const percent = (numerator: number | string, denominator: number | string = 100): Figure =>
  measuredFigure({
    unit: 'proportion',
    numerator: String(numerator),
    denominator: String(denominator),
    scale: 100,
    places: 0,
  });
const hidden: Figure = { status: 'not-measured', unit: 'proportion', reason: 'suppressed' };
const suppressed: CannotSay = { status: 'cannot-say', reason: 'suppressed' };
const target = (value: Exact, range?: BestRange) => ({
  value,
  ...range,
  tolerance: { kind: 'points' as const, value: '5' },
  edge: 'better' as const,
});
const whole = { numerator: '500', denominator: '1000', scale: 100 };
const others = ['10', '20', '30', '40', '50', '60', '70', '80', '90'];

/** One figure judged by every method that judges one. */
const judgements = (
  figure: Figure,
  polarity: Polarity,
  range: BestRange | undefined,
): Readonly<Record<string, Judgement>> => {
  const measured = { figure, period, measure: { polarity } };
  const options = range && { range };
  const sense: Sense = polarity === 'in-range' ? (range ?? 'none') : polarity;
  const value = figure.status === 'measured' ? `${figure.numerator}/${figure.denominator}` : null;
  const own = value === null ? suppressed : percentOf(value);
  const measure = { id: 'm', version: '1.0.0', polarity };
  const calm = ['50', '52', '49', '51', '50', '48', '51', '50', '52', '49', '50', '51'];
  const before = { figure: percent(50), period: earlier, group: {}, measure };
  return {
    target: judgeFigure(figure, polarity, target('60', range)),
    rule: judgeByRule(figure, polarity, target('60', range), kentTargetAndFloor),
    benchmark: judgeBenchmark(measured, { id: 'England', period, value: '50' }, options),
    funnel: judgeFunnel(measured, { id: 'England', period, ...whole }, options),
    limits: judgeLimits(measured, { id: 'England', period, value: '50' }, options),
    bounds: judgeBand(
      measured,
      { id: 'all', period, entries: ['0', ...others, '100'] },
      'bounds',
      4,
      options,
    ),
    range: judgeRange(measured, range ?? { lower: '40', upper: '60' }, fingertips2020Edges),
    travel: judgeTravel({ figure, period, group: {}, measure }, before, options),
    chart: judgeChart(xmrChart([...calm, own], mdc2023), sense),
  };
};
const percentOf = (value: Exact): Exact => {
  const [n, d] = value.split('/').map(BigInt) as [bigint, bigint];
  return `${n * 100n}/${d}`;
};

const part = fc.integer({ min: 1, max: 200 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
const range: fc.Arbitrary<BestRange> = fc
  .tuple(fc.nat(100), fc.nat(40))
  .map(([lower, width]) => ({ lower: String(lower), upper: String(lower + width) }));
const polarity = fc.constantFrom<Polarity>('higher', 'lower', 'in-range', 'none');
const order: readonly JudgementStatus[] = ['exceeds', 'met', 'near', 'missed', 'better', 'similar', 'worse'];

describe('every method that judges a figure', () => {
  it('gives a judgement that replays from its own inputs after a journey through JSON', () => {
    fc.assert(
      fc.property(part, polarity, fc.option(range, { nil: undefined }), ([x, n], way, best) => {
        const all = judgements(percent(x, n), way, best);
        for (const [name, judgement] of Object.entries(all)) {
          const { inputs, judgedAt } = JSON.parse(JSON.stringify(judgement)) as Judgement;
          expect(replay({ inputs, judgedAt }), name).toBe(judgement.status);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never gives a better figure of the same size a worse status', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 150 }).chain((n) => fc.tuple(fc.nat(n), fc.nat(n), fc.constant(n))),
        ([x, y, n]) => {
          const [low, high] = [Math.min(x, y), Math.max(x, y)];
          for (const way of ['higher', 'lower'] as const) {
            const [better, worse] = way === 'higher' ? [high, low] : [low, high];
            const [a, b] = [
              judgements(percent(better, n), way, undefined),
              judgements(percent(worse, n), way, undefined),
            ];
            // a chart's limits move with its latest point, so two charts are not two answers of one rule
            for (const name of Object.keys(a).filter((one) => one !== 'chart')) {
              const at = (of: Readonly<Record<string, Judgement>>): number => order.indexOf(of[name]!.status);
              expect(at(a), `${name}, ${better} and ${worse} of ${n}`).toBeLessThanOrEqual(at(b));
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('judges by nearness where a range is best: inside is never worse than outside it', () => {
    const best = { lower: '40', upper: '60' };
    const at = (x: number): Readonly<Record<string, Judgement>> =>
      judgements(percent(x, 100), 'in-range', best);
    // by hand: the benchmark, the baseline and last year are 50, in the middle of the range; 90 and 10 are as far outside.
    // Of the distances 0, 0, 0, 10, 10, 20, 20, 30, 30, 40, 40 the last quarter begins above 30
    const statuses = (x: number): Record<string, string> =>
      Object.fromEntries(Object.entries(at(x)).map(([name, { status }]) => [name, status]));
    const outside = {
      target: 'missed',
      rule: 'missed',
      benchmark: 'worse',
      funnel: 'worse',
      limits: 'worse',
      range: 'worse',
      travel: 'worse',
      chart: 'worse',
    };
    expect(statuses(90)).toMatchObject({ ...outside, bounds: 'similar' });
    expect(statuses(10)).toMatchObject({ ...outside, bounds: 'similar' });
    expect(statuses(51)).toEqual({
      target: 'met',
      rule: 'met',
      benchmark: 'similar',
      funnel: 'similar',
      limits: 'similar',
      bounds: 'better',
      range: 'similar',
      travel: 'similar',
      chart: 'similar',
    });
  });

  it('passes on that a figure is hidden, and gives none of its parts away', () => {
    for (const way of ['higher', 'lower', 'in-range'] as const) {
      const all = judgements(hidden, way, { lower: '40', upper: '60' });
      for (const [name, judgement] of Object.entries(all)) {
        expect([name, judgement.status, judgement.refusal]).toEqual([name, 'not-judged', 'suppressed']);
        expect(judgement.flips, name).toBeUndefined();
        expect(judgement.fragile, name).toEqual([]);
        for (const input of ['numerator', 'denominator', 'displayed', 'value', 'mark', 'band'])
          expect(judgement.inputs[input] ?? null, `${name} ${input}`).toBeNull();
      }
    }
  });

  it('refuses a measure without polarity instead of judging it', () => {
    for (const [name, judgement] of Object.entries(judgements(percent(90), 'none', undefined)))
      expect([name, judgement.status, judgement.refusal]).toEqual([name, 'not-judged', 'no-polarity']);
  });
});

describe('what is hidden stays hidden', () => {
  const interval = figureInterval(hidden, '0.95');

  it('in ranks, bands, percentiles and benchmarks of neighbours', () => {
    const entries = ['1', suppressed, '3', '4', '5', '6'];
    expect(ranks(entries, 'higher')[1]).toEqual(suppressed);
    expect(rankBands(entries, 4, 'higher')[1]).toEqual(suppressed);
    expect(dealtBands(entries, 4, 'higher')[1]).toEqual(suppressed);
    expect(bandWithin(suppressed, bandBounds(entries, 4))).toEqual(suppressed);
    expect(percentile(entries, '0')).toBe('1');
    const set = { id: 'n', version: '2025', members: ['A', 'B', 'C', 'D', 'E', 'F'] };
    const values = Object.fromEntries(set.members.map((name, index) => [name, entries[index]!]));
    expect(neighbourBenchmark(set, values, 'X', 'mean')).toMatchObject({ value: '19/5', used: 5, of: 6 });
  });

  it('in intervals and what is compared by them', () => {
    expect(interval).toEqual(suppressed);
    expect(compareWithInterval(interval, '50', 'higher')).toEqual(suppressed);
    expect(compareWithIntervals([interval], '50', 'higher')).toEqual(suppressed);
    expect(compareIntervals(interval, { value: '1', lower: '0', upper: '2' }, 'higher')).toEqual(suppressed);
    expect(compareIntervals({ value: '1', lower: '0', upper: '2' }, interval, 'higher')).toEqual(suppressed);
    expect(directionOfTravel(hidden, percent(3), 'higher')).toEqual(suppressed);
    expect(directionOfTravel(percent(3), hidden, 'higher')).toEqual(suppressed);
  });

  it('in points of a chart, which have no mark and are no part of its limits', () => {
    const chart = xmrChart(['1', '3', suppressed, '1', '3'], mdc2023);
    expect(chart.points[2]).toEqual(suppressed);
    expect(chart.phases[0]?.limits).toMatchObject({ centre: '2' });
    expect(chart).toMatchObject({ phases: xmrChart(['1', '3', null, '1', '3'], mdc2023).phases });
  });
});

describe('nothing is called unchanged, similar or ordinary where nothing can be said', () => {
  const none = { value: null, lower: null, upper: null };
  const noValue = { numerator: null, denominator: null, scale: 100 };
  const few = ['1', '2'].map((value, at) => ({ at, value, lower: value, upper: value }));
  const blank = [0, 1, 2, 3, 4].map((at) => ({ at, value: '5', lower: null, upper: null }));
  const widthless = [0, 1, 2, 3, 4].map((at) => ({ at, value: '5', lower: '5', upper: '5' }));
  const all = [0, 1, 2, 3, 4].map((at) => ({ at, numerator: '7', denominator: '7' }));
  const broken = [0, 1, 2, 3, 4].map((at) => ({
    at,
    value: '5',
    lower: '4',
    upper: '6',
    ...(at === 3 && { breakBefore: true as const }),
  }));
  it.each<[string, () => unknown]>([
    ['an interval without value', () => compareWithInterval(none, '5', 'higher')],
    [
      'an interval without benchmark',
      () => compareWithInterval({ value: '5', lower: '4', upper: '6' }, null, 'higher'),
    ],
    ['no interval at any level', () => compareWithIntervals([], '5', 'higher')],
    ['intervals without ends', () => compareIntervals(none, none, 'higher')],
    [
      'proportions of nobody',
      () => compareProportions({ ...noValue, numerator: '0', denominator: '0' }, whole, 'higher'),
    ],
    ['proportions without parts', () => compareProportions(whole, noValue, 'higher')],
    ['limits without benchmark', () => compareWithLimitsAbout(whole, 'rate', null, '0.95', 'higher')],
    [
      'a range without value',
      () => compareWithRange(null, { lower: '1', upper: '2' }, fingertips2020Edges, 'higher'),
    ],
    ['a funnel without baseline', () => compareWithFunnel(whole, noValue, 'higher')],
    ['a funnel of an area without parts', () => compareWithFunnel(noValue, whole, 'higher')],
    ['too short a trend', () => recentTrend(few, 'higher')],
    ['a trend without intervals', () => recentTrend(blank, 'higher')],
    ['a trend of intervals without width', () => recentTrend(widthless, 'higher')],
    ['a trend across a break', () => recentTrend(broken, 'higher')],
    ['a trend of all or none', () => proportionTrend(all, 'higher')],
    ['too short a trend by order', () => mannKendall(['1', '1', '1', '1', '1', '1', '1'])],
    ['a chart of one value', () => xmrLimits(['5'])],
    ['icons of no point', () => variationIcons([], 'higher')],
    ['assurance without limits', () => assurance(null, '5', 'higher')],
    ['assurance without target', () => assurance({ lower: '1', upper: '2' }, null, 'higher')],
    ['assurance without polarity', () => assurance({ lower: '1', upper: '2' }, '5', 'none')],
    ['runs of too few values', () => anhoejRuns(['1', '2', '3'])],
    ['a chart of counts of one point', () => attributeLimits('p', [{ numerator: '1', denominator: '2' }])],
    ['a rebase of too few values', () => suggestedRebase(['1', '2', '3'], mdc2023)],
    [
      'progress without a value',
      () => progress(null, { kind: 'linear', baseline: '1', target: '2', periods: 4 }, 1, 'higher'),
    ],
    ['dispersion of one area', () => dispersion([whole], whole)],
    ['bounds of three values', () => bandBounds(['1', '2', '3'], 4)],
    ['a percentile of nothing', () => percentile([null], '0.5')],
    [
      'a change from nothing in percent',
      () => directionOfTravel(percent(1), percent(0), 'higher', { kind: 'relative', value: '5' }),
    ],
  ])('%s', (_, answer) => {
    expect(answer()).toMatchObject({ status: 'cannot-say' });
  });

  it.each<[string, () => Judgement]>([
    ['a trend that cannot be tested', () => judgeTrend(recentTrend(blank, 'higher'), 'higher')],
    ['a chart without points', () => judgeChart(xmrChart([], mdc2023), 'higher')],
    ['a chart whose latest value is absent', () => judgeChart(xmrChart(['5', '6', null], mdc2023), 'higher')],
    [
      'a chart whose phase has one value',
      () => judgeChart(xmrChart(['5', '6', '7'], mdc2023, { phases: [2] }), 'higher'),
    ],
    ['a figure without target', () => judgeFigure(percent(5), 'higher', undefined)],
  ])('%s is not judged', (_, answer) => {
    expect(answer()).toMatchObject({ status: 'not-judged' });
    expect(replay(answer())).toBe('not-judged');
  });

  it('says no significant change of a series that could have shown one', () => {
    const still = [0, 1, 2, 3, 4].map((at) => ({ at, value: '5', lower: '4', upper: '6' }));
    expect(recentTrend(still, 'higher')).toMatchObject({ direction: 'no-significant-change' });
    expect(mannKendall(Array<string>(8).fill('5'))).toMatchObject({ direction: 'no-significant-change' });
  });
});

describe('a best range in what describes a point, a trend, a rank or a way', () => {
  const best = { lower: '40', upper: '60' };

  it('is nearer or further, alike inside', () => {
    expect(flagMeaning(1, { value: '70', centre: '50' }, best)).toBe('concern');
    expect(flagMeaning(1, { value: '45', centre: '20' }, best)).toBe('improvement');
    expect(flagMeaning(1, { value: '58', centre: '45' }, best)).toBe('neutral-high');
    expect(variationIcons(['improvement', 'concern', 'neutral-high'], best)).toEqual([
      'concern',
      'improvement',
      'neutral-high',
    ]);
    expect(assurance({ lower: '41', upper: '59' }, null, best)).toBe('consistent-pass');
    expect(assurance({ lower: '61', upper: '70' }, null, best)).toBe('consistent-fail');
    expect(assurance({ lower: '30', upper: '50' }, null, best)).toBe('inconsistent');
    expect(ranks(['70', '50', '45', '20'], best).map((one) => one.status === 'ranked' && one.rank)).toEqual([
      3, 1, 1, 4,
    ]);
    const rising = ['10', '15', '20', '25', '30'].map((value, at) => ({
      at,
      value,
      lower: String(Number(value) - 1),
      upper: String(Number(value) + 1),
    }));
    expect(recentTrend(rising, best)).toMatchObject({ direction: 'increasing', judged: 'better' });
    const way = { kind: 'linear' as const, baseline: '10', target: '50', periods: 4 };
    // expected after two is 30; 62 is outside by 2, 30 by 10, and the target is met inside only
    expect(progress('62', way, 2, best)).toMatchObject({ standing: 'on-or-ahead', targetMet: false });
    expect(progress('45', way, 2, best)).toMatchObject({
      standing: 'on-or-ahead',
      targetMet: true,
      requiredChange: '0',
    });
    expect(progress('20', way, 2, best)).toMatchObject({ standing: 'behind', targetMet: false });
  });
});

describe('the order in which areas are given', () => {
  const numbers = fc.array(fc.integer({ min: -50, max: 50 }).map(String), { minLength: 5, maxLength: 12 });
  const shuffled = numbers.chain((values) =>
    fc.tuple(
      fc.constant(values),
      fc.shuffledSubarray(
        values.map((_, place) => place),
        { minLength: values.length, maxLength: values.length },
      ),
    ),
  );

  it('does not matter to ranks, bands by rank and by bounds, percentiles and neighbours', () => {
    fc.assert(
      fc.property(
        shuffled,
        fc.constantFrom<Exclude<Sense, 'none'>>('higher', 'lower', { lower: '-5', upper: '5' }),
        ([values, places], sense) => {
          const moved = places.map((place) => values[place]!);
          const back = <T>(answers: readonly T[]): T[] =>
            values.map((_, place) => answers[places.indexOf(place)]!);
          for (const ties of ['competition', 'dense', 'fractional'] as const)
            expect(back(ranks(moved, sense, ties))).toEqual(ranks(values, sense, ties));
          expect(back(rankBands(moved, 4, sense))).toEqual(rankBands(values, 4, sense));
          expect(bandBounds(moved, 5)).toEqual(bandBounds(values, 5));
          expect(percentile(moved, '0.3')).toEqual(percentile(values, '0.3'));
          const names = values.map((_, place) => `A${place}`);
          const benchmark = (order: readonly number[], by: 'mean' | 'median'): unknown => {
            const set = { id: 'n', version: '1', members: order.map((place) => names[place]!) };
            return neighbourBenchmark(
              set,
              Object.fromEntries(names.map((name, place) => [name, values[place]!])),
              'X',
              by,
            );
          };
          for (const by of ['mean', 'median'] as const)
            expect(benchmark(places, by)).toEqual(
              benchmark(
                values.map((_, place) => place),
                by,
              ),
            );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('does not matter to a pooled baseline and to dispersion', () => {
    const areas = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 10, max: 99 })), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(areas, (parts) => {
        const given = parts.map(([x, n]) => ({ numerator: String(x), denominator: String(n), scale: 100 }));
        const turned = given.toReversed();
        expect(pooledBaseline(turned)).toEqual(pooledBaseline(given));
        const [a, b] = [dispersion(given, whole), dispersion(turned, whole)];
        if (a.status === 'cannot-say' || b.status === 'cannot-say') throw new Error('there are two areas');
        expect(Number(a.phi)).toBeCloseTo(Number(b.phi), 9);
        expect(Number(a.betweenAreas)).toBeCloseTo(Number(b.betweenAreas), 6);
      }),
      { numRuns: 150 },
    );
  });

  it('matters to a deal by NTILE only among alike values', () => {
    fc.assert(
      fc.property(shuffled, ([values, places]) => {
        const distinct = [...new Set(values)];
        fc.pre(distinct.length >= 4 && distinct.length === values.length);
        const moved = places.map((place) => values[place]!);
        expect(values.map((_, place) => dealtBands(moved, 4, 'higher')[places.indexOf(place)])).toEqual(
          dealtBands(values, 4, 'higher'),
        );
      }),
      { numRuns: 150 },
    );
  });
});
