import { localDate } from '@sightline/core';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyRecords } from '../../test/any-records.ts';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import { checkDataset } from './check-dataset.ts';
import { checkRecord } from './check-record.ts';

const asAt = localDate('2024-03-31');

it('finds what checking a dataset of the one record finds, with the same options', () => {
  fc.assert(
    fc.property(anyRecords, ({ records, layout }) => {
      const [list, [record = {}] = []] = Object.entries(records)[0] as [string, Record<string, unknown>[]];
      const options = { asAt, layout, profile: 'all', salt: 'salt' } as const;
      const { dataset } = annexAFromRecords({ [list]: [record] }, { asAt, layout });
      expect(checkRecord(list, record, options)).toEqual(checkDataset(dataset, options));
    }),
    { numRuns: 20 },
  );
});

it('tells nothing of lists that are not there', () => {
  const plan = { childUniqueId: 'C1', planStartDate: '2024-01-05' };
  const told = checkRecord('childProtection', plan, { asAt, profile: 'all' });
  expect(told.length).toBeGreaterThan(0);
  expect(
    told.filter(({ code, where }) => code.startsWith('AA-X-') || where.list !== 'childProtection'),
  ).toEqual([]);
});

it('knows the columns of the layout, and refuses others', () => {
  const record = { childUniqueId: 'C1', latestContact: '2024-03-01' };
  expect(() => checkRecord('careLeavers', record, { asAt })).not.toThrow();
  expect(() => checkRecord('careLeavers', record, { asAt, layout: '2019' })).toThrow('UNKNOWN_COLUMN');
  expect(() => checkRecord('leavers', record, { asAt })).toThrow('UNKNOWN_LIST');
});
