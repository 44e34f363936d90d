import type { Finding } from '@sightline/core';

/** Of the findings about files and sheets only these are about cells; the row of the others is that of the headings. */
const ofCells: readonly string[] = ['AA-F-013', 'AA-F-014'];

/**
 * Whether a finding points at a record, or at several, rather than at a file, a sheet, its headings or a list as a whole.
 * A record that does not belong on a list is about its structure, and is a record all the same.
 *
 * @example
 * import { isAboutRecords } from '@sightline/reports';
 * isAboutRecords({ code: 'AA-F-006', where: { list: 'referrals', row: 1 } }) // => false
 */
export const isAboutRecords = ({ code, where }: Pick<Finding, 'code' | 'where'>): boolean =>
  where.row !== undefined && (!code.startsWith('AA-F-') || ofCells.includes(code));
