import type { DatasetSchema, Finding, Settings } from '@sightline/core';
import { countOf, dateWords, findingWords, isAboutRecords, listLabel, plainText } from '@sightline/reports';

const ROWS_SHOWN = 8;
const PLACES_SHOWN = 12;

/** Findings of one rule in one place: list, column and what is wrong there. */
type Gathered = { readonly finding: Finding; readonly rows: number[]; count: number };

const gather = (findings: readonly Finding[]): Gathered[] => {
  const byPlace = new Map<string, Gathered>();
  for (const finding of findings) {
    const { list, sheet, column, row, count } = finding.where;
    const { kind = '', value = '', heading = '' } = finding.params;
    const key = [list, sheet, column, kind, value, heading].join('\n');
    const known = byPlace.get(key) ?? { finding, rows: [], count: 0 };
    byPlace.set(key, known);
    if (row !== undefined) known.rows.push(row);
    known.count += count ?? 1;
  }
  return [...byPlace.values()];
};

const rowsWords = ({ finding, rows, count }: Gathered): string => {
  const [first] = rows;
  if (first === undefined || count === 1 || !isAboutRecords(finding)) return '';
  const records = countOf(count, 'record', 'records');
  if (rows.length === 1) return ` (${records}, the first on row ${first})`;
  const more = count > ROWS_SHOWN || rows.length < count ? ', ...' : '';
  return ` (${records}: rows ${rows.slice(0, ROWS_SHOWN).join(', ')}${more})`;
};

const lineOf = (one: Gathered, schema: DatasetSchema): string => {
  // What differs from record to record, such as the other row that it disagrees with, is told of one record alone.
  const { otherList: _list, otherRow: _row, days: _days, number: _number, ...params } = one.finding.params;
  const { problem } = findingWords(one.count === 1 ? one.finding : { ...one.finding, params }, schema);
  const { list, sheet, row } = one.finding.where;
  const place = list !== undefined ? listLabel(list) : sheet === undefined ? 'All files' : `Sheet ${sheet}`;
  const only = one.count === 1 && isAboutRecords(one.finding) ? `, row ${row}` : '';
  return `  ${place}${only}: ${problem}${rowsWords(one)}`;
};

type Say = (finding: Finding) => string;

/** The places of one rule, then what is to be said of them: what to do, or why nothing is. */
const linesOfRule = (
  code: string,
  findings: readonly Finding[],
  schema: DatasetSchema,
  say: Say,
): string[] => {
  const gathered = gather(findings);
  const hidden = gathered.length - PLACES_SHOWN;
  const places = hidden > 0 ? gathered.toSorted((a, b) => b.count - a.count) : gathered;
  const said = new Set(places.slice(0, PLACES_SHOWN).map(({ finding }) => say(finding)));
  return [
    ...places.slice(0, PLACES_SHOWN).map((one) => lineOf(one, schema)),
    ...(hidden > 0 ? [`  and ${countOf(hidden, 'place', 'places')} more like these (--out or --json)`] : []),
    ...[...said].map((words, at) => `      ${words}${at === said.size - 1 ? ` [${code}]` : ''}`),
  ].map(plainText);
};

const linesOf = (
  heading: string,
  findings: readonly Finding[],
  schema: DatasetSchema,
  say: Say = (finding) => findingWords(finding, schema).action,
): string[] => {
  if (findings.length === 0) return [];
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byRule.get(finding.code);
    if (known === undefined) byRule.set(finding.code, [finding]);
    else known.push(finding);
  }
  return ['', heading, ...[...byRule].flatMap(([code, of]) => linesOfRule(code, of, schema, say))];
};

/**
 * Findings for people, by rule with their places and what to do: errors, warnings and practice; then those that have
 * been explained, each with its reason.
 */
export const gatheredFindings = (
  findings: readonly Finding[],
  schema: DatasetSchema,
  explained: NonNullable<Settings['explained']> = [],
): string[] => {
  const reasons = new Map(
    explained.map(({ key, reason, until }) => [key, `${reason} (until ${dateWords(until)})`]),
  );
  const open = findings.filter(({ state }) => state === 'open');
  const practice = open.filter(({ about }) => about === 'practice');
  const others = open.filter(({ about }) => about !== 'practice');
  return [
    ...linesOf(
      'Errors',
      others.filter(({ severity }) => severity === 'error'),
      schema,
    ),
    ...linesOf(
      'Warnings',
      others.filter(({ severity }) => severity === 'warning'),
      schema,
    ),
    ...linesOf('Practice: late or missing, if the dates are right', practice, schema),
    ...linesOf(
      'Explained in the settings',
      findings.filter(({ state }) => state === 'explained'),
      schema,
      ({ id }) => reasons.get(id) ?? '',
    ),
  ];
};
