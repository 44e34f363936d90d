import { createHash, createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyedHash, keyedHasher, sha256 } from './sha256.ts';

describe('sha256', () => {
  // NIST, SHA-256 examples (FIPS 180-4 and the Cryptographic Algorithm Validation Program).
  test.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
  ])('of "%s"', (text, expected) => expect(sha256(text)).toBe(expected));

  test('of a million times "a"', () => {
    expect(sha256('a'.repeat(1_000_000))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });

  test('pads at every length about a block as Node does', () => {
    for (let length = 0; length <= 130; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 7) & 0xff);
      expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });

  test('reads bytes of a part of a buffer', () => {
    const bytes = Uint8Array.of(0, 97, 98, 99, 0).subarray(1, 4);
    expect(sha256(bytes)).toBe(sha256('abc'));
  });

  test('texts of any characters are hashed as UTF-8, as Node does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
    expect(sha256('\ud800')).toBe(sha256('\ufffd'));
  });
});

describe('keyedHash', () => {
  test('RFC 4231, test case 2', () => {
    expect(keyedHash('Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
  });

  test('one hasher gives of any texts, short and of many blocks, what Node does', () => {
    const hash = keyedHasher('salt');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(hash(text)).toBe(createHmac('sha256', 'salt').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  test('salts shorter and longer than a block, as Node does', () => {
    for (const length of [0, 1, 63, 64, 65, 200]) {
      const salt = 'k'.repeat(length);
      expect(keyedHash(salt, 'C1')).toBe(createHmac('sha256', salt).update('C1').digest('hex'));
    }
  });
});
