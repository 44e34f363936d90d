import { sha256 } from './sha256.ts';
import { SightlineError } from './sightline-error.ts';

/**
 * A short name for a value: two values that say the same in JSON have the same one, whatever the order of their keys.
 * A property that is `undefined` counts as left out; a typed array counts as a list of its numbers.
 *
 * @returns 16 hexadecimal digits
 * @throws {SightlineError} NOT_PLAIN_DATA when the value does not survive JSON (a function, Map, bigint, NaN ...)
 * @example
 * import { fingerprintOf } from '@sightline/core';
 * fingerprintOf({ a: 1, b: [2] }) === fingerprintOf({ b: [2], a: 1 }) // => true
 */
export function fingerprintOf(value: unknown): string {
  return sha256(stableJson(value)).slice(0, 16);
}

function stableJson(value: unknown): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    // Many times faster: a list of records may hold a text for each of a million cells.
    return value.every(isScalarOrList) ? JSON.stringify(value) : `[${value.map(stableJson).join(',')}]`;
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return `[${Array.from(value as Int32Array, stableJson).join(',')}]`;
  }
  if (isPlainObject(value)) {
    const entries: string[] = [];
    for (const key of Object.keys(value).sort()) {
      // Read once, for it may be made on asking.
      const held = value[key];
      if (held !== undefined) entries.push(`${JSON.stringify(key)}:${stableJson(held)}`);
    }
    return `{${entries.join(',')}}`;
  }
  throw new SightlineError('NOT_PLAIN_DATA', { type: typeof value });
}

/** What JSON writes in one way only: a text, number, true, false or null, or a list of such. */
function isScalarOrList(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isScalar);
  return isScalar(value);
}

function isScalar(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}
