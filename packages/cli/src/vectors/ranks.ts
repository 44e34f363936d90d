import { SightlineError } from '@sightline/core';
import { bandBounds, bandWithin, percentile, rankBands, ranks } from '@sightline/rag';
import type { CannotSay } from '@sightline/rag';
import type { VectorCase } from './vector-case.ts';
import { decimalOrNull, polarityOf, shown } from './words.ts';

type Input = VectorCase['input'];

/** Answers a case of method `percentile-band-rank`. */
export function answerRanks({ kind, input }: VectorCase): unknown {
  const known = answers[String(kind)];
  if (!known) throw new SightlineError('VECTOR_INVALID', { problem: 'kind-unknown', kind: String(kind) });
  return known(input);
}

/** Answers a case of method `rank-based-quantile-bands`. */
export function answerRankBands({ input }: VectorCase): unknown {
  const sense = input['band1IsHighest'] === true ? 'higher' : 'lower';
  const banded = rankBands(entries(input['values']), Number(input['bands']), sense);
  return { bands: banded.map((each) => (each.status === 'banded' ? each.band : null)) };
}

const answers: Readonly<Record<string, (input: Input) => unknown>> = {
  percentiles: ({ values }) => {
    if ('reason' in bandBounds(entries(values), 4)) return null;
    const at = (share: string): unknown => written(percentile(entries(values), share));
    return { min: at('0'), p25: at('0.25'), median: at('0.5'), p75: at('0.75'), max: at('1') };
  },
  'band-bounds': ({ values, bands }) => {
    const bounds = bandBounds(entries(values), Number(bands));
    return 'reason' in bounds ? null : bounds.map(shown);
  },
  'band-by-percentile-bounds': ({ values, value, bands, reverse }) => {
    const banded = bandWithin(decimalOrNull(value), bandBounds(entries(values), Number(bands)));
    if (banded.status === 'cannot-say') return 0;
    return reverse === true ? banded.of + 1 - banded.band : banded.band;
  },
  'lait-quartile-band': ({ value, bounds, polarity }) => {
    if (value === null) return null;
    const banded = bandWithin(decimalOrNull(value), entries(bounds));
    if (banded.status === 'cannot-say') return 'Error';
    const letters = 'ABCD';
    return letters[polarityOf(polarity) === 'lower' ? banded.band - 1 : 4 - banded.band];
  },
  rank: ({ values, polarity }) => {
    const sense = polarityOf(polarity) === 'lower' ? 'lower' : 'higher';
    return ranks(entries(values), sense).map((each) => (each.status === 'ranked' ? each.rank : null));
  },
};

function entries(written: unknown): (string | null)[] {
  return Array.isArray(written) ? written.map(decimalOrNull) : [];
}

function written(answer: string | CannotSay): string | null {
  return typeof answer === 'string' ? shown(answer) : null;
}
