import { SightlineError } from '@sightline/core';
import { countOf } from '@sightline/reports';
import { answerAgreement } from './agreement.ts';
import { agrees, isRecord } from './agrees.ts';
import type { Comparison } from './agrees.ts';
import { answerAttributeCharts, answerIcons } from './chart-icons.ts';
import { answerPlotTheDots, answerWindowedRules, answerXmrLimits } from './chart-rules.ts';
import { answerBenchmarkByInterval, answerBenchmarkLimits, answerTargetComparison } from './comparisons.ts';
import { answerFunnelLimits, answerFunnelSignificance, answerPoissonFunnel } from './funnels.ts';
import { answerMean, answerPoisson, answerWilson } from './intervals.ts';
import { answerPractice } from './practice.ts';
import { answerRankBands, answerRanks } from './ranks.ts';
import { answerRounding } from './rounding.ts';
import { answerTargetRules } from './target-rules.ts';
import { answerSuppression } from './suppression.ts';
import { answerTrajectory } from './trajectories.ts';
import { answerRecentTrend, answerTrendLine } from './trends.ts';
import type { VectorCase } from './vector-case.ts';

/** Methods supported, by the file's name of each. */
const methods: Readonly<Record<string, (vector: VectorCase) => unknown>> = {
  rounding: answerRounding,
  'rag-target-rules': answerTargetRules,
  'wilson-score-interval': answerWilson,
  'poisson-rate-interval': answerPoisson,
  'mean-interval-t': answerMean,
  'xmr-limits': answerXmrLimits,
  'spc-rules-ptd': answerPlotTheDots,
  'spc-rules-windowed': answerWindowedRules,
  'spc-icons': answerIcons,
  trajectory: answerTrajectory,
  'small-number-suppression': answerSuppression,
  'attribute-control-limits': answerAttributeCharts,
  'recent-trend': answerRecentTrend,
  'trend-line': answerTrendLine,
  'funnel-limits-proportion': answerFunnelLimits,
  'funnel-significance-proportion': answerFunnelSignificance,
  'funnel-limits-poisson': answerPoissonFunnel,
  'benchmark-interval-overlap': answerBenchmarkByInterval,
  'benchmark-control-limits': answerBenchmarkLimits,
  'target-comparison': answerTargetComparison,
  'percentile-band-rank': answerRanks,
  'rank-based-quantile-bands': answerRankBands,
};

/** Sets supported, by the file's name of each; a set compares within the tolerance of each case. */
const sets: Readonly<Record<string, (vector: VectorCase) => unknown>> = {
  kappa: answerAgreement,
  gwet: answerAgreement,
  fleiss: answerAgreement,
  krippendorff: answerAgreement,
  benchmark: answerAgreement,
  'marginal-homogeneity': answerAgreement,
  moderation: answerAgreement,
  'sample-size': answerPractice,
  proportion: answerPractice,
  allocation: answerPractice,
  rng: answerPractice,
  complaints: answerPractice,
  gas: answerPractice,
  'reliable-change': answerPractice,
  sdq: answerPractice,
  'audit-grade': answerPractice,
  'ilacs-profiles': answerPractice,
};

/** Presets that a case can ask for by name; its answer is then that of the preset. */
const presets: readonly string[] = ['fingertips-2020'];

/** What came of running vectors files. */
export type VectorsResult = {
  /** One line per file, each failing case below its file, then the files not asked, and the totals last. */
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
  /** Cases not asked: of a method or a preset that is not known here. */
  readonly skipped: number;
  /** Files that were not asked at all: of a method that is not supported yet, or no vectors files. */
  readonly unsupported: number;
};

/**
 * Runs numeric vectors files: each case is answered by the function its file's `method`, or its `set` and the case's `fn`,
 * names and compared as the file says. A case that records a fault of its source expects `ours`. A case of a `preset` is
 * answered by that preset.
 * Cases of methods not supported are never counted as passed.
 *
 * @param files - name and parsed JSON of each file, in the order to report
 */
