import { localDate } from '@sightline/core';
import { expect, test } from 'vitest';
import {
  add,
  aggregate,
  and,
  eq,
  field,
  ge,
  gt,
  le,
  literalDate,
  lt,
  members,
  places,
  present,
  keysOf,
  related,
  snapshot,
} from '@sightline/indicators';
import type { Aggregate, Cohort, Expr, Grain, Measure } from '@sightline/indicators';
import { child, cohort, dataset, definition, march, placeWords, placesOf, thrown } from './small.ts';

// The snapshot S is 31 March 2024.

const start = field('start');
const n = field('n');
const code = field('code');
const count = (more: Partial<Cohort>): Measure => ({ kind: 'count', cohort: cohort(more) });
const proportion = (
  numerator: Expr,
  numeratorUnknown: 'not-met' | 'leave-out' | 'refuse',
  more: Partial<Cohort> = {},
): Measure => ({ kind: 'proportion', cohort: cohort(more), numerator, numeratorUnknown });

test('where: false is outside, unknown names its field', () => {
  expect(placesOf(count({ where: ge(n, 1) }), [{ n: 1 }, { n: 0 }, {}])).toEqual([
    'numerator',
    'outside',
    'unknown:n',
  ]);
});

test('an exclusion fires only when true, and the first that fires gives its code', () => {
  const exclusions = [
    { code: 'zero', when: eq(n, 0), words: 'zero' },
    { code: 'late', when: gt(start, literalDate(localDate('2024-03-10'))), words: 'late' },
  ];
  const rows = [
    { n: 0, start: '2024-03-20' },
    { n: 1, start: '2024-03-20' },
    { n: 1, start: '2024-03-10' },
    {},
  ];
  expect(placesOf(count({ exclusions }), rows)).toEqual([
    'excluded:zero',
    'excluded:late',
    'numerator',
    'numerator',
  ]);
});

test('due on the snapshot is not yet due, the day before it is late; the numerator comes first', () => {
  const due = add(start, 10, 'days');
  const rows = [
    { start: '2024-03-21', n: 0 }, // due 31 March
    { start: '2024-03-20', n: 0 }, // due 30 March
    { start: '2024-03-21', n: 1 }, // done, though not yet due
    { n: 0 }, // no due date
  ];
  expect(placesOf(proportion(eq(n, 1), 'leave-out', { due }), rows)).toEqual([
    'not-yet-due',
    'denominator-only',
    'numerator',
    'unknown:start',
  ]);
});

test('numerator unknown: left out, refused or not met, but not yet due comes before', () => {
  const due = add(start, 10, 'days');
  const rows = [{ start: '2024-03-21' }, { start: '2024-03-01' }, {}];
  expect(placesOf(proportion(eq(n, 1), 'leave-out', { due }), rows)).toEqual([
    'not-yet-due',
    'unknown:n',
    'unknown:n',
  ]);
  expect(placesOf(proportion(eq(n, 1), 'refuse', { due }), rows)).toEqual([
    'not-yet-due',
    'unknown:n',
    'unknown:n',
  ]);
  expect(placesOf(proportion(eq(n, 1), 'not-met', { due }), rows)).toEqual([
    'not-yet-due',
    'denominator-only',
    'unknown:start',
  ]);
  expect(placesOf(proportion(eq(n, 1), 'not-met'), rows)).toEqual(Array(3).fill('denominator-only'));
});

test('a count with due: not yet due, unknown without a due date, else counted', () => {
  const due = add(start, 10, 'days');
  const rows = [{ start: '2024-03-21' }, { start: '2024-03-20' }, {}];
  expect(placesOf(count({ due }), rows)).toEqual(['not-yet-due', 'numerator', 'unknown:start']);
});

test('a value that is absent is unknown; due is asked before it', () => {
  const mean: Measure = { kind: 'mean', cohort: cohort({ due: add(start, 1, 'days') }), value: n };
  const rows = [
    { start: '2024-03-01', n: 3 },
    { start: '2024-03-01' },
    { start: '2024-03-30', n: 3 },
    { n: 3 },
    {},
  ];
  expect(placesOf(mean, rows)).toEqual([
    'numerator',
    'unknown:n',
    'not-yet-due',
    'unknown:start',
    'unknown:start',
  ]);
});

test('the legend does not tell the order of records', () => {
  const measure = definition(count({ where: and(eq(n, 1), eq(code, 'a')) }));
  const rows = [{ n: 1 }, { code: 'a' }];
  const legend = (records: typeof rows) => places(dataset(records), measure, { period: march }).legend;
  expect(legend([...rows].reverse())).toEqual(legend(rows));
});

