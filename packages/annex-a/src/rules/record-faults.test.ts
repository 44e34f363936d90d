import { localDate } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { annexAFromRecords } from '../reading/annex-a-from-records.ts';
import type { AnnexARecords } from '../reading/annex-a-from-records.ts';
import { checkDataset } from '../checking/check-dataset.ts';
import type { CheckOptions } from '../checking/check-dataset.ts';

const asAt = localDate('2024-03-31');

const told = (records: AnnexARecords, code: string, options: CheckOptions = {}): (number | undefined)[] =>
  checkDataset(annexAFromRecords(records, { asAt }).dataset, { profile: 'all', ...options })
    .filter((finding) => finding.code === code)
    .map(({ where }) => where.row);

const plan = { childUniqueId: 'C1', planStartDate: '2024-01-10' };

describe('a rule on records', () => {
  it('tells of the record that breaks it, with its row', () => {
    const ends = ['2024-01-09', '2024-01-10', undefined, 'soon'];
    const childProtection = ends.map((planEndDate) => ({ ...plan, planEndDate }));
    // Records are numbered from 1; only the first plan ends before it starts.
    expect(told({ childProtection }, 'AA-07-ORDER')).toEqual([1]);
  });

  it('is not asked outside its profile, switched off, or without a column that it needs', () => {
    const reversed = { childProtection: [{ ...plan, planEndDate: '2024-01-01' }] };
    expect(told(reversed, 'AA-07-ORDER', { profile: 'recommended' })).toEqual([]);
    expect(told(reversed, 'AA-07-ORDER', { rules: { 'AA-07-ORDER': { off: true } } })).toEqual([]);
    expect(told({ childProtection: [plan] }, 'AA-X-6-7')).toEqual([]);
  });

  it('refuses a limit that the rule does not have', () => {
    const rules = { 'AA-07-ORDER': { params: { days: 3 } } };
    expect(() => told({ childProtection: [plan] }, 'AA-07-ORDER', { rules })).toThrow(
      'UNKNOWN_RULE_PARAMETER',
    );
  });
});

describe('a fault that nearly every record has', () => {
  it('is told once, with the parameters that are the same for all', () => {
    // Police protection ends after three days; here it has lasted 22 to 30 days.
    const childrenInCare = Array.from({ length: 20 }, (_, row) => ({
      childUniqueId: `C${row}`,
      legalStatus: 'L1',
      legalStatusStart: `2024-03-0${1 + (row % 9)}`,
    }));
    const { dataset } = annexAFromRecords({ childrenInCare }, { asAt });
    const findings = checkDataset(dataset, { profile: 'all' }).filter(({ code }) => code === 'AA-08-L1-72H');
    expect(findings.map(({ where, params }) => [where.count, params['days'], params['limit']])).toEqual([
      [20, undefined, 3],
    ]);
  });
});

describe('a rule across lists', () => {
  it('finds the same child on another list, whose keys may come in another order', () => {
    const records = {
      childrenInNeed: [{ childUniqueId: 'C3' }, { childUniqueId: 'C1' }],
      childProtection: ['C1', 'C2', 'C3', undefined].map((childUniqueId) => ({ ...plan, childUniqueId })),
    };
    expect(told(records, 'AA-X-6-7')).toEqual([2]);
  });
});
