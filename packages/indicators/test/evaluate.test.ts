import { localDate, monthsOf, period, tableFromRecords } from '@sightline/core';
import type { Figure, Measured, Period } from '@sightline/core';
import { expect, test } from 'vitest';
import {
  and,
  annualisation,
  between,
  eq,
  evaluate,
  field,
  ge,
  le,
  members,
  midYearOf,
  periodStart,
  places,
  populationSchema,
  refusalOf,
  snapshot,
  elapsed,
  add,
} from '@sightline/indicators';
import type { Cohort, Measure } from '@sightline/indicators';
import { child, cohort, dataset, definition, march } from './small.ts';

const start = field('start');
const n = field('n');
const code = field('code');
const count = (more: Partial<Cohort> = {}): Measure => ({ kind: 'count', cohort: cohort(more) });
type Rows = Parameters<typeof dataset>[0];

function figures(
  measure: Measure,
  rows: Rows,
  options: Partial<Parameters<typeof evaluate>[2]> = {},
): Measured[] {
  return evaluate(dataset(rows), [definition(measure)], { periods: [march], ...options });
}

const brief = (figure: Figure): string =>
  figure.status === 'measured'
    ? `${figure.numerator}/${figure.denominator}=${figure.display}`
    : figure.reason;
const first = (...given: Parameters<typeof figures>): string => brief(figures(...given)[0]!.figure);

test('count: zero is a figure', () => {
  expect(first(count(), [{}, {}])).toBe('2/1=2.0');
  expect(first(count(), [])).toBe('0/1=0.0');
});

test('proportion: unknown leaves, and an empty denominator is no zero', () => {
  const measure: Measure = {
    kind: 'proportion',
    cohort: cohort(),
    numerator: eq(n, 1),
    numeratorUnknown: 'leave-out',
  };
  expect(first(measure, [{ n: 1 }, { n: 0 }, { n: 0 }, {}])).toBe('1/3=33.3');
  const [empty] = figures(measure, [{}]);
  expect(brief(empty!.figure)).toBe('empty-denominator');
  expect(empty!.counts!.unknown).toEqual({ n: 1 });
});

test('proportion: refuse gives no figure as soon as one is unknown', () => {
  const measure: Measure = {
    kind: 'proportion',
    cohort: cohort(),
    numerator: eq(n, 1),
    numeratorUnknown: 'refuse',
  };
  expect(first(measure, [{ n: 1 }, {}])).toBe('too-much-unknown');
  expect(first(measure, [{ n: 1 }])).toBe('1/1=100.0');
});

test('mean, sum and median are exact', () => {
  const of = (kind: 'mean' | 'median' | 'sum'): Measure => ({ kind, cohort: cohort(), value: n });
  const rows = [{ n: 3 }, { n: 1 }, { n: 4 }, { n: 10 }, {}];
  expect(first(of('mean'), rows)).toBe('18/4=4.5');
  expect(first(of('sum'), rows)).toBe('18/1=18.0');
  expect(first(of('median'), rows)).toBe('7/2=3.5');
  expect(first(of('median'), rows.slice(0, 3))).toBe('3/1=3.0');
  expect(first(of('median'), [{}])).toBe('empty-denominator');
  expect(first(of('mean'), [{}])).toBe('empty-denominator');
  expect(first(of('sum'), [{}])).toBe('too-much-unknown');
  expect(first(of('sum'), [{ n: 0 }, {}])).toBe('0/1=0.0');
  expect(first(of('sum'), [])).toBe('0/1=0.0');
});

test('distribution: one figure a code, of all that have a value', () => {
  const measure: Measure = { kind: 'distribution', cohort: cohort(), value: code, codes: ['a', 'b'] };
  const rows = [{ code: 'a' }, { code: 'a' }, { code: 'e' }, { code: 'b' }, {}];
  const made = figures(measure, rows);
  expect(made.map(({ group, figure }) => [group['value'], brief(figure)])).toEqual([
    ['a', '2/4=50.0'],
    ['b', '1/4=25.0'],
  ]);
});

