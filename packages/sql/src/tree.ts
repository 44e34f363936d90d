import type { Expr } from '@sightline/indicators';

/** The nodes of one kind. */
export type NodeOf<K extends Expr['kind']> = Expr extends infer N
  ? N extends Expr
    ? K extends N['kind']
      ? N
      : never
    : never
  : never;

/** A reader of the tree: an entry for every kind of node, so that a missing one does not compile. */
export type Reader<Arguments extends readonly unknown[], Result> = {
  readonly [K in Expr['kind']]: (node: NodeOf<K>, ...rest: Arguments) => Result;
};

/** Reads one node with the entry of its kind. */
export function read<Arguments extends readonly unknown[], Result>(
  reader: Reader<Arguments, Result>,
  node: Expr,
  ...rest: Arguments
): Result {
  // The entry of a node's own kind takes that node: so `Reader` is made.
  const entry = reader[node.kind] as (node: Expr, ...rest: Arguments) => Result;
  return entry(node, ...rest);
}

const some = (...nodes: readonly (Expr | undefined)[]): readonly Expr[] =>
  nodes.filter((node) => node !== undefined);

const children: Reader<[], readonly Expr[]> = {
  field: () => [],
  literal: () => [],
  parameter: () => [],
  moment: () => [],
  compare: (node) => [node.left, node.right],
  in: (node) => [node.value],
  present: (node) => [node.value],
  and: (node) => node.of,
  or: (node) => node.of,
  not: (node) => [node.of],
  is: (node) => [node.of],
  add: (node) => [node.date, node.amount],
  elapsed: (node) => [node.from, node.to],
  sum: (node) => node.of,
  difference: (node) => node.of,
  product: (node) => node.of,
  earliest: (node) => node.of,
  latest: (node) => node.of,
  least: (node) => node.of,
  greatest: (node) => node.of,
  coalesce: (node) => node.of,
  case: (node) => [...node.when.flatMap((branch) => [branch.if, branch.then]), node.else],
  band: (node) => [node.value, ...node.bands.flatMap((band) => some(band.upTo))],
  related: (node) => [
    ...(node.on ?? []).flatMap((pair) => [pair.this, pair.that]),
    node.where,
    ...some(node.order, node.value),
  ],
  aggregate: () => [],
};

/** The column of the first field of a tree, in tree order, whether absent or not. */
export function firstFieldOf(node: Expr | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'field') return node.column;
  for (const child of read(children, node)) {
    const column = firstFieldOf(child);
    if (column !== undefined) return column;
  }
  return undefined;
}

/** True when a tree holds a node of the kind. */
export const holdsKind = (node: Expr, kind: Expr['kind']): boolean =>
  node.kind === kind || read(children, node).some((child) => holdsKind(child, kind));

/** True when a tree reads the record that asks, for which it stands inside `related`. */
export const readsOuter = (node: Expr): boolean =>
  (node.kind === 'field' && node.row === 'outer') || read(children, node).some(readsOuter);