const grouped = (
  more: Partial<Extract<Grain, { by: 'group' }>> = {},
  aggregates: Readonly<Record<string, Aggregate>> = {},
): Grain => ({
  by: 'group',
  key: [child],
  aggregates,
  ...more,
});

test('group: true records make it, unknown ones leave it unknown only without them', () => {
  const rows = [
    { child: 'c1', n: 0 }, // outside
    { child: 'c2' }, // unknown, but c2 has a true record too
    { child: 'c3' },
    { child: 'c2', n: 1 },
    { child: 'c3', n: 0 },
    { n: 1 }, // without a key
    { n: 0 },
    { child: 'c1', n: 0 },
  ];
  expect(placesOf(count({ grain: grouped(), where: eq(n, 1) }), rows)).toEqual([
    'outside',
    'numerator',
    'unknown:n',
    'unknown:child',
    'outside',
  ]);
});

test('group: a key of several parts is absent with any of them', () => {
  const grain = grouped({ key: [child, code] });
  expect(
    placesOf(count({ grain }), [{ child: 'c1' }, { code: 'a' }, { child: 'c1', code: 'a' }, {}]),
  ).toEqual(['unknown:code', 'unknown:child', 'numerator', 'unknown:child']);
});

test('group: aggregates are over the true records only', () => {
  const rows = [
    { child: 'c1', n: 2, code: 'a' },
    { child: 'c1', n: 3, code: 'b' },
    { child: 'c1', n: 3 },
    { child: 'c1', n: 100 }, // where is false
    { child: 'c2', n: 5 },
  ];
  const holds = (one: Aggregate, test: (value: Expr) => Expr): string[] =>
    placesOf(
      proportion(test(aggregate('x')), 'leave-out', { grain: grouped({}, { x: one }), where: lt(n, 50) }),
      rows,
    );
  const met = (one: Aggregate, value: number): string => holds(one, (x) => eq(x, value))[0]!;
  expect(met({ fn: 'count' }, 3)).toBe('numerator');
  expect(met({ fn: 'count', where: eq(code, 'a') }, 1)).toBe('numerator');
  expect(met({ fn: 'countDistinct', value: n }, 2)).toBe('numerator');
  expect(met({ fn: 'sum', value: n }, 8)).toBe('numerator');
  expect(met({ fn: 'min', value: n }, 2)).toBe('numerator');
  expect(met({ fn: 'max', value: n }, 3)).toBe('numerator');
  expect(holds({ fn: 'min', value: n, where: eq(code, 'a') }, (x) => eq(x, 2))).toEqual([
    'numerator',
    'unknown:n',
  ]);
  const same = (x: Expr): Expr => x;
  expect(holds({ fn: 'any', value: eq(code, 'a') }, same)).toEqual(['numerator', 'unknown:code']);
  expect(holds({ fn: 'any', value: eq(code, 'e') }, same)).toEqual(['unknown:code', 'unknown:code']);
  expect(holds({ fn: 'all', value: eq(code, 'a') }, same)).toEqual(['denominator-only', 'unknown:code']);
  expect(holds({ fn: 'any', value: eq(code, 'a'), where: eq(n, 7) }, same)).toEqual([
    'denominator-only',
    'denominator-only',
  ]);
  expect(holds({ fn: 'all', value: eq(code, 'a'), where: eq(n, 7) }, same)).toEqual([
    'numerator',
    'numerator',
  ]);
});

test('group: the kept record is of the true ones; ties go to the lowest row, without order last', () => {
  const rows = [
    { child: 'c1', n: 1 }, // no order
    { child: 'c1', start: '2024-03-09', n: 2 },
    { child: 'c1', start: '2024-03-09', n: 3 },
    { child: 'c1', start: '2024-03-05', n: 4 },
    { child: 'c1', start: '2024-03-30', n: 99 }, // where is false
    { child: 'c2', n: 5 },
  ];
  const kept = (pick: 'first' | 'last', value: number): string =>
    placesOf(
      proportion(eq(n, value), 'leave-out', {
        grain: grouped({ keep: { order: start, pick } }),
        where: lt(n, 50),
      }),
      rows,
    )[0]!;
  expect(kept('last', 2)).toBe('numerator');
  expect(kept('first', 4)).toBe('numerator');
});

