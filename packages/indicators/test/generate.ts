import { localDate, tableFromRecords } from '@sightline/core';
import type { ColumnSchema, Dataset, DatasetSchema, LocalDate, Period } from '@sightline/core';
import * as fc from 'fast-check';
import type { Aggregate, Cohort, Definition, Expr, Grain, Measure, Source } from '@sightline/indicators';

// Two small lists of one child each record: enough columns of every type, and nothing of Annex A.

const column = (type: ColumnSchema['type'], more: Partial<ColumnSchema> = {}): ColumnSchema => ({
  type,
  label: 'column',
  kind: 'event',
  ...more,
});

const kinds = [
  { code: 'a', label: 'A', group: 'first' },
  { code: 'b', label: 'B', group: 'first' },
  { code: 'c', label: 'C', group: 'second' },
];

const visitColumns = {
  child: column('key', { role: 'child' }),
  opened: column('date'),
  closed: column('date'),
  born: column('date', { role: 'birth' }),
  number: column('integer'),
  kind: column('code', { codes: kinds }),
  team: column('text'),
};

const planColumns = {
  child: column('key', { role: 'child' }),
  opened: column('date'),
  reviewed: column('date'),
  number: column('integer'),
  kind: column('code', { codes: kinds }),
};

/** The schema of the generated lists. */
export const schema: DatasetSchema = {
  visits: { key: 'visits', label: 'Visits', columns: visitColumns },
  plans: { key: 'plans', label: 'Plans', columns: planColumns },
};

/** The period that the generated dates crowd around; 29 February 2024 is in it. */
export const period: Period = { from: localDate('2024-01-31'), to: localDate('2024-03-29') };

/** Month ends, leap days, bank holidays, week ends and the edges of the period, with some days after it. */
export const days: readonly LocalDate[] = [
  '2020-02-29',
  '2022-09-19',
  '2023-01-31',
  '2023-02-28',
  '2023-03-29',
  '2023-05-08',
  '2023-12-25',
  '2024-01-30',
  '2024-01-31',
  '2024-02-01',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-03-28',
  '2024-03-29',
  '2024-03-30',
  '2024-04-01',
  '2024-06-30',
].map(localDate);

const births = ['2004-02-29', '2008-03-29', '2019-02-28', '2023-03-30', '2024-02-29', '2024-05-01'];

/** A quarter of the cells are blank, and a few hold what cannot be read. */
const cell = (values: readonly unknown[], unreadable: unknown): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...values) },
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant(unreadable) },
  );

const child = cell(['c1', 'c2', 'c3', 'c4'], undefined);
const day = cell(days, 'not known');
const number = cell([-1, 0, 1, 2, 10, 45], 'many');
const kind = cell(['a', 'b', 'c'], 7);

const visit = fc.record({
  child,
  opened: day,
  closed: day,
  born: cell(births, 'baby'),
  number,
  kind,
  team: cell(['North', 'South', 'a'], undefined),
});
const plan = fc.record({ child, opened: day, reviewed: day, number, kind });

/** Plain records, from which {@link datasetOf} makes a dataset. */
export type Records = { readonly visits: readonly Record<string, unknown>[]; readonly plans: readonly Record<string, unknown>[] };

/** A dataset of the generated lists, covering every generated day. */
export function datasetOf(records: Records): Dataset {
  const from = localDate('2000-01-01');
  const coverage = (list: string) => ({ from, to: period.to, complete: true, lists: [list] });
  return {
    authority: 'X99999999',
    asAt: period.to,
    tables: {
      visits: tableFromRecords('visits', schema['visits']!, records.visits),
      plans: tableFromRecords('plans', schema['plans']!, records.plans),
    },
    schema,
    layouts: {},
    coverage: { visits: coverage('visits'), plans: coverage('plans') },
    fingerprint: 'generated',
  };
}

/** Up to 14 visits and 8 plans of up to four children. */
export const arbitraryRecords: fc.Arbitrary<Records> = fc.record({
  visits: fc.array(visit, { maxLength: 14 }),
  plans: fc.array(plan, { maxLength: 8 }),
});

/** A generated dataset. */
export const arbitraryDataset: fc.Arbitrary<Dataset> = arbitraryRecords.map(datasetOf);

