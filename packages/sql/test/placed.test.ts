import { annexAFromRecords, annexASchema } from '@sightline/annex-a';
import { localDate, period as periodOf } from '@sightline/core';
import { definitionById } from '@sightline/definitions';
import {
  add,
  aggregate,
  checkDefinition,
  eq,
  field,
  gt,
  isFalse,
  le,
  literalDate,
  ne,
  related,
  snapshot,
  sum,
  type Definition,
  type Expr,
  type Grain,
  type Measure,
} from '@sightline/indicators';
import { membersSql, toSql } from '@sightline/sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, placeWords, type Database, type Row } from './database.ts';
import { datasetOf, definitionOf, period, schema, visits } from './visits.ts';

const [opened, closed, number, kind] = [field('opened'), field('closed'), field('number'), field('kind')];

let database: Database;
beforeAll(async () => {
  database = await openDatabase(schema);
});
afterAll(() => database.close());

type Rows = readonly Readonly<Record<string, unknown>>[];

const load = (records: { readonly visits?: Rows; readonly plans?: Rows }): Promise<void> =>
  database.load(datasetOf(records));

const compiled = (measure: Measure): Definition => {
  const definition = definitionOf(measure);
  checkDefinition(definition, schema);
  return definition;
};

const placesOf = async (measure: Measure): Promise<string[]> =>
  (await database.run(membersSql(compiled(measure), 'duckdb', { period, schema }))).map(placeWords);

const figuresOf = (measure: Measure, by: readonly string[] = []): Promise<Row[]> =>
  database.run(toSql(compiled(measure), 'duckdb', { period, schema, by }));

describe('places', () => {
  // In time: closed within 30 days of opening.
  const due = add(opened, 30, 'days');
  const cohort = visits({
    where: eq(kind, 'a'),
    exclusions: [
      { code: 'large', when: gt(number, 90), words: '' },
      { code: 'huge', when: gt(number, 900), words: '' },
    ],
    due,
  });
  const proportion = (numeratorUnknown: 'not-met' | 'leave-out' | 'refuse'): Measure => ({
    kind: 'proportion',
    cohort,
    numerator: le(closed, due),
    numeratorUnknown,
  });
  const records = [
    { kind: 'b' },
    {},
    { kind: 'a', number: 999, opened: '2024-01-31', closed: '2024-02-10' },
    { kind: 'a', opened: '2024-01-31', closed: '2024-03-01' }, // on the due day
    { kind: 'a', opened: '2024-03-10' },
    { kind: 'a', opened: '2024-03-01' }, // due on the snapshot
    { kind: 'a', opened: '2024-01-31' },
    { kind: 'a', closed: '2024-03-20' },
    { kind: 'a', opened: '2024-01-31', closed: '2024-03-02' },
    { kind: 'a', opened: '2024-01-31', closed: '2024-04-05' }, // closed later: still open at the snapshot, and late
  ];

  it('come in their order, each record in one', async () => {
    await load({ visits: records });
    const common = ['outside', 'unknown:kind', 'excluded:large', 'numerator', 'not-yet-due', 'not-yet-due'];
    const leftOut = [...common, 'unknown:closed', 'unknown:opened', 'denominator-only', 'denominator-only'];
    expect(await placesOf(proportion('leave-out'))).toEqual(leftOut);
    expect(await placesOf(proportion('refuse'))).toEqual(leftOut);
    expect(await placesOf(proportion('not-met'))).toEqual([
      ...common,
      'denominator-only',
      'unknown:opened',
      'denominator-only',
      'denominator-only',
    ]);
  });

  it('of a count wait for the due day, then are the numerator', async () => {
    await load({ visits: records });
    const places = await placesOf({ kind: 'count', cohort });
    expect(places.slice(3)).toEqual([
      ...['numerator', 'not-yet-due', 'not-yet-due', 'numerator', 'unknown:opened', 'numerator', 'numerator'],
    ]);
  });

  it('asked for one by one are only that', async () => {
    await load({ visits: records });
    const asked = membersSql(compiled(proportion('leave-out')), 'duckdb', {
      period,
      schema,
      place: 'not-yet-due',
    });
    expect((await database.run(asked)).map(({ id }) => id)).toEqual([4, 5]);
  });
});