test('ratio: what is over divided by what is under, and nothing under is no infinity', () => {
  const measure: Measure = { kind: 'ratio', over: count(), under: count({ where: eq(n, 1) }) };
  expect(first(measure, [{ n: 1 }, { n: 1 }, { n: 2 }])).toBe('3/2=1.5');
  expect(first(measure, [{ n: 2 }])).toBe('empty-denominator');
});

test('rate: residents aged 0 to 17 of the mid-year before the 31 March, made yearly by whole months', () => {
  const happened = between(start, periodStart, snapshot);
  const measure: Measure = {
    kind: 'rate',
    over: count({ where: happened, basis: 'in-period', event: start }),
    per: 10000,
    input: 'population',
    annualise: true,
  };
  const row = { areaCode: 'X99999999', ageFrom: 0, ageTo: 17 };
  const population = tableFromRecords('population', populationSchema, [
    { ...row, midYear: 2022, population: 1 },
    { ...row, midYear: 2023, population: 48000, ageTo: 15 },
    { ...row, midYear: 2023, population: 48000 },
  ]);
  const rows = [{ start: '2024-03-31' }, { start: '2024-03-01' }, { start: '2024-02-29' }];
  // Two in March are 24 a year; 24 of 48,000 are 5 of 10,000.
  const [made] = figures(measure, rows, { inputs: { population } });
  expect(brief(made!.figure)).toBe('24/48000=5.0');
  expect(made!.annualised).toEqual({ factor: '12', by: 'whole-months' });
  const [missing] = figures(measure, rows);
  expect(missing!.figure).toMatchObject({
    reason: 'not-available',
    detail: { input: 'population', midYear: '2023' },
  });
  expect(first(measure, rows, { inputs: { population }, by: ['team'] })).toBe('not-available');
  const stock: Measure = { ...measure, over: count({ where: happened }) };
  const [stocks] = figures(stock, rows, { inputs: { population } });
  expect(stocks!.annualised).toBeUndefined();
});

const span = (from: string, to: string): Period => period(localDate(from), localDate(to));

test('annualisation: whole years never, whole months by twelve, else by days of the year', () => {
  expect(annualisation(span('2023-04-01', '2024-03-31'))).toEqual({ factor: '1', by: 'whole-years' });
  expect(annualisation(span('2022-04-01', '2024-03-31'))).toEqual({ factor: '1/2', by: 'whole-years' });
  expect(annualisation(span('2024-02-01', '2024-02-29'))).toEqual({ factor: '12', by: 'whole-months' });
  expect(annualisation(span('2023-10-01', '2024-03-31'))).toEqual({ factor: '2', by: 'whole-months' });
  expect(annualisation(span('2024-01-15', '2024-02-14'))).toEqual({ factor: '12', by: 'whole-months' });
  // The year to 10 January 2025 holds 29 February 2024; the year to 10 March 2026 holds none.
  expect(annualisation(span('2025-01-01', '2025-01-10'))).toEqual({ factor: '183/5', by: 'days' });
  expect(annualisation(span('2026-03-01', '2026-03-10'))).toEqual({ factor: '73/2', by: 'days' });
});

test('mid-year: the year of the 31 March that ends the financial year, less one', () => {
  expect(midYearOf(span('2024-03-01', '2024-03-31'))).toBe(2023);
  expect(midYearOf(span('2024-03-01', '2024-04-01'))).toBe(2024);
});

const groupsOf = (made: readonly Measured[]): [unknown, string][] =>
  made.map(({ group, figure }) => [Object.values(group).join('+'), brief(figure)]);

test('by: blank is a group of its own, shown last; ethnic codes by their group, in its order', () => {
  const rows = [
    { ethnicity: 'MWAS', allocatedTeam: 'South' },
    { ethnicity: 'WOTH' },
    { ethnicity: 'WBRI', allocatedTeam: 'North' },
    {},
  ];
  expect(groupsOf(figures(count(), rows, { by: ['ethnicity'] }))).toEqual([
    ['White', '2/1=2.0'],
    ['Mixed', '1/1=1.0'],
    ['', '1/1=1.0'],
  ]);
  expect(groupsOf(figures(count(), rows, { by: ['team'] })).map(([name]) => name)).toEqual([
    'North',
    'South',
    '',
  ]);
  expect(groupsOf(figures(count(), rows, { by: ['team', 'ethnicity'] })).map(([name]) => name)).toEqual([
    'North+White',
    'South+Mixed',
    '+White',
    '+',
  ]);
});

