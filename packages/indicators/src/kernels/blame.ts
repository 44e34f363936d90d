import { ABSENT } from '@sightline/core';
import type { Expr } from '../expr.ts';
import { firstFieldOf, read } from '../tree.ts';
import type { Reader } from '../tree.ts';
import { operand } from './operand.ts';
import type { Reading, Scope } from './scope.ts';
import { UNKNOWN, absentOf } from './vector.ts';

/** The column that left a node undecided on one record, for a node that is unknown or absent there. */
export function blame(node: Expr, scope: Scope, reading: Reading, row: number): string {
  return read(reasons, node, scope, reading, row);
}

function isAbsent(node: Expr, scope: Scope, reading: Reading, row: number): boolean {
  const { type, values } = reading.vector(node, scope);
  return values[row] === absentOf(type);
}

function firstAbsent(nodes: readonly Expr[], scope: Scope, reading: Reading, row: number): string {
  const part = nodes.find((node) => isAbsent(node, scope, reading, row));
  return part === undefined ? '' : blame(part, scope, reading, row);
}

type Where = [scope: Scope, reading: Reading, row: number];

const nothing = (): string => '';
const ofAll = (node: { readonly of: readonly Expr[] }, ...where: Where): string =>
  firstAbsent(node.of, ...where);

const reasons: Reader<Where, string> = {
  field: (node) => node.column,
  literal: nothing,
  parameter: nothing,
  moment: nothing,
  compare: (node, scope, reading, row) => {
    const left = operand(node.left, scope, reading);
    const right = operand(node.right, scope, reading);
    const value = left.made.values[row] as number;
    if (value === ABSENT) return blame(node.left, scope, reading, row);
    if (right.made.values[row] === ABSENT) return blame(node.right, scope, reading, row);
    // Both are there: a field's date after the snapshot met another that lies there too.
    return blame(value > left.last ? node.left : node.right, scope, reading, row);
  },
  in: (node, ...where) => blame(node.value, ...where),
  present: nothing,
  and: ofAll,
  or: ofAll,
  not: (node, ...where) => blame(node.of, ...where),
  is: nothing,
  add: (node, ...where) => firstAbsent([node.date, node.amount], ...where),
  elapsed: (node, scope, reading, row) => {
    const from =
      node.unit === 'age' ? operand(node.from, scope, reading).made : reading.vector(node.from, scope);
    return blame(from.values[row] === ABSENT ? node.from : node.to, scope, reading, row);
  },
  sum: ofAll,
  difference: ofAll,
  product: ofAll,
  earliest: ofAll,
  latest: ofAll,
  least: ofAll,
  greatest: ofAll,
  coalesce: ofAll,
  case: (node, scope, reading, row) => {
    const taken = node.when.find((branch) => reading.vector(branch.if, scope).values[row] === 1);
    return blame(taken?.then ?? node.else, scope, reading, row);
  },
  band: (node, ...where) => blame(node.value, ...where),
  related: (node) => `${node.list}.${firstFieldOf(node.value) ?? '$row'}`,
  aggregate: (node, scope, _reading, group) => scope.aggregateField?.(node.name, group) ?? node.name,
};

/** True when a truth is unknown, or a value absent, on the record. */
export function isUndecided(values: Int8Array | Int32Array, row: number): boolean {
  return values[row] === (values instanceof Int8Array ? UNKNOWN : ABSENT);
}
