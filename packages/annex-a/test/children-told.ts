import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
import type { AnnexARecords, RecordsOptions } from '@sightline/annex-a';
import { localDate } from '@sightline/core';
import type { Finding } from '@sightline/core';
import { expect } from 'vitest';

/**
 * Snapshot of every record in the tests of rules across lists, a Sunday; Friday 29 March was Good Friday. The window of six
 * months begins on Saturday 30 September 2023, that of twelve on 31 March 2023.
 */
const asAt = localDate('2024-03-31');

/** What lists say of one child, without the child's identifier. */
export type Child = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The rule, children of whom it tells, and children of whom it does not: at the limit, then where it cannot tell. */
export type Case = readonly [code: string, breaks: readonly Child[], keeps: readonly Child[]];

/** All findings of a rule on children `C1`, `C2` and so on. */
export function findingsOn(
  code: string,
  children: readonly Child[],
  options: Partial<RecordsOptions> = {},
): Finding[] {
  const { dataset } = annexAFromRecords(recordsOf(children), { asAt, ...options });
  return checkDataset(dataset, { profile: 'all' }).filter((finding) => finding.code === code);
}

/** That a rule tells of each of the first children, and of none of the others. */
export function expectTold(code: string, breaks: readonly Child[], keeps: readonly Child[]): void {
  const children = [...breaks, ...keeps];
  const told = findingsOn(code, children).map(({ where }) => ownerOf(children, where.list!, where.row!));
  expect([...new Set(told)].sort((a, b) => a - b)).toEqual(breaks.map((_, index) => index));
}

/** Which child the nth record of a list is of. */
function ownerOf(children: readonly Child[], list: string, record: number): number {
  const owners = children.flatMap((child, index) => (child[list] ?? []).map(() => index));
  return owners[record - 1]!;
}

function recordsOf(children: readonly Child[]): AnnexARecords {
  // A list that no child is on is held and empty, for rules that need it.
  const lists: Record<string, Record<string, unknown>[]> = Object.fromEntries(
    ['contacts', 'earlyHelp', 'referrals', 'assessments', 'section47', 'childrenInNeed']
      .concat(['childProtection', 'childrenInCare', 'careLeavers', 'adoption', 'adopters'])
      .map((list) => [list, []]),
  );
  children.forEach((child, index) => {
    for (const [list, records] of Object.entries(child)) {
      const id = list === 'adopters' ? {} : { childUniqueId: `C${index + 1}` };
      lists[list]!.push(...records.map((record) => ({ ...id, ...record })));
    }
  });
  return lists;
}
