import { expect, test } from 'vitest';
import { dictionaryColumn, isPresent, textAt } from './column.ts';
import { ABSENT } from './table.ts';
import type { Column } from './table.ts';

test('a dictionary holds each text once, in order of appearance, and absent rows as -1', () => {
  const column = dictionaryColumn('code', ['b', 'a', undefined, 'b']);
  expect(column.dictionary).toEqual(['b', 'a']);
  expect([...column.values]).toEqual([0, 1, -1, 0]);
});

test('texts that are names of object properties are texts like others', () => {
  const column = dictionaryColumn('text', ['__proto__', 'constructor', '__proto__']);
  expect(column.dictionary).toEqual(['__proto__', 'constructor']);
});

const columns: readonly [string, Column, (string | undefined)[]][] = [
  ['date', { type: 'date', values: Int32Array.of(0, -1, ABSENT) }, ['1970-01-01', '1969-12-31', undefined]],
  ['integer', { type: 'integer', values: Int32Array.of(0, -1, ABSENT) }, ['0', '-1', undefined]],
  [
    'decimal',
    { type: 'decimal', decimals: 2, values: Float64Array.of(1250, -5, 0, Number.NaN) },
    ['12.50', '-0.05', '0.00', undefined],
  ],
  ['decimal without places', { type: 'decimal', decimals: 0, values: Float64Array.of(12) }, ['12']],
  ['text', dictionaryColumn('text', ['North', undefined]), ['North', undefined]],
];

test.each(columns)('%s: what is present has a text, what is absent has none', (_, column, texts) => {
  texts.forEach((text, row) => {
    expect(textAt(column, row)).toBe(text);
    expect(isPresent(column, row)).toBe(text !== undefined);
  });
});

test('a row beyond the table is absent', () => {
  expect(isPresent(dictionaryColumn('text', ['North']), 1)).toBe(false);
  expect(textAt(dictionaryColumn('text', ['North']), -1)).toBeUndefined();
});
