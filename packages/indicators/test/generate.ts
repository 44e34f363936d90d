import { localDate } from '@sightline/core';
import * as fc from 'fast-check';
import type { Aggregate, Cohort, Definition, Expr, Grain, Measure, Source } from '@sightline/indicators';
import { date, integer, lists, pick, text, truth } from './generate-expr.ts';
import type { Place } from './generate-expr.ts';

export { arbitraryDataset, arbitraryRecords, datasetOf, days, period, schema } from './generate-dataset.ts';
export type { Records } from './generate-dataset.ts';

const parameters: Definition['parameters'] = {
  limit: { type: 'integer', default: 2, local: true, words: 'limit' },
  on: { type: 'boolean', default: true, local: true, words: 'on' },
  cut: { type: 'date', default: '2024-02-29', local: true, words: 'cut' },
  codes: { type: 'code-list', default: ['a', 'North'], local: true, words: 'codes' },
};

type Made = { readonly source: Source; readonly records: Place };

function source(orderFree: boolean): fc.Arbitrary<Made> {
  const place = (list: string): Place => ({ ...lists[list]!, orderFree, related: true });
  const plain = fc
    .constantFrom('visits', 'plans')
    .map((list): Made => ({ source: { list }, records: place(list) }));
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
    : fc.option(
        fc.record({ order: date(shallow, 1), pick: fc.constantFrom('first' as const, 'last' as const) }),
        { nil: undefined },
      );
  const key = fc.constantFrom<readonly Expr[]>(
    [{ kind: 'field', column: 'child' }],
    [
      { kind: 'field', column: 'kind' },
      { kind: 'field', column: 'number' },
    ],
  );
  const group = fc.tuple(key, aggregates, keep).map(([keys, made, kept]) => {
    const names = { integers: ['n', 'different', 'total'], dates: ['first'], truths: ['any', 'all'] };
    const bare = { dates: [], integers: [], texts: [], birth: false };
    const plain = kept === undefined ? { ...bare, related: false } : { related: true };
    return {
      grain: {
        by: 'group' as const,
        key: keys,
        aggregates: made,
        ...(kept === undefined ? {} : { keep: kept }),
      },
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
      const measure = cohort.chain((made): fc.Arbitrary<Measure> =>
        pick<Measure>(
          fc.constant<Measure>({ kind: 'count', cohort: made }),
          fc.tuple(truth(place, 2), unknown).map(([numerator, numeratorUnknown]): Measure => ({
            kind: 'proportion',
            cohort: made,
            numerator,
            numeratorUnknown,
          })),
          fc.tuple(truth(place, 2), unknown).map(([numerator, numeratorUnknown]): Measure => ({
            kind: 'proportion',
            cohort: made,
            numerator,
            numeratorUnknown,
          })),
          fc
            .tuple(fc.constantFrom('mean' as const, 'median' as const, 'sum' as const), integer(place, 2))
            .map(([kind, value]): Measure => ({ kind, cohort: made, value })),
          text(place, 1).map((value): Measure => ({
            kind: 'distribution',
            cohort: made,
            value,
            codes: ['a', 'b'],
          })),
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
