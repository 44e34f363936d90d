import { judgementKey, valueOf } from '@sightline/core';
import type { Run } from '@sightline/core';
import type { Action } from '../actions/action.ts';
import type { LedgerMeasure, LedgerRun } from './breach-ledger.ts';

/**
 * What a saved run adds to a ledger: of each measure and group the latest period that was judged.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { ledgerRun } from '@sightline/qaf';
 * const run = { envelope: { asAt: localDate('2024-03-31') }, measured: [], judgements: {} };
 * ledgerRun(run, []) // => { asAt: '2024-03-31', judged: [], actions: [] }
 */
export function ledgerRun(
  run: Pick<Run, 'measured' | 'judgements'> & { readonly envelope: Pick<Run['envelope'], 'asAt'> },
  actions: readonly Action[],
): LedgerRun {
  const { measured, judgements, envelope } = run;
  const latest = new Map<string, string>();
  for (const { measure, period } of measured)
    if (period.to > (latest.get(measure.id) ?? '')) latest.set(measure.id, period.to);
  const judged = measured
    .filter(({ measure, period }) => period.to === latest.get(measure.id))
    .map((one): LedgerMeasure => {
      const { measure, group, figure } = one;
      const judgement = judgements[judgementKey(one)];
      const target = judgement?.inputs['target'];
      return {
        measure: measure.id,
        group,
        status: judgement?.status ?? 'not-judged',
        polarity: measure.polarity,
        version: measure.version,
        ...(figure.status === 'measured' && { value: valueOf(figure) }),
        ...(typeof target === 'string' && { target }),
      };
    });
  return { asAt: envelope.asAt, judged, actions };
}
