import type { Dataset } from '@sightline/core';
import { writeWorkbook } from '@sightline/workbook';
import { writtenLists } from './written-lists.ts';

/**
 * An .xlsx workbook of Ofsted's shape: a sheet for each list that the dataset holds, its title in the first row, the
 * headings of its layout in the second, real dates, codes in the text that the template asks for, identifiers as text.
 *
 * Nothing is lost: a cell that could not be read goes out as it was written. Reading the workbook, with the same
 * layout stated, gives the same records with the same fingerprint; only what was understood though written otherwise
 * is then as asked for. A list or column that the dataset lacks is left out rather than written as a blank, and so a
 * reader passes over a record that holds nothing at all.
 *
 * @throws {WorkbookError} INVALID_SHEET_NAME when the dataset holds no list
 * @example
 * import { localDate, toRecords } from '@sightline/core';
 * import { annexAFromRecords, readAnnexA, writeAnnexA } from '@sightline/annex-a';
 * const asAt = localDate('2024-03-31');
 * const { dataset } = annexAFromRecords({ referrals: [{ childUniqueId: '0017', gender: 'F' }] }, { asAt });
 * const again = readAnnexA([{ name: 'lists.xlsx', bytes: writeAnnexA(dataset) }], { asAt }).dataset;
 * const [record] = toRecords(again.tables.referrals);
 * [record.childUniqueId, record.gender, again.fingerprint === dataset.fingerprint] // => ['0017', 'b', true]
 */
export function writeAnnexA(dataset: Dataset): Uint8Array {
  return writeWorkbook(
    writtenLists(dataset).map(({ list, columns, rows }) => ({
      name: `List_${list.number}`,
      titleRows: [list.title],
      columns: columns.map(({ heading, type }) => ({
        heading,
        type: type === 'date' ? 'date' : type === 'integer' ? 'number' : 'text',
      })),
      rows,
    })),
  );
}
