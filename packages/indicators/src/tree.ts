import type { Expr } from './expr.ts';

/** The nodes of one kind. */
export type NodeOf<K extends Expr['kind']> = Expr extends infer N
  ? N extends Expr
    ? K extends N['kind']
      ? N
      : never
    : never
  : never;

/** One reader of the tree: an entry for every kind, so that a missing node does not compile. */
export type Reader<Arguments extends readonly unknown[], Result> = {
  readonly [K in Expr['kind']]: (node: NodeOf<K>, ...rest: Arguments) => Result;
};

/** Reads one node with the entry of its kind. */
export function read<Arguments extends readonly unknown[], Result>(
  reader: Reader<Arguments, Result>,
  node: Expr,
  ...rest: Arguments
): Result {
  // The entry of a node's own kind takes that node: the correlation is by construction of `Reader`.
  const entry = reader[node.kind] as (node: Expr, ...rest: Arguments) => Result;
  return entry(node, ...rest);
}

/** A child of a node; `that` children read the related record, whose `outer` is the record of the node itself. */
export type Child = { readonly node: Expr; readonly scope: 'this' | 'that'; readonly at: string };

const here = (node: Expr, at: string): Child => ({ node, scope: 'this', at });
const there = (node: Expr, at: string): Child => ({ node, scope: 'that', at });
const many = (nodes: readonly Expr[], at: string): Child[] =>
  nodes.map((node, i) => here(node, `${at}[${i}]`));

const children: Reader<[], readonly Child[]> = {
  field: () => [],
  literal: () => [],
  parameter: () => [],
  moment: () => [],
  compare: (node) => [here(node.left, 'left'), here(node.right, 'right')],
  in: (node) => [here(node.value, 'value')],
  present: (node) => [here(node.value, 'value')],
  and: (node) => many(node.of, 'of'),
  or: (node) => many(node.of, 'of'),
  not: (node) => [here(node.of, 'of')],
  is: (node) => [here(node.of, 'of')],
  add: (node) => [here(node.date, 'date'), here(node.amount, 'amount')],
  elapsed: (node) => [here(node.from, 'from'), here(node.to, 'to')],
  sum: (node) => many(node.of, 'of'),
  difference: (node) => many(node.of, 'of'),
  product: (node) => many(node.of, 'of'),
  earliest: (node) => many(node.of, 'of'),
  latest: (node) => many(node.of, 'of'),
  least: (node) => many(node.of, 'of'),
  greatest: (node) => many(node.of, 'of'),
  coalesce: (node) => many(node.of, 'of'),
  case: (node) => [
    ...node.when.flatMap((branch, i) => [
      here(branch.if, `when[${i}].if`),
      here(branch.then, `when[${i}].then`),
    ]),
    here(node.else, 'else'),
  ],
  band: (node) => [
    here(node.value, 'value'),
    ...node.bands.flatMap((one, i) => (one.upTo === undefined ? [] : [here(one.upTo, `bands[${i}].upTo`)])),
  ],
  related: (node) => [
    ...(node.on ?? []).flatMap((pair, i) => [
      here(pair.this, `on[${i}].this`),
      there(pair.that, `on[${i}].that`),
    ]),
    there(node.where, 'where'),
    ...(node.order === undefined ? [] : [there(node.order, 'order')]),
    ...(node.value === undefined ? [] : [there(node.value, 'value')]),
  ],
  aggregate: () => [],
};

/** The children of a node, in tree order. */
export function childrenOf(node: Expr): readonly Child[] {
  return read(children, node);
}

/** The column of the first field of a tree, in tree order, statically. */
export function firstFieldOf(node: Expr | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'field') return node.column;
  for (const child of childrenOf(node)) {
    const column = firstFieldOf(child.node);
    if (column !== undefined) return column;
  }
  return undefined;
}

/** Which rows a tree inside `related` reads: the related record, the one that asked, or both. */
export function rowsReadBy(node: Expr): { readonly inner: boolean; readonly outer: boolean } {
  if (node.kind === 'field') return { inner: node.row !== 'outer', outer: node.row === 'outer' };
  let inner = node.kind === 'related' && (node.on === undefined || node.notItself === true);
  let outer = false;
  for (const child of childrenOf(node)) {
    const reads = rowsReadBy(child.node);
    if (child.scope === 'this') {
      inner ||= reads.inner;
      outer ||= reads.outer;
    } else {
      inner ||= reads.outer;
    }
  }
  return { inner, outer };
}

/** True when a tree holds a node of the kind. */
export function holdsKind(node: Expr, kind: Expr['kind']): boolean {
  return node.kind === kind || childrenOf(node).some((child) => holdsKind(child.node, kind));
}
