import { sha256, type Envelope } from '@sightline/core';
import type { Io } from './io.ts';
import { Stop } from './stop.ts';

/** The last part of a path: folders may name a person. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/**
 * The bytes of a file that was named.
 *
 * @throws {Stop} FILE_NOT_FOUND, FILE_NOT_READABLE
 */
export const bytesOf = async (io: Io, path: string): Promise<Uint8Array> => {
  try {
    return await io.readFile(path);
  } catch (error) {
    throw new Stop(
      isMissing(error) ? 'FILE_NOT_FOUND' : 'FILE_NOT_READABLE',
      { file: path },
      { file: fileName(path) },
    );
  }
};

/** The text of a file that was named. @throws {Stop} as {@link bytesOf} */
export const textOfFile = async (io: Io, path: string): Promise<string> =>
  new TextDecoder().decode(await bytesOf(io, path));

/** The text of a file that need not be there. */
export const textIfThere = async (io: Io, path: string): Promise<string | undefined> => {
  try {
    return new TextDecoder().decode(await io.readFile(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Stop('FILE_NOT_READABLE', { file: path }, { file: fileName(path) });
  }
};

/** A file as an envelope tells it. */
export const inputOf = (path: string, bytes: Uint8Array): Envelope<null>['input'][number] => ({
  name: fileName(path),
  sha256: sha256(bytes),
  bytes: bytes.length,
});

/** The folder of a path, or `.` when it has none. */
export const folderOf = (path: string): string => {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return at < 0 ? '.' : path.slice(0, Math.max(at, 1));
};

/**
 * The folder that results go to.
 *
 * @throws {Stop} OUT_BESIDE_INPUT when an input lies in it
 */
export const outFolder = (io: Io, out: string | undefined, inputs: readonly string[]): string => {
  const folder = out ?? 'sightline-out';
  const absolute = io.resolve(folder);
  if (inputs.some((input) => io.resolve(folderOf(input)) === absolute))
    throw new Stop('OUT_BESIDE_INPUT', { out: folder });
  return folder;
};

/** Writes one result file and gives its path. @throws {Stop} FILE_NOT_WRITABLE */
export const writeResult = async (
  io: Io,
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> => {
  const path = `${folder.replace(/[\\/]+$/, '')}/${name}`;
  try {
    await io.writeFile(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch {
    throw new Stop('FILE_NOT_WRITABLE', { file: path });
  }
  return path;
};
