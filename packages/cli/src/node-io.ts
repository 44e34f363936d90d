import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { FileToWrite, Io } from './io.ts';

const readAll = async (stream: NodeJS.ReadStream): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

/** Whether a folder stands where a file should go; renaming onto it would fail half way. */
const isFolder = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Writes every file beside its target under a temporary name, and renames only when all are written: a reader never
 * sees half a file, and a full disk leaves the results of before as they were.
 */
const writeWhole = async (files: readonly FileToWrite[]): Promise<void> => {
  const planned = files.map(({ path, bytes }) => ({
    path,
    bytes,
    temporary: join(dirname(path), `.${basename(path)}.${process.pid}.part`),
  }));
  try {
    for (const { path, bytes, temporary } of planned) {
      await mkdir(dirname(path), { recursive: true });
      if (await isFolder(path)) throw Object.assign(new Error('a folder is there'), { code: 'EISDIR', path });
      await writeFile(temporary, bytes);
    }
    for (const { path, temporary } of planned) await rename(temporary, path);
  } catch (error) {
    for (const { temporary } of planned) await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
};

/** The files, streams and terminal of this process. */
export const nodeIo = (): Io => ({
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  readFile: async (path) => new Uint8Array(await readFile(path)),
  listFolder: async (path) => (await readdir(path)).sort(),
  writeFiles: writeWhole,
  readStdin: async () => (process.stdin.isTTY ? undefined : readAll(process.stdin)),
  resolve: (...parts) => resolve(...parts),
  isTty: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  // A terminal that does not know its width says 0.
  columns: process.stdout.columns > 0 ? process.stdout.columns : 80,
  noColour: (process.env['NO_COLOR'] ?? '') !== '',
});