test('by: ages at the event for flows, at the snapshot for stocks', () => {
  // Seventeen on 10 March, eighteen on 20 March; the other unborn on 10 March, born by the 31st.
  const rows = [
    { dateOfBirth: '2006-03-20', start: '2024-03-10' },
    { dateOfBirth: '2024-03-11', start: '2024-03-10' },
    { start: '2024-03-10' },
  ];
  const flow = count({ basis: 'in-period', event: start });
  const names = (measure: Measure): unknown[] =>
    groupsOf(figures(measure, rows, { by: ['ageBand'] })).map(([name]) => name);
  expect(names(flow)).toEqual(['unborn', '16-17', '']);
  expect(names(count())).toEqual(['under-1', '18-plus', '']);
});

test('by: a dimension that the list lacks is not available, or is joined from the open case that comes first', () => {
  const data = dataset([{ child: 'c1' }, { child: 'c2' }], {
    openCases: [
      { child: 'c1', precedence: 2, worker: 'W2' },
      { child: 'c1', precedence: 1, worker: 'W1' },
    ],
  });
  const made = (join: boolean): Measured[] =>
    evaluate(data, [definition(count())], { periods: [march], by: ['worker'], join });
  expect(made(false).map(({ figure }) => brief(figure))).toEqual(['not-available']);
  expect(groupsOf(made(true))).toEqual([
    ['W1', '1/1=1.0'],
    ['', '1/1=1.0'],
  ]);
  expect(made(true)[0]!.joined).toBe(true);
});

test('by: groups are split by the dimension, and then do not add up to the whole', () => {
  const rows = [
    { child: 'c1', allocatedTeam: 'North' },
    { child: 'c1', allocatedTeam: 'South' },
    { child: 'c1', allocatedTeam: 'South' },
    { child: 'c2', allocatedTeam: 'South' },
  ];
  const split = count({ grain: { by: 'group', key: [child], aggregates: {} } });
  const made = figures(split, rows, { by: ['team'] });
  expect(groupsOf(made)).toEqual([
    ['North', '1/1=1.0'],
    ['South', '2/1=2.0'],
  ]);
  expect(made.every(({ additive }) => !additive)).toBe(true);
  const kept = count({
    grain: { by: 'group', key: [child], aggregates: {}, keep: { order: field('$row'), pick: 'last' } },
  });
  const whole = figures(kept, rows, { by: ['team'] });
  expect(groupsOf(whole)).toEqual([['South', '2/1=2.0']]);
  expect(whole[0]!.additive).toBe(true);
});

test('by: an own dimension with bands', () => {
  const rows = [{ n: 0 }, { n: 4 }, { n: 5 }, {}];
  const dimensions = { size: { column: 'n', bands: ['under-1', '1-4', '5-plus'] } };
  expect(groupsOf(figures(count(), rows, { by: ['size'], dimensions })).map(([name]) => name)).toEqual([
    'under-1',
    '1-4',
    '5-plus',
    '',
  ]);
});

test('members of one group of a breakdown', () => {
  const data = dataset([{ allocatedTeam: 'North' }, {}, { allocatedTeam: 'North' }]);
  const made = definition(count());
  expect([...members(data, made, { period: march, group: { team: 'North' } })]).toEqual([0, 2]);
  expect([...members(data, made, { period: march, group: { team: '' } })]).toEqual([1]);
});

