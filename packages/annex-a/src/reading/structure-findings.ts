import { fromEpochDay, keyedHash, toEpochDay } from '@sightline/core';
import type { Finding, LocalDate, Where } from '@sightline/core';
import { annexALists } from '../lists/annex-a-lists.ts';
import type { ListProvenance, OtherSheet } from './provenance.ts';
import type { Rule } from '../rules/rule.ts';
import type { SameFile } from './without-same-files.ts';
import { structureRules } from '../rules/structure-rules.ts';
import { listOf } from './table-spec-of.ts';

/** What was read, as far as its structure is told. */
export type ReadStructure = {
  readonly authority: string;
  readonly salt: string;
  readonly lists: readonly ListProvenance[];
  readonly otherSheets: readonly OtherSheet[];
  /** Files that are given a second time. */
  readonly same: readonly SameFile[];
  readonly asAt: LocalDate;
  readonly today?: LocalDate;
  readonly announced?: LocalDate;
};

type Tell = (rule: Rule, where: Where, params: Finding['params'], name: string) => void;

/**
 * What is wrong with the snapshot, files, sheets and headings: lists first that are missing or there twice, then list by
 * list.
 */
export function structureFindings(read: ReadStructure): Finding[] {
  const { authority, salt, lists, otherSheets, same } = read;
  const findings: Finding[] = [];
  const times = new Map<string, number>();
  const tell: Tell = (rule, where, params, name) => {
    const { id, about, severity, basis } = rule;
    const what = [id, where.list ?? '', where.column ?? '', name].join('\n');
    const occurrence = (times.get(what) ?? 0) + 1;
    times.set(what, occurrence);
    findings.push({
      id: keyedHash(salt, occurrence === 1 ? what : `${what}\n${occurrence}`).slice(0, 16),
      code: id,
      about,
      severity,
      basis,
      where: { ...(authority && { authority }), ...where },
      params,
      state: 'open',
    });
  };
  tellOfSnapshot(tell, read);
  tellOfFiles(tell, same, otherSheets);
  tellOfLists(tell, lists, otherSheets);
  for (const list of lists) {
    tellOfHeadings(tell, list);
    tellOfTemplate(tell, list);
    tellOfRows(tell, list);
  }
  return findings;
}

/** An inspection asks for lists no older than the Wednesday of the week before it was announced. */
function tellOfSnapshot(tell: Tell, { asAt, today, announced }: ReadStructure): void {
  if (today !== undefined && asAt > today)
    tell(structureRules.snapshotUnlikely, {}, { kind: 'ahead', date: asAt }, 'ahead');
  if (announced === undefined) return;
  const day = toEpochDay(announced);
  // Epoch day 0 was a Thursday, so that Mondays are those whose number and 3 make whole weeks.
  const monday = day - ((day + 3) % 7);
  const earliest = fromEpochDay(monday - 5);
  if (asAt < earliest)
    tell(structureRules.snapshotUnlikely, {}, { kind: 'early', date: asAt, limit: earliest }, 'early');
}

function tellOfFiles(tell: Tell, same: readonly SameFile[], otherSheets: readonly OtherSheet[]): void {
  for (const { file, same: readFrom } of same)
    tell(structureRules.listTwice, { file }, { kind: 'same-file', readFrom }, 'same-file');
  for (const { file, sheet, why } of otherSheets)
    if (why === 'unknown') tell(structureRules.sheetUnknown, { file, sheet }, {}, sheet);
}

