import { constants, deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joined } from '../scanning/byte-window.ts';
import { portableInflate } from './inflate.ts';

/** What is packed comes from zlib, by way of Node. */
const unpacked = (packed: Uint8Array, size: number): Uint8Array => joined(portableInflate(packed, size));

/** Bytes with repeats near and far, of few values or of all. */
const content = fc
  .array(
    fc.tuple(
      fc.uint8Array({ maxLength: 40 }),
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 0, max: 255 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) =>
    Uint8Array.from(
      parts.flatMap(([bytes, times, mask]) =>
        Array.from(
          { length: bytes.length * times },
          (_, at) => bytes[(at * (mask + 1)) % bytes.length]! & mask,
        ),
      ),
    ),
  );

describe('gives what was packed', () => {
  for (const [name, strategy] of Object.entries({
    'codes of its own': constants.Z_DEFAULT_STRATEGY,
    'fixed codes': constants.Z_FIXED,
    'no matches': constants.Z_HUFFMAN_ONLY,
    runs: constants.Z_RLE,
  })) {
    test(`with ${name}, at any level`, () => {
      fc.assert(
        fc.property(content, fc.integer({ min: 0, max: 9 }), (bytes, level) => {
          const packed = deflateRawSync(bytes, { level, strategy });
          expect(Buffer.compare(unpacked(packed, bytes.length), bytes)).toBe(0);
        }),
        { numRuns: 60 },
      );
    });
  }

  test('where matches reach back over several pieces, to the farthest distance there is', () => {
    const block = Uint8Array.from({ length: 32_768 }, (_, at) => (at * 7919 * (at + 13)) >>> 5);
    const bytes = joined(Array.from({ length: 20 }, () => block));
    const packed = deflateRawSync(bytes, { level: 9 });
    expect(packed.length).toBeLessThan(bytes.length / 4);
    expect(Buffer.compare(unpacked(packed, bytes.length), bytes)).toBe(0);
  });

  test('in pieces that together take no more room than one, whatever the size', () => {
    const packed = deflateRawSync(new Uint8Array(5_000_000));
    const rooms = new Set(Array.from(portableInflate(packed, 5_000_000), ({ buffer }) => buffer));
    expect(rooms.size).toBe(1);
    expect([...rooms][0]!.byteLength).toBeLessThan(100_000);
  });
});

describe('refuses', () => {
  const packed = deflateRawSync(Uint8Array.from({ length: 5000 }, (_, at) => (at * at) >>> 3));

  test('a stream that ends anywhere before its end', () => {
    for (let length = 0; length < packed.length; length += 1) {
      expect(() => unpacked(packed.subarray(0, length), 5000)).toThrow(RangeError);
    }
  });

  test('more bytes than were stated, before they take room', () => {
    const bomb = deflateRawSync(new Uint8Array(50_000_000));
    let given = 0;
    expect(() => {
      for (const piece of portableInflate(bomb, 1_000_000)) given += piece.length;
    }).toThrow(RangeError);
    expect(given).toBeLessThanOrEqual(1_000_000);
  });

  // Written out by hand, the lowest bit of each byte first.
  test.each([
    ['a block of the kind that there is none of', [0b111]],
    ['a stored block whose length is not stated twice', [0b001, 5, 0, 5, 0, 1, 2, 3, 4, 5]],
    ['a match before the beginning', [0b00000011, 0b00000010, 0]],
    [
      'a code with more symbols of a length than there can be',
      [0b101, 0, 0b01001001, 0b10010010, 0b00100100, 0],
    ],
  ])('%s', (_, bytes) => {
    expect(() => unpacked(Uint8Array.from(bytes), 1000)).toThrow(RangeError);
  });

  test('any damage ends in an error or in as many bytes as stated, never in more or without end', () => {
    fc.assert(
      fc.property(fc.nat(packed.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Uint8Array.from(packed).fill(byte, at, at + 1);
        try {
          expect(unpacked(damaged, 5000).length).toBeLessThanOrEqual(5000);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
