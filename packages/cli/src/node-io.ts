import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Io } from './io.ts';

const readAll = async (stream: NodeJS.ReadStream): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

/** Writes beside the target under a temporary name and renames, so that a reader never sees half a file. */
const writeWhole = async (path: string, bytes: Uint8Array): Promise<void> => {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
};

/** The files, streams and terminal of this process. */
export const nodeIo = (): Io => ({
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  readFile: async (path) => new Uint8Array(await readFile(path)),
  listFolder: async (path) => (await readdir(path)).sort(),
  writeFile: writeWhole,
  readStdin: async () => (process.stdin.isTTY ? undefined : readAll(process.stdin)),
  resolve: (...parts) => resolve(...parts),
  isTty: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  columns: process.stdout.columns ?? 80,
  noColour: (process.env['NO_COLOR'] ?? '') !== '',
});
