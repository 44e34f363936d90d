import { parseExact } from './exact.ts';
import type { Exact } from './exact.ts';
import { SightlineError } from './sightline-error.ts';

/**
 * An exact number rounded for display, a half going away from zero (2.5 to 3, -2.5 to -3). Done once, at the end.
 * Works on whole numbers throughout, so that a half is recognised exactly.
 *
 * @param places - decimal places kept, trailing zeros with them; -1 rounds to tens, -2 to hundreds
 * @returns a decimal text, never `-0`
 * @throws {SightlineError} INVALID_EXACT when the value is not an exact number
 * @throws {SightlineError} INVALID_PLACES when `places` is not a whole number
 * @example
 * import { roundHalfAwayFromZero } from '@sightline/core';
 * roundHalfAwayFromZero('1005/1000', 2) // => '1.01'
 */
export function roundHalfAwayFromZero(value: Exact, places: number): string {
  if (!Number.isInteger(places)) throw new SightlineError('INVALID_PLACES', { places: String(places) });
  const { n, d } = parseExact(value);
  const power = 10n ** BigInt(Math.abs(places));
  const top = (n < 0n ? -n : n) * (places > 0 ? power : 1n);
  const bottom = d * (places < 0 ? power : 1n);
  // In units of the last place kept; adding half before cutting off takes a half upwards in size.
  const units = (2n * top + bottom) / (2n * bottom);
  const sign = n < 0n && units !== 0n ? '-' : '';
  if (places <= 0) return sign + String(units * power);
  const digits = String(units).padStart(places + 1, '0');
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

const powersOfTen: readonly number[] = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** Above this, twice a number and another no longer fit a double exactly. */
const LARGEST = 2 ** 51;

/**
 * A ratio of two whole numbers rounded for display, as {@link roundHalfAwayFromZero} rounds it.
 *
 * @param numerator - whole, of any sign
 * @param denominator - whole, above zero
 * @param places - decimal places kept, from 0 to 15
 * @example
 * import { roundRatio } from '@sightline/core';
 * roundRatio(1005, 1000, 2) // => '1.01'
 */
export function roundRatio(numerator: number, denominator: number, places: number): string {
  const power = powersOfTen[places]!;
  const top = 2 * Math.abs(numerator) * power + denominator;
  const bottom = 2 * denominator;
  if (!(top <= LARGEST && bottom <= LARGEST))
    return roundHalfAwayFromZero(`${numerator}/${denominator}`, places);
  // Of whole numbers as small as these, a quotient that is not whole is farther from the next whole one than doubles err.
  const units = Math.floor(top / bottom);
  const sign = numerator < 0 && units !== 0 ? '-' : '';
  if (places === 0) return sign + String(units);
  const whole = Math.floor(units / power);
  const rest = String(units - whole * power);
  return `${sign}${whole}.${rest.length < places ? rest.padStart(places, '0') : rest}`;
}
