import { SightlineError } from '@sightline/core';
import { assurance, attributeLimits, flagMeaning, variationIcons } from '@sightline/rag';
import type { AttributePointLimits, CannotSay, FlagMeaning, Sense } from '@sightline/rag';
import type { VectorCase } from './vector-case.ts';
import { decimalOrNull, decimals, polarityOf } from './words.ts';

type Input = VectorCase['input'];

/** Answers a case of method `spc-icons`. */
export function answerIcons({ kind, input }: VectorCase): unknown {
  const known = icons[String(kind)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'kind-unknown', kind: String(kind) });
  return known(input);
}

/** Answers a case of method `attribute-control-limits`: each group of points is a phase of its own. */
export function answerAttributeCharts({ kind, input }: VectorCase): unknown {
  const chart = String(kind)[0];
  if (chart !== 'p' && chart !== 'u' && chart !== 'c') {
    throw new SightlineError('VECTOR_INVALID', { problem: 'kind-unknown', kind: String(kind) });
  }
  const denominators = decimals(input['denominators']);
  const groups = Array.isArray(input['groups']) ? input['groups'].map(Number) : [];
  const counts = decimals(input['numerators']).map((numerator, index) => {
    return { numerator, denominator: denominators[index] ?? '1', group: groups[index] ?? 1 };
  });
  const limits = [...new Set(counts.map(({ group }) => group))].flatMap((group) => {
    const phase = counts.filter((count) => count.group === group);
    const drawn = attributeLimits(chart, phase, { scale: Number(input['multiplier']) });
    return drawn.status === 'calculated' ? drawn.points.filter(hasLimits) : [];
  });
  const each = (end: keyof AttributePointLimits): unknown[] => limits.map((point) => point[end]);
  return {
    lower3: each('lower'),
    lower2: each('lowerNear'),
    upper2: each('upperNear'),
    upper3: each('upper'),
  };
}

function hasLimits(point: AttributePointLimits | CannotSay): point is AttributePointLimits {
  return point.status === 'calculated';
}

const icons: Readonly<Record<string, (input: Input) => unknown>> = {
  assurance: ({ lower, upper, target, improvement }) => {
    const [low, high] = [decimalOrNull(lower), decimalOrNull(upper)];
    const limits = low !== null && high !== null ? { lower: low, upper: high } : null;
    const icon = assurance(limits, decimalOrNull(target), senseOf(improvement));
    return typeof icon === 'string' ? camelCase(icon) : 'none';
  },
  variation: ({ outside, shift, trend, twoInThree, improvement, latestPointOnly }) => {
    const rules = [outside, shift, trend, twoInThree].map((rule) => (Array.isArray(rule) ? rule : []));
    const asked = latestPointOnly === true ? rules.map((rule) => rule.slice(-1)) : rules;
    const shown = variationIcons(asked.flat().map(meaningOf), senseOf(improvement));
    // The files call a chart without points common cause.
    return Array.isArray(shown) ? shown.map(camelCase) : ['commonCause'];
  },
  'flag-direction': ({ side, show, improvement }) => {
    const mark = side === 'upper' ? 1 : side === 'lower' ? -1 : 0;
    const meaning = flagMeaning(mark, { value: String(mark), centre: '0' }, senseOf(improvement));
    const word = meaning === 'concern' ? 'deterioration' : meaning.replace('-', '_');
    // What a chart is asked to show: both, or one of the two and nothing neutral.
    return show === 'both' || show === word ? word : 'none';
  },
};

function senseOf(improvement: unknown): Sense {
  const polarity = polarityOf(improvement);
  return polarity === 'in-range' ? 'none' : polarity;
}

function meaningOf(word: unknown): FlagMeaning {
  if (word === 'deterioration') return 'concern';
  if (word === 'neutral_high') return 'neutral-high';
  if (word === 'neutral_low') return 'neutral-low';
  return word === 'improvement' ? word : 'none';
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