test('twelve months from one six-month extract: six refusals, six figures', () => {
  const happened = definition(
    count({ where: between(start, periodStart, snapshot), basis: 'in-period', event: start }),
  );
  const months = monthsOf(span('2023-04-01', '2024-03-31'));
  const made = evaluate(dataset([{ start: '2024-01-10' }]), [happened], { periods: months });
  // The extract of 31 March 2024 covers from 30 September 2023: April to September are not, or not wholly, in it.
  expect(made.map(({ figure }) => brief(figure))).toEqual([
    ...Array<string>(6).fill('outside-coverage'),
    '0/1=0.0',
    '0/1=0.0',
    '0/1=0.0',
    '1/1=1.0',
    '0/1=0.0',
    '0/1=0.0',
  ]);
  expect(made[0]!.figure).toMatchObject({ detail: { list: 'cases', from: '2023-09-30', to: '2024-03-31' } });
});

test('latest values hold on the extract date alone', () => {
  const open = definition(count({ where: le(field('reviewed'), snapshot), needs: 'extract-date-only' }));
  const months = monthsOf(span('2023-10-01', '2024-03-31'));
  const made = evaluate(dataset([{ reviewed: '2024-01-10' }]), [open], { periods: months });
  expect(made.map(({ figure }) => brief(figure))).toEqual([
    ...Array<string>(5).fill('latest-value-only'),
    '1/1=1.0',
  ]);
});

test('a snapshot reads its own day, an earlier look-back leaves coverage', () => {
  const year = span('2023-04-01', '2024-03-31');
  const data = dataset([]);
  expect(refusalOf(data, definition(count()), year)).toBeUndefined();
  expect(refusalOf(data, definition(count({ lookBackMonths: 6 })), year)).toBeUndefined();
  expect(refusalOf(data, definition(count({ lookBackMonths: 7 })), year)?.reason).toBe('outside-coverage');
  const flow = definition(count({ basis: 'in-period', needs: 'extract-date-only' }));
  expect(refusalOf(data, flow, year)?.reason).toBe('outside-coverage');
});

test('a missing column is not available, by list and column', () => {
  const data = dataset([]);
  const { n: _, ...columns } = data.tables['cases']!.columns;
  const lacking = { ...data, tables: { ...data.tables, cases: { ...data.tables['cases']!, columns } } };
  expect(refusalOf(lacking, definition(count({ where: eq(n, 1) })), march)).toEqual({
    reason: 'not-available',
    detail: { list: 'cases', column: 'n' },
  });
  const external = evaluate(data, [definition({ kind: 'external', function: 'f' })], { periods: [march] });
  expect(external.map(({ figure }) => brief(figure))).toEqual(['not-available']);
});

test('a figure that leans on projected holidays says so', () => {
  const late = ge(elapsed('workingDays', start, snapshot), 0);
  const [now] = figures(count({ where: late }), [{ start: '2024-03-01' }]);
  expect(now!.projectedHolidays).toBeUndefined();
  const far = ge(add(start, 2600, 'workingDays'), snapshot);
  const [then] = figures(count({ where: far }), [{ start: '2024-03-01' }]);
  expect(then!.projectedHolidays).toBe(true);
});

test('the fingerprint moves with parameters and input, not with the period', () => {
  const data = dataset([]);
  const made = definition(count(), {
    parameters: { limit: { type: 'integer', default: 1, local: true, words: 'limit' } },
  });
  const print = (limit: number, input = 'small'): string =>
    evaluate({ ...data, fingerprint: input }, [made], {
      periods: [march],
      parameters: { generated: { limit } },
    })[0]!.fingerprint;
  expect(print(1)).toBe(print(1));
  expect(print(2)).not.toBe(print(1));
  expect(print(1, 'other')).not.toBe(print(1));
});

test('several periods in one call do not leak into each other', () => {
  const made = definition(
    count({ where: and(ge(start, periodStart), le(start, snapshot)), basis: 'in-period', event: start }),
  );
  const data = dataset([{ start: '2024-01-31' }, { start: '2024-02-01' }, { start: '2024-02-29' }]);
  const periods = monthsOf(span('2024-01-01', '2024-03-31'));
  const together = evaluate(data, [made], { periods }).map(({ figure }) => brief(figure));
  const apart = periods.map(
    (one) => places(data, made, { period: one }).place.filter((place) => place === 1).length,
  );
  expect(together).toEqual(['1/1=1.0', '2/1=2.0', '0/1=0.0']);
  expect(apart).toEqual([1, 2, 0]);
});
