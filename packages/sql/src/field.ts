import type { NodeOf } from '@sightline/indicators';
import { invalid, type Compiler } from './compiler.ts';
import { atom, type Sql } from './fragment.ts';
import { columnSql } from './rows.ts';
import type { Scope } from './scope.ts';

/** The scope that a field is read in. */
export function scopeOf(node: NodeOf<'field'>, scope: Scope, compiler: Compiler): Scope {
  if (node.row !== 'outer') return scope;
  if (!scope.outer) throw invalid(compiler, 'row outer is only inside related');
  return scope.outer;
}

/** A field, with or without dates later than the snapshot. */
export function fieldSql(
  node: NodeOf<'field'>,
  scope: Scope,
  compiler: Compiler,
  reading: 'happened' | 'written',
): Sql {
  const read = scopeOf(node, scope, compiler);
  return atom(read.rows.typeOf(node.column), columnSql(compiler, read, node.column, reading));
}
