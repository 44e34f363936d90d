import { holdsKind, read } from '@sightline/indicators';
import { parseLocalDate } from '@sightline/core';
import type { Expr, NodeOf, Reader } from '@sightline/indicators';
import { compareSql, inSql } from './comparison.ts';
import { bind, invalid, momentSql, textSql, type Compiler } from './compiler.ts';
import { fieldSql, scopeOf } from './field.ts';
import { atom, clause, comparison, firstType, loosely, operand, type Sql } from './fragment.ts';
import { operands, searchedCase } from './layout.ts';
import { parameterValue } from './parameters.ts';
import { relatedSql } from './related.ts';
import { columnSql, ROW } from './rows.ts';
import type { Scope } from './scope.ts';
import { addWorkingDaysSql, workingDaysBetweenSql } from './working-days.ts';

/**
 * One node as SQL: a truth gives TRUE, FALSE or NULL for unknown, a value is NULL when absent.
 *
 * @throws {SightlineError} DEFINITION_INVALID, NOT_AVAILABLE, PARAMETER_INVALID
 */
export const valueSql = (node: Expr, scope: Scope, compiler: Compiler): Sql =>
  read(values, node, scope, compiler);

/** A node as an operand. */
export const operandSql = (node: Expr, scope: Scope, compiler: Compiler): string =>
  operand(valueSql(node, scope, compiler));

/** A node as a part of AND, or before IS NULL. */
export const conditionSql = (node: Expr, scope: Scope, compiler: Compiler): string =>
  clause(valueSql(node, scope, compiler));

const values: Reader<[Scope, Compiler], Sql> = {
  field: (node, scope, compiler) => fieldSql(node, scope, compiler, 'happened'),
  literal: (node, _scope, compiler) => literalSql(node, compiler),
  parameter: (node, _scope, compiler) => {
    const { type, value } = parameterValue(compiler, node.name);
    return atom(type, bind(compiler, `param_${node.name}`, type, value));
  },
  moment: (node, _scope, compiler) => atom('date', momentSql(compiler, node.at)),
  compare: (node, scope, compiler) => compareSql(node, scope, compiler, valueSql),
  in: (node, scope, compiler) => inSql(node, scope, compiler, valueSql),
  present: (node, scope, compiler) => {
    const { value, counting } = node;
    if (counting === 'valid' || value.kind !== 'field' || value.column === ROW) {
      return comparison(`${operandSql(value, scope, compiler)} IS NOT NULL`);
    }
    const written = operand(fieldSql(value, scope, compiler, 'written'));
    const text = columnSql(compiler, scopeOf(value, scope, compiler), value.column, 'text');
    return loosely('truth', `${written} IS NOT NULL OR ${text} IS TRUE`);
  },
  and: (node, scope, compiler) => allOrAny('AND', node.of, scope, compiler),
  or: (node, scope, compiler) => allOrAny('OR', node.of, scope, compiler),
  not: (node, scope, compiler) => loosely('truth', `NOT ${operandSql(node.of, scope, compiler)}`),
  is: (node, scope, compiler) => {
    const test = { true: 'IS TRUE', false: 'IS FALSE', unknown: 'IS NULL' }[node.truth];
    return comparison(`${operandSql(node.of, scope, compiler)} ${test}`);
  },
  add: (node, scope, compiler) => {
    const { dialect } = compiler;
    const date = operandSql(node.date, scope, compiler);
    const amount = operandSql(node.amount, scope, compiler);
    switch (node.unit) {
      case 'days':
        return atom('date', dialect.addDays(date, amount));
      case 'months':
        return atom('date', dialect.addMonths(date, amount));
      case 'years':
        return atom('date', dialect.addMonths(date, `12 * ${amount}`));
      case 'workingDays':
        return atom('date', addWorkingDaysSql(compiler, date, amount));
    }
  },
  elapsed: elapsedSql,
  sum: (node, scope, compiler) => arithmetic('+', node.of, scope, compiler),
  difference: (node, scope, compiler) => arithmetic('-', node.of, scope, compiler),
  product: (node, scope, compiler) => arithmetic('*', node.of, scope, compiler),
  earliest: (node, scope, compiler) => extreme('least', node, scope, compiler),
  latest: (node, scope, compiler) => extreme('greatest', node, scope, compiler),
  least: (node, scope, compiler) => extreme('least', node, scope, compiler),
  greatest: (node, scope, compiler) => extreme('greatest', node, scope, compiler),
  coalesce: (node, scope, compiler) => {
    const parts = node.of.map((part) => valueSql(part, scope, compiler));
    return atom(firstType(parts), `coalesce(${parts.map(({ sql }) => sql).join(', ')})`);
  },
  case: (node, scope, compiler) => {
    const branches = node.when.map((branch) => ({
      when: valueSql(branch.if, scope, compiler),
      then: valueSql(branch.then, scope, compiler),
    }));
    const otherwise = valueSql(node.else, scope, compiler);
    const type = firstType([...branches.map(({ then }) => then), otherwise]);
    if (branches.length === 0) return otherwise;
    const shown = branches.map(({ when, then }) => ({ when: when.sql, then: then.sql }));
    return atom(type, searchedCase(shown, otherwise.sql));
  },
  band: (node, scope, compiler) => {
    const value = operandSql(node.value, scope, compiler);
    const branches: { when: string; then: string }[] = [];
    for (const { code, upTo, upToInside } of node.bands) {
      const then = textSql(compiler, code);
      if (upTo === undefined) {
        branches.push({ when: `${value} IS NOT NULL`, then });
        break;
      }
      const limit = operandSql(upTo, scope, compiler);
      branches.push({ when: `${value} ${upToInside === true ? '<=' : '<'} ${limit}`, then });
    }
    return atom('text', searchedCase(branches));
  },
  related: (node, scope, compiler) => {
    // A sub-query that depends on nothing but the record is worked out once, beside its columns.
    if (!scope.derived || holdsKind(node, 'aggregate')) return relatedSql(node, scope, compiler, valueSql);
    const key = JSON.stringify(node);
    let derived = scope.derived.get(key);
    if (!derived) {
      const { sql, type } = relatedSql(node, scope, compiler, valueSql);
      derived = { name: `$related_${scope.derived.size + 1}`, sql, type };
      scope.derived.set(key, derived);
    }
    return atom(derived.type, `${scope.alias}.${compiler.dialect.identifier(derived.name)}`);
  },
  aggregate: (node, scope, compiler) => {
    const aggregate = scope.aggregates?.get(node.name);
    if (!aggregate) throw invalid(compiler, `no aggregate ${node.name}`);
    return atom(aggregate.type, `g.${compiler.dialect.identifier(node.name)}`);
  },
};

