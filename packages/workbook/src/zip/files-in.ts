import { fileSignature } from '../scanning/file-signature.ts';
import type { Inflate } from './inflate.ts';
import { portableInflate } from './inflate.ts';
import type { Limits } from '../limits.ts';
import { defaultLimits } from '../limits.ts';
import { WorkbookError } from '../workbook-error.ts';
import { zipDirectory } from './zip-directory.ts';

/**
 * The workbooks and CSV files that a zip container holds, so that lists may come in one file. A file that is itself a
 * workbook or text comes back alone. Spreadsheets that cannot be read, such as an old `.xls`, are given too, so that
 * reading them tells what to do. Other files in the container, and those that a Mac adds, are left out.
 *
 * @throws {WorkbookError} as `scanSheets` does; NOT_A_WORKBOOK for a container without any such file
 * @example
 * import { filesIn } from '@sightline/workbook';
 * const bytes = new TextEncoder().encode('a,b\n');
 * filesIn({ name: 'list.csv', bytes }).map(({ name }) => name) // => ['list.csv']
 */
export function filesIn(
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: { readonly limits?: Partial<Limits>; readonly inflate?: Inflate } = {},
): { readonly name: string; readonly bytes: Uint8Array }[] {
  if (fileSignature(file.bytes) === 'text') return [file];
  const limits = { ...defaultLimits, ...options.limits };
  const zip = zipDirectory(file.bytes, limits, options.inflate ?? portableInflate);
  if (zip.has('[Content_Types].xml') || zip.has('_rels/.rels') || zip.has('mimetype')) return [file];
  const paths = zip.paths.filter(
    (path) =>
      /\.(?:xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt)$/i.test(path) &&
      !/^__MACOSX\/|(?:^|\/)(?:\.(?!\.?\/)|~)/.test(path),
  );
  if (paths.length === 0) throw new WorkbookError('NOT_A_WORKBOOK', { looksLike: 'zip' });
  return paths.map((path) => ({ name: path, bytes: zip.read(path) }));
}
