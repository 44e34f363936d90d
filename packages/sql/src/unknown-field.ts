import { firstFieldOf, read } from '@sightline/indicators';
import type { Expr, Reader } from '@sightline/indicators';
import { sidesOf } from './comparison.ts';
import { momentSql, textSql, type Compiler } from './compiler.ts';
import { fieldSql } from './field.ts';
import { operand } from './fragment.ts';
import { searchedCase } from './layout.ts';
import { ROW } from './rows.ts';
import type { Scope } from './scope.ts';
import { operandSql, conditionSql, valueSql } from './values.ts';

/**
 * SQL that names the first absent field, in tree order, that left a node unknown or absent; it says so only of records
 * for which the node is. The empty text when no field is to blame.
 */
export const unknownFieldSql = (node: Expr, scope: Scope, compiler: Compiler): string =>
  read(names, node, scope, compiler);

type Where = [scope: Scope, compiler: Compiler];

const nothing = (_node: Expr, _scope: Scope, compiler: Compiler): string => compiler.dialect.text('');
const firstOf = (node: { readonly of: readonly Expr[] }, ...where: Where): string =>
  firstAbsent(node.of, ...where);

const names: Reader<Where, string> = {
  field: (node, _scope, compiler) => textSql(compiler, node.column),
  literal: nothing,
  parameter: nothing,
  moment: nothing,
  compare: (node, scope, compiler) => {
    const left = unknownFieldSql(node.left, scope, compiler);
    const right = unknownFieldSql(node.right, scope, compiler);
    if (!mayBeAbsent(node.right)) return left;
    if (!mayBeAbsent(node.left)) return right;
    const sides = sidesOf(node, scope, compiler, valueSql);
    const branches = [{ when: `${operand(sides.left)} IS NULL`, then: left }];
    if (sides.laterMayMeet && sides.leftIsDateField) {
      // Both are written: a field's date later than the snapshot met another.
      const snapshot = momentSql(compiler, 'to');
      branches.push({
        when: `${operand(sides.right)} IS NOT NULL AND ${operand(sides.left)} > ${snapshot}`,
        then: left,
      });
    }
    return firstThat(branches, right);
  },
  in: (node, ...where) => unknownFieldSql(node.value, ...where),
  present: nothing,
  and: firstOf,
  or: firstOf,
  not: (node, ...where) => unknownFieldSql(node.of, ...where),
  is: nothing,
  add: (node, ...where) => firstAbsent([node.date, node.amount], ...where),
  elapsed: (node, scope, compiler) => {
    if (node.unit !== 'age' || node.from.kind !== 'field')
      return firstAbsent([node.from, node.to], scope, compiler);
    const birth = operand(fieldSql(node.from, scope, compiler, 'written'));
    return firstThat(
      [{ when: `${birth} IS NULL`, then: unknownFieldSql(node.from, scope, compiler) }],
      unknownFieldSql(node.to, scope, compiler),
    );
  },
  sum: firstOf,
  difference: firstOf,
  product: firstOf,
  earliest: firstOf,
  latest: firstOf,
  least: firstOf,
  greatest: firstOf,
  coalesce: firstOf,
  case: (node, scope, compiler) => {
    const branches = node.when.map((branch) => ({
      when: conditionSql(branch.if, scope, compiler),
      then: unknownFieldSql(branch.then, scope, compiler),
    }));
    return firstThat(branches, unknownFieldSql(node.else, scope, compiler));
  },
  band: (node, ...where) => unknownFieldSql(node.value, ...where),
  related: (node, _scope, compiler) => textSql(compiler, `${node.list}.${firstFieldOf(node.value) ?? ROW}`),
  aggregate: (node, scope, compiler) =>
    scope.aggregates?.get(node.name)?.field ?? textSql(compiler, node.name),
};

/** The name that the first absent node gives; nodes that are always there are passed over. */
function firstAbsent(nodes: readonly Expr[], scope: Scope, compiler: Compiler): string {
  const open = nodes.filter(mayBeAbsent);
  const last = open.at(-1);
  if (!last) return compiler.dialect.text('');
  const branches = open.slice(0, -1).map((node) => ({
    when: `${operandSql(node, scope, compiler)} IS NULL`,
    then: unknownFieldSql(node, scope, compiler),
  }));
  return firstThat(branches, unknownFieldSql(last, scope, compiler));
}

/** A CASE, or the one name when all branches give the same. */
const firstThat = (
  branches: readonly { readonly when: string; readonly then: string }[],
  otherwise: string,
): string =>
  branches.every(({ then }) => then === otherwise) ? otherwise : searchedCase(branches, otherwise);

/** False for a node that is never unknown or absent. */
const mayBeAbsent = (node: Expr): boolean => read(absence, node);

const always = (): boolean => true;
const never = (): boolean => false;
const ifAny = (node: { readonly of: readonly Expr[] }): boolean => node.of.some(mayBeAbsent);
const asChosen = (node: { readonly of: readonly Expr[]; readonly absent: 'skip' | 'unknown' }): boolean =>
  node.absent === 'skip' ? node.of.every(mayBeAbsent) : ifAny(node);

const absence: Reader<[], boolean> = {
  field: (node) => node.column !== ROW,
  literal: never,
  parameter: never,
  moment: never,
  compare: (node) => mayBeAbsent(node.left) || mayBeAbsent(node.right),
  in: (node) => mayBeAbsent(node.value),
  present: never,
  and: ifAny,
  or: ifAny,
  not: (node) => mayBeAbsent(node.of),
  is: never,
  add: (node) => mayBeAbsent(node.date) || mayBeAbsent(node.amount),
  elapsed: (node) => mayBeAbsent(node.from) || mayBeAbsent(node.to),
  sum: ifAny,
  difference: ifAny,
  product: ifAny,
  earliest: asChosen,
  latest: asChosen,
  least: asChosen,
  greatest: asChosen,
  coalesce: (node) => node.of.every(mayBeAbsent),
  case: (node) => mayBeAbsent(node.else) || node.when.some((branch) => mayBeAbsent(branch.then)),
  band: always,
  related: (node) => node.take === 'first' || node.take === 'last',
  aggregate: always,
};
