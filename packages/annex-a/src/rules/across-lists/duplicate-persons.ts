import { ABSENT } from '@sightline/core';
import { annexALists } from '../../annex-a-lists.ts';
import type { ListSpec } from '../../list-spec.ts';
import type { ListView } from '../list-view.ts';
import type { ListsView } from '../lists-view.ts';
import type { RecordRule } from '../record-rule.ts';
import { against } from './against.ts';
import { dateOfBirth, ethnicity, gender } from './identity.ts';
import { firstOfEach } from './natural-order.ts';
import { oncePerCheck } from './once-per-check.ts';
import { ruleAcrossLists } from './rule-across-lists.ts';
import { firstSaidOf } from './same-on-lists.ts';
import { textOf } from './text-of.ts';

/** The day that a record of a list is about; none of list 9, whose records are of a person, nor of adopters. */
function eventColumn({ naturalKey, columns, openSpan }: ListSpec): string | undefined {
  if (!columns.some(({ role }) => role === 'child')) return undefined;
  const ofKey = columns.find(({ key, type }) => type === 'date' && naturalKey.includes(key));
  return ofKey?.key ?? openSpan?.start;
}

/** Date of birth, sex and ethnicity of each child, as said first; what is not known is not there. */
const persons = oncePerCheck((lists) =>
  [dateOfBirth, gender, ethnicity].map((same) => firstSaidOf(lists, same)),
);

/** The lists that have events of children, each with its days. */
const eventsOf = oncePerCheck((lists) =>
  lists.held.flatMap((list) => {
    const column = eventColumn(list.spec);
    return column !== undefined && list.table.columns[column] ? [{ list, days: list.dates(column) }] : [];
  }),
);

/** A child's person and first day on a list, as a text; `undefined` where one of them is not known. */
function personAndDay(lists: ListsView, list: ListView, child: number): string | undefined {
  const { days } = eventsOf(lists).find((events) => events.list === list)!;
  let first = Infinity;
  for (const row of lists.rowsOf(list.spec.key, child)) {
    if (days[row] !== ABSENT) first = Math.min(first, days[row]!);
  }
  const parts = persons(lists).map((said) => said.get(child)?.value);
  return first === Infinity || parts.includes(undefined) ? undefined : [...parts, first].join('|');
}

/** All events of a child as a text; `undefined` where there are fewer than two. */
function lifeOf(lists: ListsView, child: number): string | undefined {
  const events = new Set<string>();
  for (const { list, days } of eventsOf(lists)) {
    for (const row of lists.rowsOf(list.spec.key, child)) {
      if (days[row] !== ABSENT) events.add(`${list.spec.key} ${days[row]!}`);
    }
  }
  return events.size < 2 ? undefined : [...events].sort().join('|');
}

function groupedBy<T>(all: readonly T[], keyOf: (one: T) => string | undefined): T[][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * Two identifiers may be of one person: date of birth, sex and ethnicity agree, and all events of both, two or more, are on
 * the same lists and days. Twins are told too. Told of every identifier but the first in the order of characters, on the
 * first list on which they have a record; so each list compares the children who begin there.
 */
const sameLife = (spec: ListSpec): RecordRule =>
  ruleAcrossLists('TWIN', {
    severity: 'warning',
    basis: 'derived',
    list: spec.key,
    needs: { [spec.key]: ['childUniqueId', eventColumn(spec)!] },
    find: (lists) => {
      const records = lists.of(spec.key);
      const text = textOf(records, 'childUniqueId');
      const earlier = eventsOf(lists).filter(({ list }) => list.spec.number < spec.number);
      const childOf = (row: number): number => records.children[row]!;
      const beginsHere = (child: number): boolean =>
        child >= 0 && !earlier.some(({ list }) => lists.rowsOf(list.spec.key, child).length > 0);
      const rows = firstOfEach(records, (row) => (beginsHere(childOf(row)) ? childOf(row) : undefined));
      return groupedBy(rows, (row) => personAndDay(lists, records, childOf(row)))
        .flatMap((alike) => groupedBy(alike, (row) => lifeOf(lists, childOf(row))))
        .flatMap((same) => {
          const [first, ...others] = same.sort((one, other) => (text(one)! < text(other)! ? -1 : 1));
          return others.map((row) => ({ row, ...against(records, first) }));
        });
    },
  });

/** The rule that one person goes by one identifier. */
export const duplicatePersonsRules: readonly RecordRule[] = annexALists
  .filter((spec) => eventColumn(spec) !== undefined)
  .map(sameLife);
