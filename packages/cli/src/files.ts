import { sha256, type Envelope } from '@sightline/core';
import type { FileToWrite, Io } from './io.ts';
import { Stop } from './stop.ts';

/** The last part of a path: folders may name a person. */
export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(String(codeOf(error)));

const readFault = (error: unknown, path: string): Stop => {
  const code = isMissing(error)
    ? 'FILE_NOT_FOUND'
    : codeOf(error) === 'EISDIR'
      ? 'FILE_IS_FOLDER'
      : 'FILE_NOT_READABLE';
  return new Stop(code, { file: path }, { file: fileName(path) });
};

/**
 * The bytes of a file that was named.
 *
 * @throws {Stop} FILE_NOT_FOUND, FILE_IS_FOLDER, FILE_NOT_READABLE
 */
export const bytesOf = async (io: Io, path: string): Promise<Uint8Array> => {
  try {
    return await io.readFile(path);
  } catch (error) {
    throw readFault(error, path);
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
    throw readFault(error, path);
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

/** A result by its name in the folder. */
export type Result = { readonly name: string; readonly content: string | Uint8Array };

/**
 * Writes the results and what stands elsewhere, all or none, and gives their paths.
 *
 * @throws {Stop} FILE_NOT_WRITABLE
 */
export const writeResults = async (
  io: Io,
  folder: string,
  results: readonly Result[],
  elsewhere: readonly FileToWrite[] = [],
): Promise<readonly string[]> => {
  const inFolder = folder.replace(/[\\/]+$/, '');
  const files = [
    ...results.map(({ name, content }) => ({
      path: `${inFolder}/${name}`,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
    ...elsewhere,
  ];
  try {
    await io.writeFiles(files);
  } catch {
    throw new Stop('FILE_NOT_WRITABLE', { file: files.length === 1 ? (files[0]?.path ?? folder) : folder });
  }
  return files.map(({ path }) => path);
};

/** Writes one result and gives its path. @throws {Stop} FILE_NOT_WRITABLE */
export const writeResult = async (
  io: Io,
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> => {
  const [path = name] = await writeResults(io, folder, [{ name, content }]);
  return path;
};
