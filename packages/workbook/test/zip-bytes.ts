import { deflateSync, strToU8 } from 'fflate';

/** A file as a hand-made zip container is to hold it. */
export type PackedFile = {
  readonly path: string;
  readonly content: Uint8Array;
  /** 8, deflate, unless given; with another the content stands as it is. */
  readonly method?: number;
  /** What the directory says in place of the true size. */
  readonly statedSize?: number;
  /** Sizes follow the data, each in 4 or 8 bytes, and the local header has none. */
  readonly descriptor?: 4 | 8;
};

/** A zip container, byte by byte as PKWARE's APPNOTE 6.3.9 lays it out; checksums are left zero. */
export function zipBytes(files: readonly PackedFile[], comment: Uint8Array = new Uint8Array(0)): Uint8Array {
  const pieces: number[][] = [];
  const directory: number[][] = [];
  let offset = 0;
  const add = (to: number[][], piece: number[]): void => {
    to.push(piece);
    if (to === pieces) offset += piece.length;
  };
  for (const { path, content, method = 8, statedSize, descriptor } of files) {
    const start = offset;
    const name = [...strToU8(path)];
    const data = [...(method === 8 ? deflateSync(content) : content)];
    const size = statedSize ?? content.length;
    const flags = descriptor === undefined ? 0 : 8;
    const sizes = descriptor === undefined ? [...number(data.length, 4), ...number(size, 4)] : number(0, 8);
    const common = [...number(45, 2), ...number(flags, 2), ...number(method, 2), ...number(0, 8)];
    add(pieces, [...number(0x04034b50, 4), ...common, ...sizes, ...number(name.length, 2), 0, 0, ...name]);
    add(pieces, data);
    if (descriptor !== undefined) {
      const ends = [...number(data.length, descriptor), ...number(size, descriptor)];
      add(pieces, [...number(0x08074b50, 4), ...number(0, 4), ...ends]);
    }
    add(directory, [
      ...number(0x02014b50, 4),
      ...number(45, 2),
      ...common,
      ...number(data.length, 4),
      ...number(size, 4),
      ...number(name.length, 2),
      ...number(0, 12),
      ...number(start, 4),
      ...name,
    ]);
  }
  const records = directory.flat();
  const end = [
    ...number(0x06054b50, 4),
    ...number(0, 4),
    ...number(files.length, 2),
    ...number(files.length, 2),
    ...number(records.length, 4),
    ...number(offset, 4),
    ...number(comment.length, 2),
    ...comment,
  ];
  return Uint8Array.from([...pieces.flat(), ...records, ...end]);
}

/** A number in so many bytes, the lowest first. */
function number(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, at) => Math.floor(value / 2 ** (8 * at)) % 256);
}
