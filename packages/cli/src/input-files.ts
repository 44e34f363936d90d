import type { Envelope } from '@sightline/core';
import { bytesOf, fileName, inputOf } from './files.ts';
import type { Io } from './io.ts';

/** A file that was named and read. */
export type InputFile = {
  readonly path: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly input: Envelope<null>['input'][number];
};

/** The files that were named, each content once, and what is to be told of those that are left out. */
export type InputFiles = { readonly files: readonly InputFile[]; readonly notes: readonly string[] };

/**
 * The files that were named. One that holds the very bytes of an earlier one is read once: its lists would be taken for
 * second sheets of the same lists.
 *
 * @throws {Stop} as {@link bytesOf}
 */
export const readInputFiles = async (io: Io, paths: readonly string[]): Promise<InputFiles> => {
  const files: InputFile[] = [];
  const notes: string[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(io, path);
    const name = fileName(path);
    const input = inputOf(path, bytes);
    const same = files.find((file) => file.input.sha256 === input.sha256);
    if (same === undefined) files.push({ path, name, bytes, input });
    else if (io.resolve(same.path) === io.resolve(path))
      notes.push(`${name} was given twice; it was read once.`);
    else
      notes.push(
        `${path} holds the same as ${same.path}, byte for byte; it was read once. If it should be another list, save it again.`,
      );
  }
  return { files, notes };
};
