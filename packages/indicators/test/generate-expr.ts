import * as fc from 'fast-check';
import type { Expr } from '@sightline/indicators';
import { days } from './generate-dataset.ts';

/** What may be read at a place of a generated tree. */
export type Place = {
  readonly dates: readonly string[];
  readonly integers: readonly string[];
  readonly texts: readonly string[];
  readonly birth: boolean;
  readonly outer?: Place;
  readonly aggregates?: {
    readonly integers: readonly string[];
    readonly dates: readonly string[];
    readonly truths: readonly string[];
  };
  /** Leaves out what hangs on the order of records. */
  readonly orderFree: boolean;
  readonly related: boolean;
  /** Records of a union: no record of it is one of a list, and its columns have no code groups of their own. */
  readonly union?: true;
};

/** What may be read of each list. */
export const lists: Readonly<Record<string, Pick<Place, 'dates' | 'integers' | 'texts' | 'birth'>>> = {
  visits: {
    dates: ['opened', 'closed'],
    integers: ['number'],
    texts: ['kind', 'team', 'child'],
    birth: true,
  },
  plans: { dates: ['opened', 'reviewed'], integers: ['number'], texts: ['kind', 'child'], birth: false },
};

/** One of several. */
export const pick = <T>(...of: fc.Arbitrary<T>[]): fc.Arbitrary<T> => fc.oneof(...of);
const one = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(arbitrary, { minLength: 1, maxLength: 3 });
const absent = fc.constantFrom('skip' as const, 'unknown' as const);

function fieldsOf(place: Place, names: (place: Place) => readonly string[]): fc.Arbitrary<Expr>[] {
  const own = names(place).map((name): Expr => ({ kind: 'field', column: name }));
  const outer =
    place.outer === undefined
      ? []
      : names(place.outer).map((name): Expr => ({ kind: 'field', column: name, row: 'outer' }));
  return [...own, ...outer].map((node) => fc.constant(node));
}

const aggregate = (names: readonly string[] | undefined): fc.Arbitrary<Expr>[] =>
  (names ?? []).map((name) => fc.constant<Expr>({ kind: 'aggregate', name }));

function chosen(
  value: (place: Place, depth: number) => fc.Arbitrary<Expr>,
  place: Place,
  depth: number,
): fc.Arbitrary<Expr>[] {
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

/** A generated date. */
export function date(place: Place, depth: number): fc.Arbitrary<Expr> {
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

/** A generated whole number. */
export function integer(place: Place, depth: number): fc.Arbitrary<Expr> {
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
      pick(integer(inner, 0), text(inner, 0), date(inner, 0)).map((value): Expr => ({
        ...base,
        kind: 'related',
        take: 'countDistinct',
        value,
      })),
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

/** A generated text. */
export function text(place: Place, depth: number): fc.Arbitrary<Expr> {
  const leaves = [
    ...fieldsOf(place, (at) => at.texts),
    fc.constantFrom('a', 'b', 'North').map((value): Expr => ({ kind: 'literal', type: 'code', value })),
  ];
  if (depth <= 0) return pick(...leaves);
  const value = pick(integer(place, depth - 1), integer(place, 0));
  const limit = pick(
    fc.constantFrom(0, 2).map((n): Expr => ({ kind: 'literal', type: 'integer', value: n })),
    integer(place, 0),
  );
  const band = fc.tuple(value, limit, fc.boolean()).map(([held, upTo, upToInside]): Expr => ({
    kind: 'band',
    value: held,
    bands: [
      { code: 'low', upTo, upToInside },
      { code: 'a', upTo: { kind: 'literal', type: 'integer', value: 10 } },
      { code: 'rest' },
    ],
  }));
  return pick(...leaves, ...leaves, band, ...chosen(text, place, depth));
}

/** A generated truth. */
export function truth(place: Place, depth: number): fc.Arbitrary<Expr> {
  const comparison = (value: fc.Arbitrary<Expr>, ...ops: ('=' | '!=' | '<' | '<=' | '>' | '>=')[]) =>
    fc
      .tuple(fc.constantFrom(...ops), value, value)
      .map(([op, left, right]): Expr => ({ kind: 'compare', op, left, right }));
  const bare = fieldsOf(place, (at) => [
    ...at.dates,
    ...at.integers,
    ...at.texts,
    ...(at.birth ? ['born'] : []),
  ]);
  const groupField = fieldsOf(place, (at) => at.texts.filter((name) => name === 'kind' && at.union !== true));
  const shallow = Math.max(0, depth - 1);
  const leaves = [
    comparison(date(place, shallow), '<', '<=', '>', '>=', '=', '!='),
    comparison(date(place, 0), '<', '<=', '>', '>='),
    comparison(integer(place, shallow), '<', '<=', '>', '>=', '=', '!='),
    comparison(text(place, shallow), '=', '!='),
    fc
      .tuple(
        text(place, shallow),
        fc.constantFrom<readonly string[] | { parameter: string }>(['a', 'low'], [], { parameter: 'codes' }),
      )
      .map(([value, codes]): Expr => ({ kind: 'in', value, codes })),
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
    pick(date(place, shallow), integer(place, shallow)).map((value): Expr => ({
      kind: 'present',
      value,
      counting: 'valid',
    })),
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
  const exists = relatedBase(place, depth).map((base): Expr => ({
    ...base,
    kind: 'related',
    take: 'exists',
  }));
  return pick(...leaves, joined, joined, negated, escaped, branches, ...(place.related ? [exists] : []));
}

type Base = {
  readonly list: string;
  readonly where: Expr;
  readonly on?: readonly { this: Expr; that: Expr }[];
  readonly notItself?: true;
};

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
      .tuple(
        truth(innerPlace(place, list), depth - 1),
        on,
        place.union === true ? fc.constant(false) : fc.boolean(),
      )
      .map(([where, pairs, itself]): Base => ({
        list,
        where,
        ...(pairs === undefined ? {} : { on: pairs }),
        ...(itself ? { notItself: true as const } : {}),
      })),
  );
}
