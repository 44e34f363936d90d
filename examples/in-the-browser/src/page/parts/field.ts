import type { Facet } from '../../protocol.ts';
import { h } from '../dom.ts';
import { grouped } from './pager.ts';

/** A choice of one value among those that findings have, or any. */
export const facetSelect = (
  id: string,
  label: string,
  facets: readonly Facet[],
  chosen: string,
): HTMLElement =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h(
      'select',
      { id, name: id },
      h('option', { value: '' }, 'Any'),
      facets.map(({ value, words, count }) =>
        h('option', { value, selected: value === chosen }, `${words} (${grouped(count)})`),
      ),
    ),
  );

/** A field for a line of text. */
export const textField = (id: string, label: string, hint: string, value: string): HTMLElement =>
  h(
    'div',
    { class: 'field' },
    h('label', { for: id }, label),
    h('p', { class: 'hint', id: `${id}-hint` }, hint),
    h('input', { id, name: id, type: 'text', value, 'aria-describedby': `${id}-hint`, autocomplete: 'off' }),
  );

/** The value of a field of a form. */
export const valueIn = (form: HTMLFormElement, name: string): string => {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
};
