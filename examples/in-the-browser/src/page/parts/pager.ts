import type { Page } from '../../protocol.ts';
import { h } from '../dom.ts';
import { button } from './button.ts';

/** A number with commas between thousands. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Buttons to the pages beside this one; nothing where there is one page. */
export const pager = (
  { page, pages }: Pick<Page<unknown>, 'page' | 'pages'>,
  label: string,
  goTo: (page: number) => void,
): HTMLElement | undefined =>
  pages < 2
    ? undefined
    : h(
        'nav',
        { class: 'pager', 'aria-label': label },
        page > 0 && button('First', () => goTo(0), 'quiet'),
        page > 0 && button('Previous', () => goTo(page - 1), 'quiet'),
        h('span', {}, `Page ${grouped(page + 1)} of ${grouped(pages)}`),
        page < pages - 1 && button('Next', () => goTo(page + 1), 'quiet'),
        page < pages - 1 && button('Last', () => goTo(pages - 1), 'quiet'),
      );
