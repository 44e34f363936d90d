import { describe, expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { sha256 } from './sha256.ts';

test('is the start of the hash of JSON with sorted keys', () => {
  expect(fingerprintOf({ b: [1, 'x', null, true], a: { d: 2, c: 'é' } })).toBe(
    sha256('{"a":{"c":"é","d":2},"b":[1,"x",null,true]}').slice(0, 16),
  );
});

describe('is the same', () => {
  test.each([
    ['for keys in another order, at any depth', { a: { x: 1, y: 2 }, b: 3 }, { b: 3, a: { y: 2, x: 1 } }],
    ['for a property that is undefined and one left out', { a: 1, b: undefined }, { a: 1 }],
    ['for a typed array and a list', { v: Int32Array.of(1, 2) }, { v: [1, 2] }],
    ['for an object without a prototype', Object.assign(Object.create(null), { a: 1 }), { a: 1 }],
  ])('%s', (_, left, right) => expect(fingerprintOf(left)).toBe(fingerprintOf(right)));
});

describe('differs', () => {
  test.each([
    ['for a list in another order', [1, 2], [2, 1]],
    ['for a number and its text', 1, '1'],
    ['for null and a property left out', { a: null }, {}],
    ['for an empty list and an empty object', [], {}],
    ['for a text that looks like JSON', '{"a":1}', { a: 1 }],
  ])('%s', (_, left, right) => expect(fingerprintOf(left)).not.toBe(fingerprintOf(right)));
});

test.each([
  ['a function', () => 1],
  ['NaN', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a bigint', 1n],
  ['a Map', new Map([['a', 1]])],
  ['a Date', new Date(0)],
  ['undefined', undefined],
  ['undefined in a list', [undefined]],
])('refuses %s, which JSON would change or lose', (_, value) => {
  expect(() => fingerprintOf({ value: [value] })).toThrow(
    expect.objectContaining({ code: 'NOT_PLAIN_DATA' }),
  );
});
