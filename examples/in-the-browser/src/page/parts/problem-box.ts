import { h } from '../dom.ts';
import type { Problem } from '../state.ts';

/** What went wrong and what to do, read out as soon as it is shown. */
export const problemBox = ({ problem, action, faults }: Problem): HTMLElement =>
  h(
    'div',
    { class: 'problem', role: 'alert' },
    h('h2', {}, 'There is a problem'),
    h('p', {}, h('strong', {}, `${problem}.`)),
    action !== '' && h('p', {}, action),
    faults.length > 0 &&
      h(
        'ul',
        {},
        faults.map((fault) => h('li', {}, fault)),
      ),
  );
