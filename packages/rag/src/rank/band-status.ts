import type { Judgement } from '@sightline/core';

/** The status of a band, 1 the best: only the outermost are judged apart from the rest. */
export function bandStatus({ band, of }: Judgement['inputs']): 'better' | 'similar' | 'worse' | 'not-judged' {
  if (!band || !of) return 'not-judged';
  if (band === '1') return 'better';
  return band === of ? 'worse' : 'similar';
}
