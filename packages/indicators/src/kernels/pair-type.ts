import type { Expr } from '../expr.ts';
import type { Reading, Scope } from './scope.ts';
import type { ValueType } from './vector.ts';

/** An expression read on a related record and the record that asked, as a closure; values are coded as in a vector. */
export type Pair = { readonly type: ValueType; readonly at: (inner: number, outer: number) => number };

/** The two records' scopes and the reading. */
export type PairScope = { readonly inner: Scope; readonly outer: Scope; readonly reading: Reading };

/** Compiles a tree for pairs. */
export type CompilePair = (node: Expr, scopes: PairScope) => Pair;
