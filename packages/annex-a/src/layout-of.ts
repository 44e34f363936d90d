import type { Layout } from '@sightline/core';
import { normalise } from '@sightline/workbook';
import type { FoundSheet } from './found-sheet.ts';
import type { ListSpec } from './list-spec.ts';

/**
 * A list's layout and how it is known. `heading`: a heading only this layout has; `option`: the caller said
 * so.
 */
export type LayoutChoice = { readonly layout: Layout; readonly why: 'heading' | 'option' | 'assumed' };

/**
 * The layout of a sheet. A heading that one layout alone uses decides (Sex is 2026); the layouts of 2019 and
 * 2024 have the same headings on the lists that are read, so that without one it is what the caller says, or
 * 2024.
 */
export function layoutOf({ list, sheet }: FoundSheet, stated: Layout | undefined): LayoutChoice {
  for (const { column, heading } of sheet.headings?.matches ?? []) {
    const layout = layoutNamed(list, column, heading);
    if (layout) return { layout, why: 'heading' };
  }
  return stated ? { layout: stated, why: 'option' } : { layout: '2024', why: 'assumed' };
}

function layoutNamed(list: ListSpec, key: string, heading: string): Layout | undefined {
  const names = list.columns.find((column) => column.key === key)?.nameByLayout ?? {};
  return list.layouts.find(
    (layout) => names[layout] !== undefined && normalise(names[layout]) === normalise(heading),
  );
}
