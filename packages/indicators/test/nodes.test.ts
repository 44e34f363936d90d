import { localDate } from '@sightline/core';
import { expect, test } from 'vitest';
import {
  absent,
  add,
  age,
  and,
  band,
  caseOf,
  coalesce,
  difference,
  earliest,
  elapsed,
  eq,
  field,
  ge,
  greatest,
  gt,
  isFalse,
  isIn,
  isTrue,
  isUnknown,
  latest,
  le,
  least,
  literalBoolean,
  literalDate,
  lt,
  ne,
  not,
  or,
  outer,
  parameter,
  periodStart,
  places,
  present,
  product,
  related,
  snapshot,
  sum,
} from '@sightline/indicators';
import type { Expr } from '@sightline/indicators';
import { cohort, dataset, definition, march, placeWords, thrown, truths } from './small.ts';

// The period of `truths` is March 2024, so that the snapshot S is 31 March 2024.

const start = field('start');
const end = field('end');
const n = field('n');
const on = (text: string): Expr => literalDate(localDate(text));

test('compare: unknown when a side is absent, and it names the left side first', () => {
  const rows = [
    { start: '2024-03-01', end: '2024-03-02' },
    { end: '2024-03-02' },
    { start: '2024-03-01' },
    {},
  ];
  expect(truths(lt(start, end), rows)).toEqual(['true', 'unknown:start', 'unknown:end', 'unknown:start']);
});

test('compare: each operator below, on and above the other side', () => {
  const rows = [{ n: 1 }, { n: 2 }, { n: 3 }];
  const table: [Expr, string][] = [
    [lt(n, 2), 'TFF'],
    [le(n, 2), 'TTF'],
    [eq(n, 2), 'FTF'],
    [ne(n, 2), 'TFT'],
    [ge(n, 2), 'FTT'],
    [gt(n, 2), 'FFT'],
  ];
  for (const [expr, given] of table) {
    expect(
      truths(expr, rows)
        .map((word) => word.charAt(0).toUpperCase())
        .join(''),
    ).toBe(given);
  }
});

test('compare: texts of two columns are equal by what they say, not by their place in a dictionary', () => {
  const rows = [
    { code: 'b', allocatedTeam: 'a' },
    { code: 'a', allocatedTeam: 'a' },
    { code: 'b', allocatedTeam: 'b' },
  ];
  expect(truths(eq(field('code'), field('allocatedTeam')), rows)).toEqual(['false', 'true', 'true']);
});

test('compare: a date after the snapshot is later than every date up to it, and cannot be said beyond', () => {
  const future = [{ start: '2024-04-01', end: '2024-06-30' }];
  expect(truths(gt(start, snapshot), future)).toEqual(['true']);
  expect(truths(gt(snapshot, start), future)).toEqual(['false']);
  expect(truths(eq(start, snapshot), future)).toEqual(['false']);
  expect(truths(ne(start, snapshot), future)).toEqual(['true']);
  expect(truths(gt(start, on('2024-04-15')), future)).toEqual(['unknown:start']);
  expect(truths(lt(on('2024-04-15'), start), future)).toEqual(['unknown:start']);
  expect(truths(lt(start, end), future)).toEqual(['unknown:start']);
  // A computed date is no record of what happened: it may lie after the snapshot.
  expect(truths(gt(add(snapshot, 1, 'days'), snapshot), future)).toEqual(['true']);
});

test('a date after the snapshot is absent everywhere else', () => {
  const future = [{ start: '2024-04-01' }, { start: '2024-03-31' }];
  expect(truths(present(start), future)).toEqual(['false', 'true']);
  expect(truths(present(start, 'any-text'), future)).toEqual(['true', 'true']);
  expect(truths(ge(elapsed('days', start, snapshot), 0), future)).toEqual(['unknown:start', 'true']);
  expect(truths(eq(coalesce(start, on('2024-01-01')), on('2024-01-01')), future)).toEqual(['true', 'false']);
});

test('present: any-text sees what could not be read, valid does not', () => {
  const rows = [{ start: 'soon' }, { start: '2024-03-01' }, {}];
  expect(truths(present(start, 'any-text'), rows)).toEqual(['true', 'true', 'false']);
  expect(truths(present(start), rows)).toEqual(['false', 'true', 'false']);
  expect(truths(absent(start), rows)).toEqual(['true', 'false', 'true']);
});

