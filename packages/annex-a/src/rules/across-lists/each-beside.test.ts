import { expect, it } from 'vitest';
import { findingsOn } from '../../../test/children-told.ts';

const count = (records: number): number => {
  const childrenInNeed = Array.from({ length: records }, () => ({ cinStartDate: '2024-01-11' }));
  const childProtection = [{ planStartDate: '2024-01-10' }];
  return findingsOn('AA-X-7-6-START', [{ childProtection, childrenInNeed }]).length;
};

it('compares a record with up to 200 of the same child, and with more of what can be no child with none', () => {
  expect([count(1), count(200), count(201)]).toEqual([1, 1, 0]);
});
