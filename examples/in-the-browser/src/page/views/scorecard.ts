import type { FigureWords, ScorecardRow } from '@sightline/reports';
import type { DrawnChart, Scores } from '../../protocol.ts';
import type { Act } from '../act.ts';
import { h, type Child } from '../dom.ts';
import { button } from '../parts/button.ts';
import { valueIn } from '../parts/field.ts';
import { problemBox } from '../parts/problem-box.ts';
import { judgementTag } from '../parts/tags.ts';
import { table } from '../parts/table.ts';
import type { State } from '../state.ts';

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;

/** A figure, or why there is none. */
export const figureOf = (figure: FigureWords): Child => {
  if (figure.kind === 'none')
    return [
      h('strong', {}, 'Not measured'),
      h('p', { class: 'hint' }, `${sentence(figure.reason)} ${figure.action}`),
    ];
  const [number = '', per] = figure.value.split(' per ');
  return [
    h('span', { class: 'value' }, number, per !== undefined && h('span', { class: 'per' }, ` per ${per}`)),
    figure.parts !== undefined && h('p', { class: 'hint' }, figure.parts),
  ];
};

/** Charts come as text and are shown as images, so that no markup from a text is ever run. */
const chart = ({ svg, text }: DrawnChart): HTMLElement =>
  h('img', { class: 'bullet', src: `data:image/svg+xml,${encodeURIComponent(svg)}`, alt: text });

/** What a figure is worth against its target. */
export const judgementOf = ({ judged, target, figure }: ScorecardRow, bullet?: DrawnChart): Child => [
  judged.status === 'not-judged'
    ? h('p', { class: 'hint' }, figure.kind === 'none' ? 'Not judged' : judged.says)
    : judgementTag(judged.status, judged.mark),
  target !== undefined && h('p', {}, `Target ${target.words}, set by ${target.setBy}`),
  judged.status !== 'not-judged' && bullet !== undefined && chart(bullet),
  [...judged.flips, ...judged.fragile].map((words) => h('p', { class: 'hint' }, words)),
];

const plainFigure = (figure: FigureWords): string =>
  figure.kind === 'none'
    ? `not measured: ${figure.reason}`
    : `${figure.value}${figure.parts === undefined ? '' : ` (${figure.parts})`}`;

/** What must be read with a figure. */
export const besideOf = ({ companions, places, notes }: ScorecardRow): Child => {
  const items = [
    ...companions.map(({ label, figure }) => `${label}: ${plainFigure(figure)}`),
    ...places.map((words) => `Not in the figure: ${words}`),
    ...notes,
  ];
  return items.length === 0
    ? h('span', { class: 'hint' }, 'Nothing to add')
    : h(
        'ul',
        { class: 'plain' },
        items.map((item) => h('li', {}, item)),
      );
};

/** The figure of each group, such as the shares of a distribution. */
export const groupsOf = ({ groups, groupsAddUp }: ScorecardRow): Child =>
  groups.length > 0 && [
    h(
      'ul',
      { class: 'plain groups' },
      groups.map(({ label, figure }) => h('li', {}, `${label}: ${plainFigure(figure)}`)),
    ),
    !groupsAddUp && h('p', { class: 'hint' }, 'The groups overlap: they do not add up to the whole.'),
  ];

const sectionOf = (
  { heading, rows }: Scores['data']['sections'][number],
  bullets: Scores['bullets'],
  act: Act,
): Child => [
  h('h2', {}, heading),
  rows.length === 0
    ? h('p', { class: 'hint' }, 'No measure on this scorecard asks this.')
    : table(
        h('span', { class: 'unseen' }, heading),
        [
          { heading: 'Measure' },
          { heading: 'Figure' },
          { heading: 'Target and judgement' },
          { heading: 'Read with it' },
        ],
        rows.map((row) => [
          [
            h(
              'h3',
              {},
              button(row.title, () => act.figure(row.id, { page: 0 }), 'link'),
            ),
            h('p', { class: 'hint' }, row.question),
          ],
          [figureOf(row.figure), groupsOf(row)],
          judgementOf(row, bullets[row.id]),
          besideOf(row),
        ]),
        { class: 'scores after-heading' },
      ),
];

/** Step 3: figures and judgements under the three questions. */
export const scorecardView = ({ scores, checked, problem }: State, act: Act): Child => {
  if (scores === undefined || checked === undefined) return undefined;
  const { data, bullets, period, hasTargets } = scores;
  const form: HTMLFormElement = h(
    'form',
    {
      class: 'inline',
      on: {
        submit: (event) => {
          event.preventDefault();
          act.scorecard(valueIn(form, 'period'));
        },
      },
    },
    h(
      'div',
      { class: 'field' },
      h('label', { for: 'period' }, 'Period'),
      h(
        'select',
        { id: 'period', name: 'period' },
        checked.periods.map(({ id, words }) => h('option', { value: id, selected: id === period.id }, words)),
      ),
    ),
    h('button', { type: 'submit', class: 'button quiet' }, 'Show this period'),
  );
  return [
    problem && problemBox(problem),
    h('h1', { tabindex: '-1' }, data.title),
    h('p', { class: 'lead' }, `${data.authority.name}, as at ${checked.asAtWords}.`),
    form,
    h(
      'div',
      { 'data-region': 'scores', id: 'scores' },
      h(
        'div',
        { class: 'inset' },
        hasTargets &&
          h(
            'ul',
            { class: 'key', 'aria-label': 'Measures by judgement' },
            data.key.map(({ status, mark, count }) => h('li', {}, judgementTag(status, mark), ` ${count}`)),
          ),
        !hasTargets &&
          h(
            'p',
            {},
            'No figure is judged: no targets were given. Targets are an authority’s own; give them in ',
            h('strong', {}, 'sightline.json'),
            ', together with the lists.',
          ),
        h('p', {}, `${data.findings.words}. Findings in the data can move these figures.`),
        h('p', {}, 'For use inside the service only: small numbers are not suppressed.'),
      ),
      h(
        'div',
        { class: 'buttons' },
        button('Download as a web page', () => act.download('scorecard.html'), 'quiet'),
        button('Download as CSV', () => act.download('scorecard.csv'), 'quiet'),
      ),
      h(
        'p',
        { class: 'hint screen-only' },
        'Choose the name of a measure to see what it means and which records are behind it.',
      ),
      data.sections.map((section) => sectionOf(section, bullets, act)),
    ),
  ];
};