test('present: a decimal, a date of birth and a computed value', () => {
  const rows = [{ cost: '1.50', dateOfBirth: '2010-01-01', n: 1 }, {}];
  expect(truths(present(field('cost')), rows)).toEqual(['true', 'false']);
  expect(truths(present(field('dateOfBirth')), rows)).toEqual(['true', 'false']);
  expect(truths(present(sum(n, 1)), rows)).toEqual(['true', 'false']);
});

test('in: codes, a code group, and absent is unknown even of no codes', () => {
  const rows = [{ code: 'a' }, { code: 'b' }, { code: 'e' }, {}];
  const code = field('code');
  expect(truths(isIn(code, ['b', 'z']), rows)).toEqual(['false', 'true', 'false', 'unknown:code']);
  expect(truths(isIn(code, { codeGroup: 'vowel' }), rows)).toEqual(['true', 'false', 'true', 'unknown:code']);
  expect(truths(isIn(code, []), rows)).toEqual(['false', 'false', 'false', 'unknown:code']);
});

test('parameters: defaults hold until a choice is handed in', () => {
  const parameters = {
    most: { type: 'integer', default: 2, local: true, words: 'most' },
    strict: { type: 'boolean', default: false, local: true, words: 'strict' },
    codes: { type: 'code-list', default: ['a'], local: true, words: 'codes' },
    since: { type: 'date', default: '2024-03-10', local: true, words: 'since' },
  } as const;
  const numerator = and(
    le(n, parameter('most')),
    not(parameter('strict')),
    isIn(field('code'), { parameter: 'codes' }),
    ge(start, parameter('since')),
  );
  const made = definition(
    { kind: 'proportion', cohort: cohort(), numerator, numeratorUnknown: 'leave-out' },
    { parameters },
  );
  const data = dataset([{ n: 3, code: 'b', start: '2024-03-05' }]);
  const at = (chosen?: Record<string, unknown>) =>
    placeWords(
      places(data, made, { period: march, ...(chosen ? { parameters: { generated: chosen } } : {}) }),
    );
  expect(at()).toEqual(['denominator-only']);
  expect(at({ most: 3, codes: ['b'], since: '2024-03-05' })).toEqual(['numerator']);
  expect(at({ most: 3, codes: ['b'], since: '2024-03-05', strict: true })).toEqual(['denominator-only']);
  expect(thrown(() => at({ most: '3' })).code).toBe('PARAMETER_INVALID');
  expect(thrown(() => at({ mots: 3 })).code).toBe('PARAMETER_INVALID');
});

test('and, or: Kleene, of nothing true and false, and the first unknown is named', () => {
  const [t, f, u, v] = [literalBoolean(true), literalBoolean(false), eq(n, 1), eq(field('code'), 'a')];
  const given = (expr: Expr): string => truths(expr, [{}])[0]!;
  expect(given(and())).toBe('true');
  expect(given(or())).toBe('false');
  expect([and(t, u), and(u, f), and(f, u), and(v, u)].map(given)).toEqual([
    'unknown:n',
    'false',
    'false',
    'unknown:code',
  ]);
  expect([or(f, u), or(u, t), or(t, u), or(u, v)].map(given)).toEqual([
    'unknown:n',
    'true',
    'true',
    'unknown:n',
  ]);
  expect([not(t), not(f), not(u)].map(given)).toEqual(['false', 'true', 'unknown:n']);
});

test('is: two-valued', () => {
  const unknown = eq(n, 1);
  expect(
    [isTrue(unknown), isFalse(unknown), isUnknown(unknown), isUnknown(and())].map(
      (expr) => truths(expr, [{}])[0],
    ),
  ).toEqual(['false', 'false', 'true', 'false']);
});

test('add: months clamp to a short month, working days pass over Good Friday', () => {
  // Calendar 2024: 29 February exists; Good Friday 29 March, Easter Monday 1 April.
  const rows = [{ start: '2024-01-31' }];
  expect(truths(eq(add(start, 1, 'months'), on('2024-02-29')), rows)).toEqual(['true']);
  expect(truths(eq(add(start, 1, 'years'), on('2025-01-31')), rows)).toEqual(['true']);
  expect(truths(eq(add(start, -31, 'days'), on('2023-12-31')), rows)).toEqual(['true']);
  expect(truths(eq(add(on('2024-03-28'), 1, 'workingDays'), on('2024-04-02')), rows)).toEqual(['true']);
  expect(truths(eq(add(start, n, 'days'), on('2023-12-31')), rows)).toEqual(['unknown:n']);
  expect(truths(eq(add(end, n, 'days'), on('2023-12-31')), rows)).toEqual(['unknown:end']);
});

