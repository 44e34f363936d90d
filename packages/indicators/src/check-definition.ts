import { SightlineError } from '@sightline/core';
import type { ColumnSchema, DatasetSchema } from '@sightline/core';
import { usesOf } from './fields-used.ts';
import type { CohortMeasure } from './cohort.ts';
import type { Aggregate, Definition, Grain, Measure, Source } from './definition.ts';
import type { Expr } from './expr.ts';
import { parameterValue } from './parameters.ts';
import { expectType } from './type-of.ts';
import type { ExprType, TypeScope } from './type-of.ts';

/**
 * Checks that a definition can be read over lists of this schema: columns, aggregates and parameters exist, types fit,
 * order is asked of dates and whole numbers only, a date of birth only of age or presence, groups read plain fields only
 * of a stated record, and `needs` fits the kinds of the columns.
 *
 * Its shape is not checked: `parseDefinition` does both.
 *
 * @throws {SightlineError} DEFINITION_INVALID {definition, path, problem} at the first fault
 * @example
 * import { annexASchema } from '@sightline/annex-a';
 * import { definitionById } from '@sightline/definitions';
 * import { checkDefinition } from '@sightline/indicators';
 * const referrals = definitionById('referrals-count');
 * checkDefinition(referrals, annexASchema) // => undefined
 * checkDefinition(referrals, { referrals: { ...annexASchema.referrals, columns: {} } }) // => throws DEFINITION_INVALID
 */
export function checkDefinition(definition: Definition, schema: DatasetSchema): void {
  const fail = (path: string, problem: string): never => {
    throw new SightlineError('DEFINITION_INVALID', { definition: definition.id, path, problem });
  };
  for (const [name, spec] of Object.entries(definition.parameters)) {
    if (parameterValue(spec.type, spec.default) === undefined)
      fail(`parameters.${name}`, `the default is no ${spec.type}`);
  }
  const scope: TypeScope = {
    schema,
    definition,
    columns: undefined,
    outer: undefined,
    aggregates: undefined,
    union: false,
    path: '',
    fail,
  };
  checkMeasure(definition.measure, 'measure', scope);
}

function checkMeasure(measure: Measure, path: string, scope: TypeScope): void {
  if (measure.kind === 'ratio') {
    for (const side of ['over', 'under'] as const) {
      if (measure[side].kind !== 'count' && measure[side].kind !== 'sum')
        scope.fail(`${path}.${side}`, 'a ratio is of counts and sums');
      checkMeasure(measure[side], `${path}.${side}`, scope);
    }
  } else if (measure.kind === 'rate') {
    const { over } = measure;
    if (over.kind !== 'count' && over.kind !== 'sum')
      scope.fail(`${path}.over`, 'a rate is of a count or a sum');
    checkMeasure(over, `${path}.over`, scope);
  } else if (measure.kind !== 'external') checkCohort(measure, path, scope);
}

type Columns = Readonly<Record<string, ColumnSchema>>;

/** The columns of a source, those of a union as its parts make them. */
function columnsOf(source: Source, path: string, scope: TypeScope): Columns {
  const listColumns = (list: string, at: string): Columns =>
    (Object.hasOwn(scope.schema, list) ? scope.schema[list] : undefined)?.columns ??
    scope.fail(at, `no list "${list}"`);
  if ('list' in source) return listColumns(source.list, `${path}.list`);
  const made = source.union.map((part, i) => {
    const at = `${path}.union.${i}`;
    const columns = listColumns(part.list, `${at}.list`);
    const inner = { ...scope, columns, path: at };
    expectType(part.where, ['truth'], 'where', inner);
    return Object.fromEntries(
      Object.entries(part.columns).map(([name, node]): [string, ColumnSchema] => [
        name,
        unionColumn(node, name, columns, inner),
      ]),
    );
  });
  const [first = {}] = made;
  made.forEach((columns, i) => {
    const differs =
      Object.keys(columns).length !== Object.keys(first).length ||
      Object.entries(columns).some(
        ([name, { type, role }]) =>
          first[name]?.type !== type || (first[name]?.role === 'birth') !== (role === 'birth'),
      );
    if (differs) scope.fail(`${path}.union.${i}.columns`, 'parts have different columns');
  });
  // A column identifies what it does in every part, or nothing.
  return Object.fromEntries(
    Object.entries(first).map(([name, { role, ...column }]) => {
      const kept = role !== undefined && made.every((columns) => columns[name]?.role === role);
      return [name, kept ? { ...column, role } : column];
    }),
  );
}

