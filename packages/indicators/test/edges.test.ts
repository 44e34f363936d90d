import { englandAndWales, localDate, period } from '@sightline/core';
import type { Figure, Measured } from '@sightline/core';
import { describe as group, expect, test } from 'vitest';
import {
  age,
  aggregate,
  and,
  annualisation,
  checkDefinition,
  describe,
  elapsed,
  eq,
  evaluate,
  explain,
  field,
  ge,
  gt,
  le,
  isTrue,
  literalDate,
  literalInteger,
  lt,
  members,
  not,
  outer,
  parseDefinition,
  places,
  product,
  refusalOf,
  related,
  snapshot,
  sum,
} from '@sightline/indicators';
import type { Cohort, Definition, ExplainedNode, Expr, Measure } from '@sightline/indicators';
import { cohort, dataset, definition, march, schema, thrown, truths } from './small.ts';

const n = field('n');
const count = (more: Partial<Cohort> = {}): Measure => ({ kind: 'count', cohort: cohort(more) });
const brief = (figure: Figure): string =>
  figure.status === 'measured' ? `${figure.numerator}/${figure.denominator}` : figure.reason;
const named = ({ group: of, figure }: Measured): string =>
  `${Object.values(of).join(',')} ${brief(figure)}`.trim();

test('two settings of one parameter do not share a column, however the keys of its node are ordered', () => {
  const limit = JSON.parse('{"name":"limit","kind":"parameter"}') as Expr;
  const over = (id: string, value: number): Definition =>
    definition(count({ where: gt(n, limit) }), {
      id,
      parameters: { limit: { type: 'integer', default: value, local: true, words: 'limit' } },
    });
  const made = evaluate(dataset([{ n: 1 }, { n: 2 }, { n: 3 }]), [over('one', 1), over('two', 2)], {
    periods: [march],
  });
  expect(made.map(({ figure }) => brief(figure))).toEqual(['2/1', '1/1']);
});

group('names that every object answers to', () => {
  test('an exclusion coded __proto__ is counted', () => {
    const measure = count({ exclusions: [{ code: '__proto__', when: eq(n, 0), words: 'none' }] });
    const [made] = evaluate(dataset([{ n: 0 }, { n: 1 }]), [definition(measure)], { periods: [march] });
    expect(Object.entries(made!.counts!.excluded)).toEqual([['__proto__', 1]]);
  });

  test('a group called __proto__ or constructor is a group', () => {
    const rows = [{ allocatedTeam: '__proto__' }, { allocatedTeam: 'constructor' }, { allocatedTeam: '1' }];
    const made = evaluate(dataset(rows), [definition(count())], { periods: [march], by: ['team'] });
    expect(made.map((one) => one.group['team'])).toEqual(['1', '__proto__', 'constructor']);
  });

  test.each(['constructor', '__proto__', 'toString'])('no dimension is called %s', (name) => {
    const [made] = evaluate(dataset([{}]), [definition(count())], {
      periods: [march],
      by: [name],
    });
    expect(brief(made!.figure)).toBe('not-available');
  });

  test.each(['constructor', '__proto__'])('no column and no list is called %s', (name) => {
    const column = definition(count({ where: eq(field(name), 1) }));
    expect(refusalOf(dataset([{}]), column, march)?.detail).toEqual({ list: 'cases', column: name });
    const list = definition(count({ source: { list: name } }));
    expect(refusalOf(dataset([{}]), list, march)?.detail).toEqual({ list: name });
  });
});

