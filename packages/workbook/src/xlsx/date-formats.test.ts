import { expect, test } from 'vitest';
import { isDateFormat } from './date-formats.ts';

// Built-in ids: ECMA-376 part 1, section 18.8.30.
test.each([14, 15, 16, 17, 22])('built-in %d is a date', (id) => {
  expect(isDateFormat(id, undefined)).toBe(true);
});

test.each([
  [0, 'General'],
  [2, '0.00'],
  [9, '0%'],
  [12, '# ?/?'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [49, '@'],
])('built-in %d, %s, is none', (id) => {
  expect(isDateFormat(id, undefined)).toBe(false);
});

test.each([
  'dd/mm/yyyy',
  'yyyy-mm-dd hh:mm',
  'mmm-yy',
  'mmmm',
  'd',
  '[$-809]dd mmmm yyyy;@',
  '[$-F800]dddd, mmmm dd, yyyy',
  '[Red]dd/mm/yy',
  'dd\\/mm\\/yyyy',
  '"Seen on "d mmm',
  'yyyy;[h]:mm',
  '[$-en-GB]d mmm yyyy',
  'DD/MM/YYYY',
])('%s is a date', (code) => {
  expect(isDateFormat(164, code)).toBe(true);
});

test.each([
  '[h]:mm',
  '[hh]:mm:ss',
  '[mm]:ss',
  '[ss].00',
  'h:mm:ss',
  '[$-F400]h:mm:ss AM/PM',
  'mm:ss',
  'mmss.0',
  '0 "days"',
  '0\\d',
  '_-* #,##0.00_-;-* #,##0.00_-',
  '[Red]0.00',
  '[$\u00a3-809]#,##0',
  'General',
  '"d"0',
  '0.00E+00',
  '@',
  '',
  '[h]:mm;dd/mm/yyyy',
])('%j is none', (code) => {
  expect(isDateFormat(164, code)).toBe(false);
});

test('a code that the workbook gives wins over what its id means elsewhere', () => {
  expect(isDateFormat(14, '0.00')).toBe(false);
  expect(isDateFormat(2, 'd mmm')).toBe(true);
});
