import type { Act } from '../act.ts';
import { h, type Child } from '../dom.ts';
import { button } from '../parts/button.ts';
import type { State } from '../state.ts';

/** While the worker reads or checks: how far it has come, and the way to stop it. */
export const workingView = ({ work: { title, words, done, of }, files }: State, act: Act): Child => [
  h('h1', { tabindex: '-1' }, title),
  h('p', {}, files.length === 1 ? files[0] : `${files.length} files`),
  h(
    'div',
    { 'data-region': 'progress', id: 'progress' },
    h('label', { for: 'bar' }, words),
    h('progress', { id: 'bar', max: Math.max(1, of), ...(of > 1 ? { value: done } : {}) }),
  ),
  button('Cancel', act.stop, 'warning'),
];
