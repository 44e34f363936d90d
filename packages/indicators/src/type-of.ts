import type { ColumnSchema, DatasetSchema, TableSchema } from '@sightline/core';
import type { Definition } from './definition.ts';
import type { Expr } from './expr.ts';
import { read, rowsReadBy } from './tree.ts';
import type { Reader } from './tree.ts';

/** What an expression gives. */
export type ExprType = 'date' | 'integer' | 'text' | 'truth';

/** The columns that may be read at a place of the tree, and what is told of a fault. */
export type TypeScope = {
  readonly schema: DatasetSchema;
  readonly definition: Definition;
  /** Columns of the record; none where plain fields may not be read. */
  readonly columns: Readonly<Record<string, ColumnSchema>> | undefined;
  readonly outer: Readonly<Record<string, ColumnSchema>> | undefined;
  readonly aggregates: Readonly<Record<string, ExprType>> | undefined;
  /** True when `notItself` cannot tell which record it is. */
  readonly union: boolean;
  readonly path: string;
  readonly fail: (path: string, problem: string) => never;
};

const fieldTypes: Readonly<Record<ColumnSchema['type'], ExprType | 'decimal'>> = {
  date: 'date',
  integer: 'integer',
  decimal: 'decimal',
  code: 'text',
  text: 'text',
  key: 'text',
};

const under = (scope: TypeScope, at: string): TypeScope => ({
  ...scope,
  path: scope.path === '' ? at : `${scope.path}.${at}`,
});

/** The type of a tree; every fault in it is told to `scope.fail`. */
export function typeOf(node: Expr, scope: TypeScope): ExprType {
  return read(types, node, scope);
}

/** As {@link typeOf}, where only some types fit. */
export function expectType(node: Expr, wanted: readonly ExprType[], at: string, scope: TypeScope): ExprType {
  const below = under(scope, at);
  const type = typeOf(node, below);
  return wanted.includes(type)
    ? type
    : below.fail(below.path, `${wanted.join(' or ')} is needed, not ${type}`);
}

function sameType(
  nodes: readonly { node: Expr; at: string }[],
  wanted: readonly ExprType[],
  scope: TypeScope,
): ExprType {
  const found = nodes.map(({ node, at }) => expectType(node, wanted, at, scope));
  const [first] = found;
  if (first === undefined) return scope.fail(scope.path, 'a part is needed');
  if (found.some((type) => type !== first))
    return scope.fail(scope.path, `parts are of different types: ${[...new Set(found)].join(', ')}`);
  return first;
}

const listed = (of: readonly Expr[]): { node: Expr; at: string }[] =>
  of.map((node, i) => ({ node, at: `of.${i}` }));
const anyValue: readonly ExprType[] = ['date', 'integer', 'text'];

/** The column of a field node, whatever its type. */
function columnOf(node: Extract<Expr, { kind: 'field' }>, scope: TypeScope): ColumnSchema {
  const columns = node.row === 'outer' ? scope.outer : scope.columns;
  if (columns === undefined) {
    return scope.fail(
      scope.path,
      node.row === 'outer'
        ? `outer("${node.column}") is read outside related`
        : `field "${node.column}" is read of a group: name it under an aggregate, or state which record is kept`,
    );
  }
  if (node.column === '$row') return { type: 'integer', label: 'position in the list', kind: 'state' };
  return (
    (Object.hasOwn(columns, node.column) ? columns[node.column] : undefined) ??
    scope.fail(scope.path, `no column "${node.column}"`)
  );
}

/** A field that may be read in ways others may not: of a date of birth, or of decimals. */
function specialField(node: Expr, at: string, scope: TypeScope): ColumnSchema | undefined {
  return node.kind === 'field' ? columnOf(node, under(scope, at)) : undefined;
}

function parameterType(name: string, lists: boolean, scope: TypeScope): ExprType {
  const spec = Object.hasOwn(scope.definition.parameters, name)
    ? scope.definition.parameters[name]
    : undefined;
  if (spec === undefined) return scope.fail(scope.path, `no parameter "${name}"`);
  const isList = spec.type === 'code-list' || spec.type === 'text-list';
  if (isList !== lists) {
    return scope.fail(scope.path, `parameter "${name}" is ${isList ? 'a list' : 'not a list'}`);
  }
  return spec.type === 'boolean'
    ? 'truth'
    : spec.type === 'date'
      ? 'date'
      : spec.type === 'integer'
        ? 'integer'
        : 'text';
}