describe('figures', () => {
  const records = [
    { number: 45, team: 'North' },
    { number: 2, team: 'South' },
    { team: 'South' },
    { number: 7, team: 'South' },
    { number: 10 },
  ];
  const row = (place: string, more: Row): Row => ({ place, code: null, field: null, ...more });

  it('of a median come with the two middle values', async () => {
    await load({ visits: records });
    // 2, 7, 10, 45; by team 2 and 7, 45 alone, 10 alone.
    expect(await figuresOf({ kind: 'median', cohort: visits(), value: number })).toEqual([
      row('numerator', { n: 4, lower_middle: 7, upper_middle: 10 }),
      row('unknown', { field: 'number', n: 1, lower_middle: null, upper_middle: null }),
    ]);
    const byTeam = await database.run(
      toSql(compiled({ kind: 'median', cohort: visits(), value: number }), 'duckdb', {
        period,
        schema,
        by: ['ours'],
        dimensions: { ours: { column: 'team' } },
      }),
    );
    expect(byTeam.map(({ ours, lower_middle: low, upper_middle: high }) => [ours, low, high])).toEqual([
      ['', 10, 10],
      ['North', 45, 45],
      ['South', 2, 7],
      ['South', null, null],
    ]);
  });

  it('of a mean and a sum come with the exact total', async () => {
    await load({ visits: records });
    for (const measure of ['mean', 'sum'] as const) {
      const [numerator] = await figuresOf({ kind: measure, cohort: visits(), value: number });
      expect(numerator).toEqual(row('numerator', { n: 4, total: 64 }));
    }
  });

  it('of a distribution come by value', async () => {
    await load({ visits: [{ kind: 'a' }, { kind: 'a' }, { kind: 'c' }, {}] });
    expect(
      await figuresOf({ kind: 'distribution', cohort: visits(), value: kind, codes: ['a', 'c'] }),
    ).toEqual([
      row('numerator', { value: 'a', n: 2 }),
      row('numerator', { value: 'c', n: 1 }),
      row('unknown', { field: 'kind', value: null, n: 1 }),
    ]);
  });

  it('of a ratio come with their side', async () => {
    await load({ visits: [{ kind: 'a' }, { kind: 'a' }, { kind: 'c' }] });
    const count = (code: string): Measure => ({ kind: 'count', cohort: visits({ where: eq(kind, code) }) });
    const found = await figuresOf({ kind: 'ratio', over: count('a'), under: count('c') });
    expect(found.filter(({ place }) => place === 'numerator').map(({ side, n }) => [side, n])).toEqual([
      ['over', 2],
      ['under', 1],
    ]);
  });
});

