import type { Dataset, Finding, Layout, ListKey, LocalDate, Table } from '@sightline/core';
import { readTables, WorkbookError } from '@sightline/workbook';
import type { Inflate, Limits, ReadTables, SheetChooser } from '@sightline/workbook';
import type { AnnexAFile } from './annex-a-file.ts';
import { annexALists } from '../lists/annex-a-lists.ts';
import { datasetOf } from '../dataset/dataset-of.ts';
import { byPreference } from './found-sheet.ts';
import type { FoundSheet } from './found-sheet.ts';
import { layoutsOf } from './layout-of.ts';
import { listProvenance } from './provenance.ts';
import type { ListProvenance, OtherSheet, Provenance } from './provenance.ts';
import { withoutSameFiles } from './without-same-files.ts';
import { sheetFinder } from './sheet-finder.ts';
import { structureFindings } from './structure-findings.ts';
import { listOf } from './table-spec-of.ts';
import { withoutNotes } from './without-notes.ts';

/** How {@link readAnnexA} reads. */
export type ReadOptions = {
  /** Snapshot date: the day that the lists describe. */
  readonly asAt: LocalDate;
  /** GSS code; empty unless stated. */
  readonly authority?: string;
  /**
   * What the lists do not tell themselves: one headed Sex is of the 2026 layout, one with the columns of 2024
   * not of 2019, in any case. Without it a list that could be of several layouts is of that of the others, or
   * of `2024`.
   */
  readonly layout?: Layout;
  readonly limits?: Partial<Limits>;
  readonly inflate?: Inflate;
  /** Called when the sheet of a list is begun, with the list, and after each file. */
  readonly onProgress?: (progress: {
    readonly file: string;
    readonly list?: ListKey;
    /** Files that are done. */
    readonly done: number;
    readonly of: number;
  }) => void;
  /** The day of reading; a snapshot after it is told. */
  readonly today?: LocalDate;
  /** Day on which an inspection was announced; a snapshot before the Wednesday of the week before is told. */
  readonly announced?: LocalDate;
  /** The authority's secret that finding ids are made with. */
  readonly salt?: string;
};

/** What was read of some files, what is wrong with their sheets and headings, and what came from where. */
export type AnnexARead = {
  readonly dataset: Dataset;
  /** Of structure only; {@link checkDataset} gives those of the records. */
  readonly findings: readonly Finding[];
  readonly provenance: Provenance;
};

/**
 * Reads Annex A lists from workbooks and CSV files. Sheets are found by name or by headings, headings
 * anywhere in the first 40 rows and in any order; the order of the files makes no difference. A list whose
 * sheet is missing is absent from the dataset, a column whose heading is missing is absent from its table, a
 * cell that could not be read is absent and its text is kept. A file that is given twice is read once, and notes below
 * the last record are no records. Whatever was left out is told in `findings` or
 * `provenance`; findings of structure do not depend on a profile.
 *
 * @throws {WorkbookError} with the name of the `file`, when a file cannot be read as a workbook or CSV file
 * @example
 * import { localDate } from '@sightline/core';
 * import { readAnnexA } from '@sightline/annex-a';
 * const text = 'Child Unique ID,Sex,Date of referral,Referral Source\n0017,b) Female,29/02/2024,e) 2A: Schools\n';
 * const file = { name: 'List 3.csv', bytes: new TextEncoder().encode(text) };
 * const { dataset } = readAnnexA([file], { asAt: localDate('2024-03-31') });
 * [dataset.tables.referrals.rows, dataset.layouts.referrals] // => [1, '2026']
 */
export function readAnnexA(files: readonly AnnexAFile[], options: ReadOptions): AnnexARead {
  const { asAt, authority = '', salt = '' } = options;
  const found: FoundSheet[] = [];
  const otherSheets: OtherSheet[] = [];
  const filesRead: Provenance['filesRead'][number][] = [];
  const { different, same } = withoutSameFiles(files);
  different.forEach((file, position) => {
    const finder = sheetFinder();
    const choose: SheetChooser = (preview) => {
      const choice = finder.choose(preview);
      const list = choice?.spec.key;
      if (list !== undefined)
        options.onProgress?.({ file: file.name, list, done: position, of: different.length });
      return choice;
    };
    const read = readFile(file, { ...options, choose });
    filesRead.push({ name: file.name, kind: read.kind, sheets: read.sheets.length });
    for (const { table, sheet: at } of read.tables) {
      const list = listOf(table.key);
      const sheet = read.sheets[at]!;
      if (!list) continue;
      const { table: records, noteRows } = withoutNotes(table);
      // A sentence alone in its row is left out as soon as it is read, wherever it stands.
      const notes = [...sheet.proseRows, ...noteRows].sort((a, b) => a - b);
      found.push({ list, file: file.name, position: at, sheet, table: records, noteRows: notes });
    }
    for (const { name, list } of read.sheets) {
      if (list === undefined) otherSheets.push({ file: file.name, sheet: name, ...finder.whyNot(name) });
    }
    options.onProgress?.({ file: file.name, done: position + 1, of: different.length });
  });

  const ofList = annexALists.map((list) => found.filter((one) => one.list === list).sort(byPreference));
  const first = ofList.flatMap((sheets) => sheets.slice(0, 1));
  const choices = layoutsOf(first, options.layout);
  const tables: Record<string, Table> = {};
  const layouts: Record<string, Layout> = {};
  const lists = first.map((sheet, at): ListProvenance => {
    const choice = choices[at]!;
    tables[sheet.list.key] = sheet.table;
    layouts[sheet.list.key] = choice.layout;
    return listProvenance(sheet, choice);
  });
  for (const { file, sheet, list } of ofList.flatMap((sheets) => sheets.slice(1))) {
    otherSheets.push({ file, sheet: sheet.name, why: 'second-sheet', list: list.key, number: list.number });
  }
  return {
    dataset: datasetOf(authority, asAt, tables, layouts),
    findings: structureFindings({ ...options, authority, salt, lists, otherSheets, same }),
    provenance: { filesRead, lists, otherSheets },
  };
}

function readFile(file: AnnexAFile, options: ReadOptions & { readonly choose: SheetChooser }): ReadTables {
  const { choose, limits, inflate } = options;
  try {
    return readTables(file, [], {
      choose,
      ...(limits && { limits }),
      ...(inflate && { inflate }),
    });
  } catch (error) {
    if (error instanceof WorkbookError)
      throw new WorkbookError(error.code, { ...error.params, file: file.name });
    throw error;
  }
}
