import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
import type { AnnexARecords, CheckOptions } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import type { Finding, ListKey } from '@sightline/core';
import { expect } from 'vitest';

/** Snapshot of every record in the tests of rules. Six months before it is 30 September 2023. */
const asAt = localDate('2024-03-31');

type TestRecord = Readonly<Record<string, unknown>>;

/** What a rule finds in records, whatever its profile. */
export function findings(records: AnnexARecords, code: string, options: CheckOptions = {}): Finding[] {
  const { dataset } = annexAFromRecords(records, { asAt });
  return checkDataset(dataset, { profile: 'all', ...options }).filter((finding) => finding.code === code);
}

/** Rows, from 1, of the records that a rule tells of. */
export function told(
  records: AnnexARecords,
  code: string,
  options: CheckOptions = {},
): (number | undefined)[] {
  return findings(records, code, options).map(({ where }) => where.row);
}

/** A record a child on one list: the first some break the rule, the others keep it or leave it open. */
export type RuleCase = readonly [
  code: string,
  list: ListKey,
  breaks: readonly TestRecord[],
  keeps: readonly TestRecord[],
];

/** That of a case's records the first are told of and no other. */
export function expectTold([code, list, breaks, keeps]: RuleCase): void {
  const records = [...breaks, ...keeps].map((record, row) => ({ childUniqueId: `C${row + 1}`, ...record }));
  const rows = new Set(told({ [list]: records }, code));
  expect(records.map((_, row) => row + 1).filter((row) => rows.has(row))).toEqual(
    breaks.map((_, row) => row + 1),
  );
}
