import type { Act } from '../act.ts';
import { h, type Child } from '../dom.ts';
import { problemBox } from '../parts/problem-box.ts';
import type { State } from '../state.ts';

/** Step 1: the files. */
export const chooseView = ({ problem, stopped }: State, act: Act): Child => {
  const input = h('input', {
    id: 'files',
    type: 'file',
    multiple: true,
    accept: '.xlsx,.xlsm,.csv,.txt,.zip,.json',
    'aria-describedby': 'files-hint',
    on: { change: () => act.giveFiles([...(input.files ?? [])]) },
  });
  return [
    problem && problemBox(problem),
    stopped &&
      h(
        'div',
        { class: 'inset', role: 'status' },
        h('p', {}, 'You stopped the work. Nothing of it was kept.'),
      ),
    h('h1', { tabindex: '-1' }, 'Check Annex A lists'),
    h(
      'p',
      { class: 'lead' },
      'Give the child-level lists that you keep for Ofsted. You get what is wrong in them, row by row, then the figures that they show.',
    ),
    h(
      'div',
      { class: 'inset' },
      h('p', {}, h('strong', {}, 'Your files stay on this computer.')),
      h(
        'p',
        {},
        'This page has no way to send anything: its own policy forbids the browser every connection. It stores nothing, and forgets everything when you close it.',
      ),
    ),
    h(
      'div',
      { class: 'drop', id: 'drop' },
      h('label', { for: 'files', class: 'label-large' }, 'Choose files'),
      h(
        'p',
        { class: 'hint', id: 'files-hint' },
        'One Excel workbook (.xlsx), several CSV files, or a zip file of them. You can also drop them anywhere on this page.',
      ),
      input,
    ),
    h(
      'details',
      {},
      h('summary', {}, 'What else you can give'),
      h(
        'ul',
        {},
        h(
          'li',
          {},
          h('strong', {}, 'sightline.json'),
          ', your settings: with targets in it, the figures are judged.',
        ),
        h(
          'li',
          {},
          h('strong', {}, 'A table of population'),
          ' (CSV or Excel: area code, mid-year, lowest age, highest age, population), for the rates per 10,000 children.',
        ),
      ),
      h('p', {}, 'Choose or drop them together with the lists.'),
    ),
  ];
};