/** What may be read at a place of a generated tree. */
type Place = {
  readonly dates: readonly string[];
  readonly integers: readonly string[];
  readonly texts: readonly string[];
  readonly birth: boolean;
  readonly outer?: Place;
  readonly aggregates?: { readonly integers: readonly string[]; readonly dates: readonly string[]; readonly truths: readonly string[] };
  /** Leaves out what hangs on the order of records. */
  readonly orderFree: boolean;
  readonly related: boolean;
  /** Records of a union: no record of it is one of a list, and its columns have no code groups of their own. */
  readonly union?: true;
};

const lists: Readonly<Record<string, Pick<Place, 'dates' | 'integers' | 'texts' | 'birth'>>> = {
  visits: { dates: ['opened', 'closed'], integers: ['number'], texts: ['kind', 'team', 'child'], birth: true },
  plans: { dates: ['opened', 'reviewed'], integers: ['number'], texts: ['kind', 'child'], birth: false },
};

const pick = <T>(...of: fc.Arbitrary<T>[]): fc.Arbitrary<T> => fc.oneof(...of);
const one = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(arbitrary, { minLength: 1, maxLength: 3 });
const absent = fc.constantFrom('skip' as const, 'unknown' as const);

function fieldsOf(place: Place, names: (place: Place) => readonly string[]): fc.Arbitrary<Expr>[] {
  const own = names(place).map((name): Expr => ({ kind: 'field', column: name }));
  const outer = place.outer === undefined ? [] : names(place.outer).map((name): Expr => ({ kind: 'field', column: name, row: 'outer' }));
  return [...own, ...outer].map((node) => fc.constant(node));
}

const aggregate = (names: readonly string[] | undefined): fc.Arbitrary<Expr>[] =>
  (names ?? []).map((name) => fc.constant<Expr>({ kind: 'aggregate', name }));

function chosen(value: (place: Place, depth: number) => fc.Arbitrary<Expr>, place: Place, depth: number): fc.Arbitrary<Expr>[] {
  const when = fc.record({ if: truth(place, depth - 1), then: value(place, depth - 1) });
  const branches = fc.record({
    kind: fc.constant('case' as const),
    when: fc.array(when, { maxLength: 2 }),
    else: value(place, depth - 1),
  });
  const coalesce = fc.record({ kind: fc.constant('coalesce' as const), of: one(value(place, depth - 1)) });
  const taken = fc
    .tuple(relatedBase(place, depth), fc.constantFrom('first' as const, 'last' as const))
    .chain(([base, take]) => {
      const inner = innerPlace(place, base.list);
      return fc
        .tuple(value(inner, 0), pick(date(inner, 0), integer(inner, 0)))
        .map(([given, order]): Expr => ({ ...base, kind: 'related', take, value: given, order }));
    });
  return [branches, coalesce, ...(place.orderFree || !place.related ? [] : [taken])];
}

function date(place: Place, depth: number): fc.Arbitrary<Expr> {
  const leaves = [
    ...fieldsOf(place, (at) => at.dates),
    ...aggregate(place.aggregates?.dates),
    fc.constantFrom(...days).map((value): Expr => ({ kind: 'literal', type: 'date', value })),
    fc.constantFrom('from' as const, 'to' as const).map((at): Expr => ({ kind: 'moment', at })),
    fc.constant<Expr>({ kind: 'parameter', name: 'cut' }),
  ];
  if (depth <= 0) return pick(...leaves);
  const moved = fc
    .tuple(
      date(place, depth - 1),
      fc.constantFrom('days' as const, 'months' as const, 'years' as const, 'workingDays' as const),
      fc.constantFrom<Expr>(
        ...[-2, 0, 1, 3, 10].map((value): Expr => ({ kind: 'literal', type: 'integer', value })),

      ),
    )
    .map(([from, unit, amount]): Expr => ({ kind: 'add', unit, date: from, amount }));
  const several = fc
    .tuple(fc.constantFrom('earliest' as const, 'latest' as const), one(date(place, depth - 1)), absent)
    .map(([kind, of, how]): Expr => ({ kind, of, absent: how }));
  return pick(...leaves, ...leaves, moved, moved, several, ...chosen(date, place, depth));
}

