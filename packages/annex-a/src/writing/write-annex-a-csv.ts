import type { Dataset } from '@sightline/core';
import { writeCsv } from '@sightline/workbook';
import { writtenLists } from './written-lists.ts';

/**
 * The lists of a dataset as CSV texts, one for each list: the headings of its layout first, then what
 * `writeAnnexA` writes, dates as `YYYY-MM-DD`. For programs, not to be opened in a spreadsheet: text that begins
 * like a formula is left as it is.
 *
 * @returns file names and texts, in Ofsted's order
 * @example
 * import { localDate } from '@sightline/core';
 * import { annexAFromRecords, writeAnnexACsv } from '@sightline/annex-a';
 * const records = { contacts: [{ childUniqueId: '0017', dateOfContact: '2024-02-29', age: -1 }] };
 * const { dataset } = annexAFromRecords(records, { asAt: localDate('2024-03-31') });
 * const [file] = writeAnnexACsv(dataset);
 * [file.name, file.text.split('\r\n')[1]] // => ['List_1.csv', '0017,,,,-1,2024-02-29,']
 */
export function writeAnnexACsv(
  dataset: Dataset,
): readonly { readonly name: string; readonly text: string }[] {
  return writtenLists(dataset).map(({ list, columns, rows }) => ({
    name: `List_${list.number}.csv`,
    text: writeCsv([columns.map(({ heading }) => heading), ...rows]),
  }));
}
