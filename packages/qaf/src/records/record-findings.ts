import { findingIds } from '@sightline/core';
import type { Finding } from '@sightline/core';
import type { RecordFault } from './parse-qaf-records.ts';

/**
 * Faults of records as findings, beside those of the lists: code `QAF-` and the fault's own in capitals, where the place is
 * the list, the number of the record from 1, and the field.
 *
 * @param salt - the authority's secret, as for other findings
 * @example
 * import { recordFindings } from '@sightline/qaf';
 * const [{ code, where }] = recordFindings([{ code: 'field-missing', severity: 'error', list: 'audits', index: 0, at: 'team' }], 'secret');
 * [code, where] // => ['QAF-FIELD-MISSING', { list: 'audits', row: 1, column: 'team' }]
 */
export function recordFindings(faults: readonly RecordFault[], salt: string): readonly Finding[] {
  const idOf = findingIds(salt);
  return faults.map(({ code, severity, list, index, at }) => ({
    id: idOf([code, list, String(index ?? ''), at ?? '']),
    code: `QAF-${code.toUpperCase()}`,
    about: index === undefined ? 'structure' : 'data',
    severity,
    basis: 'derived',
    where: {
      list,
      ...(index !== undefined && { row: index + 1 }),
      ...(at !== undefined && { column: at }),
    },
    params: {},
    state: 'open',
  }));
}
