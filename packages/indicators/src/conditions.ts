import type { Expr } from './expr.ts';
import { childrenOf } from './tree.ts';

/** A condition, and what it is decided by. */
export type Condition = {
  readonly node: Expr;
  /** The column whose value alone decides it. */
  readonly column?: string;
  /** Whether it matters which of several sources leaves it unknown. */
  readonly isBlamed: boolean;
};

const CONNECTIVES: ReadonlySet<Expr['kind']> = new Set(['and', 'or', 'not', 'is']);

/**
 * The parts of a condition that turn on one thing each: the largest that read one column, and what joins several columns otherwise
 * than by `and`, `or`, `not` and `is`. Whether the condition holds of a record, and what leaves it unknown, follows from its parts.
 *
 * @param asksWhy - whether what leaves it unknown matters
 */
export function conditionsIn(node: Expr, asksWhy: boolean): readonly Condition[] {
  const columns = new Set<string>();
  const others = new Set<string>();
  gatherSources(node, columns, others);
  const hasSeveralSources = columns.size + others.size > 1;
  if (hasSeveralSources && CONNECTIVES.has(node.kind)) {
    return childrenOf(node).flatMap((child) => conditionsIn(child.node, asksWhy));
  }
  const [column] = columns;
  if (column === undefined || hasSeveralSources) return [{ node, isBlamed: asksWhy && hasSeveralSources }];
  return [{ node, column, isBlamed: false }];
}

/** What a node reads: columns by their values, and related records or texts that could not be read. */
function gatherSources(node: Expr, columns: Set<string>, others: Set<string>): void {
  if (node.kind === 'field') columns.add(node.column);
  else if (node.kind === 'related' || (node.kind === 'present' && node.counting === 'any-text')) {
    others.add(JSON.stringify(node));
  } else for (const child of childrenOf(node)) gatherSources(child.node, columns, others);
}
