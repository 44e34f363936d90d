import { h, type Child } from '../dom.ts';

/** A column of a table: its heading, and whether its cells are numbers. */
export type TableColumn = { readonly heading: string; readonly number?: true };

/**
 * A table with a caption. On a narrow screen each row is a block and each cell says its heading, so the roles are written
 * out: a browser would forget them. One of few short columns is `small` and stays a table.
 */
export const table = (
  caption: Child,
  columns: readonly TableColumn[],
  rows: readonly (readonly Child[])[],
  more: { readonly class?: string; readonly small?: true } = {},
): HTMLTableElement => {
  const classOf = (at: number): string | undefined => (columns[at]?.number ? 'number' : undefined);
  return h(
    'table',
    { role: 'table', class: `${more.small ? 'small' : 'stack'} ${more.class ?? ''}`.trim() },
    h('caption', {}, caption),
    h(
      'thead',
      { role: 'rowgroup' },
      h(
        'tr',
        { role: 'row' },
        columns.map(({ heading }, at) =>
          h('th', { scope: 'col', role: 'columnheader', class: classOf(at) }, heading),
        ),
      ),
    ),
    h(
      'tbody',
      { role: 'rowgroup' },
      rows.map((cells) =>
        h(
          'tr',
          { role: 'row' },
          cells.map((cell, at) =>
            at === 0
              ? h('th', { scope: 'row', role: 'rowheader', class: classOf(at) }, cell)
              : h(
                  'td',
                  { role: 'cell', class: classOf(at) },
                  h('span', { class: 'narrow-only', 'aria-hidden': 'true' }, columns[at]?.heading ?? ''),
                  h('div', {}, cell),
                ),
          ),
        ),
      ),
    ),
  );
};
