import { addDays, addMonths, fingerprintOf, SightlineError } from '@sightline/core';
import type { Coverage, Dataset, LocalDate, Table } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import type { ListSpec } from '../lists/list-spec.ts';
import { laterRecords } from './later-records.ts';
import { recordsToKeep } from './records-to-keep.ts';
import { tableOfParts } from './table-of-parts.ts';
import type { Part } from './table-of-parts.ts';

/** What became of one list when extracts were stacked. */
export type StackedList = {
  readonly list: string;
  /** First day that the list now covers without a gap. */
  readonly from: LocalDate;
  readonly records: number;
  /** Records that only an earlier extract holds. */
  readonly added: number;
  /** Records that a later extract should hold and does not: corrected or deleted since, and left out. */
  readonly withdrawn: number;
  /** Records that were open and have given way to a newer one, so that nobody knows when they ended: left out. */
  readonly endUnseen: number;
};

/** A span of days of which no extract speaks. What is older than it was left out. */
export type ExtractGap = { readonly list: string; readonly from: LocalDate; readonly to: LocalDate };

/** Several extracts as one dataset, and how they fitted together. */
export type StackedExtracts = {
  readonly dataset: Dataset;
  readonly lists: readonly StackedList[];
  readonly gaps: readonly ExtractGap[];
};

/**
 * Extracts of one authority as one dataset of a longer history: events of a year from two extracts of six months.
 *
 * The latest extract has the last word. A record of an earlier one is added when it is older than what the later
 * extract asks for, or when its child has a newer plan, episode or period of care since: then it has left the list
 * as it should. Lists 1 to 8 are stacked, each as far back as extracts follow without a gap; lists 9 to 11 are those of
 * the latest, which hold what stands at the snapshot or a whole year. So are the tables derived from lists. How things
 * stood on an earlier day cannot be had from it: measure the earlier extract for that.
 *
 * Check each extract by itself, before they are stacked: rules speak of what one extract holds.
 *
 * @param extracts - datasets of one authority with different snapshot dates, in any order
 * @throws {SightlineError} NO_EXTRACTS; EXTRACTS_OF_SEVERAL_AUTHORITIES; EXTRACTS_OF_ONE_DAY {asAt}
 * @example
 * import { annexAFromRecords, stackExtracts } from '@sightline/annex-a';
 * import { localDate } from '@sightline/core';
 * const extract = (asAt, ...dates) =>
 *   annexAFromRecords(
 *     { referrals: dates.map((dateOfReferral) => ({ childUniqueId: 'C1', dateOfReferral })) },
 *     { asAt: localDate(asAt) },
 *   ).dataset;
 * const { dataset, lists } = stackExtracts([
 *   extract('2025-03-31', '2025-01-06'),
 *   extract('2024-09-30', '2024-05-07'),
 * ]);
 * dataset.tables.referrals.rows // => 2
 * dataset.coverage.referrals.from // => '2024-03-30'
 * lists[0].added // => 1
 */
export function stackExtracts(extracts: readonly Dataset[]): StackedExtracts {
  const newestFirst = [...extracts].sort((a, b) => (a.asAt < b.asAt ? 1 : -1));
  const [latest] = newestFirst;
  if (latest === undefined) throw new SightlineError('NO_EXTRACTS');
  refuseMixed(newestFirst);
  const tables: Record<string, Table | undefined> = { ...latest.tables };
  const coverage: Record<string, Coverage> = { ...latest.coverage };
  const lists: StackedList[] = [];
  const gaps: ExtractGap[] = [];
  for (const spec of annexALists) {
    if (!latest.tables[spec.key]) continue;
    const stacked = isStacked(spec) ? stackList(spec, newestFirst) : undefined;
    if (stacked === undefined) continue;
    if (stacked.gap) gaps.push(stacked.gap);
    lists.push(stacked.list);
    tables[spec.key] = stacked.table;
    coverage[spec.key] = { ...latest.coverage[spec.key]!, from: stacked.list.from };
  }
  const fingerprint = fingerprintOf({ stacked: newestFirst.map((one) => one.fingerprint) });
  return { dataset: { ...latest, tables, coverage, fingerprint }, lists, gaps };
}

/** Lists of events and of spans of six months; the others hold a year, or only what stands at the snapshot. */
const isStacked = ({ window }: ListSpec): boolean => window.months === 6;

function refuseMixed(newestFirst: readonly Dataset[]): void {
  newestFirst.forEach(({ authority, asAt }, at) => {
    const newer = newestFirst[at - 1];
    if (newer && newer.authority !== authority) throw new SightlineError('EXTRACTS_OF_SEVERAL_AUTHORITIES');
    if (newer?.asAt === asAt) throw new SightlineError('EXTRACTS_OF_ONE_DAY', { asAt });
  });
}

function stackList(
  spec: ListSpec,
  newestFirst: readonly Dataset[],
): { readonly table: Table; readonly list: StackedList; readonly gap?: ExtractGap } {
  const list = spec.key;
  const windowStart = ({ asAt }: Dataset): LocalDate => addMonths(asAt, -spec.window.months);
  const [latest, ...earlier] = newestFirst as [Dataset, ...Dataset[]];
  const newest = latest.tables[list]!;
  const later = laterRecords(spec);
  later.add(newest);
  const parts: Part[] = [{ table: newest }];
  const counts = { added: 0, withdrawn: 0, endUnseen: 0 };
  let from = windowStart(latest);
  let gap: ExtractGap | undefined;
  for (const extract of earlier) {
    const table = extract.tables[list];
    if (extract.asAt < addDays(from, -1))
      gap = { list, from: addDays(extract.asAt, 1), to: addDays(from, -1) };
    if (table === undefined || gap !== undefined) break;
    const { keep, withdrawn, endUnseen } = recordsToKeep(spec, table, extract.asAt, from, later);
    parts.push({ table, rows: keep });
    later.add(table, keep);
    counts.added += keep.length;
    counts.withdrawn += withdrawn;
    counts.endUnseen += endUnseen;
    if (windowStart(extract) < from) from = windowStart(extract);
  }
  const table = tableOfParts(parts);
  return { table, list: { list, from, records: table.rows, ...counts }, ...(gap && { gap }) };
}
