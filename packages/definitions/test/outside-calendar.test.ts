import { annexAFromRecords } from '@sightline/annex-a';
import { localDate, period } from '@sightline/core';
import { evaluate } from '@sightline/indicators';
import { expect, it } from 'vitest';
import { definitionById } from '../src/index.ts';

it('a date outside the calendar refuses the figures that count working days to it, and no others', () => {
  const { dataset } = annexAFromRecords(
    {
      assessments: [
        { childUniqueId: '1', assessmentStartDate: '1925-01-06', dateOfAuthorisation: '2025-01-20' },
        { childUniqueId: '2', assessmentStartDate: '2025-01-06', dateOfAuthorisation: '2025-01-20' },
      ],
      referrals: [{ childUniqueId: '1', dateOfReferral: '2025-01-06' }],
    },
    { asAt: localDate('2025-03-31') },
  );
  const periods = [period(localDate('2024-10-01'), localDate('2025-03-31'))];
  const definitions = ['assessments-duration-median-wd', 'referrals-count'].map((id) => definitionById(id)!);
  const [median, count] = evaluate(dataset, definitions, { periods });
  expect(median!.figure).toEqual({
    status: 'not-measured',
    unit: 'median',
    reason: 'not-available',
    detail: { calendar: 'england-and-wales', from: '1995-01-01', to: '2035-12-31' },
  });
  expect(count!.figure).toMatchObject({ status: 'measured', display: '1' });
});