export function runVectors(
  files: readonly { readonly name: string; readonly json: unknown }[],
): VectorsResult {
  const results = files.map(({ name, json }) => runFile(name, json));
  const total = (count: 'passed' | 'failed' | 'skipped' | 'unsupported'): number =>
    results.reduce((sum, result) => sum + result[count], 0);
  const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')];
  const unsupported = total('unsupported');
  const apart = results
    .filter((result) => result.unsupported > 0)
    .reduce((sum, result) => sum + result.skipped, 0);
  const lines = [
    ...results.flatMap((result) => result.lines),
    ...(unsupported === 0
      ? []
      : [
          `Not asked: ${countOf(unsupported, 'file', 'files')} not supported yet (${countOf(apart, 'case', 'cases')})`,
        ]),
    `${passed} passed, ${failed} failed`,
  ];
  return { lines, passed, failed, skipped, unsupported };
}

function runFile(name: string, json: unknown): VectorsResult {
  const cases: readonly unknown[] | undefined =
    isRecord(json) && Array.isArray(json['cases']) ? json['cases'] : undefined;
  if (!isRecord(json) || !cases) {
    return { lines: [`${name}: not a vectors file`], passed: 0, failed: 0, skipped: 0, unsupported: 1 };
  }
  const answer = json['method'] === undefined ? sets[String(json['set'])] : methods[String(json['method'])];
  if (!answer) {
    const method = String(json['method'] ?? json['set']);
    const lines = [`${name}: not supported yet (${method}, ${countOf(cases.length, 'case', 'cases')})`];
    return { lines, passed: 0, failed: 0, skipped: cases.length, unsupported: 1 };
  }

  const asked = cases.filter(
    (vector) => !isCase(vector) || vector.preset === undefined || presets.includes(vector.preset),
  );
  const failures = asked.flatMap((vector) => {
    if (!isCase(vector)) return `  case ${cases.indexOf(vector) + 1}: has no id and input`;
    return failureOf(vector, answer, comparisonOf(json['comparison'] ?? setComparison, vector)) ?? [];
  });
  const passed = asked.length - failures.length;
  const skipped = cases.length - asked.length;
  const rest = skipped === 0 ? '' : `, ${skipped} of presets not known here`;
  const lines = [`${name}: ${passed} passed, ${failures.length} failed${rest}`, ...failures];
  return { lines, passed, failed: failures.length, skipped, unsupported: 0 };
}

function failureOf(
  vector: VectorCase,
  answer: (vector: VectorCase) => unknown,
  comparison: Comparison,
): string | undefined {
  const expected = vector.peerBug ? vector.ours : vector.expected;
  let answered: unknown;
  try {
    answered = answer(vector);
  } catch (error) {
    if (!(error instanceof SightlineError)) throw error;
    // Vectors files write codes in small letters with hyphens.
    answered = { error: error.code.toLowerCase().replaceAll('_', '-') };
  }
  if (agrees(expected, answered, comparison)) return undefined;
  return `  ${vector.id}: expected ${JSON.stringify(expected)}, answered ${JSON.stringify(answered)}`;
}

/** How a file without a word on it compares: by the tolerance of the case. */
const setComparison: Comparison = { type: 'absolute' };

function comparisonOf(written: unknown, vector: VectorCase): Comparison {
  const { type, tolerance, toleranceAtObserved1 } = isRecord(written) ? written : {};
  // A source that finds limits by halving is further off where a single event was observed.
  const atOne = vector.input['observed'] === 1 ? toleranceAtObserved1 : undefined;
  const within = vector.tolerance ?? atOne ?? tolerance;
  return {
    type: type === 'absolute' || type === 'relative' ? type : 'exact',
    ...(typeof within === 'number' && { tolerance: within }),
  };
}

function isCase(value: unknown): value is VectorCase {
  return isRecord(value) && typeof value['id'] === 'string' && isRecord(value['input']);
}