function unionColumn(node: Expr, name: string, columns: Columns, scope: TypeScope): ColumnSchema {
  const own = node.kind === 'field' && node.row !== 'outer' && Object.hasOwn(columns, node.column);
  const passed = own ? columns[node.column] : undefined;
  // A bare field passes through as recorded, with what it identifies.
  if (passed !== undefined) {
    const type = passed.type === 'code' || passed.type === 'key' ? 'text' : passed.type;
    return { ...passed, type };
  }
  const type = expectType(node, ['date', 'integer', 'text'], `columns.${name}`, scope);
  return { type: type === 'truth' ? 'text' : type, label: name, kind: 'event' };
}

function checkCohort(measure: CohortMeasure, path: string, outside: TypeScope): void {
  const { cohort } = measure;
  const at = `${path}.cohort`;
  const columns = columnsOf(cohort.source, `${at}.source`, outside);
  const records: TypeScope = { ...outside, columns, union: 'union' in cohort.source, path: at };
  const { fail } = outside;
  expectType(cohort.where, ['truth'], 'where', records);
  const { grain } = cohort;
  const groups: TypeScope =
    grain.by === 'record'
      ? records
      : {
          ...records,
          columns: grain.keep === undefined ? undefined : columns,
          aggregates: aggregateTypes(grain, records),
        };
  if (grain.by === 'record' && cohort.having !== undefined)
    fail(`${at}.having`, 'having is asked of groups only');
  if (cohort.having !== undefined) expectType(cohort.having, ['truth'], 'having', groups);
  cohort.exclusions.forEach((one, i) => expectType(one.when, ['truth'], `exclusions.${i}.when`, groups));
  const codes = cohort.exclusions.map((one) => one.code);
  if (new Set(codes).size < codes.length) fail(`${at}.exclusions`, 'exclusion codes repeat');
  if (cohort.due !== undefined) expectType(cohort.due, ['date'], 'due', groups);
  // Breakdowns take the age of each record, so that the event is read of records at both grains.
  if (cohort.event !== undefined) expectType(cohort.event, ['date'], 'event', records);
  else if (cohort.basis === 'in-period') fail(at, 'an in-period measure states its event');
  if (cohort.basis === 'due-in-period' && cohort.due === undefined)
    fail(at, 'a due-in-period measure states due');
  const own = { ...groups, path };
  if (measure.kind === 'proportion') expectType(measure.numerator, ['truth'], 'numerator', own);
  else if (measure.kind === 'distribution') expectType(measure.value, ['text'], 'value', own);
  else if (measure.kind !== 'count') expectType(measure.value, ['integer'], 'value', own);
  checkNeeds(measure, at, outside);
}

function aggregateTypes(
  grain: Extract<Grain, { readonly by: 'group' }>,
  scope: TypeScope,
): Readonly<Record<string, ExprType>> {
  grain.key.forEach((key, i) => expectType(key, ['date', 'integer', 'text'], `grain.key.${i}`, scope));
  if (grain.keep !== undefined) expectType(grain.keep.order, ['date', 'integer'], 'grain.keep.order', scope);
  return Object.fromEntries(
    Object.entries(grain.aggregates).map(([name, one]) => [name, aggregateType(name, one, scope)]),
  );
}

function aggregateType(name: string, { fn, value, where }: Aggregate, scope: TypeScope): ExprType {
  const at = `grain.aggregates.${name}`;
  if (where !== undefined) expectType(where, ['truth'], `${at}.where`, scope);
  if (fn === 'count') {
    return value === undefined
      ? 'integer'
      : scope.fail(`${scope.path}.${at}`, 'count takes no value: it counts records');
  }
  if (value === undefined) return scope.fail(`${scope.path}.${at}`, `${fn} needs a value`);
  const wanted: Readonly<Record<Exclude<Aggregate['fn'], 'count'>, readonly ExprType[]>> = {
    countDistinct: ['date', 'integer', 'text'],
    sum: ['integer'],
    min: ['date', 'integer'],
    max: ['date', 'integer'],
    any: ['truth'],
    all: ['truth'],
  };
  const type = expectType(value, wanted[fn], `${at}.value`, scope);
  return fn === 'countDistinct' ? 'integer' : type;
}

/** A column that tells how things stood, or the latest of several, holds at the extract date only. */
function checkNeeds(measure: CohortMeasure, path: string, { schema, fail }: TypeScope): void {
  if (measure.cohort.needs === 'extract-date-only') return;
  for (const { list, column } of usesOf(measure, schema)) {
    const kind = column === undefined ? undefined : schema[list]?.columns[column]?.kind;
    if (kind === 'latest' || kind === 'state') {
      fail(`${path}.needs`, `column "${list}.${column ?? ''}" is ${kind}: extract-date-only is needed`);
    }
  }
}
