import { findingStates, naturalKeyOf } from '@sightline/core';
import type { Dataset, Finding, FindingSeverity, KnownFindings, ListKey, Settings } from '@sightline/core';
import { faultIds } from './fault-ids.ts';
import { cellFaults } from '../rules/cell-faults.ts';
import { columnRulesOf } from '../rules/column-rules.ts';
import { columnWide } from '../rules/column-wide.ts';
import type { Fault } from '../rules/fault.ts';
import type { ListView } from '../rules/list-view.ts';
import { listsView } from '../rules/lists-view.ts';
import { recordFaults } from '../rules/record-faults.ts';
import { recordRulesOf } from '../rules/record-rules.ts';
import { rowsChanged } from '../rules/rows-changed.ts';
import { isInProfile } from '../rules/rule.ts';
import type { Profile, Rule } from '../rules/rule.ts';
import { structureRules } from '../rules/structure-rules.ts';

/** Which rules {@link checkDataset} asks, and what is known of their findings. */
export type CheckOptions = KnownFindings & {
  /** `ofsted` unless stated. */
  readonly profile?: Profile;
  /**
   * Name of the authority, as its records may call it: `Council`, `Borough of` and the like do not count. Without it
   * nobody can tell whether a placement is in its area, and `AA-08-LOCATION-LA` is not asked.
   */
  readonly authorityName?: string;
  /** An authority's changes, by rule id: rules switched off, another severity. */
  readonly rules?: NonNullable<Settings['rules']>;
  /** The authority's secret that finding ids are made with; ids agree between runs of one salt only. */
  readonly salt?: string;
  /** Called before each list. */
  readonly onProgress?: (progress: {
    readonly list: ListKey;
    /** Lists that are done. */
    readonly done: number;
    readonly of: number;
  }) => void;
};

/**
 * What the records of a dataset show to be wrong: blanks where a value is asked for, dates, counts and codes
 * that could not be read or are not written as asked for, refused codes; then what a record's values, or those of
 * several records and lists, contradict. What files, sheets and headings have
 * wrong is told when they are read, not here.
 *
 * A fault is told cell by cell, unless nine in ten of a list's records (20 or more) have the same one in a
 * column. What is understood but not written as asked for is told once for a column and spelling. Where cells
 * are told together, `where` has their `count` and the first row. No finding holds the value of a column that
 * names or locates a person.
 *
 * @returns list by list: cells by column and row, then rule by rule
 * @throws {SightlineError} UNKNOWN_RULE_PARAMETER or INVALID_RULE_PARAMETER for a limit that no rule has
 * @example
 * import { localDate } from '@sightline/core';
 * import { annexAFromRecords, checkDataset } from '@sightline/annex-a';
 * const records = { section47: [{ childUniqueId: 'C1', icpcDate: '2024-03-05' }] };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * checkDataset(dataset).map((finding) => finding.code).includes('AA-05-DATE-NORESULT') // => true
 */
export function checkDataset(dataset: Dataset, options: CheckOptions = {}): Finding[] {
  const { profile = 'ofsted', rules = {}, salt = '', previous } = options;
  const stateOf = findingStates(dataset.asAt, options);
  const isActive = (rule: Rule, list: ListKey): boolean => {
    const layout = dataset.layouts[list];
    return (
      isInProfile(rule, profile) &&
      !rules[rule.id]?.off &&
      (layout === undefined || rule.layouts.includes(layout))
    );
  };
  const lists = listsView(dataset, options.authorityName);
  const idsOf = new Map(
    lists.held.map(({ spec, table }) => [
      spec.key,
      faultIds(salt, spec.key, naturalKeyOf(table, spec.naturalKey)),
    ]),
  );
  const told = (fault: Fault, of: ListView, count: number): Finding => {
    const id = idsOf.get(of.spec.key)!(fault);
    return {
      ...findingOf(dataset, of, fault, count, severityOf(fault, rules)),
      id,
      ...stateOf(id, fault.rule.id),
    };
  };
  return lists.held.flatMap((list, done) => {
    const { spec, table } = list;
    options.onProgress?.({ list: spec.key, done, of: lists.held.length });
    const byColumn = columnRulesOf(spec);
    const cells = spec.columns.flatMap((column) =>
      cellFaults(
        table,
        column,
        byColumn.get(column.key)!,
        (rule) => isActive(rule, spec.key),
        lists.snapshot,
        list.layout,
      ),
    );
    const records = recordRulesOf(spec.key).flatMap((rule) =>
      recordFaults(rule, lists, isActive, rules[rule.id]?.params),
    );
    const rows = isActive(structureRules.rowsChanged, spec.key)
      ? rowsChanged(list, previous?.rows?.[spec.key], rules[structureRules.rowsChanged.id]?.params)
      : [];
    const all = columnWide([...rows, ...cells, ...records], table.rows);
    return gathered(all).map(({ fault, count }) =>
      told(fault, fault.list ? lists.of(fault.list) : list, count),
    );
  });
}

/** Faults told together become the first of them, with their number and the parameters that all of them share. */
function gathered(faults: readonly Fault[]): { fault: Fault; count: number }[] {
  const out: { fault: Fault; count: number }[] = [];
  const first = new Map<string, { fault: Fault; count: number }>();
  for (const fault of faults) {
    const { rule, column = '', together } = fault;
    const key = together === undefined ? undefined : [rule.id, column, together].join('|');
    const known = key === undefined ? undefined : first.get(key);
    if (known) {
      known.count++;
      known.fault = withShared(known.fault, fault.params);
      continue;
    }
    const entry = { fault, count: 1 };
    out.push(entry);
    if (key !== undefined) first.set(key, entry);
  }
  return out;
}

function withShared(fault: Fault, params: Fault['params'] = {}): Fault {
  if (!fault.params) return fault;
  const shared = Object.entries(fault.params).filter(([name, value]) => params[name] === value);
  return { ...fault, params: Object.fromEntries(shared) };
}

function findingOf(
  dataset: Dataset,
  { spec, table }: ListView,
  fault: Fault,
  count: number,
  severity: FindingSeverity,
): Omit<Finding, 'id' | 'state' | 'since'> {
  const { rule, row, kind, raw, fix, params } = fault;
  const column = spec.columns.find(({ key }) => key === fault.column);
  const { file, sheet, excelRow } = table.source;
  const isInCodeList = column?.codes && (kind === 'code-unknown' || kind === 'code-refused');
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
      ...(row !== undefined && { row: excelRow[row]! }),
      ...(column && { column: column.key }),
      ...(count > 1 && { count }),
    },
    params: {
      ...(column && { column: column.name }),
      ...(kind !== undefined && { kind }),
      ...(raw !== undefined && { value: shortened(raw) }),
      ...(isInCodeList && { codes: column.codes.name }),
      ...params,
    },
    ...(fix && raw !== undefined && { fix: { from: raw, to: fix.to, certain: fix.certain } }),
  };
}

/**
 * A changed severity is that of the rule's faults; what is understood, though not written as asked for, stays
 * a warning.
 */
function severityOf({ rule, severity }: Fault, rules: NonNullable<Settings['rules']>): FindingSeverity {
  return severity === rule.severity ? (rules[rule.id]?.severity ?? severity) : severity;
}

/** A code column may hold a paragraph by mistake. */
function shortened(raw: string): string {
  return raw.length <= 60 ? raw : `${raw.slice(0, 57)}...`;
}
