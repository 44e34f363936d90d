import type { Measured } from './figure.ts';

/**
 * The key under which a run keeps the judgement of a measured figure:
 * `id@version|from..to|dimension=value;dimension=value`, dimensions in order of their names.
 *
 * The signs `% | ; =` inside a dimension or a value are written as `%` and their code, so that no two groups share a key.
 *
 * @example
 * import { judgementKey, localDate } from '@sightline/core';
 * const period = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
 * const measure = { id: 'referrals-count', version: '1.0.0' };
 * judgementKey({ measure, period, group: { team: 'North' } }) // => 'referrals-count@1.0.0|2024-04-01..2025-03-31|team=North'
 */
export function judgementKey(
  measured: Pick<Measured, 'period' | 'group'> & {
    readonly measure: Pick<Measured['measure'], 'id' | 'version'>;
  },
): string {
  const { measure, period, group } = measured;
  const groups = Object.keys(group)
    .sort()
    .map((dimension) => `${escaped(dimension)}=${escaped(group[dimension] ?? '')}`);
  return `${measure.id}@${measure.version}|${period.from}..${period.to}|${groups.join(';')}`;
}

function escaped(text: string): string {
  return text.replace(/[%|;=]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