function integer(place: Place, depth: number): fc.Arbitrary<Expr> {
  const leaves = [
    ...fieldsOf(place, (at) => at.integers),
    ...aggregate(place.aggregates?.integers),
    fc.constantFrom(-1, 0, 1, 2, 45).map((value): Expr => ({ kind: 'literal', type: 'integer', value })),
    fc.constant<Expr>({ kind: 'parameter', name: 'limit' }),
  ];
  if (depth <= 0) return pick(...leaves);
  const units = ['days', 'workingDays', 'completedMonths', 'completedYears'] as const;
  const between = fc
    .tuple(fc.constantFrom(...units), date(place, depth - 1), date(place, depth - 1))
    .map(([unit, from, to]): Expr => ({ kind: 'elapsed', unit, from, to }));
  const birth: Expr = { kind: 'field', column: 'born' };
  const age = fc
    .tuple(place.birth ? pick(fc.constant(birth), date(place, 0)) : date(place, 0), date(place, depth - 1))
    .map(([from, to]): Expr => ({ kind: 'elapsed', unit: 'age', from, to }));
  const arithmetic = fc
    .tuple(fc.constantFrom('sum' as const, 'difference' as const, 'product' as const), one(integer(place, 0)))
    .map(([kind, of]): Expr => ({ kind, of }));
  const several = fc
    .tuple(fc.constantFrom('least' as const, 'greatest' as const), one(integer(place, depth - 1)), absent)
    .map(([kind, of, how]): Expr => ({ kind, of, absent: how }));
  const counted = relatedBase(place, depth).chain((base) => {
    const inner = innerPlace(place, base.list);
    return pick<Expr>(
      fc.constant<Expr>({ ...base, kind: 'related', take: 'count' }),
      integer(inner, 0).map((value): Expr => ({ ...base, kind: 'related', take: 'sum', value })),
      pick(integer(inner, 0), text(inner, 0), date(inner, 0)).map(
        (value): Expr => ({ ...base, kind: 'related', take: 'countDistinct', value }),
      ),
    );
  });
  return pick(
    ...leaves,
    ...leaves,
    between,
    age,
    arithmetic,
    several,
    ...(place.related ? [counted] : []),
    ...chosen(integer, place, depth),
  );
}

function text(place: Place, depth: number): fc.Arbitrary<Expr> {
  const leaves = [
    ...fieldsOf(place, (at) => at.texts),
    fc.constantFrom('a', 'b', 'North').map((value): Expr => ({ kind: 'literal', type: 'code', value })),
  ];
  if (depth <= 0) return pick(...leaves);
  const value = pick(integer(place, depth - 1), integer(place, 0));
  const limit = pick(fc.constantFrom(0, 2).map((n): Expr => ({ kind: 'literal', type: 'integer', value: n })), integer(place, 0));
  const band = fc.tuple(value, limit, fc.boolean()).map(
    ([held, upTo, upToInside]): Expr => ({
      kind: 'band',
      value: held,
      bands: [{ code: 'low', upTo, upToInside }, { code: 'a', upTo: { kind: 'literal', type: 'integer', value: 10 } }, { code: 'rest' }],
    }),
  );
  return pick(...leaves, ...leaves, band, ...chosen(text, place, depth));
}

function truth(place: Place, depth: number): fc.Arbitrary<Expr> {
  const comparison = (value: fc.Arbitrary<Expr>, ...ops: ('=' | '!=' | '<' | '<=' | '>' | '>=')[]) =>
    fc.tuple(fc.constantFrom(...ops), value, value).map(([op, left, right]): Expr => ({ kind: 'compare', op, left, right }));
  const bare = fieldsOf(place, (at) => [...at.dates, ...at.integers, ...at.texts, ...(at.birth ? ['born'] : [])]);
  const groupField = fieldsOf(place, (at) => at.texts.filter((name) => name === 'kind' && at.union !== true));
  const shallow = Math.max(0, depth - 1);
  const leaves = [
    comparison(date(place, shallow), '<', '<=', '>', '>=', '=', '!='),
    comparison(date(place, 0), '<', '<=', '>', '>='),
    comparison(integer(place, shallow), '<', '<=', '>', '>=', '=', '!='),
    comparison(text(place, shallow), '=', '!='),
    fc.tuple(text(place, shallow), fc.constantFrom<readonly string[] | { parameter: string }>(['a', 'low'], [], { parameter: 'codes' })).map(
      ([value, codes]): Expr => ({ kind: 'in', value, codes }),
    ),
    ...groupField.map((value) =>
      value.map((node): Expr => ({ kind: 'in', value: node, codes: { codeGroup: 'first' } })),
    ),
    ...(bare.length === 0
      ? []
      : [
          fc
            .tuple(pick(...bare), fc.constantFrom('valid' as const, 'any-text' as const))
            .map(([value, counting]): Expr => ({ kind: 'present', value, counting })),
        ]),
    pick(date(place, shallow), integer(place, shallow)).map((value): Expr => ({ kind: 'present', value, counting: 'valid' })),
    fc.constant<Expr>({ kind: 'parameter', name: 'on' }),
    ...aggregate(place.aggregates?.truths),
  ];
  if (depth <= 0) return pick(...leaves);
  const below = truth(place, depth - 1);
  const joined = fc
    .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(below, { maxLength: 3 }))
    .map(([kind, of]): Expr => ({ kind, of }));
  const negated = below.map((of): Expr => ({ kind: 'not', of }));
  const escaped = fc
    .tuple(fc.constantFrom('true' as const, 'false' as const, 'unknown' as const), below)
    .map(([is, of]): Expr => ({ kind: 'is', truth: is, of }));
  const branches = fc
    .tuple(below, below, below)
    .map(([when, then, otherwise]): Expr => ({ kind: 'case', when: [{ if: when, then }], else: otherwise }));
  const exists = relatedBase(place, depth).map((base): Expr => ({ ...base, kind: 'related', take: 'exists' }));
  return pick(...leaves, joined, joined, negated, escaped, branches, ...(place.related ? [exists] : []));
}

