import type { Finding, ListKey } from '@sightline/core';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { RecordsOptions } from '../reading/annex-a-from-records.ts';
import { checkDataset } from './check-dataset.ts';
import type { CheckOptions } from './check-dataset.ts';

/**
 * What one record shows to be wrong, by the same rules as `checkDataset`: for a form that somebody fills in. Values
 * are those of `annexAFromRecords`. Rules that compare the record with others, of its list or of another, find
 * nothing here.
 *
 * @param list - key of the record's list
 * @throws {SightlineError} UNKNOWN_LIST, UNKNOWN_COLUMN when a key is not that of a list, or of a column
 *   that the list has in the layout
 * @example
 * import { localDate } from '@sightline/core';
 * import { checkRecord } from '@sightline/annex-a';
 * const record = { childUniqueId: 'C1', age: 4.5, dateOfContact: '2024-03-05' };
 * const findings = checkRecord('contacts', record, { asAt: localDate('2024-03-31') });
 * findings.filter(({ where }) => where.column === 'age').map(({ code, params }) => [code, params.kind])
 * // => [['AA-01-TYP-I', 'integer-fraction']]
 */
export function checkRecord(
  list: ListKey,
  record: Readonly<Record<string, unknown>>,
  options: RecordsOptions & CheckOptions,
): Finding[] {
  return checkDataset(annexAFromRecords({ [list]: [record] }, options).dataset, options);
}