describe('groups', () => {
  const grain = (more: Partial<Extract<Grain, { by: 'group' }>> = {}): Grain => ({
    by: 'group',
    key: [field('child')],
    aggregates: {},
    ...more,
  });
  const happened = le(opened, snapshot);

  it('are outside, unknown or counted by their records, in the order of their first', async () => {
    await load({
      visits: [
        { child: 'c1', opened: '2024-04-09' }, // later than the snapshot: false
        { child: 'c2' }, // unknown
        { opened: '2024-03-05' }, // no child: a group of its own
        { child: 'c1', opened: '2024-03-01' },
        { child: 'c2', opened: '2024-04-09' },
        { opened: '2024-04-09' }, // no child, and outside
        { child: 'c3', opened: '2024-04-09' },
      ],
    });
    const cohort = visits({ grain: grain(), where: happened });
    expect(await placesOf({ kind: 'count', cohort })).toEqual([
      ...['numerator', 'unknown:opened', 'unknown:child', 'outside', 'outside'],
    ]);
  });

  const latest = [
    { child: 'c1', opened: '2024-03-01', number: 1 },
    { child: 'c1', opened: '2024-03-09', number: 2 },
    { child: 'c1', opened: '2024-03-09', number: 3 },
    { child: 'c1', number: 4 },
    { child: 'c2', number: 5 },
  ];

  it.each([
    ['last', [2, 5]], // of a tie the first in the list; c2 has nothing but a record without an order
    ['first', [1, 5]],
  ] as const)('are stood for by the %s record', async (pick, numbers) => {
    await load({ visits: latest });
    const cohort = visits({ grain: grain({ keep: { order: opened, pick } }) });
    const [total] = await figuresOf({ kind: 'sum', cohort, value: number });
    expect(total!['total']).toBe(numbers[0] + numbers[1]);
  });

  it('fold their records', async () => {
    await load({
      visits: [
        { child: 'c1', number: 1, opened: '2024-03-01', kind: 'a' },
        { child: 'c1', number: 1, opened: '2024-03-09', kind: 'b' },
        { child: 'c1', opened: '2024-03-20' },
        { child: 'c2', number: 7, opened: '2024-05-01' },
      ],
    });
    const aggregates = {
      n: { fn: 'count', where: eq(kind, 'a') },
      different: { fn: 'countDistinct', value: number },
      total: { fn: 'sum', value: number },
      first: { fn: 'min', value: opened },
      last: { fn: 'max', value: opened },
      anyB: { fn: 'any', value: eq(kind, 'b') },
      allSmall: { fn: 'all', value: gt(5, number) },
    } as const;
    const gives = async (numerator: Expr): Promise<string> => {
      const cohort = visits({ grain: grain({ aggregates }) });
      return (await placesOf({ kind: 'proportion', cohort, numerator, numeratorUnknown: 'leave-out' })).join(
        ' ',
      );
    };
    const on = (day: string): Expr => literalDate(localDate(day));
    expect(await gives(eq(aggregate('n'), 1))).toBe('numerator denominator-only');
    expect(await gives(eq(aggregate('different'), 1))).toBe('numerator numerator');
    expect(await gives(eq(aggregate('total'), 2))).toBe('numerator denominator-only');
    // c2 has no day that has been.
    expect(await gives(eq(aggregate('first'), on('2024-03-01')))).toBe('numerator unknown:opened');
    expect(await gives(eq(aggregate('last'), on('2024-03-20')))).toBe('numerator unknown:opened');
    expect(await gives(aggregate('anyB'))).toBe('numerator unknown:kind');
    expect(await gives(aggregate('allSmall'))).toBe('unknown:number denominator-only');
  });

  it('that are undecided name what the first undecided record lacks', async () => {
    await load({
      visits: [
        { child: 'c1', opened: '2024-03-02', closed: '2024-03-01' },
        { child: 'c1', opened: '2024-03-02' },
        { child: 'c1', closed: '2024-03-01' },
      ],
    });
    const cohort = visits({
      grain: grain({ aggregates: { any: { fn: 'any', value: le(opened, closed) } } }),
    });
    const numerator = aggregate('any');
    expect(await placesOf({ kind: 'proportion', cohort, numerator, numeratorUnknown: 'leave-out' })).toEqual([
      'unknown:closed',
    ]);
  });

  it('are asked again after grouping', async () => {
    await load({ visits: latest });
    const aggregates = { n: { fn: 'count' } } as const;
    const cohort = visits({ grain: grain({ aggregates }), having: gt(aggregate('n'), 1) });
    expect(await placesOf({ kind: 'count', cohort })).toEqual(['numerator', 'outside']);
  });

  it('look for other records from the one that stands for them', async () => {
    await load({ visits: latest, plans: [{ child: 'c2', number: 1 }] });
    const cohort = visits({
      grain: grain({ keep: { order: opened, pick: 'last' } }),
      exclusions: [{ code: 'planned', when: related('plans', { take: 'exists' }), words: '' }],
    });
    expect(await placesOf({ kind: 'count', cohort })).toEqual(['numerator', 'excluded:planned']);
  });
});

describe('a union', () => {
  it('gives the chosen records of its lists in turn, with their columns worked out', async () => {
    await load({
      visits: [
        { child: 'c1', kind: 'a', number: 1 },
        { child: 'c2', kind: 'b', number: 2 },
      ],
      plans: [
        { child: 'c3', kind: 'a', number: 3 },
        { child: 'c1', kind: 'a' },
      ],
    });
    const part = (list: string, more: number) => ({
      list,
      where: eq(kind, 'a'),
      columns: { child: field('child'), size: sum(number, more) },
    });
    const cohort = visits({ source: { union: [part('visits', 10), part('plans', 20)] } });
    const measure: Measure = { kind: 'sum', cohort, value: field('size') };
    expect(await placesOf(measure)).toEqual(['numerator', 'numerator', 'unknown:size']);
    expect((await figuresOf(measure))[0]).toMatchObject({ n: 2, total: 11 + 23 });
  });
});

