import type { ColumnSchema, DatasetSchema } from '@sightline/core';
import type { CompareOp, Expr, RelatedExpr } from '../expr.ts';
import { read } from '../tree.ts';
import type { Reader } from '../tree.ts';
import { relatedSpeaker } from './speaker.ts';
import type { Speaker } from './speaker.ts';

/** A tree in plain English: a clause for a truth, a noun phrase for a value. */
export function wordsFor(node: Expr, speaker: Speaker): string {
  return read(words, node, speaker);
}

/** `dateOfReferral` as `date of referral`. */
const humanised = (key: string): string =>
  key
    .replace(/([A-Z]+|\d+)/g, ' $1')
    .toLowerCase()
    .trim();

/** A list in words. */
export function listWords(list: string, schema: DatasetSchema | undefined): string {
  return schema?.[list]?.label ?? humanised(list);
}

function columnOf(node: Expr, speaker: Speaker): ColumnSchema | undefined {
  if (node.kind !== 'field') return undefined;
  const list = node.row === 'outer' ? speaker.outer : speaker.list;
  return list === undefined ? undefined : speaker.schema?.[list]?.columns[node.column];
}

function isDate(node: Expr, speaker: Speaker): boolean {
  switch (node.kind) {
    case 'moment':
    case 'add':
    case 'earliest':
    case 'latest':
      return true;
    case 'literal':
      return node.type === 'date';
    case 'field':
      return columnOf(node, speaker)?.type === 'date';
    case 'parameter':
      return speaker.parameters[node.name]?.type === 'date';
    case 'coalesce':
      return node.of.some((one) => isDate(one, speaker));
    case 'case':
      return isDate(node.else, speaker);
    default:
      return false;
  }
}

const ofDates: Readonly<Record<CompareOp, string>> = {
  '<': 'is before',
  '<=': 'is on or before',
  '>': 'is after',
  '>=': 'is on or after',
  '=': 'is the same day as',
  '!=': 'is not the same day as',
};
const ofNumbers: Readonly<Record<CompareOp, string>> = {
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  '=': 'is',
  '!=': 'is not',
};

/** A code with what it means, when that is known. */
function codeWords(code: string, column: ColumnSchema | undefined): string {
  const label = column?.codes?.find((one) => one.code === code)?.label;
  return label === undefined || label === code ? `"${code}"` : `"${label}" (${code})`;
}

/** One side of a comparison; a literal code is told with the label of the column that it is compared with. */
function sideWords(node: Expr, against: Expr, speaker: Speaker): string {
  if (node.kind === 'literal' && typeof node.value === 'string' && node.type !== 'date') {
    return codeWords(node.value, columnOf(against, speaker));
  }
  return wordsFor(node, speaker);
}

function sentence(parts: readonly string[], joint: 'and' | 'or'): string {
  if (parts.length < 3) return parts.join(` ${joint} `);
  return `${parts.slice(0, -1).join(', ')}, ${joint} ${parts.at(-1) ?? ''}`;
}

/** Parts joined; a part that is itself joined otherwise is put in brackets. */
function joined(node: Extract<Expr, { readonly kind: 'and' | 'or' }>, speaker: Speaker): string {
  if (node.of.length === 0) return node.kind === 'and' ? 'always' : 'never';
  const parts = node.of.map((one) => {
    const text = wordsFor(one, speaker);
    const mixed = (one.kind === 'and' || one.kind === 'or') && one.of.length > 1 && node.of.length > 1;
    return mixed ? `(${text})` : text;
  });
  return sentence(parts, node.kind);
}

const listing = (nodes: readonly Expr[], speaker: Speaker, joint: 'and' | 'or' = 'and'): string =>
  sentence(
    nodes.map((node) => wordsFor(node, speaker)),
    joint,
  );

const units = { days: 'day', months: 'month', years: 'year', workingDays: 'working day' } as const;
const measured = {
  days: 'days',
  workingDays: 'working days',
  completedMonths: 'completed months',
  completedYears: 'completed years',
} as const;

const isAlways = (node: Expr): boolean =>
  (node.kind === 'and' && node.of.length === 0) || (node.kind === 'literal' && node.value === true);

