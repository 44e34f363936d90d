import { ABSENT, SightlineError } from '@sightline/core';

/** What a node gives: a truth, or a value that may be absent. */
export type ValueType = 'date' | 'integer' | 'text' | 'truth';

/**
 * One expression over every record of a scope. A truth is -1 unknown, 0 or 1; a value is an epoch day, an integer or
 * the number of an interned text, `ABSENT` when absent.
 */
export type Vector = {
  readonly type: ValueType;
  readonly values: Int8Array | Int32Array;
  /** True when a working-day count in it went beyond the announced bank holidays. */
  readonly projected: boolean;
};

/** Unknown, false and true of a truth vector. */
export const UNKNOWN = -1;
export const FALSE = 0;
export const TRUE = 1;

/** The value that says "cannot say" in a vector of the type. */
export const absentOf = (type: ValueType): number => (type === 'truth' ? UNKNOWN : ABSENT);

/** A vector's array, of the right width for the type. */
export function arrayOf(type: ValueType, size: number): Int8Array | Int32Array {
  return type === 'truth' ? new Int8Array(size) : new Int32Array(size);
}

/** One value in every place. */
export function constant(type: ValueType, size: number, value: number): Vector {
  return { type, values: arrayOf(type, size).fill(value), projected: false };
}

/** A vector of the type from its array. */
export function vectorOf(type: ValueType, values: Int8Array | Int32Array): Vector {
  return { type, values, projected: false };
}

/** Refuses a whole number that a column cannot hold. */
export function wholeNumber(value: number): number {
  if (value > 2147483647 || value <= ABSENT) throw new SightlineError('NUMBER_TOO_LARGE', {});
  return value;
}