group('a ratio by a dimension', () => {
  const cases = (op: Expr, more: Partial<Cohort> = {}): Measure => count({ where: op, ...more });
  const visits = count({ source: { list: 'visits' } });

  test('is refused when either side lacks the dimension, never zero', () => {
    const rows = [{ allocatedTeam: 'A' }, { allocatedTeam: 'B' }];
    const data = dataset(rows, { visits: [{}] });
    const made = (measure: Measure): string[] =>
      evaluate(data, [definition(measure)], { periods: [march], by: ['team'] }).map(named);
    expect(made({ kind: 'ratio', over: count(), under: visits })).toEqual(['not-available']);
    expect(made({ kind: 'ratio', over: visits, under: count() })).toEqual(['not-available']);
  });

  test('gives the groups of both sides in one order; one without records above has no counts', () => {
    const rows = [
      { allocatedTeam: 'C', code: 'a' },
      { allocatedTeam: 'A', code: 'a' },
      { allocatedTeam: 'B', code: 'b' },
    ];
    const of = (code: string): Cohort =>
      cohort({
        source: {
          union: [
            {
              list: 'cases',
              where: eq(field('code'), code),
              columns: { allocatedTeam: field('allocatedTeam') },
            },
          ],
        },
      });
    const measure: Measure = {
      kind: 'ratio',
      over: { kind: 'count', cohort: of('a') },
      under: { kind: 'count', cohort: cohort() },
    };
    const made = evaluate(dataset(rows), [definition(measure)], { periods: [march], by: ['team'] });
    expect(made.map(named)).toEqual(['A 1/1', 'B 0/1', 'C 1/1']);
    expect(made[1]!.counts?.numerator ?? 0).toBe(0);
  });

  test('is not additive when one of its sides is not', () => {
    const groups = count({ grain: { by: 'group', key: [field('child')], aggregates: {} } });
    const rows = [{ allocatedTeam: 'A', child: 'C1' }];
    const made = (measure: Measure): boolean[] =>
      evaluate(dataset(rows), [definition(measure)], { periods: [march], by: ['team'] }).map(
        (one) => one.additive,
      );
    expect(made({ kind: 'ratio', over: cases(and()), under: groups })).toEqual([false]);
    expect(made({ kind: 'ratio', over: groups, under: cases(and()) })).toEqual([false]);
    expect(made({ kind: 'ratio', over: cases(and()), under: cases(and()) })).toEqual([true]);
  });

  test('by a dimension of very many values is not quadratic', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ allocatedTeam: `T${i}` }));
    const measure: Measure = { kind: 'ratio', over: count(), under: count() };
    const made = evaluate(dataset(rows), [definition(measure)], { periods: [march], by: ['team'] });
    expect(made).toHaveLength(20_000);
  }, 10_000);
});

test('a join through a child column that the sheet lacks is not available, it does not throw', () => {
  const data = dataset([{}], { openCases: [{ child: 'C1', precedence: 1, worker: 'W' }] });
  const { child: _, ...columns } = data.tables['cases']!.columns;
  const lacking = { ...data, tables: { ...data.tables, cases: { ...data.tables['cases']!, columns } } };
  const [made] = evaluate(lacking, [definition(count())], { periods: [march], by: ['worker'], join: true });
  expect(brief(made!.figure)).toBe('not-available');
});

test('members of one code of a distribution are those with the code', () => {
  const measure: Measure = {
    kind: 'distribution',
    cohort: cohort(),
    value: field('code'),
    codes: ['a', 'b'],
  };
  const rows = [{ code: 'a', allocatedTeam: 'A' }, { code: 'b', allocatedTeam: 'A' }, { code: 'a' }, {}];
  const found = (of: Record<string, string>): number[] => [
    ...members(dataset(rows), definition(measure), { period: march, place: 'numerator', group: of }),
  ];
  expect(found({ value: 'a' })).toEqual([0, 2]);
  expect(found({ team: 'A', value: 'a' })).toEqual([0]);
  expect(found({ value: 'e' })).toEqual([]);
});

group('annualising by days', () => {
  const factor = (from: string, to: string): string =>
    annualisation(period(localDate(from), localDate(to))).factor;

  // The year to 28 February 2024 is 1 March 2023 to 28 February 2024: 365 days, no 29 February in it.
  test('the year to 28 February of a leap year holds no 29 February', () => {
    expect(factor('2024-02-01', '2024-02-28')).toBe('365/28');
  });

  test('the year to 29 February does, the year to the next 28 February does not', () => {
    expect(factor('2024-02-02', '2024-02-29')).toBe('183/14'); // 366/28
    expect(factor('2025-02-02', '2025-02-28')).toBe('365/27');
  });
});

