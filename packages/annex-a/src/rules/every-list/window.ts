import { ABSENT, addMonthsToDay } from '@sightline/core';
import type { ListKey } from '@sightline/core';
import type { ListSpec } from '../../lists/list-spec.ts';
import type { ListView, RowTest } from '../list-view.ts';
import type { RecordFault, RecordRule } from '../record-rule.ts';
import { eachRecord, rulesOfList } from '../rules-of-list.ts';

/** Days of which one ends what a record is about, where the list has no span that says so. */
const endsOf: Readonly<Partial<Record<ListKey, readonly string[]>>> = {
  adoption: ['adoptionOrderDate', 'decisionReversedDate'],
  adopters: ['adoptionOrderDate', 'leavingDate'],
};
/** What is on them is for the authority to say. */
const isLoose = ['earlyHelp', 'adopters'];

/**
 * WINDOW: the record is one that the list asks for. What a list asks for by the day of one event lies within the
 * window; what it asks for while it is open has not ended, or has had one of its dates since the window began.
 *
 * List 9 has no window, and list 5 a rule of its own.
 */
export function outsideWindow(list: ListSpec): RecordRule | undefined {
  const { key, window, openSpan } = list;
  const ends = endsOf[key] ?? (openSpan ? [openSpan.end] : []);
  if (window.openIncluded && ends.length === 0) return undefined;
  const columns = [...new Set([...ends, ...window.anchors])];
  return rulesOfList(list)('WINDOW', {
    about: 'structure',
    severity: isLoose.includes(key) ? 'warning' : 'error',
    basis: 'ofsted',
    columns,
    parameters: { months: window.months },
    find: eachRecord(key, (records, _, parameters) => {
      const { snapshot } = records;
      const from = addMonthsToDay(snapshot, -parameters['months']!);
      return ends.length > 0
        ? endedBefore(records, from, ends, columns)
        : outsideDays(records.dates(columns[0]!), from, snapshot);
    }),
  });
}

function outsideDays(days: Int32Array, from: number, to: number): RowTest {
  return (row) => days[row] !== ABSENT && (days[row]! < from || days[row]! > to);
}

/** Whether it ended, and each of its dates that is given is before a day; one that could not be read may not be. */
function endedBefore(
  records: ListView,
  from: number,
  ends: readonly string[],
  columns: readonly string[],
): (row: number) => false | Omit<RecordFault, 'row'> {
  const known = ends.map((end) => ({ end, isKnown: records.known(end) }));
  const all = columns.map((column) => ({ days: records.dates(column), blank: records.blank(column) }));
  return (row) => {
    const ended = known.find(({ isKnown }) => isKnown(row));
    if (!ended) return false;
    const isPast = all.every(({ days, blank }) => (days[row] === ABSENT ? blank(row) : days[row]! < from));
    return isPast && { column: ended.end };
  };
}
