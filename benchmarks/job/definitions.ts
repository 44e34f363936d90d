import { fromEpochDay, localDate } from '@sightline/core';
import {
  absent,
  add,
  and,
  between,
  elapsed,
  eq,
  field,
  ge,
  gt,
  le,
  literalDate,
  literalInteger,
  literalCode,
  present,
  snapshot,
} from '@sightline/indicators';
import type { Definition, Expr } from '@sightline/indicators';
import type { JobList } from './lists.ts';
import type { Spec, SpecIndicator, SpecPredicate } from './spec.ts';

/**
 * The job's indicators as definitions of proportions.
 *
 * @param days - `fixed` as the job states them, or `moving` with the snapshot, which then is what the reference day was
 */
export function jobDefinitions(
  spec: Spec,
  lists: readonly JobList[],
  days: 'fixed' | 'moving' = 'fixed',
): readonly Definition[] {
  const dayExpr = (day: number): Expr =>
    days === 'fixed' ? literalDate(fromEpochDay(day)) : add(snapshot, day - spec.REF, 'days');
  return spec.inds.map((indicator) =>
    jobDefinition(
      indicator,
      lists.find(({ name }) => name === indicator.list)!,
      dayExpr,
    ),
  );
}

/** A single indicator of one list as a definition. */
function jobDefinition(indicator: SpecIndicator, list: JobList, day: (number: number) => Expr): Definition {
  const all = (predicates: readonly SpecPredicate[]): Expr =>
    and(...predicates.map((predicate) => predicateExpr(predicate, list, day)));
  return {
    schema: 1,
    id: indicator.id,
    version: '1.0.0',
    title: indicator.nm,
    question: `${indicator.nm}?`,
    asks: 'how-well',
    service: 'benchmark',
    polarity: 'none',
    measure: {
      kind: 'proportion',
      cohort: {
        source: { list: list.key },
        grain: { by: 'record' },
        where: all(indicator.den),
        basis: 'in-period',
        event: field(list.keyOf(indicator.key)),
        exclusions: [],
        needs: 'any-date-in-coverage',
      },
      numerator: all(indicator.num),
      numeratorUnknown: 'not-met',
    },
    places: 1,
    parameters: {},
    companions: [],
    source: ['spec.json of the reference engines'],
    inForce: { from: localDate('2024-04-01') },
    misleads: [],
  };
}

function predicateExpr(predicate: SpecPredicate, list: JobList, day: (number: number) => Expr): Expr {
  const column = (heading: string): Expr => field(list.keyOf(heading));
  switch (predicate.op) {
    case 'eq':
      return eq(column(predicate.c), literalCode(predicate.v));
    case 'notnull':
      return present(column(predicate.c));
    case 'null':
      return absent(column(predicate.c));
    case 'between':
      return between(column(predicate.c), day(predicate.a), day(predicate.b));
    case 'le':
      return le(column(predicate.c), day(predicate.d));
    case 'ge':
      return ge(column(predicate.c), literalInteger(predicate.n));
    case 'diffle':
      return le(elapsed('days', column(predicate.a), column(predicate.b)), literalInteger(predicate.n));
    case 'diffgt':
      return gt(elapsed('days', column(predicate.a), column(predicate.b)), literalInteger(predicate.n));
  }
}
