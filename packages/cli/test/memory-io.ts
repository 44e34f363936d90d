import type { Io } from '../src/io.ts';

/** Files, streams and a terminal that are in memory only. */
export type MemoryIo = {
  readonly io: Io;
  readonly files: Map<string, Uint8Array>;
  /** Paths that were written, in order. */
  readonly written: string[];
  readonly stdout: () => string;
  readonly stderr: () => string;
};

const absolute = (parts: readonly string[]): string => {
  const out: string[] = [];
  const joined = parts.reduce((path, part) => (part.startsWith('/') ? part : `${path}/${part}`), '/desk');
  for (const part of joined.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '' && part !== '.') out.push(part);
  }
  return `/${out.join('/')}`;
};

export const memoryIo = (
  given: Readonly<Record<string, Uint8Array | string>>,
  changes: Partial<Io> & { readonly stdin?: string } = {},
): MemoryIo => {
  const { stdin, ...overrides } = changes;
  const files = new Map(
    Object.entries(given).map(([path, content]) => [
      absolute([path]),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const written: string[] = [];
  let out = '';
  let err = '';
  const io: Io = {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    readFile: async (path) => {
      const bytes = files.get(absolute([path]));
      if (bytes === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return bytes;
    },
    listFolder: async (path) => {
      const folder = `${absolute([path])}/`;
      return [...files.keys()]
        .filter((name) => name.startsWith(folder))
        .map((name) => name.slice(folder.length))
        .sort();
    },
    writeFile: async (path, bytes) => {
      written.push(path);
      files.set(absolute([path]), bytes);
    },
    readStdin: async () => stdin,
    resolve: (...parts) => absolute(parts),
    isTty: { stdout: false, stderr: false },
    columns: 80,
    noColour: false,
    ...overrides,
  };
  return { io, files, written, stdout: () => out, stderr: () => err };
};
