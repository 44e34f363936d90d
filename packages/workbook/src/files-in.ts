import { fileSignature } from './file-signature.ts';
import type { Inflate } from './inflate.ts';
import { portableInflate } from './inflate.ts';
import type { Limits } from './limits.ts';
import { defaultLimits } from './limits.ts';
import { zipDirectory } from './zip-directory.ts';

/**
 * The workbooks and CSV files that a zip container holds, so that lists may come in one file. A file that is itself a
 * workbook or text comes back alone. Other files in the container, and those that a Mac adds, are left out.
 *
 * @throws {WorkbookError} as `scanSheets` does
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
  return zip.paths
    .filter((path) => /\.(?:xlsx|xlsm|csv|tsv|txt)$/i.test(path) && !/^__MACOSX\/|(?:^|\/)[.~]/.test(path))
    .map((path) => ({ name: path, bytes: zip.read(path) }));
}
