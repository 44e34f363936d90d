import { divideExact, measuredFigure, multiplyExact, SightlineError } from '@sightline/core';
import {
  compareIntervals,
  compareWithInterval,
  compareWithIntervals,
  compareWithLimitsAbout,
  compareWithRange,
  fingertips2020Edges,
  fingertips2020PreviousPeriod,
  fingertips2020Target,
  judgeByRule,
} from '@sightline/rag';
import type { CannotSay, Compared, IntervalEnds, Sense, TargetRule } from '@sightline/rag';
import { plainDecimal } from './plain-decimal.ts';
import type { VectorCase } from './vector-case.ts';
import { decimalOrNull, polarityOf } from './words.ts';

type Input = VectorCase['input'];
type Answers = Readonly<Record<string, (input: Input) => unknown>>;

/** Answers a case of method `benchmark-interval-overlap`. */
export function answerBenchmarkByInterval({ kind, input }: VectorCase): unknown {
  return answer(byInterval, kind, input);
}

/** Answers a case of method `benchmark-control-limits`. */
export function answerBenchmarkLimits({ kind, input }: VectorCase): unknown {
  const scale = Number(input['unit']);
  const denominator = plainDecimal(input['denominator']);
  const events = multiplyExact(plainDecimal(input['value']), denominator);
  const parts = { numerator: divideExact(events, String(scale)), denominator, scale };
  // The file writes the deviate or the tail that it used, cut short; they stand for these two confidences.
  const narrow = input['z'] === 1.96 || input['tail'] === 0.025;
  const method = kind === 'rate' ? 'rate' : 'proportion';
  const benchmark = decimalOrNull(input['benchmark']);
  return wordOf(compareWithLimitsAbout(parts, method, benchmark, narrow ? '0.95' : '0.998', senseOf(input)));
}

/** Answers a case of method `target-comparison`. */
export function answerTargetComparison({ kind, input, preset }: VectorCase): unknown {
  return answer(preset === undefined ? byTarget : { ...byTarget, ...byPreset[preset] }, kind, input);
}

const byInterval: Answers = {
  'interval-vs-value': (input) =>
    wordOf(compareWithInterval(endsOf(input), decimalOrNull(input['benchmark']), senseOf(input))),
  'interval-vs-interval': (input) => {
    const benchmark = endsOf(input, 'benchmark', 'benchmarkLower', 'benchmarkUpper');
    return wordOf(compareIntervals(endsOf(input), benchmark, senseOf(input)));
  },
  'two-level-interval-vs-value': (input) => {
    const areas = [
      endsOf(input, 'value', 'lower95', 'upper95'),
      endsOf(input, 'value', 'lower998', 'upper998'),
    ];
    const compared = compareWithIntervals(areas, decimalOrNull(input['benchmark']), senseOf(input));
    if (compared.status === 'compared' && compared.level === 2) {
      if (compared.judged === 'better') return 'best';
      if (compared.judged === 'worse') return 'worst';
    }
    return wordOf(compared);
  },
};

const byTarget: Answers = {
  single: (input) => byOneTarget(input, decimalOrNull(input['target'])),
  'single-by-interval': (input) => {
    // The file gives no value, and which side the interval lies on does not need one.
    const ends = { ...endsOf(input), value: decimalOrNull(input['lower']) };
    return judgedOf(compareWithInterval(ends, decimalOrNull(input['target']), senseOf(input)));
  },
  range: byRange,
  'percentile-range': byRange,
  'previous-period-benchmark': (input) => byOneTarget(input, decimalOrNull(input['benchmark'])),
};

/** Answers by a preset that a case names. */
const byPreset: Readonly<Record<string, Answers>> = {
  'fingertips-2020': {
    'previous-period-benchmark': (input) =>
      byOneTarget(input, decimalOrNull(input['benchmark']), fingertips2020PreviousPeriod),
  },
};

function byOneTarget(input: Input, target: string | null, rule: TargetRule = fingertips2020Target): string {
  const value = decimalOrNull(input['value']);
  if (value === null || target === null) return 'not-compared';
  const figure = measuredFigure({ unit: 'ratio', numerator: value, denominator: '1', scale: 1, places: 1 });
  const aim = { value: target, edge: 'better' } as const;
  const { status } = judgeByRule(figure, polarityOf(input['polarity']), aim, rule);
  if (status === 'met') return 'better';
  return status === 'missed' ? 'worse' : 'not-compared';
}

function byRange(input: Input): string {
  const range = { lower: plainDecimal(input['lowerLimit']), upper: plainDecimal(input['upperLimit']) };
  return judgedOf(
    compareWithRange(decimalOrNull(input['value']), range, fingertips2020Edges, senseOf(input)),
  );
}

function answer(answers: Answers, kind: string | undefined, input: Input): unknown {
  const known = answers[String(kind)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'kind-unknown', kind: String(kind) });
  return known(input);
}

function endsOf(input: Input, value = 'value', lower = 'lower', upper = 'upper'): IntervalEnds {
  return {
    value: decimalOrNull(input[value]),
    lower: decimalOrNull(input[lower]),
    upper: decimalOrNull(input[upper]),
  };
}

function senseOf(input: Input): Sense {
  const polarity = polarityOf(input['polarity']);
  return polarity === 'in-range' ? 'none' : polarity;
}

/** The file's word where a side without a polarity has a word of its own. */
function wordOf(compared: Compared | CannotSay): string {
  if (compared.status === 'cannot-say') return 'not-compared';
  return compared.judged ?? compared.side;
}

/** The file's word where a polarity is needed. */
function judgedOf(compared: Compared | CannotSay): string {
  return (compared.status === 'compared' && compared.judged) || 'not-compared';
}
