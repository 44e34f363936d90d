import { columnsOf } from '@sightline/annex-a';
import type { ListSpec } from '@sightline/annex-a';
import type { SheetContent } from '@sightline/workbook';
import type { Random } from './random.ts';

const CELLS: readonly (string | number | null)[] = [
  null, '', ' ', '-', 'nan', 'NULL', 'N/A', '#N/A', '#REF!', '#', '=1+1', '+1', '-1', '@a', '\t', '\r', '\n', '"', "'", '\ufeff', '\u0000',
  '\ud83d', '\udf33', '\u{1f333}', '\u202e', '\u00a0', 'a'.repeat(1000), '__proto__', 'constructor', 'toString', 'TRUE', 'yes', 'a) Yes', 'b)', 'a',
  '0', '00', '-0', '1e999', '9'.repeat(30), '0x10', '1,000', '1.5', '1.', '.5', '\u0663', '31/02/2024', '29/02/1900', '00/00/0000', '2024-02-29',
  '2024-02-29T24:00:00', '2024-02-29 23:59:60', '01/01/0001', '31/12/9999', '1/1/10000', '45000', '45000.99', '99999', '29-Feb-2023', '29 Feb 2024', '02-29-2024',
  0, -0, 1, -1, 0.1, 59, 60, 61, 2_958_465, 2_958_466, 1e15, 1e21, 1e308, 5e-324, -1e308, 2_147_483_647, 2_147_483_648, -2_147_483_648, -2_147_483_649,
]; // prettier-ignore

/** A list whose headings are sound and whose cells are not. */
export function hostileCells(list: ListSpec, random: Random): SheetContent {
  const columns = columnsOf(list, '2024').map(({ name, nameByLayout }) => ({
    heading: nameByLayout?.['2024'] ?? name,
    type: 'number' as const,
  }));
  const rows = Array.from({ length: 1 + random.below(30) }, () => columns.map(() => random.oneOf(CELLS)));
  return { name: `List_${list.number}`, columns, rows };
}
