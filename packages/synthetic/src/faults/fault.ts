import { addDays, addMonths, daysBetween, localDate } from '@sightline/core';
import type { Layout, ListKey, LocalDate } from '@sightline/core';
import { annexALists } from '@sightline/annex-a';
import type { Lists } from '../lists/list-records.ts';

/** A record while faults are planted. */
export type Draft = Record<string, string | number>;

/** One way in which a list goes wrong. */
export type Fault = {
  /** What is wrong, such as `contact-after-the-extract`. */
  readonly name: string;
  /** The list of the record that carries it. */
  readonly list: ListKey;
  /** Every rule that it breaks, by the words of the rules. */
  readonly rules: readonly string[];
  /** Rules that it breaks too, told under another of them: what one cell lacks or has too much is told once. */
  readonly within?: readonly string[];
  /** Every layout unless stated. */
  readonly layouts?: readonly Layout[];
  /** Whether a record can carry it, and break no other rule by it. */
  readonly suits: (record: Draft, lists: DraftLists) => boolean;
  /** Puts it into the record, and into what else of the child it takes. */
  readonly plant: (record: Draft, lists: DraftLists) => void;
};

/** The lists while faults are planted. */
export type DraftLists = {
  readonly asAt: LocalDate;
  readonly records: (list: ListKey) => readonly Draft[];
  /** A child's records on a list. */
  readonly of: (list: ListKey, record: Draft) => readonly Draft[];
  /** Whether a child has records on these lists, and on no others. */
  readonly isOn: (record: Draft, ...lists: readonly ListKey[]) => boolean;
  readonly add: (list: ListKey, record: Draft) => void;
  readonly remove: (list: ListKey, ...records: readonly Draft[]) => void;
  /** The extract, so many months before. */
  readonly monthsBefore: (months: number) => LocalDate;
  readonly daysBefore: (days: number) => LocalDate;
};

/** Lists that faults can be planted in, and the records as they are in the end. */
export function draftLists(lists: Lists, asAt: LocalDate): DraftLists & { readonly finished: () => Lists } {
  const drafts: Record<string, Draft[]> = {};
  const removed = new Set<Draft>();
  const byChild: Record<string, Map<string | number, Draft[]>> = {};
  for (const { key } of annexALists) {
    drafts[key] = (lists[key] ?? []).map((record) => ({ ...record }));
    byChild[key] = new Map();
    for (const draft of drafts[key]) note(key, draft);
  }
  function note(list: ListKey, draft: Draft): void {
    const child = draft['childUniqueId'];
    if (child === undefined) return;
    const known = byChild[list]!.get(child);
    if (known) known.push(draft);
    else byChild[list]!.set(child, [draft]);
  }
  const of = (list: ListKey, { childUniqueId }: Draft): readonly Draft[] =>
    (childUniqueId === undefined ? [] : (byChild[list]!.get(childUniqueId) ?? [])).filter(
      (one) => !removed.has(one),
    );
  return {
    asAt,
    records: (list) => drafts[list]!,
    of,
    isOn: (record, ...wanted) =>
      annexALists.every(
        ({ key }) =>
          of(key, record).length > 0 === wanted.includes(key) || record['childUniqueId'] === undefined,
      ),
    add: (list, record) => {
      drafts[list]!.push(record);
      note(list, record);
    },
    remove: (_list, ...records) => records.forEach((record) => removed.add(record)),
    monthsBefore: (months) => addMonths(asAt, -months),
    daysBefore: (days) => addDays(asAt, -days),
    finished: () =>
      Object.fromEntries(
        Object.entries(drafts).map(([key, all]) => [key, all.filter((draft) => !removed.has(draft))]),
      ),
  };
}

/** A date of a record; only to be asked of one that has it. */
export function dateOf(record: Draft, column: string): LocalDate {
  return record[column] as LocalDate;
}

/** The day that is so many days after a date of a record. */
export function after(record: Draft, column: string, days: number): LocalDate {
  return addDays(dateOf(record, column), days);
}

const personColumns = ['childUniqueId', 'gender', 'ethnicity', 'dateOfBirth', 'age'] as const;
const caseColumns = [...personColumns, 'disability', 'allocatedTeam', 'allocatedWorker'] as const;

/** What every list says of the child of a record. */
export function personIn(record: Draft): Draft {
  return cellsOf(record, personColumns);
}

/** What lists 4 to 8 say of the child of a record, and who has the case. */
export function caseIn(record: Draft): Draft {
  return cellsOf(record, caseColumns);
}

function cellsOf(record: Draft, columns: readonly string[]): Draft {
  return Object.fromEntries(
    columns.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]])),
  );
}

/** The Saturday after a date. */
export function saturdayAfter(date: LocalDate): LocalDate {
  for (let days = 1; ; days++) {
    const day = addDays(date, days);
    if (isWeekend(day) && !isWeekend(addDays(day, -1))) return day;
  }
}

/** Whether a day is a Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  // 1 January 2000 was a Saturday.
  const since = ((daysBetween(localDate('2000-01-01'), date) % 7) + 7) % 7;
  return since < 2;
}

/** Whether a column of a record is not blank. */
export function has(record: Draft, column: string): boolean {
  return record[column] !== undefined;
}

/** Whether the age as written lies between two, both inside. */
export function aged(record: Draft, least: number, most = 17): boolean {
  return Number(record['age']) >= least && Number(record['age']) <= most;
}

/** Plants values in a record's columns, and blanks in others. */
export function set(values: Draft, ...blanks: readonly string[]): Fault['plant'] {
  return (record) => {
    Object.assign(record, values);
    for (const column of blanks) delete record[column];
  };
}
