import { ABSENT, isPresent, openAt } from '@sightline/core';
import type { Column, Layout, Table } from '@sightline/core';
import type { ListSpec } from '../lists/list-spec.ts';
import { isWritten } from '../reading/placeholder-words.ts';

/** Asks something of one record. */
export type RowTest = (row: number) => boolean;

/**
 * One list as rules read it. A test of a column tells nothing of a record that it cannot tell: of a blank, and of
 * text that could not be read, every comparison is false.
 */
export type ListView = {
  readonly spec: ListSpec;
  readonly table: Table;
  readonly layout: Layout | undefined;
  /** The snapshot as an epoch day. */
  readonly snapshot: number;
  /** Epoch days; `ABSENT` where there is none that could be read. @throws {Error} for a column that is not held */
  readonly dates: (column: string) => Int32Array;
  /** `ABSENT` where there is none that could be read. */
  readonly integers: (column: string) => Int32Array;
  /** @throws {Error} for a column that is not held */
  readonly column: (column: string) => Column;
  /** Whether the code is one of these. */
  readonly isCode: (column: string, ...codes: readonly string[]) => RowTest;
  /** Whether there is a text, and it is of this kind; each distinct text is looked at once. */
  readonly isText: (column: string, kind: (text: string) => boolean) => RowTest;
  /** Whether there is a value that could be read. */
  readonly known: (column: string) => RowTest;
  /** Whether anything is written in the column, other than a word for nothing such as `N/A`. */
  readonly given: (column: string) => RowTest;
  /** Whether nothing is. */
  readonly blank: (column: string) => RowTest;
  /** Whether the record is open at the snapshot, by the list's span. */
  readonly open: RowTest;
  /** Number of the child of each row, the same on every list; -1 where there is no key. */
  readonly children: Int32Array;
};

/** @param snapshot - epoch day */
export function listView(
  spec: ListSpec,
  table: Table,
  layout: Layout | undefined,
  snapshot: number,
  children: Int32Array,
): ListView {
  const held = (key: string): Column => {
    const column = table.columns[key];
    if (!column) throw new Error(`A rule reads ${spec.key}.${key} without needing it.`);
    return column;
  };
  const whole = (key: string, type: 'date' | 'integer'): Int32Array => {
    const column = held(key);
    if (column.type !== type) throw new Error(`${spec.key}.${key} is no ${type}.`);
    return column.values as Int32Array;
  };
  const dates = (key: string): Int32Array => whole(key, 'date');
  const given = (key: string): RowTest => {
    const column = held(key);
    const raws = table.invalid[key];
    return raws
      ? (row) => isPresent(column, row) || isWritten(raws.get(row))
      : (row) => isPresent(column, row);
  };
  const isText = (key: string, kind: (text: string) => boolean): RowTest => {
    const column = held(key);
    if (!('dictionary' in column)) throw new Error(`${spec.key}.${key} has no codes or texts.`);
    const among = column.dictionary.map(kind);
    return (row) => among[column.values[row]!] === true;
  };
  return {
    spec,
    table,
    layout,
    snapshot,
    dates,
    integers: (key) => whole(key, 'integer'),
    column: held,
    isCode: (key, ...codes) => isText(key, (code) => codes.includes(code)),
    isText,
    known: (key) => {
      const column = held(key);
      return (row) => isPresent(column, row);
    },
    given,
    blank: (key) => {
      const isGiven = given(key);
      return (row) => !isGiven(row);
    },
    get open(): RowTest {
      const { openSpan } = spec;
      if (!openSpan) throw new Error(`${spec.key} has no records that are open.`);
      const start = dates(openSpan.start);
      const end = dates(openSpan.end);
      const unread = table.invalid[openSpan.end];
      return (row) =>
        openAt(start[row]!, end[row]!, snapshot) && !(end[row] === ABSENT && isWritten(unread?.get(row)));
    },
    children,
  };
}
