import type { Expr } from './expr.ts';
import { childrenOf } from './tree.ts';

const CONNECTIVES: ReadonlySet<Expr['kind']> = new Set(['and', 'or', 'not', 'is']);

/**
 * The parts of a condition that turn on one thing each: the largest that read one column, and what joins several columns otherwise
 * than by `and`, `or`, `not` and `is`. Whether the condition holds of a record, and what leaves it unknown, follows from its parts.
 */
export function conditionsIn(node: Expr): readonly Expr[] {
  if (!CONNECTIVES.has(node.kind) || !hasSeveralSources(node)) return [node];
  return childrenOf(node).flatMap((child) => conditionsIn(child.node));
}

/** Whether a node reads several columns or related records, so that one or another may leave it unknown. */
export function hasSeveralSources(node: Expr): boolean {
  const sources = new Set<string>();
  gatherSources(node, sources);
  return sources.size > 1;
}

function gatherSources(node: Expr, sources: Set<string>): void {
  if (node.kind === 'field') sources.add(node.column);
  else if (node.kind === 'related') sources.add(JSON.stringify(node));
  else for (const child of childrenOf(node)) gatherSources(child.node, sources);
}
