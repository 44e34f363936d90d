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

  it('says under each spelling what to write instead of it, and under alike places once what to do', () => {
    const spelt = (row: number, from: string, to: string): Finding =>
      found(
        'AA-03-COD-gender',
        { row },
        { params: { kind: 'code-not-preferred', value: from }, fix: { from, to, certain: true } },
      );
    const blank = found('AA-03-COD-gender', { row: 9 }, { params: { kind: 'blank' } });
    const told = gatheredFindings(
      [spelt(2, 'F', 'b) Female'), spelt(3, 'M', 'a) Male'), spelt(4, 'F', 'b) Female'), blank],
      {},
    ).filter((line) => line.startsWith('  '));
    expect(told.map((line) => line.trim().replace(/^Referrals/, ''))).toEqual([
      expect.stringMatching(/^: .*: "F" \(2 records: rows 2, 4\)$/),
      expect.stringMatching(/Write "b\) Female" instead of "F"\.$/),
      expect.stringMatching(/^, row 3: .*: "M"$/),
      expect.stringMatching(/Write "a\) Male" instead of "M"\.$/),
      ', row 9: Gender is blank',
      expect.stringMatching(/ \[AA-03-COD-gender\]$/),
    ]);
  });

  it('tells records together that differ only in what is not told', () => {
    const place = (row: number, value: string): Finding =>
      found(
        'AA-08-URN-NEEDED',
        { row, list: 'childrenInCare', column: 'placementUrn' },
        { params: { value } },
      );
    expect(lines(place(2, 'U1'), place(3, 'K2'))).toEqual([
      expect.stringMatching(/\(2 records: rows 2, 3\)$/),
    ]);
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
