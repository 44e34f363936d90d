import type { AnnexAFile } from '@sightline/annex-a';
import { filesIn, WorkbookError } from '@sightline/workbook';
import { fileName } from './files.ts';

/**
 * The workbooks and CSV files among those that were named, and those that lie in their zip containers, which are called
 * by the container and their own name: folders may name a person.
 *
 * @throws {WorkbookError} with the name of the `file`, when a container cannot be read or holds no such file
 *
 * @example
 * import { unpacked } from 'sightline';
 * const bytes = new TextEncoder().encode('a,b\n');
 * unpacked([{ name: 'list.csv', bytes }]).map(({ name }) => name) // => ['list.csv']
 */
export const unpacked = (files: readonly AnnexAFile[]): readonly AnnexAFile[] =>
  files.flatMap((file) => {
    try {
      return filesIn(file).map((inside) =>
        inside.bytes === file.bytes
          ? file
          : { name: `${file.name}/${fileName(inside.name)}`, bytes: inside.bytes },
      );
    } catch (error) {
      if (error instanceof WorkbookError)
        throw new WorkbookError(error.code, { ...error.params, file: file.name });
      throw error;
    }
  });
