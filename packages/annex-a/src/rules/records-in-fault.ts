import { SightlineError } from '@sightline/core';
import type { ListKey, Settings } from '@sightline/core';
import type { ListsView } from './lists-view.ts';
import type { RecordFault, RecordRule } from './record-rule.ts';
import type { Rule } from './rule.ts';

/**
 * The records that break a rule, in the order in which it finds them; none where the dataset lacks a list or column that the
 * rule needs, or a list is of a layout that the rule is not for.
 *
 * @param isActive - whether a rule is asked of a list
 * @param params - an authority's own limits
 * @throws {SightlineError} UNKNOWN_RULE_PARAMETER or INVALID_RULE_PARAMETER when a limit is none of the rule's or no
 *   whole number
 */
export function recordsInFault(
  rule: RecordRule,
  lists: ListsView,
  isActive: (rule: Rule, list: ListKey) => boolean,
  params: NonNullable<Settings['rules']>[string]['params'] = {},
): Iterable<RecordFault | number> {
  const parameters = limitsOf(rule, params);
  const canBeAsked = Object.entries(rule.needs).every(([key, columns = []]) => {
    const list = lists.held.find(({ spec }) => spec.key === key);
    return list && isActive(rule, key) && columns.every((column) => list.table.columns[column]);
  });
  return canBeAsked ? rule.find(lists, parameters) : [];
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
