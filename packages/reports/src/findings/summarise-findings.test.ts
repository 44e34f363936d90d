import { localDate, type Finding } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { summariseFindings, type CheckedList } from '@sightline/reports';

const list = (key: string, records: number): CheckedList => ({
  key,
  file: 'lists.xlsx',
  sheet: key,
  layout: '2024',
  headingRow: 1,
  records,
});

const found = (where: Finding['where'], changes: Partial<Finding> = {}): Finding => ({
  id: JSON.stringify(where),
  code: 'AA-03-REQ-gender',
  about: 'data',
  severity: 'error',
  basis: 'ofsted',
  where,
  params: {},
  state: 'open',
  ...changes,
});

const gender = (row: number, changes?: Partial<Finding>): Finding =>
  found({ list: 'referrals', row, column: 'gender' }, changes);

const summaryOf = (findings: readonly Finding[], lists = [list('referrals', 8), list('adoption', 3)]) =>
  summariseFindings(findings, { asAt: localDate('2024-03-31'), lists });

describe('summariseFindings', () => {
  it('counts open findings by list, subject and basis, and practice and the explained apart', () => {
    const summary = summaryOf([
      gender(2),
      gender(3, { severity: 'warning', basis: 'tool' }),
      gender(4, { state: 'explained' }),
      gender(5, { about: 'practice', severity: 'warning' }),
    ]);
    expect(summary).toMatchObject({
      records: 11,
      total: { errors: 1, warnings: 1 },
      explained: 1,
      practice: 1,
    });
    expect(summary.lists.map(({ label, errors, warnings }) => [label, errors, warnings])).toEqual([
      ['Referrals', 1, 1],
      ['Adoption', 0, 0],
    ]);
    expect(summary.byAbout.map(({ about, errors, warnings }) => [about, errors, warnings])).toEqual([
      ['data', 1, 1],
    ]);
    expect(summary.byBasis.map(({ basis, errors, warnings }) => [basis, errors, warnings])).toEqual([
      ['ofsted', 1, 0],
      ['tool', 0, 1],
    ]);
  });

  it('puts the column with most records first, and counts a record with two findings once', () => {
    const age = found({ list: 'adoption', row: 2, column: 'age' });
    const { worstColumns } = summaryOf([age, gender(2), gender(2, { code: 'AA-X-GENDER' }), gender(3)]);
    // 2 of 8 and 1 of 3.
    expect(worstColumns).toEqual([
      { list: 'Referrals', column: 'Gender', records: 2, share: '25.0' },
      { list: 'Adoption', column: 'Age', records: 1, share: '33.3' },
    ]);
  });

  it('counts the records that one finding stands for, and never more than the list holds', () => {
    const together = gender(2, { where: { list: 'referrals', row: 2, column: 'gender', count: 8 } });
    expect(summaryOf([together, gender(4)]).worstColumns[0]).toMatchObject({ records: 8, share: '100.0' });
  });

  it('blames no column for practice, for what is explained, or for a list that was not found', () => {
    const elsewhere = found({ list: 'contacts', row: 2, column: 'gender' });
    const findings = [gender(2, { about: 'practice' }), gender(3, { state: 'explained' }), elsewhere];
    expect(summaryOf(findings).worstColumns).toEqual([]);
  });

  it('names the lists and columns that are missing', () => {
    const structure = { about: 'structure' as const };
    const summary = summaryOf([
      found({ list: 'contacts' }, { ...structure, code: 'AA-F-001' }),
      found({ list: 'adoption', column: 'matchDate' }, { ...structure, code: 'AA-F-005' }),
    ]);
    expect(summary.notFound).toEqual(['Contacts']);
    expect(summary.missingColumns).toEqual([{ list: 'Adoption', columns: ['Match date'] }]);
  });
});
