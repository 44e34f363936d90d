import { readFileSync } from 'node:fs';
import { annexARules } from '@sightline/annex-a';
import type { Finding } from '@sightline/core';
import { findingWords } from '@sightline/reports';
import { describe, expect, it } from 'vitest';

const found = (code: string, params: Finding['params'] = {}): Finding => ({
  id: code,
  code,
  about: 'data',
  severity: 'error',
  basis: 'ofsted',
  where: { list: 'referrals', row: 2 },
  params,
  state: 'open',
});

const wordsOf = (code: string, params?: Finding['params']): string => {
  const { problem, action } = findingWords(found(code, params));
  return `${problem}. ${action}`;
};

const withoutWords = (codes: readonly string[]): string[] =>
  codes.filter((code) => wordsOf(code).startsWith('AA-'));

describe('finding words', () => {
  it('has words for every check there is', () => {
    expect(withoutWords(annexARules.map(({ id }) => id))).toEqual([]);
  });

  it('gives words of a blank or a code to no check but those of blanks and codes', () => {
    const general = new Set(['AA-00-REQ-x', 'AA-00-COD-x'].map((code) => wordsOf(code)));
    const others = annexARules.filter(({ id }) => !/^AA-\d\d-(REQ|COD)-/.test(id));
    expect(others.filter(({ id }) => general.has(wordsOf(id))).map(({ id }) => id)).toEqual([]);
  });

  it('reads well of a check of data or structure that gives no parameters', () => {
    const rules = annexARules.filter(({ about }) => about !== 'practice');
    expect(
      rules.filter(({ id }) => /not given|undefined|[[\]{}]/.test(wordsOf(id))).map(({ id }) => id),
    ).toEqual([]);
  });

  it('tells the other record that a check compares with, by list and row', () => {
    const { text } = findingWords(found('AA-X-5-7', { otherList: 'childProtection', otherRow: 14 }));
    expect(text).toMatch(/^Referrals, row 2: .* \(see Child protection, row 14\)$/);
    expect(wordsOf('AA-03-KEY', { otherRow: 14 })).toContain('more than once (see row 14).');
  });

  it('names the sheet that was read and the one that was not, where a list is found twice', () => {
    const { problem } = findingWords({
      ...found('AA-F-003', { read: 'List_3', readFrom: 'a.xlsx' }),
      where: { list: 'referrals', file: 'b.xlsx', sheet: 'Referrals' },
    });
    expect(problem).toMatch(/Referrals of b\.xlsx.*not read.*List_3 of a\.xlsx/);
  });

  it('tells how long it took and the limit that was passed, once', () => {
    expect(wordsOf('AA-08-L2-21D', { days: 25, limit: 21 })).toContain('(25 days; the limit is 21).');
    expect(wordsOf('AA-03-COUNT-RANGE', { number: 14, limit: 12 })).toContain('it is 14 (the limit is 12).');
    expect(wordsOf('AA-01-UNKNOWN-SOURCE', { share: '7.1', number: 212, limit: 5, kind: 'share' })).toContain(
      '7.1% of 212 (the limit is 5).',
    );
  });

  it('tells the snapshot that is too old for an inspection with the earliest day that Ofsted asks for, once', () => {
    const said = wordsOf('AA-F-015', { kind: 'early', date: '2024-03-01', limit: '2024-03-06' });
    expect(said.match(/2024-03-06/g)).toHaveLength(1);
    expect(said).toContain('2024-03-01');
  });

  it('has words of its own for each way in which one rule can be broken', () => {
    const ways = ['early-year', 'one-date', 'share'].map((kind) => wordsOf('AA-03-DOB-DEFAULT', { kind }));
    expect(new Set(ways).size).toBe(3);
    const kinds: Readonly<Record<string, readonly string[]>> = {
      'AA-F-001': ['no-sheet', 'no-headings'],
      'AA-F-003': ['second-sheet', 'same-file'],
      'AA-F-012': ['blank-rows', 'note'],
      'AA-F-013': ['error-cell', 'default-date'],
      'AA-F-015': ['ahead', 'early'],
    };
    for (const [code, of] of Object.entries(kinds))
      expect(new Set(of.map((kind) => wordsOf(code, { kind }))).size, code).toBe(of.length);
    // A blank that a rule of its own asks for reads like any other blank.
    expect(wordsOf('AA-03-AGE-CALC', { kind: 'blank', column: 'age' })).toContain('Age is blank');
  });

  const evidence = process.env['SIGHTLINE_EVIDENCE'];
  it.skipIf(evidence === undefined)(
    'has words for every rule of the specification (SIGHTLINE_EVIDENCE)',
    () => {
      const spec: { rules: { id: string; about: string }[] } = JSON.parse(
        readFileSync(`${evidence}/annex-a/spec.json`, 'utf8'),
      );
      const ids = spec.rules.filter(({ about }) => about !== 'practice').map(({ id }) => id);
      expect(ids).toHaveLength(557 - 24);
      expect(withoutWords(ids)).toEqual([]);
      expect(ids.filter((id) => wordsOf(id).includes('not given'))).toEqual([]);
    },
  );
});
