import { strFromU8 } from 'fflate';
import { joined } from '../scanning/byte-window.ts';
import type { ByteSource } from '../scanning/byte-window.ts';
import type { Inflate } from './inflate.ts';
import type { Limits } from '../limits.ts';
import { withinLimit } from '../limits.ts';
import { WorkbookError } from '../workbook-error.ts';

/** The files of a zip container, unpacked when asked for. */
export type ZipDirectory = {
  /** Paths as they are written, in the order of the directory. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /**
   * The bytes of a file. What is wrong with its packing may show only when the last of them has been asked for.
   *
   * @throws {WorkbookError} MISSING_PART, CORRUPT_PART, UNKNOWN_COMPRESSION, TRUNCATED_ZIP, ENCRYPTED_WORKBOOK,
   *   LIMIT_EXCEEDED
   */
  readonly open: (path: string) => ByteSource;
  /** The same bytes in one array. */
  readonly read: (path: string) => Uint8Array;
};

type Entry = {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
};

const END_OF_DIRECTORY = 0x06054b50;
const ZIP64_END_OF_DIRECTORY = 0x06064b50;
const ZIP64_LOCATOR = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const ZIP64_EXTRA = 1;
const STORED = 0;
const DEFLATED = 8;
const FOUR_BYTES_FULL = 0xffffffff;
/** What is below this is harmless whatever its compression ratio. */
const RATIO_FLOOR = 2 ** 20;

/**
 * Reads the central directory, which stands at the end of the container and is right even where the local headers
 * carry no sizes. Names are compared without regard to case, as spreadsheets do.
 */
export function zipDirectory(bytes: Uint8Array, limits: Limits, inflate: Inflate): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(bytes, view, limits);
  let inflated = 0;

  // Names that differ in case only are files of their own, found by their own case first.
  const folded = new Map<string, Entry>();
  for (const [name, entry] of entries) {
    if (!folded.has(name.toLowerCase())) folded.set(name.toLowerCase(), entry);
  }
  const find = (path: string): Entry | undefined => {
    const name = entryName(path);
    return entries.get(name) ?? folded.get(name.toLowerCase());
  };

  const open = (path: string): ByteSource => {
    const entry = find(path);
    if (entry === undefined) throw new WorkbookError('MISSING_PART', { part: path });
    if (entry.encrypted) throw new WorkbookError('ENCRYPTED_WORKBOOK');
    inflated += entry.size;
    withinLimit(limits, 'inflatedBytes', inflated, { part: path });
    const swells = (size: number, from: number): void => {
      if (size <= RATIO_FLOOR) return;
      withinLimit(limits, 'compressionRatio', Math.ceil(size / Math.max(1, from)), { part: path });
    };
    swells(entry.size, entry.packedSize);
    // One part read again and again swells too.
    swells(inflated, bytes.length);
    const packed = packedBytes(bytes, view, entry);
    if (entry.method === STORED) {
      if (packed.length !== entry.size) throw new WorkbookError('CORRUPT_PART', { part: path });
      return packed;
    }
    if (entry.method !== DEFLATED) throw new WorkbookError('UNKNOWN_COMPRESSION', { part: path });
    return unpack(packed, entry.size, inflate, path);
  };

  const paths = [...entries.values()].map(({ path }) => path);
  return {
    paths,
    has: (path) => find(path) !== undefined,
    open,
    read: (path) => joined(open(path), find(path)?.size),
  };
}

function unpack(packed: Uint8Array, size: number, inflate: Inflate, part: string): ByteSource {
  const unpacked = unlessCorrupt(part, () => inflate(packed, size));
  if (!(unpacked instanceof Uint8Array)) return sized(unpacked, size, part);
  if (unpacked.length !== size) throw new WorkbookError('CORRUPT_PART', { part });
  return unpacked;
}

/** The same pieces, which together must be as long as the directory says. */
function* sized(pieces: Iterable<Uint8Array>, size: number, part: string): Generator<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  let given = 0;
  for (;;) {
    const next = unlessCorrupt(part, () => iterator.next());
    if (next.done !== true) given += next.value.length;
    if (next.done === true ? given !== size : given > size) throw new WorkbookError('CORRUPT_PART', { part });
    if (next.done === true) return;
    yield next.value;
  }
}

/** What unpacking gives; whatever an unpacker throws says that the part is damaged. */
function unlessCorrupt<Result>(part: string, unpacking: () => Result): Result {
  try {
    return unpacking();
  } catch {
    throw new WorkbookError('CORRUPT_PART', { part });
  }
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) {
    throw new WorkbookError('TRUNCATED_ZIP');
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const end = start + entry.packedSize;
  if (end > bytes.length) throw new WorkbookError('TRUNCATED_ZIP');
  return bytes.subarray(start, end);
}

function readEntries(bytes: Uint8Array, view: DataView, limits: Limits): Map<string, Entry> {
  const directory = findDirectory(view);
  withinLimit(limits, 'entries', directory.entries);
  const entries = new Map<string, Entry>();
  let at = directory.offset;
  for (let count = 0; count < directory.entries; count += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new WorkbookError('TRUNCATED_ZIP');
    }
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const end = extraEnd + view.getUint16(at + 32, true);
    if (end > view.byteLength) throw new WorkbookError('TRUNCATED_ZIP');
    const path = strFromU8(bytes.subarray(at + 46, nameEnd));
    const name = entryName(path);
    if (!entries.has(name)) entries.set(name, { path, ...readEntry(view, at, nameEnd, extraEnd) });
    at = end;
  }
  return entries;
}

function readEntry(view: DataView, at: number, extraStart: number, extraEnd: number): Omit<Entry, 'path'> {
  let packedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let extra = extraStart; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== ZIP64_EXTRA) continue;
    // The 64-bit fields stand in this order, and only those that did not fit.
    let field = extra + 4;
    const next = (): number => {
      if (field + 8 > extraEnd) throw new WorkbookError('TRUNCATED_ZIP');
      const value = uint64(view, field);
      field += 8;
      return value;
    };
    if (size === FOUR_BYTES_FULL) size = next();
    if (packedSize === FOUR_BYTES_FULL) packedSize = next();
    if (offset === FOUR_BYTES_FULL) offset = next();
  }
  return {
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedSize,
    size,
    offset,
  };
}

function findDirectory(view: DataView): { entries: number; offset: number } {
  // The record is 22 bytes long and may be followed by a comment of up to 65,535.
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    // A comment that reaches beyond the file is none: the signature stands inside the comment of another record.
    if (at + 22 + view.getUint16(at + 20, true) > view.byteLength) continue;
    const entries = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (entries !== 0xffff && offset !== FOUR_BYTES_FULL) return { entries, offset };
    if (at < 20 || view.getUint32(at - 20, true) !== ZIP64_LOCATOR) return { entries, offset };
    const end = uint64(view, at - 12);
    if (end + 56 > view.byteLength || view.getUint32(end, true) !== ZIP64_END_OF_DIRECTORY) break;
    return { entries: uint64(view, end + 32), offset: uint64(view, end + 48) };
  }
  throw new WorkbookError('TRUNCATED_ZIP');
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function entryName(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '');
}
