import { numberOf, SightlineError } from '@sightline/core';
import {
  benchmark,
  cohenKappa,
  countsOfRatings,
  fleissKappa,
  gwetFromCounts,
  gwetFromTable,
  krippendorffAlpha,
  marginalHomogeneity,
  moderationDrift,
} from '@sightline/qaf';
import type {
  AgreementWeights,
  BenchmarkScale,
  CannotSay,
  GwetCoefficient,
  KrippendorffMetric,
} from '@sightline/qaf';
import type { VectorCase } from './vector-case.ts';

type Input = VectorCase['input'];

/** Answers a case of a file of agreement between raters by the function that the case names. */
export function answerAgreement({ fn, input }: VectorCase): unknown {
  const known = functions[String(fn)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'function-unknown', fn: String(fn) });
  return known(input);
}

const functions: Readonly<Record<string, (input: Input) => unknown>> = {
  cohenKappa: ({ table, weights }) => {
    const found = cohenKappa(rowsOf(table).map(numbersOf), weightsOf(weights));
    if (found.status === 'cannot-say') {
      return { n: found.units, po: found.observed, kappa: null, ...undefinedWith(found) };
    }
    const { units: n, observed: po, expected: pe, kappa, standardError: se, lower, upper, test } = found;
    const zero = test.status === 'calculated' ? { se0: test.standardError, z: test.z } : {};
    return { n, po, pe, kappa, se, ciLow: lower, ciHigh: upper, ...zero };
  },
  gwetTable: ({ table, weights }) =>
    gwetAnswer(gwetFromTable(rowsOf(table).map(numbersOf), weightsOf(weights))),
  gwetDistribution: ({ distribution, weights }) =>
    gwetAnswer(gwetFromCounts(rowsOf(distribution).map(numbersOf), weightsOf(weights))),
  gwetRaw: ({ ratings, categories, weights }) => {
    const counts = countsOfRatings(ratingsOf(ratings), ratingsOf([categories]).flat().filter(isGiven));
    return gwetAnswer(gwetFromCounts(counts, weightsOf(weights)));
  },
  fleissKappa: ({ distribution }) => {
    const found = fleissKappa(rowsOf(distribution).map(numbersOf));
    if (found.status === 'cannot-say') return undefinedWith(found);
    return { pa: found.observed, pe: found.expected, kappa: found.kappa };
  },
  krippendorffAlpha: ({ ratings, metric }) => {
    const found = krippendorffAlpha(ratingsOf(ratings), String(metric) as KrippendorffMetric);
    return found.status === 'cannot-say' ? { alpha: null, ...undefinedWith(found) } : found;
  },
  benchmarkProbability: ({ coefficient, se, scale }) => {
    const found = benchmark(Number(coefficient), Number(se), String(scale) as BenchmarkScale);
    if (found.status === 'cannot-say') return undefinedWith(found);
    return { cumulative: found.bands.map(({ chance }) => chance), level: found.word };
  },
  marginalHomogeneity: ({ table }) => {
    const found = marginalHomogeneity(rowsOf(table).map(numbersOf));
    if (found.status === 'cannot-say') return undefinedWith(found);
    const { stuartMaxwell, bhapkar, bowker } = found;
    return {
      stuartMaxwell: stuartMaxwell.statistic,
      df: stuartMaxwell.degrees,
      p: stuartMaxwell.p,
      bhapkar: bhapkar.status === 'calculated' ? bhapkar.statistic : undefinedWith(bhapkar),
      bowker: bowker.statistic,
      bowkerDf: bowker.degrees,
      bowkerP: bowker.p,
    };
  },
  moderationDrift: ({ table }) => {
    const found = moderationDrift(rowsOf(table).map(numbersOf));
    if (found.status === 'cannot-say') return undefinedWith(found);
    const share = (count: number): number => count / found.moderated;
    return {
      n: found.moderated,
      exact: share(found.upheld),
      withinOne: share(found.withinOne),
      downgraded: share(found.downgraded),
      upgraded: share(found.upgraded),
      twoOrMore: share(found.movedTwoOrMore),
      meanDrift: numberOf(found.meanDrift),
    };
  },
};

function gwetAnswer(found: GwetCoefficient | CannotSay): unknown {
  if (found.status === 'cannot-say') return undefinedWith(found);
  const { units: n, observed: pa, expected: pe, coefficient, standardError: se, lower, upper } = found;
  return { n, pa, pe, coefficient, se, ciLow: lower, ciHigh: upper };
}

/** The files' words for the refusals that they hold. */
const reasonWords: Readonly<Record<string, string>> = {
  'expected-agreement-is-one': 'expected agreement is 1',
  'no-variation': 'no variation',
};

function undefinedWith({ reason }: CannotSay): { undefined: true; reason: string } {
  return { undefined: true, reason: reasonWords[reason] ?? reason };
}

function rowsOf(written: unknown): readonly unknown[] {
  return Array.isArray(written) ? written : [];
}

function numbersOf(written: unknown): readonly number[] {
  return rowsOf(written).map(Number);
}

function ratingsOf(written: unknown): (string | number | null)[][] {
  return rowsOf(written).map((row) =>
    rowsOf(row).map((value) => (typeof value === 'number' || typeof value === 'string' ? value : null)),
  );
}

function isGiven<Value>(value: Value | null): value is Value {
  return value !== null;
}

function weightsOf(written: unknown): AgreementWeights {
  if (Array.isArray(written)) return written.map(numbersOf);
  return String(written) as Extract<AgreementWeights, string>;
}