/** Which related records: of which list, tied how, on what condition. */
function relatedRecords(node: RelatedExpr, speaker: Speaker): string {
  const inner = relatedSpeaker(node, speaker);
  const tie =
    node.on === undefined
      ? 'for the same child'
      : `whose ${sentence(
          node.on.map(
            (pair) => `${wordsFor(pair.that, inner)} equals this record's ${wordsFor(pair.this, speaker)}`,
          ),
          'and',
        )}`;
  const other = node.notItself === true ? 'another record' : 'a record';
  const where = isAlways(node.where) ? '' : `, where ${wordsFor(node.where, inner)}`;
  return `${other} of ${listWords(node.list, speaker.schema)} ${tie}${where}`;
}

function relatedWords(node: RelatedExpr, speaker: Speaker): string {
  const records = relatedRecords(node, speaker);
  const inner = relatedSpeaker(node, speaker);
  const value = node.value === undefined ? '' : wordsFor(node.value, inner);
  const order = node.order === undefined ? '' : wordsFor(node.order, inner);
  const many = records.replace(
    /^(?:a|another) record/,
    node.notItself === true ? 'other records' : 'records',
  );
  switch (node.take) {
    case 'exists':
      return `there is ${records}`;
    case 'count':
      return `the number of ${many}`;
    case 'countDistinct':
      return `the number of different values of ${value} in ${many}`;
    case 'sum':
      return `the total of ${value} in ${many}`;
    case 'first':
    case 'last':
      return `the ${value} of the ${node.take} (by ${order}) of ${many}`;
  }
}

function aggregateWords(name: string, speaker: Speaker): string {
  const aggregate = speaker.aggregates[name];
  if (aggregate === undefined) return `"${name}"`;
  const { fn, value, where } = aggregate;
  const which = where === undefined ? '' : ` where ${wordsFor(where, speaker)}`;
  const of = value === undefined ? '' : wordsFor(value, speaker);
  switch (fn) {
    case 'count':
      return `the number of its records${which}`;
    case 'countDistinct':
      return `the number of different values of ${of} in its records${which}`;
    case 'sum':
      return `the total of ${of} over its records${which}`;
    case 'min':
      return `the least ${of} of its records${which}`;
    case 'max':
      return `the greatest ${of} of its records${which}`;
    case 'any':
      return `of at least one of its records${which} it holds that ${of}`;
    case 'all':
      return `of every one of its records${which} it holds that ${of}`;
  }
}

/** What is said of a clause's opposite, where the language has a shorter way than "not". */
function negated(node: Expr, speaker: Speaker): string {
  if (node.kind === 'present') {
    const value = wordsFor(node.value, speaker);
    return node.counting === 'valid' ? `${value} is blank` : `nothing is written in ${value}`;
  }
  if (node.kind === 'related' && node.take === 'exists') {
    return `there is no ${relatedRecords(node, speaker).replace(/^a(?:nother)? record/, node.notItself === true ? 'other record' : 'record')}`;
  }
  if (node.kind === 'in') return wordsFor(node, speaker).replace(' is one of ', ' is none of ');
  return `it is not so that ${wordsFor(node, speaker)}`;
}

/** The reader that puts a tree into words: an entry for every kind. */
const words: Reader<[speaker: Speaker], string> = {
  field: (node, speaker) => {
    if (node.column === '$row') return 'the position in the list';
    const label = columnOf(node, speaker)?.label.replace(/\s*\n\s*/g, ' ') ?? humanised(node.column);
    return node.row === 'outer' ? `the asking record's ${label}` : label;
  },
  literal: (node) =>
    node.type === 'code' || node.type === 'text' ? `"${String(node.value)}"` : String(node.value),
  parameter: (node, { parameters }) => {
    const spec = parameters[node.name];
    return `the ${spec?.local === true ? 'local ' : ''}setting "${node.name}" (${JSON.stringify(spec?.default ?? null)} unless chosen otherwise)`;
  },
  moment: (node) => (node.at === 'from' ? 'the first day of the period' : 'the last day of the period'),
  compare: (node, speaker) => {
    const { left, right } = node;
    const verb = (isDate(left, speaker) || isDate(right, speaker) ? ofDates : ofNumbers)[node.op];
    return `${sideWords(left, right, speaker)} ${verb} ${sideWords(right, left, speaker)}`;
  },
  in: (node, speaker) => {
    const value = wordsFor(node.value, speaker);
    if ('codeGroup' in node.codes) return `${value} is one of the group "${node.codes.codeGroup}"`;
    if ('parameter' in node.codes) {
      return `${value} is one of ${wordsFor({ kind: 'parameter', name: node.codes.parameter }, speaker)}`;
    }
    const column = columnOf(node.value, speaker);
    return `${value} is one of ${sentence(
      node.codes.map((code) => codeWords(code, column)),
      'or',
    )}`;
  },
  present: (node, speaker) =>
    node.counting === 'valid'
      ? `${wordsFor(node.value, speaker)} is given`
      : `anything is written in ${wordsFor(node.value, speaker)}`,
  and: joined,
  or: joined,
  not: (node, speaker) => negated(node.of, speaker),
  is: (node, speaker) => {
    const of = wordsFor(node.of, speaker);
    if (node.truth === 'unknown') return `it cannot be said whether ${of}`;
    return node.truth === 'true' ? `it is known that ${of}` : `it is known to be untrue that ${of}`;
  },
  add: (node, speaker) => {
    const unit = units[node.unit];
    const date = wordsFor(node.date, speaker);
    const { amount } = node;
    if (amount.kind === 'literal' && typeof amount.value === 'number') {
      const n = Math.abs(amount.value);
      return `${n} ${unit}${n === 1 ? '' : 's'} ${amount.value < 0 ? 'before' : 'after'} ${date}`;
    }
    return `${date} plus ${wordsFor(amount, speaker)} in ${unit}s`;
  },
  elapsed: (node, speaker) => {
    const [from, to] = [wordsFor(node.from, speaker), wordsFor(node.to, speaker)];
    return node.unit === 'age'
      ? `the age by ${from} on ${to}`
      : `${measured[node.unit]} from ${from} to ${to}`;
  },
  sum: (node, speaker) => `the sum of ${listing(node.of, speaker)}`,
  difference: (node, speaker) => {
    const [first, ...rest] = node.of.map((one) => wordsFor(one, speaker));
    return rest.length === 0 ? (first ?? '') : `${first ?? ''} less ${sentence(rest, 'and')}`;
  },
  product: (node, speaker) => `the product of ${listing(node.of, speaker)}`,
  earliest: (node, speaker) => chosen('earliest', node, speaker),
  latest: (node, speaker) => chosen('latest', node, speaker),
  least: (node, speaker) => chosen('least', node, speaker),
  greatest: (node, speaker) => chosen('greatest', node, speaker),
  coalesce: (node, speaker) => `the first that is given of ${listing(node.of, speaker)}`,
  case: (node, speaker) => {
    const branches = node.when.map(
      (branch) => `if ${wordsFor(branch.if, speaker)} then ${wordsFor(branch.then, speaker)}`,
    );
    return `[${[...branches, `otherwise ${wordsFor(node.else, speaker)}`].join('; ')}]`;
  },
  band: (node, speaker) => {
    const bands = node.bands.map(({ code, upTo, upToInside }) =>
      upTo === undefined
        ? `"${code}" otherwise`
        : `"${code}" ${upToInside === true ? 'up to' : 'under'} ${wordsFor(upTo, speaker)}`,
    );
    return `the band of ${wordsFor(node.value, speaker)} [${bands.join('; ')}]`;
  },
  related: relatedWords,
  aggregate: (node, speaker) => aggregateWords(node.name, speaker),
};

function chosen(
  word: string,
  node: Extract<Expr, { readonly kind: 'earliest' | 'latest' | 'least' | 'greatest' }>,
  speaker: Speaker,
): string {
  const absent = node.absent === 'skip' ? 'blank ones left out' : 'unknown when one is blank';
  return `the ${word} of ${listing(node.of, speaker)} (${absent})`;
}