function tellOfLists(tell: Tell, lists: readonly ListProvenance[], otherSheets: readonly OtherSheet[]): void {
  for (const { key, name, number } of annexALists) {
    if (lists.some((one) => one.list === key)) continue;
    const empty = otherSheets.find((one) => one.list === key && one.why === 'no-headings');
    const where = { ...(empty && { file: empty.file, sheet: empty.sheet }), list: key };
    tell(
      structureRules.listMissing,
      where,
      { list: name, number, kind: empty ? 'no-headings' : 'no-sheet' },
      '',
    );
  }
  for (const { file, sheet, list, number, why } of otherSheets) {
    if (why !== 'second-sheet' || list === undefined || number === undefined) continue;
    const read = lists.find((one) => one.list === list)!;
    const params = { list: listOf(list)!.name, number, read: read.sheet, readFrom: read.file };
    tell(structureRules.listTwice, { file, sheet, list }, params, sheet);
  }
  const layouts = lists.map(({ layout }) => layout).sort();
  const latest = layouts.at(-1);
  if (latest !== undefined && layouts[0] !== latest) {
    const numbers = lists.flatMap(({ layout, number }) => (layout === latest ? [number] : [])).join(', ');
    tell(structureRules.layoutsDiffer, {}, { layout: latest, lists: numbers }, numbers);
  }
}

function tellOfHeadings(tell: Tell, list: ListProvenance): void {
  const { columns } = listOf(list.list)!;
  const nameOf = (key: string): string => columns.find((column) => column.key === key)?.name ?? key;
  const where = { file: list.file, list: list.list, sheet: list.sheet, row: list.headingRow };
  for (const { column, suggestion } of list.missing) {
    const params = {
      column: nameOf(column),
      ...(suggestion !== undefined && { suggestion: shortened(suggestion) }),
    };
    tell(structureRules.columnMissing, { ...where, column }, params, '');
  }
  for (const { heading, suggestion } of list.unmatched) {
    const params = {
      heading: shortened(heading),
      ...(suggestion !== undefined && { suggestion: nameOf(suggestion) }),
    };
    tell(structureRules.headingUnknown, where, params, heading);
  }
  for (const { column, heading } of list.repeated) {
    tell(
      structureRules.columnTwice,
      { ...where, column },
      { column: nameOf(column), heading: shortened(heading) },
      heading,
    );
  }
}

/**
 * What is told once a list, with how many: headings and their order do no harm here, but to tools that read by position.
 * In the template a title stands above the headings.
 */
function tellOfTemplate(tell: Tell, list: ListProvenance): void {
  const where = { file: list.file, list: list.list, sheet: list.sheet, row: list.headingRow };
  if (list.headingRow > 2) tell(structureRules.headingsLow, where, { number: list.headingRow }, '');
  const { columns } = listOf(list.list)!;
  const inTemplate = new Map(
    columns.map(({ key, name, nameByLayout }) => [key, nameByLayout?.[list.layout] ?? name]),
  );
  const otherwise = list.columnsMatched.filter(
    ({ column, heading }) => heading.trim() !== inTemplate.get(column),
  );
  const [first] = otherwise;
  if (first) {
    const params = {
      column: inTemplate.get(first.column)!,
      heading: shortened(first.heading),
      count: otherwise.length,
    };
    tell(structureRules.headingsOtherwise, where, params, '');
  }
  const moved = list.columnsMatched.filter(
    ({ position }, at, all) => at > 0 && position < all[at - 1]!.position,
  );
  const [firstMoved] = moved;
  if (firstMoved) {
    const params = { column: inTemplate.get(firstMoved.column)!, count: moved.length };
    tell(structureRules.columnsMoved, where, params, '');
  }
}

function tellOfRows(tell: Tell, list: ListProvenance): void {
  const where = { file: list.file, list: list.list, sheet: list.sheet };
  if (list.records === 0) tell(structureRules.listEmpty, where, {}, '');
  const count = list.blankRowsSkipped;
  if (count > 0) tell(structureRules.rowsBesides, where, { kind: 'blank-rows', count }, 'blank-rows');
  for (const row of list.noteRows)
    tell(structureRules.rowsBesides, { ...where, row }, { kind: 'note' }, 'note');
}

/** A paragraph may stand in the row of the headings. */
function shortened(heading: string): string {
  return heading.length <= 120 ? heading : `${heading.slice(0, 117)}...`;
}