test('elapsed: each unit, and negative when the end comes first', () => {
  // 28 to 31 March 2024: Thursday to Easter Sunday.
  const rows = [{ start: '2024-03-28', end: '2024-03-31' }];
  const gives = (expr: Expr, value: number): void => expect(truths(eq(expr, value), rows)).toEqual(['true']);
  gives(elapsed('days', start, end), 3);
  gives(elapsed('days', end, start), -3);
  gives(elapsed('workingDays', start, end), 0);
  gives(elapsed('completedMonths', on('2024-01-31'), on('2024-02-29')), 1);
  gives(elapsed('completedMonths', on('2024-01-31'), on('2024-02-28')), 0);
  gives(elapsed('completedYears', on('2023-02-28'), on('2024-02-28')), 1);
});

test('age: a birthday on 29 February falls on 1 March, and an unborn child has a date', () => {
  const rows = [{ dateOfBirth: '2012-02-29' }, { dateOfBirth: '2024-06-01' }, {}];
  const birth = field('dateOfBirth');
  expect(truths(eq(age(birth, on('2023-02-28')), 10), rows)).toEqual([
    'true',
    'false',
    'unknown:dateOfBirth',
  ]);
  expect(truths(eq(age(birth, on('2023-03-01')), 11), rows)).toEqual([
    'true',
    'false',
    'unknown:dateOfBirth',
  ]);
  expect(truths(lt(age(birth, snapshot), 0), rows)).toEqual(['false', 'true', 'unknown:dateOfBirth']);
});

test('elapsed and add in working days refuse a date outside the calendar by name', () => {
  expect(
    thrown(() => truths(gt(elapsed('workingDays', start, snapshot), 0), [{ start: '1901-01-01' }])).code,
  ).toBe('OUTSIDE_CALENDAR');
});

test('sum, difference, product: an absent part leaves them absent', () => {
  const rows = [{ n: 5 }, {}];
  expect(truths(eq(sum(n, 2, 3), 10), rows)).toEqual(['true', 'unknown:n']);
  expect(truths(eq(difference(n, 2, 3), 0), rows)).toEqual(['true', 'unknown:n']);
  expect(truths(eq(product(n, -2), -10), rows)).toEqual(['true', 'unknown:n']);
});

test('earliest, latest, least, greatest: skip what is absent, or be unknown with it', () => {
  const rows = [{ start: '2024-03-05', end: '2024-03-09', n: 7 }, { end: '2024-03-09' }, {}];
  expect(truths(eq(earliest('skip', start, end), on('2024-03-05')), rows)).toEqual([
    'true',
    'false',
    'unknown:start',
  ]);
  expect(truths(eq(latest('unknown', end, start), on('2024-03-09')), rows)).toEqual([
    'true',
    'unknown:start',
    'unknown:end',
  ]);
  expect(truths(eq(least('skip', n, 9), 7), rows)).toEqual(['true', 'false', 'false']);
  expect(truths(eq(greatest('unknown', 9, n), 9), rows)).toEqual(['true', 'unknown:n', 'unknown:n']);
});

test('coalesce: the first that is there', () => {
  const rows = [{ start: '2024-03-05', end: '2024-03-09' }, { end: '2024-03-09' }, {}];
  expect(truths(eq(coalesce(start, end), on('2024-03-09')), rows)).toEqual([
    'false',
    'true',
    'unknown:start',
  ]);
});

test('case: unknown is not true, and the branch taken is to blame', () => {
  const rows = [{ n: 1, code: 'a' }, { n: 2 }, {}];
  const taken = caseOf([{ if: eq(n, 1), then: field('code') }], field('allocatedTeam'));
  expect(truths(eq(taken, 'a'), rows)).toEqual(['true', 'unknown:allocatedTeam', 'unknown:allocatedTeam']);
});

