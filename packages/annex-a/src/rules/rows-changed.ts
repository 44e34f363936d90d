import { roundHalfAwayFromZero } from '@sightline/core';
import type { Settings } from '@sightline/core';
import type { Fault } from './fault.ts';
import type { ListView } from './list-view.ts';
import { limitsOf } from './records-in-fault.ts';
import { structureRules } from './structure-rules.ts';

/**
 * Tells of a list whose number of records has changed by more than a share of what it was. Of a short list, by both
 * numbers, nothing is told.
 *
 * @param before - number of records in the run before; absent where it did not hold the list
 * @param params - an authority's own limits
 */
export function rowsChanged(
  { table }: ListView,
  before: number | undefined,
  params: NonNullable<Settings['rules']>[string]['params'] = {},
): Fault[] {
  const rule = structureRules.rowsChanged;
  const { percent, fewestRecords } = limitsOf(rule, params);
  if (before === undefined || Math.max(before, table.rows) < fewestRecords!) return [];
  const change = Math.abs(table.rows - before) * 100;
  if (change <= percent! * before) return [];
  const share = before === 0 ? {} : { share: roundHalfAwayFromZero(`${change}/${before}`, 1) };
  const count = { count: table.rows, number: before };
  return [{ rule, severity: rule.severity, params: { ...count, ...share, limit: percent! } }];
}
