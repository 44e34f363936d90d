import { describe, expect, it } from 'vitest';
import { agrees } from './agrees.ts';
import { plainDecimal } from './plain-decimal.ts';

describe('agrees', () => {
  it('compares numbers by value, whether written as text or number', () => {
    expect(agrees('-3.0', '-3', { type: 'exact' })).toBe(true);
    expect(agrees(0.1, '0.10', { type: 'exact' })).toBe(true);
    expect(agrees('0.30000000000000004', '0.3', { type: 'exact' })).toBe(false);
    expect(agrees('69/66', '23/22', { type: 'exact' })).toBe(true);
    expect(agrees('1.5', '3/2', { type: 'exact' })).toBe(true);
    expect(agrees('1.5', '3/2', { type: 'absolute', tolerance: 1 })).toBe(false);
    expect(agrees('1/0', '1/0', { type: 'absolute' })).toBe(true);
  });

  it('holds a tolerance at its end, absolute or of the expected value', () => {
    expect(agrees(10, 10.5, { type: 'absolute', tolerance: 0.5 })).toBe(true);
    expect(agrees(10, 10.6, { type: 'absolute', tolerance: 0.5 })).toBe(false);
    expect(agrees(10, 14, { type: 'relative', tolerance: 0.5 })).toBe(true);
    expect(agrees(10, 16, { type: 'relative', tolerance: 0.5 })).toBe(false);
  });

  it('asks for the expected parts of a record and for lists of one length', () => {
    expect(agrees({ a: [1, null] }, { a: [1, null], b: 2 }, { type: 'exact' })).toBe(true);
    expect(agrees([1], [1, 2], { type: 'exact' })).toBe(false);
    expect(agrees(null, 0, { type: 'exact' })).toBe(false);
    expect(agrees({ a: 1 }, null, { type: 'exact' })).toBe(false);
  });
});

describe('plainDecimal', () => {
  it.each([
    ['1e-09', '0.000000001'],
    ['-1.5e2', '-150'],
    ['12.345E1', '123.45'],
    [1e21, '1000000000000000000000'],
    [0.25, '0.25'],
    ['80', '80'],
  ])('writes %s out as %s', (written, plain) => {
    expect(plainDecimal(written)).toBe(plain);
  });

  it('refuses what is not a number', () => {
    expect(() => plainDecimal(null)).toThrow('VECTOR_INVALID');
    expect(() => plainDecimal(Number.NaN)).toThrow('VECTOR_INVALID');
  });
});
