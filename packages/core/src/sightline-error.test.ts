import { expect, test } from 'vitest';
import { SightlineError } from './sightline-error.ts';

test('carries its code and values, and its own name', () => {
  const error = new SightlineError('PERIOD_REVERSED', { from: '2024-04-01', to: '2024-03-31' });
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('SightlineError');
  expect(error.code).toBe('PERIOD_REVERSED');
  expect(error.params).toEqual({ from: '2024-04-01', to: '2024-03-31' });
});

test('says code and values in its message', () => {
  expect(new SightlineError('X', { a: 'b' }).message).toBe('X {"a":"b"}');
});
