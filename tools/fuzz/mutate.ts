import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { mutateMarkup } from './mutate-markup.ts';
import type { Random } from './random.ts';
import type { Seed } from './seeds.ts';

const NUMBERS = [0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];
/** Signatures of a zip container: local header, directory entry, end, and those of its 64-bit form. */
const MARKS = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50, 0x08074b50];
const CSV_PIECES = [
  '"',
  '""',
  '"\n',
  '\r',
  '\n',
  '\r\n',
  ',',
  ';',
  '\t',
  '\0',
  '\ufeff',
  'sep=\n',
  'sep=,\n',
  '#N/A',
  '=1',
  '\ud83d',
];

/** A damaged or hostile file made from one that is sound. */
export function mutate(seed: Seed, others: readonly Seed[], random: Random): Uint8Array {
  let bytes = seed.bytes;
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && random.chance(0.7)) bytes = mutateParts(bytes, others, random);
  else if (!isZip && random.chance(0.6)) bytes = mutateCsv(bytes, random);
  const times = isZip && bytes !== seed.bytes ? random.below(3) : 1 + random.below(6);
  for (let time = 0; time < times; time += 1) {
    bytes = isZip && random.chance(0.5) ? mutateZip(bytes, random) : mutateBytes(bytes, others, random);
  }
  return bytes;
}

function mutateBytes(bytes: Uint8Array, others: readonly Seed[], random: Random): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.below(
    random.chance(0.2) ? bytes.length - at + 1 : 1 + Math.min(64, bytes.length - at),
  );
  const before = bytes.subarray(0, at);
  const piece = bytes.subarray(at, at + length);
  const after = bytes.subarray(at + length);
  switch (random.below(8)) {
    case 0: {
      const flipped = bytes.slice();
      for (let times = 1 + random.below(8); times > 0; times -= 1)
        flipped[random.below(flipped.length)]! ^= 1 << random.below(8);
      return flipped;
    }
    case 1:
      return bytes.slice(0, at); // cut
    case 2:
      return joined(before, after); // a piece lost
    case 3:
      return joined(before, piece, piece, after); // a piece twice
    case 4: {
      const to = random.below(after.length + 1);
      return joined(before, after.subarray(0, to), piece, after.subarray(to)); // a piece moved
    }
    case 5:
      return joined(
        before,
        Uint8Array.from({ length }, () => random.below(256)),
        after,
      );
    case 6: {
      const other = random.oneOf(others).bytes;
      const from = random.below(other.length);
      return joined(before, other.subarray(from, from + random.below(200)), after);
    }
    default: {
      const filled = bytes.slice();
      return filled.fill(random.oneOf([0, 0xff, 0x20, 0x3c]), at, at + length);
    }
  }
}

/** Changes the fields of a zip container: sizes, offsets, flags, counts. */
function mutateZip(bytes: Uint8Array, random: Random): Uint8Array {
  const view = new DataView(bytes.slice().buffer);
  const places: number[] = [];
  for (let at = 0; at + 4 <= view.byteLength; at += 1)
    if (view.getUint8(at) === 0x50 && MARKS.includes(view.getUint32(at, true))) places.push(at);
  if (places.length === 0) return bytes;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.oneOf(places) + random.below(46);
    if (at + 8 > view.byteLength) continue;
    const number = random.chance(0.3) ? random.oneOf(places) : random.oneOf(NUMBERS);
    if (random.chance(0.5)) view.setUint16(at, number & 0xffff, true);
    else view.setUint32(at, random.chance(0.1) ? random.oneOf(MARKS) : number, true);
  }
  return new Uint8Array(view.buffer);
}

/** Unpacks, changes the parts, packs again: so that what lies behind the container is reached. */
function mutateParts(bytes: Uint8Array, others: readonly Seed[], random: Random): Uint8Array {
  let parts: [string, Uint8Array][];
  try {
    parts = Object.entries(unzipSync(bytes));
  } catch {
    return bytes;
  }
  if (parts.length === 0) return bytes;
  for (let times = 1 + random.below(3); times > 0; times -= 1) {
    const at = random.below(parts.length);
    const [path, content] = parts[at]!;
    switch (random.below(12)) {
      case 0:
        parts = parts.toReversed();
        break;
      case 1:
        parts = parts.filter((_, index) => index !== at || parts.length === 1);
        break;
      case 2:
        parts = [
          ...parts,
          [
            random.oneOf([
              path.toUpperCase(),
              `/${path}`,
              `../${path}`,
              path.replaceAll('/', '\\'),
              'constructor',
              '',
            ]),
            content,
          ],
        ];
        break;
      case 3: {
        const other = random.below(parts.length);
        parts = parts.map(([name, own], index) => [
          name,
          index === at ? parts[other]![1] : index === other ? content : own,
        ]);
        break;
      }
      case 4:
        parts = parts.with(at, [path, random.chance(0.5) ? bytes : random.oneOf(others).bytes]); // one file within another
        break;
      case 5:
        parts = parts.with(at, [path, encoded(content, random)]);
        break;
      default:
        parts = parts.with(at, [path, strToU8(mutateMarkup(strFromU8(content), random))]);
    }
  }
  const files: Zippable = Object.create(null) as Zippable;
  for (const [path, content] of parts) files[path] = [content, { level: random.chance(0.3) ? 0 : 6 }];
  return zipSync(files, { mtime: '1980-01-01T12:00:00' });
}

/** A part in another encoding than the one it should have. */
function encoded(content: Uint8Array, random: Random): Uint8Array {
  const text = strFromU8(content);
  if (random.chance(0.3)) return strToU8(`\ufeff${text}`);
  const isLittle = random.chance(0.5);
  const wide = new DataView(new ArrayBuffer(2 + text.length * 2));
  wide.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at += 1) wide.setUint16(2 + at * 2, text.charCodeAt(at), isLittle);
  return new Uint8Array(wide.buffer);
}

function mutateCsv(bytes: Uint8Array, random: Random): Uint8Array {
  let text = strFromU8(bytes, true);
  for (let times = 1 + random.below(4); times > 0; times -= 1) {
    const at = random.below(text.length + 1);
    const piece = random.oneOf(CSV_PIECES).repeat(random.chance(0.02) ? 50_000 : 1 + random.below(3));
    text = text.slice(0, at) + piece + text.slice(at + random.below(3));
  }
  return strToU8(text, random.chance(0.5));
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
