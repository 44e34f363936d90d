import { ABSENT } from '@sightline/core';
import { annexALists } from '../../lists/annex-a-lists.ts';
import type { ListSpec } from '../../lists/list-spec.ts';
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
const persons = (lists: ListsView): readonly ReturnType<typeof firstSaidOf>[] =>
  [dateOfBirth, gender, ethnicity].map((same) => firstSaidOf(lists, same));

/** The lists that have events of children, each with its days. */
const eventsOf = oncePerCheck((lists) =>
  lists.held.flatMap((list) => {
    const column = eventColumn(list.spec);
    return column !== undefined && list.table.columns[column] ? [{ list, days: list.dates(column) }] : [];
  }),
);

/** The first list with events on which each child has a record, by number of the child. */
const beginsOn = oncePerCheck((lists) => {
  const first: ListView[] = [];
  for (const { list } of eventsOf(lists)) {
    for (const child of list.children) if (child >= 0) first[child] ??= list;
  }
  return first;
});

/** A child's first day on a list; `undefined` where none is known. */
function firstDayOn(lists: ListsView, list: ListView, child: number): number | undefined {
  const { days } = eventsOf(lists).find((events) => events.list === list)!;
  let first = Infinity;
  for (const row of lists.rowsOf(list.spec.key, child)) {
    if (days[row] !== ABSENT) first = Math.min(first, days[row]!);
  }
  return first === Infinity ? undefined : first;
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

/** The members of a group by what they share; whoever shares it with nobody is left out. */
function parted<T>(group: readonly T[], keyOf: (one: T) => number | string | undefined): T[][] {
  const parts = new Map<number | string, T[]>();
  for (const one of group) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  return [...parts.values()].filter((part) => part.length > 1);
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
      const begins = beginsOn(lists);
      const childOf = (row: number): number => records.children[row]!;
      const beginsHere = (child: number): boolean => child >= 0 && begins[child] === records;
      const rows = firstOfEach(records, (row) => (beginsHere(childOf(row)) ? childOf(row) : undefined));
      // What is quickly asked comes first: few are left of whom the whole life must be known.
      const shared: readonly ((child: number) => number | string | undefined)[] = [
        ...persons(lists).map((said) => (child: number) => said[child]?.value),
        (child) => firstDayOn(lists, records, child),
        (child) => lifeOf(lists, child),
      ];
      return shared
        .reduce(
          (groups, keyOf) => groups.flatMap((group) => parted(group, (row) => keyOf(childOf(row)))),
          [rows],
        )
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
