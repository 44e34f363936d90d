import type { ListsView } from '../lists-view.ts';

/** Works something out once for the rules of several lists. */
export function oncePerCheck<T>(workOut: (lists: ListsView) => T): (lists: ListsView) => T {
  const known = new WeakMap<ListsView, { readonly result: T }>();
  return (lists) => {
    let held = known.get(lists);
    if (!held) known.set(lists, (held = { result: workOut(lists) }));
    return held.result;
  };
}