describe('the text', () => {
  const definition = definitionOf({ kind: 'count', cohort: visits({ where: ne(kind, 'a') }) });

  it('is the same every time, and for every period but for its first lines', () => {
    const other = periodOf(localDate('2023-04-01'), localDate('2023-06-30'));
    const [first, again, later] = [period, period, other].map(
      (of) => toSql(definition, 'duckdb', { period: of, schema }).text,
    );
    expect(again).toBe(first);
    const body = (text: string | undefined): string => String(text).replaceAll(/^--.*\n/gm, '');
    expect(body(later)).toBe(body(first));
    expect(first).toContain(
      '-- visits 1.0.0: Visits\n-- period 2024-03-01 to 2024-03-31, both days inside\n',
    );
  });

  it('holds no value that came from outside', () => {
    const where = isFalse({ kind: 'in', value: kind, codes: { parameter: 'codes' } });
    const asked = { period, schema, parameters: { visits: { codes: ["x'; --"] } } };
    const { text, parameters } = toSql(
      definitionOf({ kind: 'count', cohort: visits({ where }) }),
      'duckdb',
      asked,
    );
    expect(text).not.toContain("x'");
    expect(parameters).toEqual({ param_codes_1: "x'; --" });
  });
});

describe('mistakes', () => {
  const definition = definitionOf({ kind: 'count', cohort: visits() });
  const sql =
    (more: object, of: Definition = definition) =>
    () =>
      toSql(of, 'duckdb', { period, schema, ...more });

  it('are named', () => {
    expect(sql({ by: ['ethnicity'] })).toThrow('NOT_AVAILABLE');
    expect(sql({ by: ['place'], dimensions: { place: { column: 'team' } } })).toThrow('DIMENSION_NAME_TAKEN');
    expect(sql({ parameters: { visits: { limit: '5' } } }, withLimit)).toThrow('PARAMETER_INVALID');
    expect(sql({ parameters: { visits: { limmit: 5 } } })).toThrow('PARAMETER_INVALID');
    expect(sql({}, definitionOf({ kind: 'external', function: 'audits' }))).toThrow('NO_COHORT');
    expect(sql({}, definitionOf({ kind: 'count', cohort: visits({ source: { list: 'none' } }) }))).toThrow(
      'NOT_AVAILABLE',
    );
  });

  const withLimit = definitionOf({
    kind: 'count',
    cohort: visits({ where: gt(number, { kind: 'parameter', name: 'limit' }) }),
  });
});

describe('breakdowns of Annex A', () => {
  it('take ethnic groups, ages on the day of the event, and what the open case of the child holds', async () => {
    const asAt = localDate('2024-09-30');
    const child = (id: string, dateOfBirth: string, ethnicity: string | undefined, date: string) => ({
      ...{ childUniqueId: id, dateOfBirth, ethnicity, gender: 'a', dateOfReferral: date },
    });
    const { dataset } = annexAFromRecords(
      {
        referrals: [
          child('k1', '2019-06-01', 'WBRI', '2024-05-31'), // 4 on the day, 5 at the snapshot
          child('k2', '2019-06-01', 'MWBC', '2024-06-01'), // 5 on the day
          child('k3', '2024-10-20', undefined, '2024-06-03'), // not born
        ],
        childProtection: [{ childUniqueId: 'k1', planStartDate: '2024-06-10', allocatedTeam: 'North' }],
      },
      { asAt, authority: 'X99999999' },
    );
    const annexA = await openDatabase(annexASchema);
    await annexA.load(dataset);
    const asked = { period: periodOf(localDate('2024-04-01'), asAt), schema: annexASchema };
    const rows = await annexA.run(
      toSql(definitionById('referrals-count')!, 'duckdb', { ...asked, by: ['ageBand', 'ethnicity'] }),
    );
    const dimensions = { openOn: { column: 'list' } };
    const open = await annexA.run(
      toSql(definitionById('referrals-count')!, 'duckdb', {
        ...asked,
        by: ['openOn'],
        dimensions,
        join: true,
      }),
    );
    annexA.close();
    // Referrals do not say on which list a child is open: the child's open plan does.
    expect(open.map(({ openOn, n }) => [openOn, n])).toEqual([
      ['', 2],
      ['childProtection', 1],
    ]);
    expect(rows.map(({ ageBand, ethnicity, n }) => [ageBand, ethnicity, n])).toEqual([
      ['1-4', 'a) White', 1],
      ['5-9', 'b) Mixed', 1],
      ['unborn', '', 1],
    ]);
  });
});
