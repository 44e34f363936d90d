import type { FindingBasis, FindingSeverity, Layout, ListKey } from '@sightline/core';
import type { RecordRule } from '../record-rule.ts';

/** What a rule across lists states; it is told of records of `list`. */
export type AcrossListsRule = {
  readonly list: ListKey;
  readonly severity: FindingSeverity;
  readonly basis: FindingBasis;
  /** Columns that it reads, by list; of `list` the one to look at first in front. */
  readonly needs: RecordRule['needs'];
  /** Every layout unless stated. */
  readonly layouts?: readonly Layout[];
  readonly parameters?: Readonly<Record<string, number>>;
  readonly find: RecordRule['find'];
};

/** A rule on what several lists say of one child, from the last part of its id and what it states. */
export function ruleAcrossLists(suffix: string, rule: AcrossListsRule): RecordRule {
  return {
    id: `AA-X-${suffix}`,
    about: 'data',
    layouts: ['2019', '2024', '2026'],
    columns: rule.needs[rule.list] ?? [],
    ...rule,
  };
}
