import { roundHalfAwayFromZero } from '@sightline/core';
import type { DatasetSchema, Finding, FindingAbout, FindingBasis, ListKey, LocalDate } from '@sightline/core';
import { columnLabel, listLabel } from '../words/labels.ts';
import { aboutWords, basisWords } from './finding-group-words.ts';

/** A list that was checked, and where it was read from. */
export type CheckedList = {
  readonly key: ListKey;
  readonly file: string;
  readonly sheet: string;
  readonly layout: string;
  /** As Excel numbers rows. */
  readonly headingRow: number;
  readonly records: number;
};

/** How many open findings there are; of each kind one finding may stand for several records. */
export type FindingCounts = { readonly errors: number; readonly warnings: number };

/** A column with findings about its data. */
export type ColumnFindings = {
  readonly list: string;
  readonly column: string;
  /** Records that a finding about data points at in this column. */
  readonly records: number;
  /** Of the records of the list, in display percent. */
  readonly share: string;
};

/**
 * What a manager needs first of a check. Errors and warnings are of files, sheets and data; explained findings and those
 * about practice are counted apart, and nowhere else.
 */
export type FindingsSummary = {
  readonly asAt: LocalDate;
  readonly records: number;
  readonly total: FindingCounts;
  readonly explained: number;
  /** Open findings about practice: late or missing work that is truly recorded. */
  readonly practice: number;
  /** Every list that was found, in the order given. */
  readonly lists: readonly (CheckedList & FindingCounts & { readonly label: string })[];
  /** Lists that no sheet was found for. */
  readonly notFound: readonly string[];
  readonly missingColumns: readonly { readonly list: string; readonly columns: readonly string[] }[];
  /** Those of which there are any. */
  readonly byAbout: readonly (FindingCounts & { readonly about: FindingAbout; readonly words: string })[];
  readonly byBasis: readonly (FindingCounts & { readonly basis: FindingBasis; readonly words: string })[];
  /** The columns with findings in most records, worst first. */
  readonly worstColumns: readonly ColumnFindings[];
};

const LIST_MISSING = 'AA-F-001';
const COLUMN_MISSING = 'AA-F-005';

const countsOf = (findings: readonly Finding[]): FindingCounts => ({
  errors: findings.filter(({ severity }) => severity === 'error').length,
  warnings: findings.filter(({ severity }) => severity === 'warning').length,
});

const keysOf = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];

/** Records with a finding, by list and column; a record with two findings in a column counts once. */
const columnsOf = (
  findings: readonly Finding[],
  lists: readonly CheckedList[],
  schema: DatasetSchema | undefined,
): ColumnFindings[] => {
  const byColumn = new Map<
    string,
    { list: CheckedList; column: string; rows: Set<number>; together: number }
  >();
  for (const { about, where } of findings) {
    const list = lists.find(({ key }) => key === where.list);
    if (about !== 'data' || list === undefined || where.column === undefined) continue;
    const name = `${list.key}.${where.column}`;
    const known = byColumn.get(name) ?? { list, column: where.column, rows: new Set<number>(), together: 0 };
    byColumn.set(name, known);
    if (where.count !== undefined && where.count > 1) known.together += where.count;
    else if (where.row !== undefined) known.rows.add(where.row);
  }
  return [...byColumn.values()]
    .map(({ list, column, rows, together }) => ({
      list,
      column,
      // Which records are told together is not known: two such findings may be of the same ones.
      records: Math.min(list.records, rows.size + together),
    }))
    .filter(({ records }) => records > 0)
    .sort((a, b) => b.records - a.records)
    .map(({ list, column, records }) => ({
      list: listLabel(list.key),
      column: columnLabel(column, list.key, schema),
      records,
      share: roundHalfAwayFromZero(`${100 * records}/${list.records}`, 1),
    }));
};

/**
 * What a manager needs first of a check: lists and records, open findings by severity, subject and basis, the columns
 * with findings in most records, and what is missing.
 *
 * @param findings - what a check found
 * @param checked - the lists that were found, the snapshot date, and the schema for headings of columns
 *
 * @example
 * import { summariseFindings } from '@sightline/reports';
 * const finding = {
 *   id: 'a', code: 'AA-03-REQ-gender', about: 'data', severity: 'error', basis: 'ofsted',
 *   where: { list: 'referrals', row: 14, column: 'gender' }, params: {}, state: 'open',
 * };
 * const lists = [{ key: 'referrals', file: 'a.xlsx', sheet: 'List_3', layout: '2024', headingRow: 1, records: 8 }];
 * summariseFindings([finding], { asAt: '2024-03-31', lists }).worstColumns
 * // => [{ list: 'Referrals', column: 'Gender', records: 1, share: '12.5' }]
 */
export const summariseFindings = (
  findings: readonly Finding[],
  checked: {
    readonly asAt: LocalDate;
    readonly lists: readonly CheckedList[];
    readonly schema?: DatasetSchema;
  },
): FindingsSummary => {
  const { asAt, lists, schema } = checked;
  const faults = findings.filter(({ about }) => about !== 'practice');
  const open = faults.filter(({ state }) => state === 'open');
  const missing = open.filter(({ code }) => code === COLUMN_MISSING);
  return {
    asAt,
    records: lists.reduce((sum, { records }) => sum + records, 0),
    total: countsOf(open),
    explained: faults.length - open.length,
    practice: findings.filter(({ about, state }) => about === 'practice' && state === 'open').length,
    lists: lists.map((list) => ({
      ...list,
      label: listLabel(list.key),
      ...countsOf(open.filter(({ where }) => where.list === list.key)),
    })),
    notFound: open.flatMap(({ code, where }) =>
      code === LIST_MISSING && where.list !== undefined ? [listLabel(where.list)] : [],
    ),
    missingColumns: lists.flatMap(({ key }) => {
      const columns = missing.flatMap(({ where: { list, column } }) =>
        list === key && column !== undefined ? [columnLabel(column, key, schema)] : [],
      );
      return columns.length === 0 ? [] : [{ list: listLabel(key), columns }];
    }),
    byAbout: keysOf(aboutWords)
      .map((about) => ({
        about,
        words: aboutWords[about],
        ...countsOf(open.filter((finding) => finding.about === about)),
      }))
      .filter(isAny),
    byBasis: keysOf(basisWords)
      .map((basis) => ({
        basis,
        words: basisWords[basis],
        ...countsOf(open.filter((finding) => finding.basis === basis)),
      }))
      .filter(isAny),
    worstColumns: columnsOf(open, lists, schema),
  };
};

const isAny = ({ errors, warnings }: FindingCounts): boolean => errors + warnings > 0;
