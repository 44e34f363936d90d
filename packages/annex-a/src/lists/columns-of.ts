import type { Layout } from '@sightline/core';
import type { ListColumn, ListSpec } from './list-spec.ts';

/**
 * The columns that a list has in a layout, in their order.
 *
 * @example
 * import { annexALists, columnsOf } from '@sightline/annex-a';
 * const careLeavers = annexALists.find((list) => list.key === 'careLeavers');
 * [columnsOf(careLeavers, '2019').length, columnsOf(careLeavers, '2024').length] // => [13, 17]
 */
export function columnsOf(list: ListSpec, layout: Layout): readonly ListColumn[] {
  return list.columns.filter(({ layouts = list.layouts }) => layouts.includes(layout));
}
