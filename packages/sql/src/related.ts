import type { Expr, NodeOf } from '@sightline/indicators';
import { invalid, type Compiler } from './compiler.ts';
import { atom, clause, operand, type ReadValue, type Sql } from './fragment.ts';
import { indent, operands, parenthesised } from './layout.ts';
import { columnSql, ROW, rowsOf } from './rows.ts';
import type { Scope } from './scope.ts';
import { readsOuter } from './reads-outer.ts';

/** Other records, as a sub-query on the record that asks. */
export function relatedSql(node: NodeOf<'related'>, asking: Scope, compiler: Compiler, read: ReadValue): Sql {
  const { dialect } = compiler;
  const operandSql = (of: Expr, at: Scope): string => operand(read(of, at, compiler));
  const rows = rowsOf(compiler, node.list);
  const scope: Scope = { alias: `other${depthOf(asking)}`, rows, outer: asking };
  const row = columnSql(compiler, scope, ROW, 'written');

  const conditions = pairsOf(node, asking, scope, compiler).map(
    (pair) => `${operandSql(pair.that, scope)} = ${operandSql(pair.this, asking)}`,
  );
  const where = clause(read(node.where, scope, compiler));
  if (where !== dialect.boolean(true)) conditions.push(where);
  if (node.notItself === true && asking.rows.list === node.list) {
    conditions.push(`${row} <> ${columnSql(compiler, asking, ROW, 'written')}`);
  }
  const ordered = node.take === 'first' || node.take === 'last';
  const order = ordered ? operandSql(needed(node.order, compiler), scope) : '';
  if (ordered) conditions.push(`${order} IS NOT NULL`);
  const from = [
    `FROM ${dialect.identifier(rows.query)} AS ${scope.alias}`,
    ...(conditions.length > 0 ? [`WHERE ${operands('AND', conditions)}`] : []),
  ].join('\n');

  const value = (): Sql => read(needed(node.value, compiler), scope, compiler);
  const folded = (fold: (of: string) => string): string => {
    const { sql } = value();
    // An aggregate of nothing but the asking record would belong to the query around this one.
    return node.value && readsOuter(node.value)
      ? parenthesised(
          `SELECT ${fold('found.value')}\nFROM (\n${indent(`SELECT ${sql} AS value\n${from}`)}\n) AS found`,
        )
      : parenthesised(`SELECT ${fold(sql)}\n${from}`);
  };
  switch (node.take) {
    case 'exists':
      return atom('truth', dialect.exists(from));
    case 'count':
      return atom('integer', parenthesised(`SELECT count(*)\n${from}`));
    case 'countDistinct':
      return atom(
        'integer',
        folded((of) => `count(DISTINCT ${of})`),
      );
    case 'sum':
      return atom(
        'integer',
        folded((of) => `CAST(coalesce(sum(${of}), 0) AS ${dialect.types.integer})`),
      );
    case 'first':
    case 'last': {
      const { sql, type } = value();
      // Of records with one order, the first in the list is taken either way. A bare number would be a column's position.
      const ranks = /^\(?-?\d+\)?$/.test(order)
        ? [row]
        : [`${order}${node.take === 'last' ? ' DESC' : ''}`, row];
      return atom(type, parenthesised(`SELECT ${sql}\n${from}\nORDER BY ${ranks.join(', ')}\nLIMIT 1`));
    }
  }
}

const depthOf = (scope: Scope): number => (scope.outer ? depthOf(scope.outer) + 1 : 1);

/** The pairs that tie two lists: those stated, else the key of the child in both. */
function pairsOf(
  node: NodeOf<'related'>,
  asking: Scope,
  scope: Scope,
  compiler: Compiler,
): readonly { readonly this: Expr; readonly that: Expr }[] {
  if (node.on) return node.on;
  const [mine, theirs] = [asking.rows.child, scope.rows.child];
  if (mine === undefined || theirs === undefined) throw invalid(compiler, `no child key ties ${node.list}`);
  return [{ this: { kind: 'field', column: mine }, that: { kind: 'field', column: theirs } }];
}

function needed(node: Expr | undefined, compiler: Compiler): Expr {
  if (!node) throw invalid(compiler, 'related needs value and order');
  return node;
}
