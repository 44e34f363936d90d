import { annexAFromRecords, annexASchema } from '@sightline/annex-a';
import { localDate, period } from '@sightline/core';
import { builtInDimensions, evaluate } from '@sightline/indicators';
import { expect, it } from 'vitest';
import { definitionById } from '../src/index.ts';

const asAt = localDate('2025-03-31');
const periods = [period(localDate('2024-10-01'), asAt)];
const { dataset } = annexAFromRecords(
  {
    childrenInNeed: [
      {
        childUniqueId: '1',
        cinStartDate: '2024-06-03',
        primaryNeed: 'N1',
        disability: 'a',
        allocatedTeam: 'North',
      },
      {
        childUniqueId: '2',
        cinStartDate: '2024-06-03',
        primaryNeed: 'N1',
        disability: 'b',
        allocatedTeam: 'South',
      },
      { childUniqueId: '3', cinStartDate: '2024-06-03', primaryNeed: 'N4', disability: 'b' },
    ],
    childProtection: [
      { childUniqueId: '1', planStartDate: '2024-06-03', initialCategory: 'PHY', latestCategory: 'NEG' },
      { childUniqueId: '2', planStartDate: '2024-06-03', latestCategory: 'NEG' },
    ],
    childrenInCare: [
      {
        childUniqueId: '4',
        dateStartedLookedAfter: '2024-06-03',
        categoryOfNeed: 'N2',
        gender: 'a',
        ethnicity: 'WBRI',
        dateOfBirth: '2020-03-31',
      },
      {
        childUniqueId: '5',
        dateStartedLookedAfter: '2024-06-03',
        categoryOfNeed: 'N2',
        gender: 'b',
        ethnicity: 'WIRI',
        dateOfBirth: '2020-04-01',
      },
    ],
  },
  { asAt },
);
const groups = (id: string, dimension: string): Record<string, string> =>
  Object.fromEntries(
    evaluate(dataset, [definitionById(id)!], { periods, by: [dimension] }).map(({ group, figure }) => [
      group[dimension]!,
      figure.status === 'measured' ? figure.display : figure.reason,
    ]),
  );

it.each([
  ['cin-open-count', 'team', { '': '1', North: '1', South: '1' }],
  ['cin-open-count', 'category', { N1: '2', N4: '1' }],
  ['cin-open-count', 'disability', { a: '1', b: '2' }],
  // The category of a plan is that of now, neglect (a), not that of its start.
  ['cpp-open-count', 'category', { a: '2' }],
  ['cla-open-count', 'category', { N2: '2' }],
  ['cla-open-count', 'sex', { a: '1', b: '1' }],
  // Both are White in the groups of the code list; one is 5 on the snapshot, one turns 5 the day after.
  ['cla-open-count', 'ethnicity', { 'a) White': '2' }],
  ['cla-open-count', 'ageBand', { '1-4': '1', '5-9': '1' }],
])('%s by %s', (id, dimension, expected) => {
  expect(groups(id, dimension)).toEqual(expected);
});

it('reads every built-in dimension of a column that some list has', () => {
  const columns = new Set(Object.values(annexASchema).flatMap(({ columns: held }) => Object.keys(held)));
  for (const names of Object.values(builtInDimensions)) {
    for (const name of names) expect(columns).toContain(name);
  }
});
