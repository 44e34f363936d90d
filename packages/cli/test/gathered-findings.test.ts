import type { Finding } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { gatheredFindings } from '../src/gathered-findings.ts';

const found = (code: string, where: Finding['where'], changes: Partial<Finding> = {}): Finding => ({
  id: `${code}${where.row}`,
  code,
  about: 'data',
  severity: 'error',
  basis: 'ofsted',
  where: { list: 'referrals', column: 'gender', ...where },
  params: {},
  state: 'open',
  ...changes,
});

const lines = (...findings: Finding[]): string[] =>
  gatheredFindings(findings, {}).filter((line) => line.startsWith('  ') && !line.startsWith('      '));

describe('gathered findings', () => {
  it('names the row of one record, the rows of several, and eight of many', () => {
    const blanks = (count: number): Finding[] =>
      Array.from({ length: count }, (_, at) => found('AA-03-REQ-gender', { row: at + 2 }));
    expect(lines(...blanks(1))).toEqual(['  Referrals, row 2: Gender is blank']);
    expect(lines(...blanks(2))).toEqual(['  Referrals: Gender is blank (2 records: rows 2, 3)']);
    expect(lines(...blanks(9))).toEqual([
      '  Referrals: Gender is blank (9 records: rows 2, 3, 4, 5, 6, 7, 8, 9, ...)',
    ]);
  });

  it('says of records told together how many they are and where the first is', () => {
    expect(lines(found('AA-03-REQ-gender', { row: 2, count: 6 }))).toEqual([
      '  Referrals: Gender is blank (6 records, the first on row 2)',
    ]);
  });

  it('names the row of a record outside the window, and not the row of the headings', () => {
    const structure = { about: 'structure' as const };
    const [window, heading] = lines(
      found('AA-03-WINDOW', { row: 7 }, structure),
      found('AA-F-006', { row: 1 }, { ...structure, params: { heading: 'Notes' } }),
    );
    expect(window).toMatch(/^ {2}Referrals, row 7: /);
    expect(heading).toMatch(/^ {2}Referrals: .*"Notes"$/);
  });

  it('tells the other record of one finding, and not of several that differ in it', () => {
    const repeat = (row: number, otherRow: number): Finding =>
      found('AA-03-KEY', { row }, { params: { otherRow } });
    expect(lines(repeat(5, 4))[0]).toMatch(/^ {2}Referrals, row 5: .*\(see row 4\)$/);
    expect(lines(repeat(5, 4), repeat(9, 8))[0]).toMatch(/more than once \(2 records: rows 5, 9\)$/);
  });

  it('keeps errors, warnings, practice and the explained apart, and says once what to do', () => {
    const told = gatheredFindings(
      [
        found('AA-03-REQ-gender', { row: 2 }, { state: 'explained' }),
        found('AA-04-REQ-gender', { row: 2 }, { about: 'practice', severity: 'warning' }),
        found('AA-05-REQ-gender', { row: 2 }, { severity: 'warning' }),
        found('AA-06-REQ-gender', { row: 2 }),
        found('AA-06-REQ-gender', { list: 'adoption', row: 2 }),
      ],
      {},
    );
    expect(
      told.filter((line) => !line.startsWith(' ') && line !== '').map((line) => line.split(/[ :]/)[0]),
    ).toEqual(['Errors', 'Warnings', 'Practice', 'Explained']);
    expect(told.filter((line) => line.includes('[AA-06-REQ-gender]'))).toHaveLength(1);
  });
});
