import type { Exact } from './exact.ts';
import { SightlineError } from './sightline-error.ts';

/**
 * A calculated number as a plain decimal of so many significant digits, trailing zeros left off. Statistics are given
 * to 12, which every JavaScript engine agrees on: the last bits of a logarithm or a root may differ between them.
 *
 * @throws {SightlineError} NOT_FINITE when the number is not finite
 * @example
 * import { exactOfNumber } from '@sightline/core';
 * exactOfNumber(Math.sqrt(2)) // => '1.41421356237'
 */
export function exactOfNumber(number: number, significantDigits = 12): Exact {
  if (!Number.isFinite(number)) throw new SightlineError('NOT_FINITE', { number: String(number) });
  if (number === 0) return '0';
  const [mantissa = '', exponent = ''] = Math.abs(number)
    .toExponential(significantDigits - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const point = Number(exponent) + 1;
  const whole = digits.slice(0, Math.max(point, 0)).padEnd(point, '0') || '0';
  const decimals = '0'.repeat(Math.max(-point, 0)) + digits.slice(Math.max(point, 0));
  return (number < 0 ? '-' : '') + whole + (decimals && `.${decimals}`);
}
