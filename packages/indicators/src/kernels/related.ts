import { ABSENT, SightlineError } from '@sightline/core';
import type { Expr, RelatedExpr } from '../expr.ts';
import { indexByKey } from './key-index.ts';
import type { KeyIndex } from './key-index.ts';
import type { CompilePair, Pair, PairScope } from './pair-type.ts';
import { listScope } from './scope.ts';
import type { Reading, Scope } from './scope.ts';
import { TRUE, arrayOf, vectorOf, wholeNumber } from './vector.ts';
import type { ValueType, Vector } from './vector.ts';

/** The pairs that tie the two lists: those stated, else the child key of both. */
function keyPairs(node: RelatedExpr, asker: Scope, other: Scope): readonly { this: Expr; that: Expr }[] {
  if (node.on !== undefined) return node.on;
  const [mine, theirs] = [asker.childColumn, other.childColumn];
  if (mine === undefined || theirs === undefined) {
    throw new SightlineError('NOT_AVAILABLE', { list: mine === undefined ? (asker.list ?? '') : node.list });
  }
  return [{ this: { kind: 'field', column: mine }, that: { kind: 'field', column: theirs } }];
}

type Taker = { readonly type: ValueType; readonly take: (asker: number, bucket: number) => number };

/** Folds the related records of one bucket for one asker, in the way the node takes them. */
function taker(
  node: RelatedExpr,
  asker: Scope,
  other: Scope,
  index: KeyIndex,
  reading: Reading,
  compile: CompilePair,
): Taker {
  const scopes: PairScope = { inner: other, outer: asker, reading };
  const where = compile(node.where, scopes);
  const value = node.value === undefined ? undefined : compile(node.value, scopes);
  const order = node.order === undefined ? undefined : compile(node.order, scopes);
  const itself = node.notItself === true && asker.list === node.list;
  const { start, rows } = index;

  const each = (ask: number, bucket: number, visit: (row: number) => boolean): void => {
    if (bucket < 0) return;
    const own = itself ? asker.recordAt(ask) : -1;
    const end = start[bucket + 1] as number;
    for (let at = start[bucket] as number; at < end; at++) {
      const row = rows[at] as number;
      if (row !== own && where.at(row, ask) === TRUE && !visit(row)) return;
    }
  };

  switch (node.take) {
    case 'exists':
    case 'count': {
      const first = node.take === 'exists';
      const take = (ask: number, bucket: number): number => {
        let count = 0;
        each(ask, bucket, () => (count += 1) > 0 && !first);
        return count;
      };
      return { type: first ? 'truth' : 'integer', take };
    }
    case 'countDistinct':
      return {
        type: 'integer',
        take: (ask, bucket) => {
          const seen = new Set<number>();
          each(ask, bucket, (row) => seen.add(needed(value).at(row, ask)) !== undefined);
          seen.delete(ABSENT);
          return seen.size;
        },
      };
    case 'sum':
      return {
        type: 'integer',
        take: (ask, bucket) => {
          let total = 0;
          each(ask, bucket, (row) => {
            const part = needed(value).at(row, ask);
            if (part !== ABSENT) total = wholeNumber(total + part);
            return true;
          });
          return total;
        },
      };
    case 'first':
    case 'last': {
      const sign = node.take === 'first' ? 1 : -1;
      return {
        type: needed(value).type,
        take: (ask, bucket) => {
          let best = -1;
          let bestOrder = 0;
          each(ask, bucket, (row) => {
            const place = needed(order).at(row, ask);
            // Records come in list order, so that a tie stays with the lowest row.
            if (place !== ABSENT && (best < 0 || sign * place < bestOrder)) {
              best = row;
              bestOrder = sign * place;
            }
            return true;
          });
          return best < 0 ? ABSENT : needed(value).at(best, ask);
        },
      };
    }
  }
}

function needed(pair: Pair | undefined): Pair {
  if (pair === undefined) {
    throw new SightlineError('DEFINITION_INVALID', { path: '', problem: 'related needs value and order' });
  }
  return pair;
}

function indexOf(pairs: readonly { that: Expr }[], other: Scope, reading: Reading): KeyIndex {
  return indexByKey(
    pairs.map((pair) => reading.vector(pair.that, other).values),
    other.size,
  );
}

/** A `related` node over every record of the scope that asks. */
export function relatedVector(
  node: RelatedExpr,
  asker: Scope,
  reading: Reading,
  compile: CompilePair,
): Vector {
  const other = listScope(reading.session, node.list);
  const pairs = keyPairs(node, asker, other);
  const index = indexOf(pairs, other, reading);
  const keys = pairs.map((pair) => reading.vector(pair.this, asker).values);
  const { type, take } = taker(node, asker, other, index, reading, compile);
  const out = arrayOf(type, asker.size);
  for (let ask = 0; ask < asker.size; ask++) {
    out[ask] = take(
      ask,
      index.find((position) => (keys[position] as Int32Array)[ask] as number),
    );
  }
  return vectorOf(type, out);
}

/** A `related` node inside another one: its asker is the related record of that one. */
export function relatedPair(node: RelatedExpr, scopes: PairScope, compile: CompilePair): Pair {
  const asker = scopes.inner;
  const other = listScope(scopes.reading.session, node.list);
  const pairs = keyPairs(node, asker, other);
  const index = indexOf(pairs, other, scopes.reading);
  const keys = pairs.map((pair) => compile(pair.this, scopes));
  const { type, take } = taker(node, asker, other, index, scopes.reading, compile);
  return {
    type,
    at: (inner, outer) =>
      take(
        inner,
        index.find((position) => (keys[position] as Pair).at(inner, outer)),
      ),
  };
}