group('an explanation never shows what identifies', () => {
  const born = field('dateOfBirth');
  const values = (node: ExplainedNode): unknown[] => [node.value, ...node.of.flatMap(values)];
  const shownBy = (measure: Measure, options: { row: number } | { group: number }): unknown[] =>
    explain(
      dataset([{ child: 'C1', dateOfBirth: '2010-02-03', n: 77 }], {
        visits: [{ child: 'C1', by: 'Sam', n: 77 }],
        openCases: [{ child: 'C1', precedence: 1, worker: 'W1' }],
      }),
      definition(measure),
      { period: march, ...options },
    ).clauses.flatMap(({ node }) => values(node));

  test('an aggregate of ages', () => {
    const grain = {
      by: 'group' as const,
      key: [field('child')],
      aggregates: { oldest: { fn: 'max' as const, value: age(born, snapshot) } },
    };
    expect(shownBy(count({ grain, having: gt(aggregate('oldest'), 1) }), { group: 0 })).not.toContain('14');
  });

  test('a sum of related values that are hidden', () => {
    const ages = related('cases', { take: 'sum', value: age(born, snapshot) });
    expect(shownBy(count({ where: gt(ages, 1) }), { row: 0 })).not.toContain('14');
  });

  test('a column that a union computes from one', () => {
    const source = {
      union: [{ list: 'cases', where: and(), columns: { years: age(born, snapshot), n } }],
    };
    const shown = shownBy(count({ source, where: and(gt(field('years'), 1), gt(field('n'), 1)) }), {
      row: 0,
    });
    expect(shown).not.toContain('14');
    expect(shown).toContain('77');
  });

  test('a child key or a worker whose column is not marked as sensitive', () => {
    const there = (list: string, column: string): Expr =>
      related(list, { take: 'first', order: field('$row'), value: field(column) });
    expect(shownBy(count({ where: eq(there('visits', 'child'), 'x') }), { row: 0 })).not.toContain('C1');
    expect(shownBy(count({ where: eq(there('openCases', 'worker'), 'x') }), { row: 0 })).not.toContain('W1');
  });
});

group('what is not a definition', () => {
  const plain = JSON.parse(JSON.stringify(definition(count()))) as Record<string, unknown>;

  test('a kind, or an id, that cannot be made a text is still refused by code', () => {
    const odd = { toString: 1, valueOf: 1 };
    expect(thrown(() => parseDefinition({ ...plain, id: odd })).code).toBe('DEFINITION_INVALID');
    expect(thrown(() => parseDefinition({ ...plain, measure: { kind: odd } })).code).toBe(
      'DEFINITION_INVALID',
    );
  });

  test.each([
    ['a fraction', literalInteger(1.5)],
    ['a number that no column holds', literalInteger(3e9)],
    ['no number', literalInteger(Number.NaN)],
    ['a text for a number', JSON.parse('{"kind":"literal","type":"integer","value":"1"}') as Expr],
  ])('%s is no whole number', (_, node) => {
    expect(thrown(() => checkDefinition(definition(count({ where: eq(n, node) })), schema)).code).toBe(
      'DEFINITION_INVALID',
    );
  });

  test('a day that does not exist is no date', () => {
    const node = JSON.parse('{"kind":"literal","type":"date","value":"2023-02-29"}') as Expr;
    expect(
      thrown(() => checkDefinition(definition(count({ where: lt(field('start'), node) })), schema)).code,
    ).toBe('DEFINITION_INVALID');
    const leap = literalDate(localDate('2024-02-29'));
    checkDefinition(definition(count({ where: lt(field('start'), leap) })), schema);
  });

  test('a column of a union does not read an asking record', () => {
    const source = { union: [{ list: 'cases', where: and(), columns: { n: outer('n') } }] };
    expect(thrown(() => checkDefinition(definition(count({ source })), schema)).code).toBe(
      'DEFINITION_INVALID',
    );
  });
});

group('words', () => {
  const population = (where: Expr): string =>
    describe(definition(count({ where }))).find(({ part }) => part === 'population')!.text;

  test('what is denied, or known, of several clauses is told from the clauses beside it', () => {
    const [one, two, three] = [eq(n, 1), eq(n, 2), eq(n, 3)];
    const brackets = /\(n is 1 and n is 2\) and n is 3/;
    expect(population(and(not(and(one, two)), three))).toMatch(brackets);
    expect(population(and(isTrue(and(one, two)), three))).toMatch(brackets);
  });

  test('the clauses of a related record are told from those of the record that asks', () => {
    const visited = (...where: Expr[]): Expr => related('visits', { where: and(...where), take: 'exists' });
    const [one, two, three] = [eq(n, 1), eq(n, 2), eq(n, 3)];
    expect(population(and(visited(one, two), three))).not.toBe(population(visited(one, two, three)));
    expect(population(and(visited(one), two))).not.toBe(population(visited(one, two)));
  });
});

test('dates move to the end of a short month, and a due day on the snapshot is not yet due', () => {
  const due: Measure = {
    kind: 'proportion',
    cohort: cohort({ due: { kind: 'add', unit: 'months', date: field('start'), amount: literalInteger(1) } }),
    numerator: ge(n, 1),
    numeratorUnknown: 'not-met',
  };
  // 31 January 2024 and a month is 29 February 2024 (leap), 29 February and a month is 29 March.
  const rows = [{ start: '2024-01-31' }, { start: '2024-01-30' }, { start: '2024-01-28' }];
  const at = (to: string): string[] => {
    const { place, legend } = places(dataset(rows), definition(due), {
      period: period(localDate('2024-02-01'), localDate(to)),
    });
    return Array.from(place, (index) => legend[index]!.place);
  };
  expect(at('2024-02-29')).toEqual(['not-yet-due', 'not-yet-due', 'denominator-only']);
  expect(at('2024-03-01')).toEqual(['denominator-only', 'denominator-only', 'denominator-only']);
});

