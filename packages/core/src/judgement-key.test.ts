import { expect, test } from 'vitest';
import { judgementKey } from './judgement-key.ts';
import { localDate } from './local-date.ts';

const period = { from: localDate('2024-04-01'), to: localDate('2025-03-31') };
const measure = { id: 'referrals-count', version: '1.0.0' };
const key = (group: Record<string, string>): string => judgementKey({ measure, period, group });

test('the whole has an empty group', () => {
  expect(key({})).toBe('referrals-count@1.0.0|2024-04-01..2025-03-31|');
});

test('dimensions stand in order of their names, however they came', () => {
  expect(key({ team: 'North', sex: 'a' })).toBe(
    'referrals-count@1.0.0|2024-04-01..2025-03-31|sex=a;team=North',
  );
  expect(key({ sex: 'a', team: 'North' })).toBe(key({ team: 'North', sex: 'a' }));
});

test('a blank group is told from the whole', () => {
  expect(key({ team: '' })).not.toBe(key({}));
});

test('signs of the key inside a value cannot make two groups one', () => {
  expect(key({ team: 'A;worker=B' })).not.toBe(key({ team: 'A', worker: 'B' }));
  expect(key({ team: 'A%3b' })).not.toBe(key({ team: 'A;' }));
});