function literalSql(node: NodeOf<'literal'>, compiler: Compiler): Sql {
  const { type, value } = node;
  if (typeof value === 'boolean') return atom('truth', compiler.dialect.boolean(value));
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw invalid(compiler, 'a number is not whole');
    return value < 0 ? loosely('integer', String(value)) : atom('integer', String(value));
  }
  if (type !== 'date') return atom('text', textSql(compiler, value));
  const date = parseLocalDate(value);
  if (date === undefined) throw invalid(compiler, 'a date is not one');
  return atom('date', compiler.dialect.date(date));
}

function allOrAny(operator: 'AND' | 'OR', of: readonly Expr[], scope: Scope, compiler: Compiler): Sql {
  if (of.length === 0) return atom('truth', compiler.dialect.boolean(operator === 'AND'));
  if (of.length === 1) return valueSql(of[0]!, scope, compiler);
  return loosely(
    'truth',
    operands(
      operator,
      of.map((part) => conditionSql(part, scope, compiler)),
    ),
  );
}

function elapsedSql(node: NodeOf<'elapsed'>, scope: Scope, compiler: Compiler): Sql {
  const { dialect } = compiler;
  const { unit } = node;
  // An age is counted from the date of birth as written, even one still to come.
  const from =
    unit === 'age' && node.from.kind === 'field'
      ? operand(fieldSql(node.from, scope, compiler, 'written'))
      : operandSql(node.from, scope, compiler);
  const to = operandSql(node.to, scope, compiler);
  switch (unit) {
    case 'days':
      return atom('integer', dialect.daysBetween(from, to));
    case 'workingDays':
      return loosely('integer', workingDaysBetweenSql(compiler, from, to));
    case 'completedMonths':
      return atom('integer', dialect.completedMonths(from, to));
    case 'completedYears':
      return atom('integer', dialect.completedYears(from, to));
    case 'age':
      return atom('integer', dialect.age(from, to));
  }
}

function arithmetic(operator: '+' | '-' | '*', of: readonly Expr[], scope: Scope, compiler: Compiler): Sql {
  if (of.length === 1) return valueSql(of[0]!, scope, compiler);
  return loosely(
    'integer',
    operands(
      operator,
      of.map((part) => operandSql(part, scope, compiler)),
    ),
  );
}

function extreme(
  pick: 'least' | 'greatest',
  node: NodeOf<'earliest' | 'latest' | 'least' | 'greatest'>,
  scope: Scope,
  compiler: Compiler,
): Sql {
  const parts = node.of.map((part) => valueSql(part, scope, compiler));
  const picked = compiler.dialect[pick](parts.map(({ sql }) => sql));
  const type = firstType(parts);
  if (node.absent === 'skip') return atom(type, picked);
  const held = operands(
    'AND',
    parts.map((part) => `${operand(part)} IS NOT NULL`),
  );
  return atom(type, searchedCase([{ when: held, then: picked }]));
}
