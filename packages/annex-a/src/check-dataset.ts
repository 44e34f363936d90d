import { textAt, toEpochDay } from '@sightline/core';
import type { Dataset, Finding, FindingSeverity, LocalDate, Run, Settings, Table } from '@sightline/core';
import { annexALists } from './annex-a-lists.ts';
import { findingIds } from './finding-ids.ts';
import type { ListColumn, ListSpec } from './list-spec.ts';
import { cellFaults } from './rules/cell-faults.ts';
import type { CellFault } from './rules/cell-faults.ts';
import { columnRulesOf } from './rules/column-rules.ts';
import { columnWide } from './rules/column-wide.ts';
import { isInProfile } from './rules/rule.ts';
import type { Profile, Rule } from './rules/rule.ts';

/** Which rules {@link checkDataset} asks, and what is known of their findings. */
export type CheckOptions = {
  /** `ofsted` unless stated. */
  readonly profile?: Profile;
  /** An authority's changes, by rule id: rules switched off, another severity. */
  readonly rules?: NonNullable<Settings['rules']>;
  /** Findings that have been looked at and accepted: `key` is the finding's id. */
  readonly explained?: NonNullable<Settings['explained']>;
  /** The authority's secret that finding ids are made with; ids agree between runs of one salt only. */
  readonly salt?: string;
  /** The run before: what it had found already keeps its `since`, what is new gets this snapshot's date. */
  readonly previous?: Pick<Run, 'envelope' | 'findings'>;
};

/**
 * What the records of a dataset show to be wrong: blanks where a value is asked for, dates, counts and codes
 * that could not be read or are not written as asked for, refused codes. What files, sheets and headings have
 * wrong is told when they are read, not here.
 *
 * A fault is told cell by cell, unless nine in ten of a list's records (20 or more) have the same one in a
 * column. What is understood but not written as asked for is told once for a column and spelling. Where cells
 * are told together, `where` has their `count` and the first row. No finding holds the value of a column that
 * names or locates a person.
 *
 * @returns in the order of lists, columns and rows
 * @example
 * import { localDate } from '@sightline/core';
 * import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
 * const records = { section47: [{ childUniqueId: 'C1', icpcDate: '2024-03-05' }] };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * checkDataset(dataset).map((finding) => finding.code).includes('AA-05-DATE-NORESULT') // => true
 */
export function checkDataset(dataset: Dataset, options: CheckOptions = {}): Finding[] {
  const { profile = 'ofsted', rules = {}, salt = '' } = options;
  const settled = settle(dataset.asAt, options);
  const findings: Finding[] = [];
  for (const list of annexALists) {
    const table = dataset.tables[list.key];
    const layout = dataset.layouts[list.key];
    if (!table) continue;
    const isActive = (rule: Rule): boolean =>
      isInProfile(rule, profile) &&
      !rules[rule.id]?.off &&
      (layout === undefined || rule.layouts.includes(layout));
    const idOf = findingIds(salt, list.key, naturalKeyOf(list, table));
    const byColumn = columnRulesOf(list);
    for (const column of list.columns) {
      const faults = cellFaults(table, column, byColumn.get(column.key)!, isActive, toEpochDay(dataset.asAt));
      for (const { fault, count } of gathered(columnWide(faults, table.rows))) {
        const severity = severityOf(fault, rules);
        const id = idOf(fault, column.key);
        findings.push({
          ...findingOf(dataset, table, column, fault, count, severity),
          id,
          ...settled(id, fault.rule),
        });
      }
    }
  }
  return findings;
}

/** Faults told together become the first of them, with their number. */
function gathered(faults: readonly CellFault[]): { fault: CellFault; count: number }[] {
  const out: { fault: CellFault; count: number }[] = [];
  const first = new Map<string, { fault: CellFault; count: number }>();
  for (const fault of faults) {
    const key = fault.together === undefined ? undefined : `${fault.rule.id}|${fault.together}`;
    const known = key === undefined ? undefined : first.get(key);
    if (known) {
      known.count++;
      continue;
    }
    const entry = { fault, count: 1 };
    out.push(entry);
    if (key !== undefined) first.set(key, entry);
  }
  return out;
}

function findingOf(
  dataset: Dataset,
  table: Table,
  column: ListColumn,
  fault: CellFault,
  count: number,
  severity: FindingSeverity,
): Omit<Finding, 'id' | 'state' | 'since'> {
  const { rule, row, kind, raw, fix } = fault;
  const { file, sheet, excelRow } = table.source;
  const isInCodeList = column.codes && (kind === 'code-unknown' || kind === 'code-refused');
  return {
    code: rule.id,
    about: rule.about,
    severity,
    basis: rule.basis,
    where: {
      ...(dataset.authority && { authority: dataset.authority }),
      ...(file && { file }),
      list: table.key,
      sheet,
      row: excelRow[row]!,
      column: column.key,
      ...(count > 1 && { count }),
    },
    params: {
      column: column.name,
      kind,
      ...(raw !== undefined && { value: shortened(raw) }),
      ...(isInCodeList && { codes: column.codes.name }),
    },
    ...(fix && raw !== undefined && { fix: { from: raw, to: fix.to, certain: fix.certain } }),
  };
}

/**
 * A changed severity is that of the rule's faults; what is understood, though not written as asked for, stays
 * a warning.
 */
function severityOf({ rule, severity }: CellFault, rules: NonNullable<Settings['rules']>): FindingSeverity {
  return severity === rule.severity ? (rules[rule.id]?.severity ?? severity) : severity;
}

/** A code column may hold a paragraph by mistake. */
function shortened(raw: string): string {
  return raw.length <= 60 ? raw : `${raw.slice(0, 57)}...`;
}

/** The values that name a record, for its finding's id only. */
function naturalKeyOf(list: ListSpec, table: Table): (row: number) => string {
  const columns = list.naturalKey.map((key) => table.columns[key]);
  return (row) => columns.map((column) => (column && textAt(column, row)) ?? '').join('|');
}

type Settled = Pick<Finding, 'state' | 'since'>;

/** Whether a finding has been explained, and since when it is known. */
function settle(
  asAt: LocalDate,
  { explained = [], previous }: CheckOptions,
): (id: string, rule: Rule) => Settled {
  const reasons = new Set(
    explained.filter(({ until }) => until >= asAt).map(({ rule, key }) => `${rule}|${key}`),
  );
  const before = new Map(
    previous?.findings.map((finding) => [finding.id, finding.since ?? previous.envelope.asAt]),
  );
  return (id, rule) => ({
    state: reasons.has(`${rule.id}|${id}`) ? 'explained' : 'open',
    ...(previous && { since: before.get(id) ?? asAt }),
  });
}
