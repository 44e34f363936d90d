import type { Profile } from '@sightline/annex-a';
import { countOf } from '@sightline/reports';
import type { Act } from '../act.ts';
import { h, type Child } from '../dom.ts';
import { button } from '../parts/button.ts';
import { valueIn } from '../parts/field.ts';
import { grouped } from '../parts/pager.ts';
import { problemBox } from '../parts/problem-box.ts';
import { table } from '../parts/table.ts';
import type { FoundList } from '../../protocol.ts';
import type { DateEntry, State } from '../state.ts';

const profiles: readonly (readonly [Profile, string, string])[] = [
  ['ofsted', "Ofsted's workbook", 'What the workbook asks for'],
  ['recommended', 'Recommended', 'And what public tools and the checks of DfE returns look for'],
  ['all', 'Everything', 'And what follows from the meaning of the lists, some of it worth a look only'],
];

const radio = (name: string, value: string, words: string, hint: string, checked: boolean): HTMLElement => {
  const id = `${name}-${value}`;
  return h(
    'div',
    { class: 'radio' },
    h('input', {
      type: 'radio',
      name,
      id,
      value,
      checked,
      ...(hint && { 'aria-describedby': `${id}-hint` }),
    }),
    h(
      'div',
      {},
      h('label', { for: id }, words),
      hint !== '' && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    ),
  );
};

const dateFields = (entry: DateEntry): HTMLElement =>
  h(
    'fieldset',
    { class: 'date' },
    h('legend', {}, 'If another day: which?'),
    h('p', { class: 'hint', id: 'date-hint' }, 'For example, 31 3 2026'),
    h(
      'div',
      { class: 'date-parts' },
      (['day', 'month', 'year'] as const).map((part) =>
        h(
          'div',
          {},
          h('label', { for: `date-${part}` }, part.charAt(0).toUpperCase() + part.slice(1)),
          h('input', {
            id: `date-${part}`,
            name: part,
            class: part,
            type: 'text',
            inputmode: 'numeric',
            autocomplete: 'off',
            value: entry[part],
            'aria-describedby': 'date-hint',
            // Whoever writes a day means it.
            on: {
              input: () => {
                const other = document.getElementById('asat-other');
                if (other instanceof HTMLInputElement) other.checked = true;
              },
            },
          }),
        ),
      ),
    ),
  );

const entryIn = (form: HTMLFormElement): DateEntry => ({
  choice: valueIn(form, 'asat'),
  day: valueIn(form, 'day'),
  month: valueIn(form, 'month'),
  year: valueIn(form, 'year'),
  profile: profiles.find(([id]) => id === valueIn(form, 'profile'))?.[0] ?? 'ofsted',
});

/** The lists, with the layout of each and why; once for all of them where they agree. */
const foundLists = (lists: readonly FoundList[]): Child => {
  const [first] = lists;
  const areAlike = lists.every(
    ({ layout, layoutWhy }) => layout === first?.layout && layoutWhy === first.layoutWhy,
  );
  const hasFiles = new Set(lists.map(({ file }) => file)).size > 1;
  const layoutOf = ({ layout, layoutWhy }: FoundList): Child => [h('strong', {}, layout), `. ${layoutWhy}.`];
  return [
    h('h2', {}, 'Lists that were found'),
    areAlike &&
      first !== undefined &&
      h('p', {}, 'All are of the layout of ', h('strong', {}, first.layout), `. ${first.layoutWhy}.`),
    table(
      h('span', { class: 'unseen' }, 'Lists that were found'),
      [
        { heading: 'List' },
        { heading: 'Records', number: true },
        ...(areAlike ? [] : [{ heading: 'Layout' }]),
        { heading: 'Sheet' },
        ...(hasFiles ? [{ heading: 'File' }] : []),
      ],
      lists.map((list) => [
        list.label,
        grouped(list.records),
        ...(areAlike ? [] : [layoutOf(list)]),
        list.sheet,
        ...(hasFiles ? [list.file] : []),
      ]),
      { class: 'after-heading' },
    ),
  ];
};

/** Step 1, second half: what was found in the files, and the day that it describes. The reader says it, nobody else. */
export const snapshotView = ({ opened, entry, problem }: State, act: Act): Child => {
  if (opened === undefined) return undefined;
  const records = opened.lists.reduce((sum, list) => sum + list.records, 0);
  const form = h(
    'form',
    {
      novalidate: true,
      on: {
        submit: (event) => {
          event.preventDefault();
          act.check(entryIn(form));
        },
      },
    },
    h(
      'div',
      { 'data-region': 'date', id: 'date', class: entry.error === undefined ? '' : 'has-error' },
      h(
        'fieldset',
        { 'aria-describedby': `asat-hint${entry.error === undefined ? '' : ' asat-error'}` },
        h('legend', { class: 'label-large' }, 'Which day do the lists describe?'),
        h(
          'p',
          { class: 'hint', id: 'asat-hint' },
          'The snapshot date: usually the day on which the lists were extracted. Ages, what is open and what is overdue all depend on it.',
        ),
        entry.error !== undefined &&
          h(
            'p',
            { class: 'error', id: 'asat-error' },
            h('span', { class: 'unseen' }, 'Error: '),
            entry.error,
          ),
        opened.days.map(({ day, words, why }) => radio('asat', day, words, why, entry.choice === day)),
        radio('asat', 'other', 'Another day', '', entry.choice === 'other'),
        dateFields(entry),
      ),
    ),
    h(
      'fieldset',
      {},
      h('legend', { class: 'label-large' }, 'What should be checked?'),
      profiles.map(([id, words, hint]) => radio('profile', id, words, hint, entry.profile === id)),
    ),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'button main' }, 'Check the lists'),
      button('Choose other files', act.beginAgain, 'quiet'),
    ),
  );
  return [
    problem && problemBox(problem),
    h('h1', { tabindex: '-1' }, 'What is in your files'),
    h(
      'p',
      { class: 'lead' },
      `${countOf(opened.lists.length, 'list', 'lists')} with ${grouped(records)} ${records === 1 ? 'record' : 'records'}${opened.authority === undefined ? '' : `, ${opened.authority}`}.`,
    ),
    opened.notes.length > 0 &&
      h(
        'div',
        { class: 'inset' },
        opened.notes.map((note) => h('p', {}, note)),
      ),
    form,
    foundLists(opened.lists),
  ];
};
