import { SightlineError } from '@sightline/core';
import type { Exact } from '@sightline/core';

const PATTERN = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/;

/**
 * A number of a vectors file as an exact decimal: a text as it stands, an exponent written out, a JSON number by its
 * shortest form.
 *
 * @throws {SightlineError} VECTOR_INVALID when it is neither text nor a finite number
 */
export function plainDecimal(written: unknown): Exact {
  if (typeof written !== 'string' && !(typeof written === 'number' && Number.isFinite(written))) {
    throw new SightlineError('VECTOR_INVALID', { problem: 'not-a-number', found: String(written) });
  }
  const text = String(written);
  const parts = PATTERN.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = parts;
  const shift = Number(exponent);
  const digits = whole + decimals;
  const point = whole.length + shift;
  const padded = point < 1 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const split = Math.max(point, 1);
  return sign + padded.slice(0, split) + (padded.length > split ? `.${padded.slice(split)}` : '');
}
