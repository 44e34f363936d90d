import type { DatasetSchema, Finding, Settings } from '@sightline/core';
import { countOf, dateWords, findingWords, isAboutRecords, listLabel, plainText } from '@sightline/reports';

const ROWS_SHOWN = 8;
const PLACES_SHOWN = 12;

/** Findings that are told alike: of one rule, one list and column, in the same words. */
type Gathered = {
  readonly finding: Finding;
  readonly problem: string;
  readonly rows: number[];
  count: number;
};

const gather = (findings: readonly Finding[], schema: DatasetSchema): Gathered[] => {
  const byPlace = new Map<string, Gathered>();
  // Words are made once for the findings of which nothing differs that is told.
  const problems = new Map<string, string>();
  for (const finding of findings) {
    const { list, sheet, column, row, count } = finding.where;
    // What differs from record to record, such as the other row that it disagrees with, is told of one record alone.
    const { otherList: _list, otherRow: _row, days: _days, number: _number, ...params } = finding.params;
    const same = [list, sheet, column, ...Object.entries(params).flat()].join('\n');
    const problem = problems.get(same) ?? findingWords({ ...finding, params }, schema).problem;
    problems.set(same, problem);
    const place = [list, sheet, column, problem].join('\n');
    const known = byPlace.get(place) ?? { finding, problem, rows: [], count: 0 };
    byPlace.set(place, known);
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
  const { list, sheet, row } = one.finding.where;
  const place = list !== undefined ? listLabel(list) : sheet === undefined ? 'All files' : `Sheet ${sheet}`;
  const only = one.count === 1 && isAboutRecords(one.finding) ? `, row ${row}` : '';
  const problem = one.count === 1 ? findingWords(one.finding, schema).problem : one.problem;
  return `  ${place}${only}: ${problem}${rowsWords(one)}`;
};

type Say = (finding: Finding) => string;

/** The places of one rule, and under those of which the same is to be said: what to do, or why nothing is. */
const linesOfRule = (
  code: string,
  findings: readonly Finding[],
  schema: DatasetSchema,
  say: Say,
): string[] => {
  const gathered = gather(findings, schema);
  const hidden = gathered.length - PLACES_SHOWN;
  const places = hidden > 0 ? gathered.toSorted((a, b) => b.count - a.count) : gathered;
  const bySaid = new Map<string, string[]>();
  for (const one of places.slice(0, PLACES_SHOWN)) {
    const words = say(one.finding);
    bySaid.set(words, [...(bySaid.get(words) ?? []), lineOf(one, schema)]);
  }
  const lines = [...bySaid].flatMap(([words, of]) => [...of, `      ${words}`]);
  if (hidden > 0) lines.push(`  and ${countOf(hidden, 'place', 'places')} more like these (--out or --json)`);
  return [...lines.slice(0, -1), `${lines.at(-1)} [${code}]`].map(plainText);
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
