import { compareExact } from '@sightline/core';
import { plainDecimal } from './plain-decimal.ts';

/** How a vectors file wants answers compared. */
export type Comparison = {
  readonly type: 'exact' | 'absolute' | 'relative';
  readonly tolerance?: number;
};

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const RATIO = /^-?\d+\/0*[1-9]\d*$/;

/**
 * Whether an answer is the expected one: numbers by value (`"3"` is `"3.0"` and, where compared exactly, `"6/2"`),
 * exactly or within the tolerance; lists and records part by part, the expected keys only; all else by identity.
 */
export function agrees(expected: unknown, answer: unknown, comparison: Comparison): boolean {
  if (comparison.type === 'exact' && isExact(expected) && isExact(answer)) {
    return compareExact(plainDecimal(expected), plainDecimal(answer)) === 0;
  }
  if (isNumber(expected) && isNumber(answer)) return numbersAgree(expected, answer, comparison);
  if (Array.isArray(expected)) {
    if (!Array.isArray(answer) || answer.length !== expected.length) return false;
    return expected.every((part, index) => agrees(part, answer[index], comparison));
  }
  if (isRecord(expected)) {
    return (
      isRecord(answer) && Object.keys(expected).every((key) => agrees(expected[key], answer[key], comparison))
    );
  }
  return expected === answer;
}

function numbersAgree(expected: number | string, answer: number | string, comparison: Comparison): boolean {
  const size = comparison.type === 'relative' ? Math.abs(Number(expected)) : 1;
  return Math.abs(Number(expected) - Number(answer)) <= (comparison.tolerance ?? 0) * size;
}

function isNumber(value: unknown): value is number | string {
  return (
    (typeof value === 'number' && Number.isFinite(value)) || (typeof value === 'string' && NUMBER.test(value))
  );
}

/** Whether a value is a number, or a text of one that may be a ratio. */
function isExact(value: unknown): boolean {
  return isNumber(value) || (typeof value === 'string' && RATIO.test(value));
}

/** Whether a value of a JSON file is a record. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
