import type { DatasetSchema } from '@sightline/core';
import type { Definition, ExplainedNode, Explanation } from '@sightline/indicators';
import { columnLabel, dateWords, plainText, whereWords } from '@sightline/reports';

const placeWords: Readonly<Record<Explanation['place'], string>> = {
  outside: 'is not in this measure',
  excluded: 'is left out',
  numerator: 'counts, and meets the test',
  'not-yet-due': 'is not yet due',
  unknown: 'cannot be decided',
  'denominator-only': 'counts, and does not meet the test',
};

const marks: Readonly<Record<ExplainedNode['result'], string>> = {
  true: 'yes',
  false: 'no',
  unknown: 'unknown',
  present: 'given',
  absent: 'blank',
  'never-asked': 'not asked',
};

/** Nodes that ask nothing themselves; the others say in words what they ask. */
const kindWords: Readonly<Partial<Record<ExplainedNode['kind'], string>>> = {
  and: 'all of these hold',
  or: 'any of these holds',
  not: 'this does not hold',
  is: 'this is so',
  elapsed: 'time between the two',
  add: 'date plus time',
  literal: 'the value',
  moment: 'the day of the period',
  parameter: 'the setting',
  difference: 'the difference',
  sum: 'the sum',
  product: 'the product',
  coalesce: 'the first that is filled in',
  case: 'whichever applies',
  band: 'the band',
  earliest: 'the earliest',
  latest: 'the latest',
  least: 'the least',
  greatest: 'the greatest',
};

const units: Readonly<Record<string, string>> = {
  workingDays: 'working days',
  days: 'days',
  completedMonths: 'completed months',
  completedYears: 'completed years',
  age: 'age in years',
};

const unitWords = (unit: string | undefined): string =>
  unit === undefined ? '' : ` (${units[unit] ?? unit})`;

const nodeLines = (
  node: ExplainedNode,
  list: string | undefined,
  schema: DatasetSchema,
  depth: number,
): string[] => {
  const name =
    node.kind === 'field' && node.detail !== undefined
      ? columnLabel(node.detail, list, schema)
      : (node.says ?? kindWords[node.kind] ?? node.kind) +
        (node.kind === 'elapsed'
          ? unitWords(node.detail)
          : node.kind === 'parameter'
            ? ` ${node.detail}`
            : '');
  const value =
    node.hidden === true ? ' (value not shown)' : node.value === undefined ? '' : ` ${node.value}`;
  const line = `${'  '.repeat(depth)}${marks[node.result].padEnd(9)} ${name}${value}`;
  const children =
    node.result === 'never-asked'
      ? []
      : node.of.flatMap((child) => nodeLines(child, list, schema, depth + 1));
  return [line, ...children];
};

const roleWords = (role: string, definition: Definition): string => {
  if (role === 'where') return 'Is it in the measure?';
  if (role === 'having') return 'Is the group in the measure?';
  if (role === 'numerator') return 'Does it meet the test?';
  if (role === 'due') return 'When is it due?';
  if (role === 'value') return 'What is its value?';
  const code = role.replace('exclusion:', '');
  const { measure } = definition;
  const words =
    'cohort' in measure ? measure.cohort.exclusions.find((one) => one.code === code)?.words : undefined;
  return `Is it left out? ${words ?? code}`;
};

/** An explanation for people: where the record falls, then each clause with what it gave. */
export const textOfExplanation = (
  explanation: Explanation,
  definition: Definition,
  schema: DatasetSchema,
): string => {
  const { where, place, code, field, due, clauses, records } = explanation;
  const because =
    field !== undefined && field !== ''
      ? `: no ${columnLabel(field, where.list, schema)}`
      : code === undefined
        ? ''
        : ` (${code})`;
  return [
    definition.title,
    `${whereWords(where, schema)} ${placeWords[place]}${because}.`,
    ...(due === undefined ? [] : [`Last day in time: ${dateWords(due)}.`]),
    ...(records === undefined
      ? []
      : [`The group: ${records.map((one) => whereWords(one, schema)).join('; ')}.`]),
    '',
    ...clauses.flatMap(({ role, node }) => [
      roleWords(role, definition),
      ...nodeLines(node, where.list, schema, 1),
    ]),
    '',
  ]
    .map(plainText)
    .join('\n');
};
