import { SightlineError } from '@sightline/core';
import type { ListKey, Settings } from '@sightline/core';
import type { Fault } from './fault.ts';
import type { ListsView } from './lists-view.ts';
import type { RecordRule } from './record-rule.ts';
import type { Rule } from './rule.ts';

/**
 * The faults of a rule on records, in the order in which it finds them; none where the dataset lacks a list or column
 * that the rule needs, or a list is of a layout that the rule is not for.
 *
 * @param isActive - whether a rule is asked of a list
 * @param params - an authority's own limits
 * @throws {SightlineError} UNKNOWN_RULE_PARAMETER or INVALID_RULE_PARAMETER when a limit is none of the rule's or no
 *   whole number
 */
export function recordFaults(
  rule: RecordRule,
  lists: ListsView,
  isActive: (rule: Rule, list: ListKey) => boolean,
  params: NonNullable<Settings['rules']>[string]['params'] = {},
): Fault[] {
  const parameters = limitsOf(rule, params);
  const canBeAsked = Object.entries(rule.needs).every(([key, columns = []]) => {
    const list = lists.held.find(({ spec }) => spec.key === key);
    return list && isActive(rule, key) && columns.every((column) => list.table.columns[column]);
  });
  if (!canBeAsked) return [];
  const { severity } = rule;
  const column = rule.columns[0]!;
  return Array.from(rule.find(lists, parameters), (found) =>
    typeof found === 'number' ? { rule, column, severity, row: found } : { rule, column, severity, ...found },
  );
}

/**
 * A rule's limits, with those that an authority has set instead.
 *
 * @throws {SightlineError} UNKNOWN_RULE_PARAMETER or INVALID_RULE_PARAMETER
 */
export function limitsOf(
  { id, parameters = {} }: Rule,
  params: Readonly<Record<string, unknown>>,
): Readonly<Record<string, number>> {
  const limits: Record<string, number> = { ...parameters };
  for (const [name, value] of Object.entries(params)) {
    if (!Object.hasOwn(parameters, name))
      throw new SightlineError('UNKNOWN_RULE_PARAMETER', { rule: id, parameter: name });
    if (typeof value !== 'number' || !Number.isSafeInteger(value))
      throw new SightlineError('INVALID_RULE_PARAMETER', { rule: id, parameter: name });
    limits[name] = value;
  }
  return limits;
}