type Base = { readonly list: string; readonly where: Expr; readonly on?: readonly { this: Expr; that: Expr }[]; readonly notItself?: true };

function innerPlace(place: Place, list: string): Place {
  const { dates, integers, texts, birth } = place;
  const asker: Place = {
    ...{ dates, integers, texts, birth, orderFree: place.orderFree, related: false },
    ...(place.union === true ? { union: true as const } : {}),
  };
  return { ...lists[list]!, orderFree: place.orderFree, related: place.related, outer: asker };
}

function relatedBase(place: Place, depth: number): fc.Arbitrary<Base> {
  const key = (name: string): Expr => ({ kind: 'field', column: name });
  const on = fc.constantFrom<Base['on']>(
    undefined,
    undefined,
    [{ this: key('child'), that: key('child') }],
    [
      { this: key('kind'), that: key('kind') },
      { this: key('number'), that: key('number') },
    ],
  );
  return fc.constantFrom('visits', 'plans').chain((list) =>
    fc
      .tuple(truth(innerPlace(place, list), depth - 1), on, place.union === true ? fc.constant(false) : fc.boolean())
      .map(([where, pairs, itself]): Base => ({
        list,
        where,
        ...(pairs === undefined ? {} : { on: pairs }),
        ...(itself ? { notItself: true as const } : {}),
      })),
  );
}

const parameters: Definition['parameters'] = {
  limit: { type: 'integer', default: 2, local: true, words: 'limit' },
  on: { type: 'boolean', default: true, local: true, words: 'on' },
  cut: { type: 'date', default: '2024-02-29', local: true, words: 'cut' },
  codes: { type: 'code-list', default: ['a', 'North'], local: true, words: 'codes' },
};

type Made = { readonly source: Source; readonly records: Place };

function source(orderFree: boolean): fc.Arbitrary<Made> {
  const place = (list: string): Place => ({ ...lists[list]!, orderFree, related: true });
  const plain = fc.constantFrom('visits', 'plans').map((list): Made => ({ source: { list }, records: place(list) }));
  const part = (list: string) => {
    const own = { ...place(list), related: false };
    const columns = fc.record({
      child: fc.constant<Expr>({ kind: 'field', column: 'child' }),
      opened: fc.constant<Expr>({ kind: 'field', column: 'opened' }),
      until: date(own, 1),
      number: integer(own, 1),
      kind: text(own, 1),
    });
    return fc.record({ list: fc.constant(list), where: truth(own, 1), columns });
  };
  const united: Place = {
    dates: ['opened', 'until'],
    integers: ['number'],
    texts: ['kind', 'child'],
    birth: false,
    orderFree,
    related: true,
    union: true,
  };
  const union = fc
    .tuple(part('visits'), part('plans'))
    .map((parts): Made => ({ source: { union: parts }, records: united }));
  return fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: union });
}

