import { childrenOf } from '@sightline/indicators';
import type { Expr } from '@sightline/indicators';

/** True when a tree reads the record that asks, for which it stands inside `related`. */
export const readsOuter = (node: Expr): boolean =>
  (node.kind === 'field' && node.row === 'outer') || childrenOf(node).some((child) => readsOuter(child.node));
