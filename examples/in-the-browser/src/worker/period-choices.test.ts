import { localDate } from '@sightline/core';
import { expect, it } from 'vitest';
import { periodChoices } from './period-choices.ts';

it('offers whole months up to a snapshot that ends one, and the year from 1 April', () => {
  const periods = Object.fromEntries(
    periodChoices(localDate('2026-03-31')).map(({ id, period }) => [id, period.from]),
  );
  expect(periods).toEqual({
    '6-months': '2025-10-01',
    '3-months': '2026-01-01',
    '1-month': '2026-03-01',
    'year-to-date': '2025-04-01',
    '12-months': '2025-04-01',
  });
});

it('begins a year on its first day', () => {
  const year = periodChoices(localDate('2026-04-01')).find(({ id }) => id === 'year-to-date');
  expect(year?.period).toEqual({ from: '2026-04-01', to: '2026-04-01' });
});