function grain(records: Place): fc.Arbitrary<{ grain: Grain; place: Place }> {
  const shallow = { ...records, related: false };
  const aggregates: fc.Arbitrary<Readonly<Record<string, Aggregate>>> = fc.record({
    n: fc.record({ fn: fc.constant('count' as const), where: truth(shallow, 1) }),
    different: fc.record({ fn: fc.constant('countDistinct' as const), value: text(shallow, 0) }),
    total: fc.record({ fn: fc.constant('sum' as const), value: integer(shallow, 1) }),
    first: fc.record({ fn: fc.constantFrom('min' as const, 'max' as const), value: date(shallow, 1) }),
    any: fc.record({ fn: fc.constant('any' as const), value: truth(shallow, 1) }),
    all: fc.record({ fn: fc.constant('all' as const), value: truth(shallow, 1), where: truth(shallow, 0) }),
  });
  const keep = records.orderFree
    ? fc.constant(undefined)
    : fc.option(fc.record({ order: date(shallow, 1), pick: fc.constantFrom('first' as const, 'last' as const) }), { nil: undefined });
  const key = fc.constantFrom<readonly Expr[]>(
    [{ kind: 'field', column: 'child' }],
    [{ kind: 'field', column: 'kind' }, { kind: 'field', column: 'number' }],
  );
  const group = fc.tuple(key, aggregates, keep).map(([keys, made, kept]) => {
    const names = { integers: ['n', 'different', 'total'], dates: ['first'], truths: ['any', 'all'] };
    const bare = { dates: [], integers: [], texts: [], birth: false };
    const plain = kept === undefined ? { ...bare, related: false } : { related: true };
    return {
      grain: { by: 'group' as const, key: keys, aggregates: made, ...(kept === undefined ? {} : { keep: kept }) },
      place: { ...records, ...plain, aggregates: names },
    };
  });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({ grain: { by: 'record' as const }, place: records }) },
    { weight: 2, arbitrary: group },
  );
}

/**
 * A generated definition that `checkDefinition` accepts over {@link schema}.
 *
 * @param orderFree - leaves out `$row`, first and last, and kept records, which hang on the order of records
 */
export function arbitraryDefinition(orderFree = false): fc.Arbitrary<Definition> {
  return source(orderFree).chain(({ source: from, records }) =>
    grain(records).chain(({ grain: by, place }) => {
      const cohort: fc.Arbitrary<Cohort> = fc
        .record({
          where: truth(records, 2),
          having: fc.option(truth(place, 1), { nil: undefined }),
          exclusions: fc.array(truth(place, 1), { maxLength: 2 }),
          due: fc.option(date(place, 2), { nil: undefined }),
          basis: fc.constantFrom('in-period' as const, 'at-snapshot' as const),
        })
        .map(({ where, having, exclusions, due, basis }) => ({
          source: from,
          grain: by,
          where,
          basis,
          event: { kind: 'field', column: 'opened' },
          exclusions: exclusions.map((when, i) => ({ code: `e${i}`, when, words: 'left out' })),
          needs: 'any-date-in-coverage',
          ...(having === undefined || by.by === 'record' ? {} : { having }),
          ...(due === undefined ? {} : { due }),
        }));
      const unknown = fc.constantFrom('not-met' as const, 'leave-out' as const, 'refuse' as const);
      const measure = cohort.chain(
        (made): fc.Arbitrary<Measure> =>
          pick<Measure>(
            fc.constant<Measure>({ kind: 'count', cohort: made }),
            fc
              .tuple(truth(place, 2), unknown)
              .map(([numerator, numeratorUnknown]): Measure => ({ kind: 'proportion', cohort: made, numerator, numeratorUnknown })),
            fc
              .tuple(truth(place, 2), unknown)
              .map(([numerator, numeratorUnknown]): Measure => ({ kind: 'proportion', cohort: made, numerator, numeratorUnknown })),
            fc
              .tuple(fc.constantFrom('mean' as const, 'median' as const, 'sum' as const), integer(place, 2))
              .map(([kind, value]): Measure => ({ kind, cohort: made, value })),
            text(place, 1).map((value): Measure => ({ kind: 'distribution', cohort: made, value, codes: ['a', 'b'] })),
          ),
      );
      return measure.map((made) => definitionOf(made));
    }),
  );
}

/** A definition around a measure, with the parameters of the generated ones. */
export function definitionOf(measure: Measure, more: Partial<Definition> = {}): Definition {
  return {
    schema: 1,
    id: 'generated',
    version: '1.0.0',
    title: 'Generated',
    question: 'What does it give?',
    asks: 'how-much',
    service: 'none',
    polarity: 'none',
    measure,
    places: 1,
    parameters,
    companions: [],
    source: [],
    inForce: { from: localDate('2020-01-01') },
    misleads: [],
    ...more,
  };
}
