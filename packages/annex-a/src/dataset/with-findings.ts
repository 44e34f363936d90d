import { fingerprintOf, tableFromRecords } from '@sightline/core';
import type { Dataset, Finding } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import { findingsSchema } from './findings-schema.ts';

/**
 * The dataset with a table `findings`, so that definitions can count what a check found: a row for each finding with
 * its `code`, `about`, `severity`, `basis`, `list`, `column`, `state`, `since` and the `count` of records that it stands
 * for; its Excel row is that of the finding, 0 without one. It covers the snapshot alone. What was found depends on more than the lists, so the fingerprint is another.
 *
 * @param findings - of `readAnnexA` and `checkDataset` for this dataset
 * @example
 * import { localDate, toRecords } from '@sightline/core';
 * import { annexAFromRecords, checkDataset, withFindings } from '@sightline/annex-a';
 * const records = { section47: [{ icpcDate: '2024-03-05' }] };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const { findings } = withFindings(dataset, checkDataset(dataset)).tables;
 * toRecords(findings)[0]
 * // => { code: 'AA-05-REQ-childUniqueId', about: 'data', severity: 'error', basis: 'ofsted', list: 'section47', column: 'childUniqueId', count: 1, state: 'open', since: null }
 */
export function withFindings(dataset: Dataset, findings: readonly Finding[]): Dataset {
  const records = findings.map(({ code, about, severity, basis, where, state, since }) => ({
    code,
    about,
    severity,
    basis,
    list: where.list,
    column: where.column,
    count: where.count ?? 1,
    state,
    since,
  }));
  const table = tableFromRecords(findingsSchema.key, findingsSchema, records);
  const { asAt, fingerprint } = dataset;
  const lists = annexALists.map(({ key }) => key).filter((key) => dataset.tables[key]);
  return {
    ...dataset,
    tables: {
      ...dataset.tables,
      findings: {
        ...table,
        source: { ...table.source, excelRow: Int32Array.from(findings, ({ where }) => where.row ?? 0) },
      },
    },
    coverage: {
      ...dataset.coverage,
      findings: { from: asAt, to: asAt, complete: lists.length === annexALists.length, lists },
    },
    fingerprint: fingerprintOf({ dataset: fingerprint, findings: records }),
  };
}
