import { multiplyExact } from '@sightline/core';
import { compareWithFunnel, poissonFunnel, proportionFunnel } from '@sightline/rag';
import type { ValueParts } from '@sightline/rag';
import { plainDecimal } from './plain-decimal.ts';
import type { VectorCase } from './vector-case.ts';
import { decimalOrNull, shown } from './words.ts';

/** Answers a case of method `funnel-limits-proportion`. */
export function answerFunnelLimits({ input }: VectorCase): unknown {
  const scale = Number(input['multiplier']);
  const baseline = baselineOf(input, scale);
  const size = plainDecimal(input['denominator']);
  const narrow = proportionFunnel(size, baseline, '0.95');
  const wide = proportionFunnel(size, baseline, '0.998');
  if (narrow.status === 'cannot-say' || wide.status === 'cannot-say') return null;
  return {
    lower95: narrow.lower,
    upper95: narrow.upper,
    lower998: wide.lower,
    upper998: wide.upper,
    baseline: shown(multiplyExact(plainDecimal(input['baselineProportion']), String(scale))),
  };
}

/** Answers a case of method `funnel-significance-proportion`. */
export function answerFunnelSignificance({ input }: VectorCase): unknown {
  const numerator = decimalOrNull(input['numerator']);
  const parts = { numerator, denominator: decimalOrNull(input['denominator']), scale: 1 };
  const compared = compareWithFunnel(parts, baselineOf(input, 1), 'none');
  if (compared.status === 'cannot-say') return { significance: 'not-compared' };
  if (compared.level === 0) return { significance: 'not-significant' };
  const side = compared.side === 'higher' ? 'high' : 'low';
  return { significance: `${side}-${compared.level === 2 ? '99.8' : '95'}` };
}

/** Answers a case of method `funnel-limits-poisson`. */
export function answerPoissonFunnel({ input }: VectorCase): unknown {
  const observed = plainDecimal(input['observed']);
  const narrow = poissonFunnel(observed, '0.95');
  const wide = poissonFunnel(observed, '0.998');
  if (narrow.status === 'cannot-say' || wide.status === 'cannot-say') return null;
  return {
    lower95Expected: narrow.lowerExpected,
    lower95Ratio: narrow.lower,
    upper95Expected: narrow.upperExpected,
    upper95Ratio: narrow.upper,
    lower998Expected: wide.lowerExpected,
    lower998Ratio: wide.lower,
    upper998Expected: wide.upperExpected,
    upper998Ratio: wide.upper,
  };
}

function baselineOf(input: VectorCase['input'], scale: number): ValueParts {
  return { numerator: plainDecimal(input['baselineProportion']), denominator: '1', scale };
}
