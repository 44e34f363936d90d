import type { Polarity, TargetSetting } from '@sightline/core';

/**
 * What of a target setting decides a status. `value`, `lower` and `upper` are in display units: `"80"` is 80%.
 *
 * @category Targets
 */
export type Target = Pick<TargetSetting, 'value' | 'lower' | 'upper' | 'tolerance' | 'edge'>;

/**
 * A polarity that can be judged.
 *
 * @category Targets
 */
export type JudgedPolarity = Exclude<Polarity, 'none'>;
