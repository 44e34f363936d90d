import { describe, expect, it } from 'vitest';
import { chosenDay } from './chosen-day.ts';

const entry = { choice: 'other', day: '', month: '', year: '' };

describe('chosenDay', () => {
  it('takes an offered day, and asks where nothing is chosen', () => {
    expect(chosenDay({ ...entry, choice: '2026-03-31' })).toEqual({ day: '2026-03-31' });
    expect(chosenDay({ ...entry, choice: '' })).toHaveProperty('error');
  });

  it.each([
    ['31', '3', '2026', '2026-03-31'],
    [' 1 ', '04', '2026', '2026-04-01'],
    ['29', '2', '2024', '2024-02-29'],
  ])('reads %s %s %s', (day, month, year, wanted) => {
    expect(chosenDay({ ...entry, day, month, year })).toEqual({ day: wanted });
  });

  it.each([
    ['29', '2', '2026'],
    ['31', '3', '26'],
    ['one', '3', '2026'],
    ['0', '3', '2026'],
    ['31', '13', '2026'],
  ])('refuses %s %s %s as no real date', (day, month, year) => {
    expect(chosenDay({ ...entry, day, month, year })).toEqual({
      error: 'The snapshot date must be a real date, such as 31 3 2026',
    });
  });

  it('names each part that is missing', () => {
    expect(chosenDay({ ...entry, day: '31' })).toEqual({
      error: 'The snapshot date must include a month and a year',
    });
  });
});
