import { expect, it } from 'vitest';
import { gradePoints, grades, isGoodOrBetter, lowerGrade } from './grade.ts';

it('takes the lower of two grades, whichever comes first', () => {
  expect(lowerGrade('inadequate', 'good')).toBe('inadequate');
  expect(lowerGrade('good', 'inadequate')).toBe('inadequate');
  expect(lowerGrade('good', 'good')).toBe('good');
  expect(grades.map(gradePoints)).toEqual([4, 3, 2, 1]);
  expect(grades.map(isGoodOrBetter)).toEqual([true, true, false, false]);
});
