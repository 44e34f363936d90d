import type { DatasetSchema, ListKey } from '@sightline/core';
import { cohortMeasuresOf, valueExprOf } from './cohort.ts';
import type { CohortMeasure } from './cohort.ts';
import type { Cohort, Definition } from './definition.ts';
import type { Expr, RelatedExpr } from './expr.ts';
import { childrenOf, read } from './tree.ts';
import type { Reader } from './tree.ts';

/** A column of a list; no column where only the list's own keys are read. */
export type FieldUse = { readonly list: ListKey; readonly column?: string };

type Lists = {
  /** The list of the record; none when it is of a union, whose columns are read where they are made. */
  readonly inner: ListKey | undefined;
  readonly outer: ListKey | undefined;
  readonly childColumn: (list: ListKey) => string | undefined;
  readonly found: (use: FieldUse) => void;
};

function below(node: Expr, lists: Lists): void {
  for (const child of childrenOf(node)) read(uses, child.node, lists);
}

function relatedUses(node: RelatedExpr, lists: Lists): void {
  const there = { ...lists, inner: node.list, outer: lists.inner };
  lists.found({ list: node.list });
  if (node.on === undefined) {
    for (const list of [lists.inner, node.list]) {
      const column = list === undefined ? undefined : lists.childColumn(list);
      if (list !== undefined && column !== undefined) lists.found({ list, column });
    }
  }
  for (const child of childrenOf(node)) read(uses, child.node, child.scope === 'that' ? there : lists);
}

const nothing = (): void => undefined;

/** The reader that collects fields: an entry for every kind. */
const uses: Reader<[lists: Lists], void> = {
  field: (node, lists) => {
    const list = node.row === 'outer' ? lists.outer : lists.inner;
    if (list !== undefined && node.column !== '$row') lists.found({ list, column: node.column });
  },
  literal: nothing,
  parameter: nothing,
  moment: nothing,
  compare: below,
  in: below,
  present: below,
  and: below,
  or: below,
  not: below,
  is: below,
  add: below,
  elapsed: below,
  sum: below,
  difference: below,
  product: below,
  earliest: below,
  latest: below,
  least: below,
  greatest: below,
  coalesce: below,
  case: below,
  band: below,
  related: relatedUses,
  aggregate: nothing,
};

/** Every expression of a cohort that reads its records. */
export function cohortExprs(cohort: Cohort): readonly Expr[] {
  const { grain, having, due, event } = cohort;
  const grouped =
    grain.by === 'group'
      ? [
          ...grain.key,
          ...(grain.keep === undefined ? [] : [grain.keep.order]),
          ...Object.values(grain.aggregates).flatMap(({ value, where }) =>
            [value, where].filter((part) => part !== undefined),
          ),
        ]
      : [];
  return [
    cohort.where,
    ...grouped,
    ...[having, due, event].filter((part) => part !== undefined),
    ...cohort.exclusions.map((exclusion) => exclusion.when),
  ];
}

const known = new WeakMap<CohortMeasure, WeakMap<DatasetSchema, readonly FieldUse[]>>();

/** The lists and columns that one measure reads; of each schema worked out once. */
export function usesOf(measure: CohortMeasure, schema: DatasetSchema | undefined): readonly FieldUse[] {
  if (schema === undefined) return usesIn(measure, schema);
  let ofMeasure = known.get(measure);
  if (ofMeasure === undefined) known.set(measure, (ofMeasure = new WeakMap()));
  let found = ofMeasure.get(schema);
  if (found === undefined) ofMeasure.set(schema, (found = usesIn(measure, schema)));
  return found;
}

function usesIn(measure: CohortMeasure, schema: DatasetSchema | undefined): readonly FieldUse[] {
  const found = new Map<string, FieldUse>();
  const { source } = measure.cohort;
  const lists: Lists = {
    inner: 'list' in source ? source.list : undefined,
    outer: undefined,
    childColumn: (list) => {
      const columns =
        (schema !== undefined && Object.hasOwn(schema, list) ? schema[list]?.columns : undefined) ?? {};
      return Object.keys(columns).find((name) => columns[name]?.role === 'child');
    },
    found: (use) => found.set(`${use.list}.${use.column ?? ''}`, use),
  };
  if ('list' in source) lists.found({ list: source.list });
  else {
    for (const part of source.union) {
      lists.found({ list: part.list });
      for (const node of [part.where, ...Object.values(part.columns)])
        read(uses, node, { ...lists, inner: part.list });
    }
  }
  const value = valueExprOf(measure);
  const own = 'numerator' in measure ? [measure.numerator] : value === undefined ? [] : [value];
  for (const node of [...cohortExprs(measure.cohort), ...own]) read(uses, node, lists);
  return [...found.keys()].sort().map((key) => found.get(key) as FieldUse);
}

/**
 * The columns that a definition reads, as `list.column`, sorted.
 *
 * @param schema - when given, the child keys that tie related lists by default are among them
 * @example
 * import { field, fieldsUsed, present } from '@sightline/indicators';
 * fieldsUsed({ measure: { kind: 'count', cohort: { source: { list: 'referrals' }, grain: { by: 'record' }, where: present(field('dateOfReferral')), basis: 'in-period', exclusions: [], needs: 'any-date-in-coverage' } } }) // => ["referrals.dateOfReferral"]
 */
export function fieldsUsed(definition: Pick<Definition, 'measure'>, schema?: DatasetSchema): string[] {
  const names = cohortMeasuresOf(definition.measure)
    .flatMap((measure) => usesOf(measure, schema))
    .flatMap((use) => (use.column === undefined ? [] : [`${use.list}.${use.column}`]));
  return [...new Set(names)].sort();
}
