import { expect, test } from 'vitest';
import { measuredFigure, valueOf } from './measured-figure.ts';

test('a proportion is shown as a percentage and keeps its parts', () => {
  // 17 of 24 is 70.8333...%
  const figure = measuredFigure({
    unit: 'proportion',
    numerator: '17',
    denominator: '24',
    scale: 100,
    places: 1,
  });
  expect(figure).toEqual({
    status: 'measured',
    unit: 'proportion',
    numerator: '17',
    denominator: '24',
    scale: 100,
    places: 1,
    display: '70.8',
  });
  expect(valueOf(figure)).toBe('425/6');
});

test('a count is over 1', () => {
  const figure = measuredFigure({ unit: 'count', numerator: '12', denominator: '1', scale: 1, places: 0 });
  expect([figure.display, valueOf(figure)]).toEqual(['12', '12']);
});

test('a median of a half is exact, and shown rounded away from zero', () => {
  const figure = measuredFigure({ unit: 'median', numerator: '85/2', denominator: '1', scale: 1, places: 0 });
  expect([figure.display, valueOf(figure)]).toEqual(['43', '85/2']);
});

test('a rate per 10,000', () => {
  // 345 of 61,234 is 56.3412...
  const figure = measuredFigure({
    unit: 'rate',
    numerator: '345',
    denominator: '61234',
    scale: 10000,
    places: 1,
  });
  expect(figure.display).toBe('56.3');
});

test('a denominator of zero is refused', () => {
  expect(() =>
    measuredFigure({ unit: 'proportion', numerator: '0', denominator: '0', scale: 100, places: 0 }),
  ).toThrow(expect.objectContaining({ code: 'DIVISION_BY_ZERO' }));
});
