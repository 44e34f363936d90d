import type { Expr } from '../expr.ts';
import { childrenOf } from '../tree.ts';
import type { Plain, PlainType } from './subject.ts';

/** What one node gave on one record, with what its parts gave. */
export type Trace = {
  readonly node: Expr;
  readonly type: PlainType;
  /** Absent, or unknown, as undefined. */
  readonly value: Plain;
  readonly asked: boolean;
  /** The first absent field, where the node is undecided. */
  readonly blame?: string;
  readonly hidden?: boolean;
  readonly of: readonly Trace[];
};

/** A node that was not needed, and all below it. */
export function neverAsked(node: Expr): Trace {
  return {
    node,
    type: 'truth',
    value: undefined,
    asked: false,
    of: childrenOf(node).map((child) => neverAsked(child.node)),
  };
}

/**
 * A node that gave a value, or, naming who is to blame, none.
 *
 * @param from - what the value was computed from, where that is not its parts
 */
export function gave(
  node: Expr,
  type: PlainType,
  value: Plain,
  of: readonly Trace[],
  blame?: string,
  from: readonly Trace[] = of,
): Trace {
  // Whatever is computed from a hidden value may tell it; a truth does not.
  const hidden = type !== 'truth' && from.some((part) => part.hidden === true);
  return {
    node,
    type,
    value,
    asked: true,
    of,
    ...(value === undefined && blame !== undefined ? { blame } : {}),
    ...(hidden ? { hidden } : {}),
  };
}
