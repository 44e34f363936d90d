import { expect, it } from 'vitest';
import { annexARules } from './annex-a-rules.ts';

it('names each rule once, with all of its columns where it looks at cells and at records', () => {
  const ids = annexARules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const unborn = annexARules.find(({ id }) => id === 'AA-04-UNBORN')!;
  expect(unborn.columns).toEqual(['dateOfBirth', 'age', 'gender']);
});

it('says of no list what is asked of many', () => {
  const rule = annexARules.find(({ id }) => id === 'AA-ALL-ETH-MISSING')!;
  expect(rule).toMatchObject({ columns: ['ethnicity'], parameters: { percent: 5, fewest: 20 } });
  expect(rule.list).toBeUndefined();
});
