import type { Finding } from '@sightline/core';
import { describe, expect, it } from 'vitest';
import { anyFinding } from '../any-finding.ts';
import { facetsOf, filtered, NO_LIST, type ToldFinding } from './finding-filter.ts';

const finding = (more: Partial<Finding>): ToldFinding => ({
  finding: {
    id: 'a',
    code: 'AA-03-REQ-gender',
    about: 'data',
    severity: 'error',
    basis: 'ofsted',
    where: { list: 'referrals', sheet: 'List_3', row: 14, column: 'gender' },
    params: {},
    state: 'open',
    ...more,
  },
  words: () => ({ place: 'Referrals, row 14', problem: 'Gender is blank', action: 'Fill it in.', text: '' }),
});

const all = [
  finding({}),
  finding({ severity: 'warning', where: { list: 'assessments', row: 3 }, basis: 'tool', code: 'AA-04-X' }),
  finding({ about: 'structure', where: {}, code: 'AA-F-001' }),
];
const codes = (filter: Partial<typeof anyFinding>): string[] =>
  filtered(all, { ...anyFinding, ...filter }).map((one) => one.finding.code);

describe('filtered', () => {
  it('takes every finding, in order, where nothing is asked', () => {
    expect(filtered(all, anyFinding)).toBe(all);
  });

  it('takes what has each value that is asked, and only that', () => {
    expect(codes({ list: 'referrals' })).toEqual(['AA-03-REQ-gender']);
    expect(codes({ severity: 'warning' })).toEqual(['AA-04-X']);
    expect(codes({ about: 'structure' })).toEqual(['AA-F-001']);
    expect(codes({ basis: 'tool' })).toEqual(['AA-04-X']);
    expect(codes({ rule: 'AA-F-001' })).toEqual(['AA-F-001']);
    expect(codes({ list: 'referrals', severity: 'warning' })).toEqual([]);
  });

  it('takes findings of no list for files and sheets', () => {
    expect(codes({ list: NO_LIST })).toEqual(['AA-F-001']);
  });

  it('looks for words in what is said, whatever the case and the spaces about them', () => {
    expect(codes({ text: '  GENDER is ' })).toHaveLength(3);
    expect(codes({ text: 'list_3' })).toEqual(['AA-03-REQ-gender']);
    expect(codes({ text: 'nowhere' })).toEqual([]);
  });

  it('takes "row 3" for that row and not for row 30 or 13', () => {
    expect(codes({ text: 'row 3' })).toEqual(['AA-04-X']);
    expect(codes({ text: 'Row  14' })).toEqual(['AA-03-REQ-gender']);
    expect(codes({ text: 'row 1' })).toEqual([]);
  });

  it('makes no words where none are looked for', () => {
    const silent: ToldFinding = {
      ...all[0]!,
      words: () => {
        throw new Error('made');
      },
    };
    expect(filtered([silent], { ...anyFinding, severity: 'error' })).toHaveLength(1);
  });
});

describe('facetsOf', () => {
  it('counts each value, most frequent first, and equals by their words', () => {
    const { severity, list } = facetsOf(all, (_name, value) => value);
    expect(severity).toEqual([
      { value: 'error', words: 'error', count: 2 },
      { value: 'warning', words: 'warning', count: 1 },
    ]);
    expect(list.map(({ value }) => value)).toEqual([NO_LIST, 'assessments', 'referrals']);
  });
});
