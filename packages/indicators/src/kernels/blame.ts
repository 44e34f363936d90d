import { ABSENT } from '@sightline/core';
import type { Expr } from '../expr.ts';
import { firstFieldOf, read } from '../tree.ts';
import type { Reader } from '../tree.ts';
import { operand } from './operand.ts';
import type { Reading, Scope } from './scope.ts';
import { UNKNOWN } from './vector.ts';

/** Names the column that left a node undecided on a record, for a node that is unknown or absent there. */
export type Blame = (row: number) => string;

/** What to blame a node's being undecided on; the columns are looked up once, when the first record asks. */
export function blamed(node: Expr, scope: Scope, reading: Reading): Blame {
  let blame: Blame | undefined;
  return (row) => (blame ??= read(reasons, node, scope, reading))(row);
}

type Where = [scope: Scope, reading: Reading];

const nothing = (): Blame => () => '';

/** Of several nodes the first that is undecided. */
function firstUndecided(nodes: readonly Expr[], ...[scope, reading]: Where): Blame {
  const parts = nodes.map((node) => ({
    values: reading.vector(node, scope).values,
    blame: blamed(node, scope, reading),
  }));
  return (row) => parts.find(({ values }) => isUndecided(values, row))?.blame(row) ?? '';
}

const ofAll = (node: { readonly of: readonly Expr[] }, ...where: Where): Blame =>
  firstUndecided(node.of, ...where);

const reasons: Reader<Where, Blame> = {
  field: (node) => () => node.column,
  literal: nothing,
  parameter: nothing,
  moment: nothing,
  compare: (node, ...where) => {
    const left = operand(node.left, ...where);
    const right = operand(node.right, ...where);
    const [ofLeft, ofRight] = [blamed(node.left, ...where), blamed(node.right, ...where)];
    return (row) => {
      const value = left.made.values[row] as number;
      if (value === ABSENT) return ofLeft(row);
      if (right.made.values[row] === ABSENT) return ofRight(row);
      // Both are there: a field's date after the snapshot met another that lies there too.
      return value > left.last ? ofLeft(row) : ofRight(row);
    };
  },
  in: (node, ...where) => blamed(node.value, ...where),
  present: nothing,
  and: ofAll,
  or: ofAll,
  not: (node, ...where) => blamed(node.of, ...where),
  is: nothing,
  add: (node, ...where) => firstUndecided([node.date, node.amount], ...where),
  elapsed: (node, scope, reading) => {
    const from =
      node.unit === 'age' ? operand(node.from, scope, reading).made : reading.vector(node.from, scope);
    const [ofFrom, ofTo] = [blamed(node.from, scope, reading), blamed(node.to, scope, reading)];
    return (row) => (from.values[row] === ABSENT ? ofFrom(row) : ofTo(row));
  },
  sum: ofAll,
  difference: ofAll,
  product: ofAll,
  earliest: ofAll,
  latest: ofAll,
  least: ofAll,
  greatest: ofAll,
  coalesce: ofAll,
  case: (node, scope, reading) => {
    const branches = node.when.map((branch) => ({
      taken: reading.vector(branch.if, scope).values,
      blame: blamed(branch.then, scope, reading),
    }));
    const otherwise = blamed(node.else, scope, reading);
    return (row) => (branches.find(({ taken }) => taken[row] === 1)?.blame ?? otherwise)(row);
  },
  band: (node, ...where) => blamed(node.value, ...where),
  related: (node) => {
    const name = `${node.list}.${firstFieldOf(node.value) ?? '$row'}`;
    return () => name;
  },
  aggregate: (node, scope) => (group) => scope.aggregateField?.(node.name, group) ?? node.name,
};

/** True when a truth is unknown, or a value absent, on the record. */
export function isUndecided(values: Int8Array | Int32Array, row: number): boolean {
  return values[row] === (values instanceof Int8Array ? UNKNOWN : ABSENT);
}