test('what one period gave does not stand for the next, whatever clause comes last', () => {
  const startedBy = and(le(field('start'), snapshot), eq(n, 1));
  const periods = [
    period(localDate('2024-01-01'), localDate('2024-01-31')),
    period(localDate('2024-02-01'), localDate('2024-02-29')),
  ];
  const rows = [
    { start: '2024-01-31', n: 1 },
    { start: '2024-02-29', n: 1 },
    { start: '2024-03-01', n: 1 },
  ];
  const made = evaluate(dataset(rows), [definition(count({ where: startedBy }))], { periods });
  expect(made.map(({ figure }) => brief(figure))).toEqual(['1/1', '2/1']);
});

// Birthdays on, and the day after, 31 March 2024, by hand.
test.each([
  ['2024-04-01', 'unborn'],
  ['2024-03-31', 'under-1'],
  ['2023-04-01', 'under-1'],
  ['2023-03-31', '1-4'],
  ['2019-04-01', '1-4'],
  ['2019-03-31', '5-9'],
  ['2014-04-01', '5-9'],
  ['2014-03-31', '10-15'],
  ['2008-04-01', '10-15'],
  ['2008-03-31', '16-17'],
  ['2006-04-01', '16-17'],
  ['2006-03-31', '18-plus'],
])('a child born on %s is in the band %s on 31 March 2024', (dateOfBirth, band) => {
  const made = evaluate(dataset([{ dateOfBirth }]), [definition(count())], {
    periods: [march],
    by: ['ageBand'],
  });
  expect(made.map((one) => one.group['ageBand'])).toEqual([band]);
});

test('every figure that leans on bank holidays not yet announced says so, also where a column is shared', () => {
  const calendar = { ...englandAndWales, announcedTo: localDate('2023-12-31') };
  const days = elapsed('workingDays', field('start'), snapshot);
  const of = (id: string): Definition => definition(count({ where: ge(days, 1) }), { id });
  const made = evaluate(dataset([{ start: '2024-03-01' }]), [of('one'), of('two'), definition(count())], {
    periods: [march],
    calendar,
  });
  expect(made.map((one) => one.projectedHolidays)).toEqual([true, true, undefined]);
});

test('related records are found by the key of each node, of one part or of several', () => {
  const visits = [
    { child: '1', n: 1 },
    { child: '01', n: 1 },
    { child: '1', n: 2 },
  ];
  const on = (...fields: Expr[]): Expr =>
    related('visits', { on: fields.map((one) => ({ this: one, that: one })), take: 'count' });
  const [child, byChild] = [field('child'), related('visits', { take: 'count' })];
  const rows = [{ child: '1', n: 1 }, { child: '01', n: 2 }, { n: 2 }, { child: '2', n: 3 }];
  // By child 2, 1, 0 and 0 visits; by number 2, 1, 1 and 0; by both 1, 0, 0 and 0.
  const orders: [Expr[], number[]][] = [
    [
      [on(child, n), byChild, on(n), on(n, child)],
      [1221, 110, 10, 0],
    ],
    [
      [byChild, on(n), on(n, child), on(child, n)],
      [2211, 1100, 100, 0],
    ],
  ];
  for (const [[thousands, hundreds, tens, ones], expected] of orders) {
    const total = sum(product(thousands!, 1000), product(hundreds!, 100), product(tens!, 10), ones!);
    const found = expected.map((value, row) => truths(eq(total, value), rows, { visits })[row]);
    expect(found).toEqual(['true', 'true', 'true', 'true']);
  }
});

test('one that is not yet due is in neither part of a proportion', () => {
  const measure: Measure = {
    kind: 'proportion',
    cohort: cohort({ due: field('end') }),
    numerator: ge(n, 1),
    numeratorUnknown: 'not-met',
  };
  const rows = [
    { n: 1, end: '2024-03-01' },
    { n: 0, end: '2024-03-30' },
    { n: 0, end: '2024-03-31' },
  ];
  const [made] = evaluate(dataset(rows), [definition(measure)], { periods: [march] });
  expect(brief(made!.figure)).toBe('1/2');
  expect(made!.counts).toMatchObject({ numerator: 1, denominatorOnly: 1, notYetDue: 1 });
});