const types: Reader<[scope: TypeScope], ExprType> = {
  field: (node, scope) => {
    const column = columnOf(node, scope);
    if (column.role === 'birth') {
      return scope.fail(
        scope.path,
        `date of birth "${node.column}" may only be read by elapsed age or present`,
      );
    }
    const type = fieldTypes[column.type];
    return type === 'decimal'
      ? scope.fail(scope.path, `decimal column "${node.column}" may only be read by present`)
      : type;
  },
  literal: (node) => (node.type === 'boolean' ? 'truth' : node.type === 'code' ? 'text' : node.type),
  parameter: (node, scope) => parameterType(node.name, false, scope),
  moment: () => 'date',
  compare: (node, scope) => {
    const ordered = node.op !== '=' && node.op !== '!=';
    const sides = [
      { node: node.left, at: 'left' },
      { node: node.right, at: 'right' },
    ];
    return sameType(sides, ordered ? ['date', 'integer'] : anyValue, scope) && 'truth';
  },
  in: (node, scope) => {
    expectType(node.value, ['text'], 'value', scope);
    if ('parameter' in node.codes) parameterType(node.codes.parameter, true, under(scope, 'codes'));
    if ('codeGroup' in node.codes) {
      const { codeGroup } = node.codes;
      const codes = specialField(node.value, 'value', scope)?.codes ?? [];
      if (!codes.some((code) => code.group === codeGroup)) {
        return scope.fail(`${scope.path}.codes`, `the column has no code group "${codeGroup}"`);
      }
    }
    return 'truth';
  },
  present: (node, scope) => {
    if (specialField(node.value, 'value', scope) !== undefined) return 'truth';
    if (node.counting === 'any-text')
      return scope.fail(scope.path, 'any-text counts only what is written in a field');
    expectType(node.value, anyValue, 'value', scope);
    return 'truth';
  },
  and: (node, scope) => truths(node.of, scope),
  or: (node, scope) => truths(node.of, scope),
  not: (node, scope) => expectType(node.of, ['truth'], 'of', scope),
  is: (node, scope) => expectType(node.of, ['truth'], 'of', scope),
  add: (node, scope) => {
    expectType(node.amount, ['integer'], 'amount', scope);
    return expectType(node.date, ['date'], 'date', scope);
  },
  elapsed: (node, scope) => {
    const birth = node.unit === 'age' ? specialField(node.from, 'from', scope) : undefined;
    if (birth?.type !== 'date') expectType(node.from, ['date'], 'from', scope);
    expectType(node.to, ['date'], 'to', scope);
    return 'integer';
  },
  sum: (node, scope) => sameType(listed(node.of), ['integer'], scope),
  difference: (node, scope) => sameType(listed(node.of), ['integer'], scope),
  product: (node, scope) => sameType(listed(node.of), ['integer'], scope),
  earliest: (node, scope) => sameType(listed(node.of), ['date'], scope),
  latest: (node, scope) => sameType(listed(node.of), ['date'], scope),
  least: (node, scope) => sameType(listed(node.of), ['integer'], scope),
  greatest: (node, scope) => sameType(listed(node.of), ['integer'], scope),
  coalesce: (node, scope) => sameType(listed(node.of), anyValue, scope),
  case: (node, scope) => {
    node.when.forEach((branch, i) => expectType(branch.if, ['truth'], `when.${i}.if`, scope));
    const branches = node.when.map((branch, i) => ({ node: branch.then, at: `when.${i}.then` }));
    return sameType([...branches, { node: node.else, at: 'else' }], [...anyValue, 'truth'], scope);
  },
  band: (node, scope) => {
    const type = expectType(node.value, ['date', 'integer'], 'value', scope);
    node.bands.forEach((one, i) => {
      const last = i === node.bands.length - 1;
      if (last !== (one.upTo === undefined)) {
        return scope.fail(
          `${scope.path}.bands.${i}`,
          last ? 'the last band takes the rest: it has no upTo' : 'upTo is needed',
        );
      }
      return one.upTo && expectType(one.upTo, [type], `bands.${i}.upTo`, scope);
    });
    if (new Set(node.bands.map((one) => one.code)).size < node.bands.length)
      scope.fail(scope.path, 'band codes repeat');
    return 'text';
  },
  related: (node, scope) => relatedType(node, scope),
  aggregate: (node, scope) => {
    const known = scope.aggregates !== undefined && Object.hasOwn(scope.aggregates, node.name);
    return (
      (known ? scope.aggregates?.[node.name] : undefined) ??
      scope.fail(scope.path, `no aggregate "${node.name}" may be read here`)
    );
  },
};

function truths(of: readonly Expr[], scope: TypeScope): ExprType {
  of.forEach((node, i) => expectType(node, ['truth'], `of.${i}`, scope));
  return 'truth';
}

const childIn = (columns: TableSchema['columns'] | undefined): boolean =>
  Object.values(columns ?? {}).some((column) => column.role === 'child');

function relatedType(node: Extract<Expr, { kind: 'related' }>, scope: TypeScope): ExprType {
  const there = Object.hasOwn(scope.schema, node.list) ? scope.schema[node.list] : undefined;
  if (there === undefined) return scope.fail(scope.path, `no list "${node.list}"`);
  if (scope.columns === undefined)
    return scope.fail(scope.path, 'related asks from one record: state which is kept');
  const inner: TypeScope = {
    ...scope,
    columns: there.columns,
    outer: scope.columns,
    aggregates: undefined,
    union: false,
  };
  if (node.on === undefined && !(childIn(there.columns) && childIn(scope.columns))) {
    scope.fail(scope.path, 'on is needed where a list has no child key');
  }
  node.on?.forEach((pair, i) => {
    const left = expectType(pair.this, anyValue, `on.${i}.this`, scope);
    expectType(pair.that, [left], `on.${i}.that`, inner);
    if (rowsReadBy(pair.that).outer)
      scope.fail(`${scope.path}.on.${i}.that`, 'that reads the related record only');
  });
  if (node.notItself === true && scope.union)
    scope.fail(scope.path, 'notItself cannot be asked of a union of lists');
  expectType(node.where, ['truth'], 'where', inner);
  const needsValue = node.take !== 'exists' && node.take !== 'count';
  const needsOrder = node.take === 'first' || node.take === 'last';
  if (needsValue !== (node.value !== undefined))
    scope.fail(scope.path, `${node.take} ${needsValue ? 'needs a' : 'takes no'} value`);
  if (needsOrder !== (node.order !== undefined))
    scope.fail(scope.path, `${node.take} ${needsOrder ? 'needs an' : 'takes no'} order`);
  if (node.order !== undefined) expectType(node.order, ['date', 'integer'], 'order', inner);
  const value =
    node.value === undefined
      ? 'integer'
      : expectType(node.value, node.take === 'sum' ? ['integer'] : anyValue, 'value', inner);
  if (node.take === 'exists') return 'truth';
  return needsOrder ? value : 'integer';
}
