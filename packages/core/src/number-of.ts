import { parseExact } from './exact.ts';
import type { Exact } from './exact.ts';

/**
 * The JavaScript number nearest to an exact number: for statistics, drawing and sizes, never to decide a status.
 *
 * @throws {SightlineError} INVALID_EXACT when the text is not an exact number
 * @example
 * import { numberOf } from '@sightline/core';
 * numberOf('5/8') // => 0.625
 */
export function numberOf(exact: Exact): number {
  const { n, d } = parseExact(exact);
  if (!exact.includes('/')) return Number(exact);
  // A whole number of more than 1023 binary digits has no JavaScript number: both parts lose the same low digits.
  const excess = Math.max(binaryDigits(n), binaryDigits(d)) - 1000;
  const drop = BigInt(Math.max(excess, 0));
  return Number(n >> drop) / Number(d >> drop);
}

function binaryDigits(whole: bigint): number {
  return whole.toString(16).length * 4;
}
