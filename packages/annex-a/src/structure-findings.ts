import { keyedHash } from '@sightline/core';
import type { Finding, Where } from '@sightline/core';
import { annexALists } from './annex-a-lists.ts';
import type { ListProvenance, OtherSheet } from './provenance.ts';
import type { Rule } from './rules/rule.ts';
import { structureRules } from './rules/structure-rules.ts';
import { listOf } from './table-spec-of.ts';

/** What was read, as far as its structure is told. */
export type ReadStructure = {
  readonly authority: string;
  readonly salt: string;
  readonly lists: readonly ListProvenance[];
  readonly otherSheets: readonly OtherSheet[];
};

type Tell = (rule: Rule, where: Where, params: Finding['params'], name: string) => void;

/** What is wrong with sheets and headings: lists first that are missing or there twice, then list by list. */
export function structureFindings({ authority, salt, lists, otherSheets }: ReadStructure): Finding[] {
  const findings: Finding[] = [];
  const tell: Tell = (rule, where, params, name) => {
    const { id, about, severity, basis } = rule;
    findings.push({
      id: keyedHash(salt, [id, where.list ?? '', where.column ?? '', name].join('\n')).slice(0, 16),
      code: id,
      about,
      severity,
      basis,
      where: { ...(authority && { authority }), ...where },
      params,
      state: 'open',
    });
  };
  tellOfLists(tell, lists, otherSheets);
  for (const list of lists) tellOfHeadings(tell, list);
  return findings;
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

/** A paragraph may stand in the row of the headings. */
function shortened(heading: string): string {
  return heading.length <= 120 ? heading : `${heading.slice(0, 117)}...`;
}
