import { annexAFromRecords, stackExtracts } from '@sightline/annex-a';
import { localDate, period } from '@sightline/core';
import { evaluate } from '@sightline/indicators';
import { expect, it } from 'vitest';
import { definitionById } from '../src/index.ts';

const of = (asAt: string, records: Parameters<typeof annexAFromRecords>[0]) =>
  annexAFromRecords(records, { asAt: localDate(asAt) }).dataset;

const september = of('2024-09-30', {
  referrals: [
    { childUniqueId: '1', dateOfReferral: '2024-04-02', referralsLast12Months: 0 },
    { childUniqueId: '2', dateOfReferral: '2024-09-30', referralsLast12Months: 0 },
  ],
  childProtection: [
    { childUniqueId: '1', planStartDate: '2024-05-07', planEndDate: '2024-08-05', previousPlans: 0 },
    { childUniqueId: '2', planStartDate: '2024-05-07', previousPlans: 1 },
  ],
});
const march = of('2025-03-31', {
  referrals: [
    { childUniqueId: '2', dateOfReferral: '2024-09-30', referralsLast12Months: 0 },
    { childUniqueId: '1', dateOfReferral: '2025-03-31', referralsLast12Months: 1 },
  ],
  childProtection: [
    { childUniqueId: '2', planStartDate: '2024-05-07', planEndDate: '2025-03-03', previousPlans: 1 },
    { childUniqueId: '3', planStartDate: '2025-01-06', previousPlans: 0 },
  ],
});
const year = period(localDate('2024-04-01'), localDate('2025-03-31'));
const ids = [
  'referrals-count',
  're-referrals-12m-pct',
  'cpp-starts-count',
  'cpp-second-or-subsequent-pct',
  'cpp-open-count',
];
const figures = (dataset: typeof march): readonly string[] =>
  evaluate(
    dataset,
    ids.map((id) => definitionById(id)!),
    { periods: [year] },
  ).map(({ figure }) => (figure.status === 'measured' ? figure.display : figure.reason));

it('two extracts of six months make the figures of a year that one of them cannot', () => {
  expect(figures(march)).toEqual([
    'outside-coverage',
    'outside-coverage',
    'outside-coverage',
    'outside-coverage',
    '1', // open at the snapshot: child 3
  ]);
  // Referrals: 2 April, 30 September (on both extracts, once) and 31 March. The last comes 363 days after one of the
  // same child, which only the earlier extract lists: 1 of 3. Plans that started: 1, 2 and 3; a later plan: child 2's.
  expect(figures(stackExtracts([september, march]).dataset)).toEqual(['3', '33.3', '3', '33.3', '1']);
});
