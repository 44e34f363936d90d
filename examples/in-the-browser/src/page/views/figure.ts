import type { Sentence, SentencePart } from '@sightline/indicators';
import type { FigureDetail, PlaceCount } from '../../protocol.ts';
import type { Act } from '../act.ts';
import { h, type Child } from '../dom.ts';
import { button } from '../parts/button.ts';
import { grouped, pager } from '../parts/pager.ts';
import { problemBox } from '../parts/problem-box.ts';
import { table } from '../parts/table.ts';
import type { State } from '../state.ts';
import { besideOf, figureOf, groupsOf, judgementOf } from './scorecard.ts';

const partHeadings: Readonly<Record<SentencePart, string>> = {
  question: 'Question',
  measure: 'Measure',
  population: 'Which records',
  period: 'When',
  exclusion: 'Left out',
  numerator: 'Counted',
  value: 'Value',
  unknown: 'Missing information',
  due: 'Due',
  rounding: 'Rounding',
  parameter: 'Settings',
  standard: 'Standard',
  national: 'National figure',
  source: 'Source',
  misleads: 'How it can mislead',
};

/** Sentences of one part stand together, in the order of the parts. */
const byPart = (sentences: readonly Sentence[]): readonly (readonly [SentencePart, readonly string[]])[] => {
  const parts = new Map<SentencePart, string[]>();
  for (const { part, text } of sentences) parts.set(part, [...(parts.get(part) ?? []), text]);
  return [...parts];
};

const meaning = (sentences: readonly Sentence[]): HTMLElement =>
  h(
    'dl',
    { class: 'summary' },
    byPart(sentences)
      .filter(([part]) => part !== 'question')
      .map(([part, texts]) =>
        h(
          'div',
          {},
          h('dt', {}, partHeadings[part]),
          h(
            'dd',
            {},
            texts.map((text) => h('p', {}, text)),
          ),
        ),
      ),
  );

const isChosen = (one: PlaceCount, chosen: FigureDetail['chosen']): boolean =>
  chosen !== undefined &&
  one.place === chosen.place &&
  one.code === chosen.code &&
  one.field === chosen.field;

const sideWords = { over: 'What is counted', under: 'What it is counted over' } as const;

/** Columns in which no row has anything to say are left out. */
const rowsOf = ({ items, page, pages }: FigureDetail['members']): HTMLElement => {
  const hasDue = items.some(({ due }) => due !== '');
  const hasFiles = new Set(items.map(({ file }) => file)).size > 1;
  return table(
    pages < 2 ? 'Rows' : `Rows, page ${grouped(page + 1)} of ${grouped(pages)}`,
    [
      { heading: 'Excel row', number: true },
      { heading: 'List' },
      { heading: 'Sheet' },
      ...(hasFiles ? [{ heading: 'File' }] : []),
      { heading: 'Place' },
      ...(hasDue ? [{ heading: 'Due' }] : []),
    ],
    items.map(({ row, list, sheet, file, words, due }) => [
      row === undefined ? '(none)' : String(row),
      list,
      sheet,
      ...(hasFiles ? [file] : []),
      words,
      ...(hasDue ? [due] : []),
    ]),
    { class: 'rows' },
  );
};

const recordsOf = (figure: FigureDetail, act: Act): Child => {
  const { id, side, chosen, members, places, grain } = figure;
  const things = grain === 'group' ? 'groups of records' : 'records';
  const asked = { ...(side && { side }), ...(chosen && { choice: chosen }) };
  if (places.length === 0) return h('p', {}, 'The lists that it reads hold no record.');
  return [
    side !== undefined &&
      h(
        'div',
        { class: 'buttons', role: 'group', 'aria-label': 'Side of the ratio' },
        (['over', 'under'] as const).map((one) =>
          button(sideWords[one], () => act.figure(id, { side: one, page: 0 }), 'quiet', {
            'aria-pressed': String(one === side),
          }),
        ),
      ),
    table(
      `Where every one of the ${things} falls`,
      [
        { heading: 'Place' },
        { heading: grain === 'group' ? 'Groups' : 'Records', number: true },
        { heading: 'Show' },
      ],
      places.map((one) => {
        const { place, code, field } = one;
        const choice = { place, ...(code !== undefined && { code }), ...(field !== undefined && { field }) };
        return [
          one.words,
          grouped(one.count),
          isChosen(one, chosen)
            ? 'Shown below'
            : button('Show', () => act.figure(id, { ...(side && { side }), choice, page: 0 }), 'link', {
                'aria-label': `Show: ${one.words}`,
              }),
        ];
      }),
      { small: true },
    ),
    h(
      'h3',
      { id: 'results-heading', tabindex: '-1' },
      `${grouped(members.total)} ${members.total === 1 ? things.replace(/s( |$)/, '$1') : things}: ${chosen === undefined ? 'all that the measure is about' : (places.find((one) => isChosen(one, chosen))?.words ?? '')}`,
    ),
    chosen !== undefined &&
      button(
        'Show all that the measure is about',
        () => act.figure(id, { ...(side && { side }), page: 0 }),
        'link',
      ),
    members.total > 0 && rowsOf(members),
    pager(members, 'Pages of rows', (page) => act.figure(id, { ...asked, page })),
    h(
      'p',
      { class: 'hint' },
      'Rows are as Excel numbers them. A group is shown by the record that stands for it. Nobody is named here.',
    ),
  ];
};

/** A figure followed to what it means and to its records. */
export const figureView = ({ figure, scores, problem }: State, act: Act): Child => {
  if (figure === undefined) return undefined;
  const row = scores?.data.sections.flatMap(({ rows }) => rows).find(({ id }) => id === figure.id);
  return [
    button('Back to the scorecard', () => act.goTo('scorecard'), 'link', { 'data-back': true }),
    problem && problemBox(problem),
    h('h1', { tabindex: '-1' }, figure.title),
    row && h('p', { class: 'lead' }, row.question),
    row &&
      h(
        'div',
        { class: 'columns' },
        h(
          'div',
          {},
          h('h2', {}, 'Figure'),
          figureOf(row.figure),
          groupsOf(row),
          judgementOf(row, scores?.bullets[row.id]),
        ),
        h('div', {}, h('h2', {}, 'Read with it'), besideOf(row)),
      ),
    h('h2', {}, 'Records behind it'),
    h(
      'div',
      { 'data-region': 'records', id: 'records' },
      figure.refusal === undefined ? recordsOf(figure, act) : h('p', {}, figure.refusal),
    ),
    h('h2', {}, 'What it means'),
    meaning(figure.sentences),
  ];
};
