import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { stringStore } from './string-store.ts';

/** FNV-1a with 32 bits, as http://www.isthe.com/chongo/tech/comp/fnv gives it. */
function fnv(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

// Pairs of blocks, found by trying at random: either of a pair leads from the state before it to the same state.
const pairs =
  '35i4eg15|1daqfo01 edcfkim2|1blfxhm1 vcl07416|hjy9x61d 112oius1|1r061tsd cmv4q5mu|1fxe84ye 2kwahkqr|7lkx3e1d 1sfc6d28|18rg4gs1 v3gud89o|1292ujs1 1l6sraqd|19lccooh vzxa9ik0|xzu17a15 xh0xk8h4|12tw3b04 25j6fadz|n8p54oay g2wkctms|10zfy6cs 109s1eij|702szw1n 14n9hc42|i5gk4szd 1adbo7mq|kmkb3e1p'
    .split(' ')
    .map((pair) => pair.split('|'));
const texts = pairs.reduce<string[]>(
  (all, pair) => all.flatMap((text) => pair.map((block) => text + block)),
  [''],
);

test('texts made to share one hash are told apart, and in time', () => {
  expect(new Set(texts.map(fnv)).size).toBe(1);
  const store = stringStore();
  const indices = texts.map((text) => store.intern(text));
  expect(store.size()).toBe(65_536);
  for (const at of [0, 1, 63, 64, 65, 40_000, 65_535]) {
    const text = texts[at]!;
    const bytes = strToU8(text);
    expect(store.intern(text)).toBe(indices[at]);
    expect(store.internAscii(bytes, 0, bytes.length, fnv(text))).toBe(indices[at]);
    expect(store.internXml(bytes, 0, bytes.length)).toBe(indices[at]);
    expect(store.text(indices[at]!)).toBe(text);
  }
}, 10_000);