test('group: having joins where', () => {
  const grain = grouped({}, { first: { fn: 'min', value: start } });
  const having = le(aggregate('first'), literalDate(localDate('2024-03-10')));
  const rows = [{ child: 'c1', start: '2024-03-10' }, { child: 'c2', start: '2024-03-11' }, { child: 'c3' }];
  expect(placesOf(count({ grain, having }), rows)).toEqual(['numerator', 'outside', 'unknown:start']);
});

test('group: related asks from the kept record', () => {
  const grain = grouped({ keep: { order: start, pick: 'last' } });
  const measure = proportion(related('visits', { take: 'exists' }), 'leave-out', { grain });
  expect(
    placesOf(measure, [{ child: 'c1', start: '2024-03-01' }, { child: 'c2' }], { visits: [{ child: 'c2' }] }),
  ).toEqual(['denominator-only', 'numerator']);
});

test('union: the chosen records of each list in turn, $row counting through', () => {
  const source: Cohort['source'] = {
    union: [
      { list: 'cases', where: eq(code, 'a'), columns: { child, day: start, weight: n } },
      {
        list: 'visits',
        where: present(field('on')),
        columns: { child, day: field('on'), weight: field('n') },
      },
    ],
  };
  const rows = [{ code: 'b', n: 9 }, { child: 'c1', code: 'a', start: '2024-03-02', n: 1 }, { n: 9 }];
  const visits = [
    { child: 'c2', n: 9 },
    { child: 'c3', on: '2024-03-04' },
  ];
  expect(placesOf(count({ source, where: eq(field('weight'), 1) }), rows, { visits })).toEqual([
    'numerator',
    'unknown:weight',
  ]);
  expect(placesOf(count({ source, where: eq(field('$row'), 1) }), rows, { visits })).toEqual([
    'outside',
    'numerator',
  ]);
  const made = definition(count({ source }));
  const data = dataset(rows, { visits });
  const { records } = places(data, made, { period: march });
  expect([...records.list!]).toEqual([0, 1]);
  expect([...records.row!]).toEqual([1, 1]);
  expect(keysOf(data, made, members(data, made, { period: march }), { period: march })).toEqual(['c1', 'c3']);
});

test('union: a bare field passes through as recorded, so that a later date is still to come', () => {
  const source: Cohort['source'] = { union: [{ list: 'cases', where: and(), columns: { day: start } }] };
  expect(placesOf(count({ source, where: gt(field('day'), snapshot) }), [{ start: '2024-04-01' }])).toEqual([
    'numerator',
  ]);
});

test('members: by place, exclusion and absent field; keys of records and of groups', () => {
  const exclusions = [{ code: 'b', when: eq(code, 'b'), words: 'b' }];
  const made = definition(proportion(eq(n, 1), 'leave-out', { exclusions }));
  const data = dataset([
    { child: 'c1', n: 1 },
    { child: 'c2', n: 0 },
    { child: 'c3' },
    { child: 'c4', code: 'b' },
  ]);
  const at = (options: object): string[] =>
    keysOf(data, made, members(data, made, { period: march, ...options }));
  expect(at({})).toEqual(['c1', 'c2', 'c3', 'c4']);
  expect(at({ place: 'numerator' })).toEqual(['c1']);
  expect(at({ place: 'excluded', code: 'b' })).toEqual(['c4']);
  expect(at({ place: 'unknown', field: 'n' })).toEqual(['c3']);
  const groups = definition(count({ grain: grouped({ key: [child, n] }) }));
  expect(keysOf(data, groups, members(data, groups, { period: march, place: 'numerator' }))).toEqual([
    'c1|1',
    'c2|0',
  ]);
});

test('due days are given with the places', () => {
  const made = definition(count({ due: add(start, 45, 'workingDays') }));
  const { due, place, legend } = places(dataset([{ start: '2024-01-02' }]), made, { period: march });
  // 45 working days from Tuesday 2 January 2024: nine weeks on, Tuesday 5 March.
  expect([...due!]).toEqual([Date.UTC(2024, 2, 5) / 86_400_000]);
  expect(placeWords({ place, legend } as never)).toEqual(['numerator']);
});

test('a list that is missing, and a measure without a cohort, are refused by name', () => {
  const missing = definition(count({ source: { list: 'nothing' } }));
  expect(thrown(() => places(dataset([]), missing, { period: march }))).toEqual({
    code: 'NOT_AVAILABLE',
    params: { list: 'nothing' },
  });
  const external = definition({ kind: 'external', function: 'gradedWell' });
  expect(thrown(() => places(dataset([]), external, { period: march })).code).toBe('NO_COHORT');
});
