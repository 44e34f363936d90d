import { SightlineError } from './sightline-error.ts';

/** An exact number as text: an integer, a decimal, or `"n/d"`; never a JavaScript float. */
export type Exact = string;

/** A ratio of whole numbers in lowest terms; `d` is above zero. */
export type Ratio = { readonly n: bigint; readonly d: bigint };

/** An optional sign, whole number, and either decimals or a denominator that is not zero. */
const PATTERN = /^(-?)(\d+)(?:\.(\d+)|\/(0*[1-9]\d*))?$/;

/**
 * The ratio that an exact number writes, in lowest terms.
 *
 * @throws {SightlineError} INVALID_EXACT when the text is not `12`, `-1.25` or `5/8`: no spaces, plus sign, exponent,
 *   bare point or zero denominator
 * @example
 * import { formatExact, parseExact } from '@sightline/core';
 * formatExact(parseExact('0.125')) // => '1/8'
 */
export function parseExact(text: Exact): Ratio {
  const [, sign, whole, decimals, denominator] = PATTERN.exec(text) ?? [];
  if (whole === undefined) throw new SightlineError('INVALID_EXACT', { text });
  const size = BigInt(whole + (decimals ?? ''));
  const d = denominator === undefined ? 10n ** BigInt(decimals?.length ?? 0) : BigInt(denominator);
  return lowestTerms(sign ? -size : size, d);
}

/**
 * A ratio as text: `"12"` when it is whole, else `"n/d"` in lowest terms.
 *
 * @throws {SightlineError} DIVISION_BY_ZERO when `d` is zero
 * @example
 * import { formatExact } from '@sightline/core';
 * formatExact({ n: 6n, d: 8n }) // => '3/4'
 */
export function formatExact(ratio: Ratio): Exact {
  const { n, d } = lowestTerms(ratio.n, ratio.d);
  return d === 1n ? String(n) : `${n}/${d}`;
}

/**
 * Which of two exact numbers is larger, by integer cross-multiplication.
 *
 * @returns -1 when `a < b`, 0 when they are equal, 1 when `a > b`
 * @throws {SightlineError} INVALID_EXACT when a text is not an exact number
 * @example
 * import { compareExact } from '@sightline/core';
 * compareExact('2/3', '0.6667') // => -1
 */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = parseExact(a);
  const right = parseExact(b);
  const difference = left.n * right.d - right.n * left.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The sum of two exact numbers.
 *
 * @throws {SightlineError} INVALID_EXACT when a text is not an exact number
 * @example
 * import { addExact } from '@sightline/core';
 * addExact('0.1', '0.2') // => '3/10'
 */
export function addExact(a: Exact, b: Exact): Exact {
  return combine(a, b, (left, right) => ({ n: left.n * right.d + right.n * left.d, d: left.d * right.d }));
}

/**
 * The first exact number less the second.
 *
 * @throws {SightlineError} INVALID_EXACT when a text is not an exact number
 * @example
 * import { subtractExact } from '@sightline/core';
 * subtractExact('1', '1/3') // => '2/3'
 */
export function subtractExact(a: Exact, b: Exact): Exact {
  return combine(a, b, (left, right) => ({ n: left.n * right.d - right.n * left.d, d: left.d * right.d }));
}

/**
 * The product of two exact numbers.
 *
 * @throws {SightlineError} INVALID_EXACT when a text is not an exact number
 * @example
 * import { multiplyExact } from '@sightline/core';
 * multiplyExact('2/3', '1.5') // => '1'
 */
export function multiplyExact(a: Exact, b: Exact): Exact {
  return combine(a, b, (left, right) => ({ n: left.n * right.n, d: left.d * right.d }));
}

/**
 * The first exact number divided by the second.
 *
 * @throws {SightlineError} DIVISION_BY_ZERO when the second is zero
 * @throws {SightlineError} INVALID_EXACT when a text is not an exact number
 * @example
 * import { divideExact } from '@sightline/core';
 * divideExact('17', '20') // => '17/20'
 */
export function divideExact(a: Exact, b: Exact): Exact {
  return combine(a, b, (left, right) => ({ n: left.n * right.d, d: left.d * right.n }));
}

function combine(a: Exact, b: Exact, ratioOf: (left: Ratio, right: Ratio) => Ratio): Exact {
  return formatExact(ratioOf(parseExact(a), parseExact(b)));
}

function lowestTerms(n: bigint, d: bigint): Ratio {
  if (d === 0n) throw new SightlineError('DIVISION_BY_ZERO');
  let divisor = n < 0n ? -n : n;
  for (let rest = d < 0n ? -d : d; rest !== 0n;) [divisor, rest] = [rest, divisor % rest];
  const signed = d < 0n ? -divisor : divisor;
  return { n: n / signed, d: d / signed };
}
