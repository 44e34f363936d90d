import { SightlineError } from '@sightline/core';
import type { Measured, TargetSetting } from '@sightline/core';

/**
 * The target in force for a measured figure: of those set for its measure whose dates hold the last day of its period
 * (both ends inside) the one that began last. Undefined when none is in force.
 *
 * @category Targets
 * @throws {SightlineError} TARGET_REPEATED {measure, from} when two that began on the same day are in force
 * @example
 * import { targetFor } from '@sightline/rag';
 * const targets = [{ measure: 'm', from: '2023-04-01', value: '80' }, { measure: 'm', from: '2024-04-01', value: '85' }];
 * const measured = { measure: { id: 'm' }, period: { from: '2023-10-01', to: '2024-03-31' } };
 * targetFor(targets, measured).value // => '80'
 */
export function targetFor<T extends Pick<TargetSetting, 'measure' | 'from' | 'to'>>(
  targets: readonly T[],
  measured: Pick<Measured, 'period'> & { readonly measure: Pick<Measured['measure'], 'id'> },
): T | undefined {
  const day = measured.period.to;
  let chosen: T | undefined;
  for (const target of targets) {
    const inForce = target.from <= day && (target.to === undefined || day <= target.to);
    if (target.measure !== measured.measure.id || !inForce) continue;
    if (chosen?.from === target.from) {
      throw new SightlineError('TARGET_REPEATED', { measure: target.measure, from: target.from });
    }
    if (chosen === undefined || chosen.from < target.from) chosen = target;
  }
  return chosen;
}
