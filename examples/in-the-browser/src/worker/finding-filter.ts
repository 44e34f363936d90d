import type { Finding } from '@sightline/core';
import type { FindingWords } from '@sightline/reports';
import type { Facet, Facets, FindingFilter } from '../protocol.ts';

/** A finding with its words, made when they are first asked for. */
export type ToldFinding = { readonly finding: Finding; readonly words: () => FindingWords };

/** The text of no list: findings about all files. */
export const NO_LIST = '(files)';

const listOf = ({ where }: Finding): string => where.list ?? NO_LIST;

/** The values of a finding that it can be filtered by. */
const valuesOf = (finding: Finding): Readonly<Record<keyof Facets, string>> => ({
  list: listOf(finding),
  severity: finding.severity,
  about: finding.about,
  basis: finding.basis,
  rule: finding.code,
});

const names = ['list', 'severity', 'about', 'basis', 'rule'] as const;

/** A finding speaks of a row by its number; any other text is looked for in what is said of it, whatever the case. */
const holdsText = ({ finding, words }: ToldFinding, text: string): boolean => {
  const row = /^row\s+(\d+)$/i.exec(text)?.[1];
  if (row !== undefined) return finding.where.row === Number(row);
  const { problem, action, place } = words();
  const { sheet = '', file = '' } = finding.where;
  return `${problem}\n${action}\n${place}\n${sheet}\n${file}\n${finding.code}`.toLowerCase().includes(text);
};

/** The findings that a filter takes, in their order. */
export const filtered = (all: readonly ToldFinding[], filter: FindingFilter): readonly ToldFinding[] => {
  const text = filter.text.trim().toLowerCase();
  const wanted = names.filter((name) => filter[name] !== '');
  if (wanted.length === 0 && text === '') return all;
  return all.filter((one) => {
    const values = valuesOf(one.finding);
    return wanted.every((name) => values[name] === filter[name]) && (text === '' || holdsText(one, text));
  });
};

/**
 * The values that findings have, most frequent first.
 *
 * @param wordsOf - a value in words, given a finding that has it
 */
export const facetsOf = (
  all: readonly ToldFinding[],
  wordsOf: (name: keyof Facets, value: string, example: ToldFinding) => string,
): Facets => {
  const of = (name: keyof Facets): Facet[] => {
    const known = new Map<string, { example: ToldFinding; count: number }>();
    for (const told of all) {
      const value = valuesOf(told.finding)[name];
      const one = known.get(value);
      if (one === undefined) known.set(value, { example: told, count: 1 });
      else one.count += 1;
    }
    return [...known]
      .map(([value, { example, count }]) => ({ value, words: wordsOf(name, value, example), count }))
      .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1));
  };
  return {
    list: of('list'),
    severity: of('severity'),
    about: of('about'),
    basis: of('basis'),
    rule: of('rule'),
  };
};
