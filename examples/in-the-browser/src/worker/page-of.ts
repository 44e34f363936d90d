import type { Page } from '../protocol.ts';

/** How many things stand on one page. */
export const PAGE_SIZE = 25;

/** The page asked for, or the last one where there are fewer; of nothing, one page that is empty. */
export const pageOf = <T, U>(all: ArrayLike<T>, page: number, shown: (one: T) => U): Page<U> => {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const items: U[] = [];
  for (let index = at * PAGE_SIZE; index < Math.min(all.length, (at + 1) * PAGE_SIZE); index += 1)
    items.push(shown(all[index]!));
  return { items, page: at, pages, total: all.length };
};