test('band: the open side of each band, and the last takes the rest', () => {
  const bands = band(n, [
    { code: 'low', upTo: 3, upToInside: true },
    { code: 'middle', upTo: 6 },
    { code: 'high' },
  ]);
  const rows = [{ n: 3 }, { n: 4 }, { n: 5 }, { n: 6 }, {}];
  expect(truths(eq(bands, 'low'), rows)).toEqual(['true', 'false', 'false', 'false', 'unknown:n']);
  expect(truths(eq(bands, 'middle'), rows)).toEqual(['false', 'true', 'true', 'false', 'unknown:n']);
  expect(truths(eq(bands, 'high'), rows)).toEqual(['false', 'false', 'false', 'true', 'unknown:n']);
});

const visits = [
  { child: 'c1', on: '2024-03-10', n: 4, by: 'x' },
  { child: 'c1', on: '2024-03-05', n: 1, by: 'y' },
  { child: 'c1', on: '2024-03-10', n: 2, by: 'y' },
  { child: 'c1', n: 8 },
  { child: 'c2', on: '2024-03-07' },
  { on: '2024-03-07', n: 3 },
];

test('related: exists, count, countDistinct and sum over the records of the child', () => {
  const rows = [{ child: 'c1' }, { child: 'c2' }, { child: 'c3' }, {}];
  const held = (take: 'count' | 'countDistinct' | 'sum', value?: Expr, where?: Expr): Expr =>
    related('visits', {
      take,
      ...(value === undefined ? {} : { value }),
      ...(where === undefined ? {} : { where }),
    });
  expect(truths(related('visits', { take: 'exists' }), rows, { visits })).toEqual([
    'true',
    'true',
    'false',
    'false',
  ]);
  // Unknown is not true: the visit without a date is not counted.
  expect(truths(eq(held('count', undefined, ge(field('on'), periodStart)), 3), rows, { visits })).toEqual([
    'true',
    'false',
    'false',
    'false',
  ]);
  expect(truths(eq(held('countDistinct', field('by')), 2), rows, { visits })).toEqual([
    'true',
    'false',
    'false',
    'false',
  ]);
  expect(truths(eq(held('sum', n), 15), rows, { visits })).toEqual(['true', 'false', 'false', 'false']);
  expect(truths(eq(held('sum', n), 0), rows, { visits })).toEqual(['false', 'true', 'true', 'true']);
});

test('related: first and last by order, ties to the lowest row, without order left out', () => {
  const rows = [{ child: 'c1' }, { child: 'c2' }, { child: 'c3' }];
  const one = (take: 'first' | 'last'): Expr => related('visits', { take, order: field('on'), value: n });
  expect(truths(eq(one('first'), 1), rows, { visits })).toEqual([
    'true',
    'unknown:visits.n',
    'unknown:visits.n',
  ]);
  expect(truths(eq(one('last'), 4), rows, { visits })).toEqual([
    'true',
    'unknown:visits.n',
    'unknown:visits.n',
  ]);
});

test('related: outer reads the record that asked, and notItself leaves that record out', () => {
  const rows = [
    { child: 'c1', start: '2024-03-01' },
    { child: 'c1', start: '2024-03-09' },
    { child: 'c2', start: '2024-03-09' },
    { child: 'c2', start: '2024-03-09' },
  ];
  const earlier = related('cases', { where: lt(start, outer('start')), take: 'exists' });
  expect(truths(earlier, rows)).toEqual(['false', 'true', 'false', 'false']);
  const another = related('cases', { where: eq(start, outer('start')), notItself: true, take: 'exists' });
  expect(truths(another, rows)).toEqual(['false', 'false', 'true', 'true']);
});

test('related: stated pairs, and outer of a nested one is the record in between', () => {
  const rows = [
    { child: 'c1', allocatedTeam: 'x' },
    { child: 'c2', allocatedTeam: 'z' },
  ];
  const byTeam = related('visits', {
    on: [{ this: field('allocatedTeam'), that: field('by') }],
    take: 'exists',
  });
  expect(truths(byTeam, rows, { visits })).toEqual(['true', 'false']);
  // Some visit of the child has an earlier visit of the same child before it.
  const chained = related('visits', {
    where: related('visits', { where: lt(field('on'), outer('on')), take: 'exists' }),
    take: 'exists',
  });
  expect(truths(chained, rows, { visits })).toEqual(['true', 'false']);
});

test('$row is the position of the record in its list', () => {
  expect(truths(eq(field('$row'), 1), [{}, {}, {}])).toEqual(['false', 'true', 'false']);
});
