// SHA-256 and HMAC: FIPS 180-4 and RFC 2104. Written out so that hashing is synchronous in Node and in browsers alike.

const BLOCK = 64;

/**
 * The SHA-256 hash of a text (as UTF-8) or of bytes.
 *
 * @returns 64 hexadecimal digits
 * @source FIPS 180-4, sections 5 and 6.2
 * @example
 * import { sha256 } from '@sightline/core';
 * sha256('abc').slice(0, 16) // => 'ba7816bf8f01cfea'
 */
export function sha256(data: string | Uint8Array): string {
  return hex(digest(typeof data === 'string' ? utf8(data) : data));
}

/**
 * The HMAC-SHA256 of a text under a secret salt: the same text gives the same token only to whoever holds the salt.
 *
 * @param salt - secret of the data's owner, used as UTF-8
 * @returns 64 hexadecimal digits
 * @source RFC 2104; test vectors RFC 4231
 * @example
 * import { keyedHash } from '@sightline/core';
 * keyedHash('salt of one', 'C1') === keyedHash('salt of another', 'C1') // => false
 */
export function keyedHash(salt: string, text: string): string {
  return keyedHasher(salt)(text);
}

/**
 * {@link keyedHash} for many texts under one salt, which is worked into the hash once.
 *
 * @param salt - as there
 * @returns a function from a text to 64 hexadecimal digits
 */
export function keyedHasher(salt: string): (text: string) => string {
  const secret = utf8(salt);
  const key = new Uint8Array(BLOCK);
  key.set(secret.length > BLOCK ? bytesOf(digest(secret)) : secret);
  const afterKey = (pad: number): Int32Array =>
    withBlocks(
      INITIAL,
      key.map((byte) => byte ^ pad),
    );
  const inner = afterKey(0x36);
  const outer = afterKey(0x5c);
  return (text) => hex(digest(bytesOf(digest(utf8(text), inner, BLOCK)), outer, BLOCK));
}

// prettier-ignore
/** First 32 bits of the fractions of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const INITIAL: ArrayLike<number> = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

// prettier-ignore
/** First 32 bits of the fractions of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2); integers of 32 bits add faster. */
const ROUND = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);

/**
 * The eight words of a hash.
 *
 * @param start - the hash of what went before, in whole blocks
 * @param before - bytes that went before
 */
function digest(bytes: Uint8Array, start: ArrayLike<number> = INITIAL, before = 0): Int32Array {
  // Where they stand: padded as one, a long message would be held twice.
  const whole = bytes.length - (bytes.length % BLOCK);
  const hash = withBlocks(start, bytes.subarray(0, whole));
  return withBlocks(hash, withPadding(bytes.subarray(whole), before + whole));
}

/** The hash after more whole blocks. */
function withBlocks(start: ArrayLike<number>, blocks: Uint8Array): Int32Array {
  const hash = Int32Array.from(start);
  const schedule = new Int32Array(64);
  const view = new DataView(blocks.buffer, blocks.byteOffset, blocks.byteLength);
  for (let at = 0; at < blocks.length; at += BLOCK) {
    for (let i = 0; i < 16; i++) schedule[i] = view.getInt32(at + i * 4);
    compress(hash, schedule);
  }
  return hash;
}

/** A one bit, zeros, and the length in bits as a 64-bit number fill the last block (FIPS 180-4, 5.1.1). */
function withPadding(bytes: Uint8Array, before: number): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const length = before + bytes.length;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, (length * 8) >>> 0);
  return padded;
}

/** One block (FIPS 180-4, 6.2.2); letters as there. */
function compress(hash: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 64; t++) {
    const near = w[t - 2]!;
    const far = w[t - 15]!;
    const sigma1 = rotated(near, 17) ^ rotated(near, 19) ^ (near >>> 10);
    const sigma0 = rotated(far, 7) ^ rotated(far, 18) ^ (far >>> 3);
    w[t] = (sigma1 + w[t - 7]! + sigma0 + w[t - 16]!) | 0;
  }
  let a = hash[0]!;
  let b = hash[1]!;
  let c = hash[2]!;
  let d = hash[3]!;
  let e = hash[4]!;
  let f = hash[5]!;
  let g = hash[6]!;
  let h = hash[7]!;
  for (let t = 0; t < 64; t++) {
    const sum1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const choice = (e & f) ^ (~e & g);
    const t1 = (h + sum1 + choice + ROUND[t]! + w[t]!) | 0;
    const sum0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + sum0 + majority) | 0;
  }
  hash[0]! += a;
  hash[1]! += b;
  hash[2]! += c;
  hash[3]! += d;
  hash[4]! += e;
  hash[5]! += f;
  hash[6]! += g;
  hash[7]! += h;
}

function rotated(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function bytesOf(words: Int32Array): Uint8Array {
  const bytes = new Uint8Array(words.length * 4);
  const view = new DataView(bytes.buffer);
  words.forEach((word, i) => view.setInt32(i * 4, word));
  return bytes;
}

function hex(words: Int32Array): string {
  let text = '';
  for (const word of words) text += (word >>> 0).toString(16).padStart(8, '0');
  return text;
}

/** Every engine has it; the types of this package name no engine. */
declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** UTF-8; half of a surrogate pair becomes U+FFFD, as the Encoding Standard has it. */
function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
