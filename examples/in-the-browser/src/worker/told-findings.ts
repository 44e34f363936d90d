import type { DatasetSchema, Finding } from '@sightline/core';
import {
  aboutWords,
  basisWords,
  columnLabel,
  findingWords,
  listLabel,
  type FindingWords,
} from '@sightline/reports';
import type { Facets, ShownFinding } from '../protocol.ts';
import { NO_LIST, type ToldFinding } from './finding-filter.ts';

/** Findings whose words are made when they are first asked for: thousands are never shown. */
export const toldFindings = (findings: readonly Finding[], schema: DatasetSchema): readonly ToldFinding[] =>
  findings.map((finding) => {
    let words: FindingWords | undefined;
    return { finding, words: () => (words ??= findingWords(finding, schema)) };
  });

/** A finding as the page shows it. */
export const shownFinding =
  (schema: DatasetSchema) =>
  ({ finding, words }: ToldFinding): ShownFinding => {
    const { id, code, severity, about, basis, state, where } = finding;
    const { problem, action, place } = words();
    const { column, list } = where;
    return {
      id,
      code,
      severity,
      about: aboutWords[about],
      basis: basisWords[basis],
      explained: state === 'explained',
      problem,
      action,
      where,
      column: column === undefined ? '' : columnLabel(column, list, schema),
      place,
    };
  };

const severityWords = { error: 'Errors', warning: 'Warnings' } as const;

/** The words of a value that findings can be filtered by. */
export const facetWords = (name: keyof Facets, value: string, { finding, words }: ToldFinding): string => {
  switch (name) {
    case 'list':
      return value === NO_LIST ? 'Files and sheets' : listLabel(value);
    case 'severity':
      return severityWords[finding.severity];
    case 'about':
      return aboutWords[finding.about];
    case 'basis':
      return basisWords[finding.basis];
    case 'rule':
      return `${value}: ${words().problem}`;
  }
};
