import type { LocalDate } from '@sightline/core';
import type { Breach } from './breaches-of.ts';

/** What one run changed in the breaches. */
export type BreachMovement = {
  readonly fresh: readonly Breach[];
  readonly continuing: readonly Breach[];
  readonly ended: readonly Breach[];
};

/**
 * Which breaches began with the run of a day, which were open before and still are, and which it ended.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { breachesOf, breachMovement, emptyLedger, updateLedger } from '@sightline/qaf';
 * const asAt = localDate('2024-03-31');
 * const ledger = updateLedger(emptyLedger, { asAt, judged: [{ measure: 'm', group: {}, status: 'missed' }], actions: [] });
 * breachMovement(breachesOf(ledger), asAt).fresh.length // => 1
 */
export function breachMovement(breaches: readonly Breach[], asAt: LocalDate): BreachMovement {
  return {
    fresh: breaches.filter(({ since }) => since === asAt),
    continuing: breaches.filter(
      ({ since, endedOn }) => since < asAt && (endedOn === undefined || endedOn > asAt),
    ),
    ended: breaches.filter(({ endedOn }) => endedOn === asAt),
  };
}
