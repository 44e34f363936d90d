import { annexAFromRecords } from '@sightline/annex-a';
import { SightlineError } from '@sightline/core';
import { writeCsv, writeWorkbook } from '@sightline/workbook';
import type { Sheet } from './faults/sheet.ts';
import { sheetsOf } from './faults/sheet.ts';
import { sheetFaults } from './faults/sheet-faults.ts';
import type { SyntheticCouncil } from './synthetic-council.ts';

// What every engine has, and no type library of ours names.
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** A file of a council's lists. */
export type CouncilFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * A council's lists as one workbook, or as a CSV file for each list, with the faults of sheets that were planted.
 *
 * @throws {SightlineError} NO_SHEETS when a council has no list left to write
 * @example
 * import { localDate } from '@sightline/core';
 * import { readAnnexA } from '@sightline/annex-a';
 * import { councilFiles, syntheticCouncil } from '@sightline/synthetic';
 * const asAt = localDate('2026-03-31');
 * const council = syntheticCouncil({ seed: 7, children: 1000, asAt, faults: ['column-missing'] });
 * const { findings } = readAnnexA(councilFiles(council, 'workbook'), { asAt });
 * findings.map(({ code }) => code) // => ['AA-F-005']
 */
export function councilFiles(council: SyntheticCouncil, as: 'workbook' | 'csv'): CouncilFile[] {
  const { asAt, layout, authority, lists, planted } = council;
  const { dataset } = annexAFromRecords(lists, { asAt, layout, authority: authority.code });
  let sheets: readonly Sheet[] = sheetsOf(dataset);
  for (const fault of sheetFaults) {
    if (planted.some(({ fault: name }) => name === fault.name))
      sheets = sheets.flatMap((sheet) => (sheet.list === fault.list ? fault.change(sheet) : [sheet]));
  }
  if (sheets.length === 0) throw new SightlineError('NO_SHEETS', {});
  if (as === 'workbook') return [{ name: 'annex-a.xlsx', bytes: writeWorkbook(sheets) }];
  return sheets.map(({ name, titleRows, columns, rows }) => ({
    name: `${name}.csv`,
    // Ofsted's title is of the workbook; what else stands above the headings is a fault.
    bytes: new TextEncoder().encode(
      writeCsv([...titleRows.slice(1).map((row) => [row]), columns.map(({ heading }) => heading), ...rows]),
    ),
  }));
}
