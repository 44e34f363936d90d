import { exactOfNumber, numberOf } from '@sightline/core';
import type { Exact, Polarity } from '@sightline/core';
import type { CannotSay } from '@sightline/rag';
import { plainDecimal } from './plain-decimal.ts';

/** A number of a vectors file as an exact decimal, or nothing. */
export function decimalOrNull(written: unknown): Exact | null {
  return written === null || written === undefined ? null : plainDecimal(written);
}

/** Numbers of a vectors file as exact decimals; not a list gives none. */
export function decimals(written: unknown): Exact[] {
  return Array.isArray(written) ? written.map(plainDecimal) : [];
}

/** An exact number as the decimal that a vectors file compares. */
export function shown(exact: Exact): Exact {
  return exactOfNumber(numberOf(exact), 17);
}

/** The polarity that a vectors file's word means. */
export function polarityOf(written: unknown): Polarity {
  const word = String(written).toLowerCase();
  if (word === 'high' || word === 'higher' || word === 'increase') return 'higher';
  if (word === 'low' || word === 'lower' || word === 'decrease') return 'lower';
  return word === 'in-range' ? 'in-range' : 'none';
}

/** The file's error for a refusal that names a problem with the numbers. */
export function problemOf({ detail }: CannotSay): { error: string } | undefined {
  return detail?.['problem'] === undefined ? undefined : { error: detail['problem'] };
}
