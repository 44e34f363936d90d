import { countOf, listOf, type FindingCounts } from '@sightline/reports';
import { anyFinding } from '../../any-finding.ts';
import type { Checked, FindingFilter, Page, ShownFinding } from '../../protocol.ts';
import type { Act } from '../act.ts';
import { h, type Child } from '../dom.ts';
import { button } from '../parts/button.ts';
import { facetSelect, textField, valueIn } from '../parts/field.ts';
import { grouped, pager } from '../parts/pager.ts';
import { problemBox } from '../parts/problem-box.ts';
import { severityTag } from '../parts/tags.ts';
import { table, type TableColumn } from '../parts/table.ts';
import type { State } from '../state.ts';

const profileWords = {
  ofsted: "Ofsted's workbook",
  recommended: "Ofsted's workbook, public tools and the checks of DfE returns",
  all: 'everything there is',
} as const;

const counts: readonly TableColumn[] = [
  { heading: 'Errors', number: true },
  { heading: 'Warnings', number: true },
];
const countCells = ({ errors, warnings }: FindingCounts): Child[] => [grouped(errors), grouped(warnings)];

const number = (value: number, words: string): HTMLElement =>
  h('div', {}, h('dt', {}, words), h('dd', {}, grouped(value)));

const COLUMNS_SHOWN = 8;

/** Lists and columns that are missing. */
const missingWords = ({ summary, otherSheets }: Checked): Child => {
  const { notFound, missingColumns } = summary;
  if (notFound.length + missingColumns.length + otherSheets.length === 0) return undefined;
  return [
    h('h2', {}, 'Not found'),
    h(
      'ul',
      {},
      notFound.length > 0 && h('li', {}, `Lists not found: ${listOf(notFound)}`),
      missingColumns.map(({ list, columns }) =>
        h('li', {}, `Columns not found in ${list}: ${listOf(columns)}`),
      ),
      otherSheets.length > 0 && h('li', {}, `Sheets that are not read as lists: ${listOf(otherSheets)}`),
    ),
  ];
};

const summaryOf = (checked: Checked, act: Act): Child => {
  const { summary } = checked;
  const { lists, records, total, practice, explained, byAbout, byBasis, worstColumns } = summary;
  const only = (filter: Partial<FindingFilter>): void => {
    act.findings({ ...anyFinding, ...filter }, 0);
  };
  return [
    h(
      'dl',
      { class: 'numbers' },
      number(lists.length, lists.length === 1 ? 'list' : 'lists'),
      number(records, 'records'),
      number(total.errors, total.errors === 1 ? 'error' : 'errors'),
      number(total.warnings, total.warnings === 1 ? 'warning' : 'warnings'),
      practice > 0 && number(practice, 'late or missing practice'),
      explained > 0 && number(explained, 'explained'),
    ),
    h(
      'p',
      {},
      'One finding may stand for many records.',
      practice > 0 && ' Late practice, truly recorded, is no fault of the lists: it is counted by itself.',
    ),
    checked.notes.length > 0 &&
      h(
        'details',
        { open: checked.notes.length < 4 },
        h('summary', {}, `${countOf(checked.notes.length, 'note', 'notes')} about this check`),
        h(
          'ul',
          {},
          checked.notes.map((note) => h('li', {}, note)),
        ),
      ),
    table(
      'By list',
      [{ heading: 'List' }, { heading: 'Records', number: true }, ...counts],
      lists.map((list) => [
        list.errors + list.warnings === 0
          ? list.label
          : button(list.label, () => only({ list: list.key }), 'link', {
              'aria-label': `${list.label}: show its findings`,
            }),
        grouped(list.records),
        ...countCells(list),
      ]),
      { small: true },
    ),
    byAbout.length > 0 &&
      h(
        'div',
        { class: 'columns' },
        table(
          'By what they are about',
          [{ heading: 'About' }, ...counts],
          byAbout.map((one) => [one.words, ...countCells(one)]),
          { small: true },
        ),
        table(
          'By who asks for it',
          [{ heading: 'Asked for by' }, ...counts],
          byBasis.map((one) => [one.words, ...countCells(one)]),
          { small: true },
        ),
      ),
    worstColumns.length > 0 &&
      table(
        'Columns with findings in most records',
        [{ heading: 'Column' }, { heading: 'Records', number: true }, { heading: 'Share', number: true }],
        worstColumns
          .slice(0, COLUMNS_SHOWN)
          .map(({ list, column, records: found, share }) => [
            `${list}: ${column}`,
            grouped(found),
            `${share}%`,
          ]),
        { small: true },
      ),
    worstColumns.length > COLUMNS_SHOWN &&
      h(
        'p',
        { class: 'hint' },
        `${countOf(worstColumns.length - COLUMNS_SHOWN, 'other column', 'other columns')} with findings.`,
      ),
    missingWords(checked),
  ];
};

const filterForm = ({ facets }: Checked, filter: FindingFilter, act: Act): HTMLElement => {
  const form = h(
    'form',
    {
      class: 'filters',
      role: 'search',
      'aria-label': 'Findings',
      on: {
        submit: (event) => {
          event.preventDefault();
          act.findings(filterIn(form), 0);
        },
      },
    },
    facetSelect('list', 'List', facets.list, filter.list),
    facetSelect('severity', 'Severity', facets.severity, filter.severity),
    facetSelect('about', 'About', facets.about, filter.about),
    facetSelect('basis', 'Asked for by', facets.basis, filter.basis),
    facetSelect('rule', 'Rule', facets.rule, filter.rule),
    textField('text', 'Words', 'Such as blank, a column, or row 14', filter.text),
    h(
      'div',
      { class: 'buttons' },
      h('button', { type: 'submit', class: 'button main' }, 'Apply filters'),
      button('Clear filters', () => act.findings(anyFinding, 0), 'quiet'),
    ),
  );
  return form;
};

const filterIn = (form: HTMLFormElement): FindingFilter => ({
  list: valueIn(form, 'list'),
  severity: valueIn(form, 'severity') as FindingFilter['severity'],
  about: valueIn(form, 'about') as FindingFilter['about'],
  basis: valueIn(form, 'basis') as FindingFilter['basis'],
  rule: valueIn(form, 'rule'),
  text: valueIn(form, 'text'),
});

const whereOf = ({ where, column, place }: ShownFinding): Child => {
  const { sheet, row, count = 1 } = where;
  return [
    h('div', {}, place),
    sheet !== undefined && h('div', { class: 'hint' }, `Sheet ${sheet}`),
    row !== undefined && count > 1 && h('div', { class: 'hint' }, `First on Excel row ${row}`),
    column !== '' && h('div', { class: 'hint' }, `Column ${column}`),
  ];
};

const resultsOf = ({ items, ...page }: Page<ShownFinding>, filter: FindingFilter, act: Act): Child => [
  h(
    'h3',
    { id: 'results-heading', tabindex: '-1' },
    `${grouped(page.total)} ${page.total === 1 ? 'finding' : 'findings'}${page.pages < 2 ? '' : `, page ${grouped(page.page + 1)} of ${grouped(page.pages)}`}`,
  ),
  page.total === 0
    ? h('p', {}, 'Nothing was found that fits these filters.')
    : table(
        h('span', { class: 'unseen' }, 'Findings'),
        [{ heading: 'Severity' }, { heading: 'Where' }, { heading: 'Problem' }, { heading: 'What to do' }],
        items.map((one) => [
          severityTag(one.severity, one.explained),
          whereOf(one),
          [
            h('div', {}, one.problem),
            h('div', { class: 'hint' }, `${one.code} · ${one.about} · ${one.basis}`),
          ],
          one.action,
        ]),
        { class: 'findings after-heading' },
      ),
  pager(page, 'Pages of findings', (to) => act.findings(filter, to)),
];

/** Step 2: what a manager needs first, then every finding. */
export const findingsView = ({ checked, findings, filter, problem }: State, act: Act): Child => {
  if (checked === undefined || findings === undefined) return undefined;
  return [
    problem && problemBox(problem),
    h('h1', { tabindex: '-1' }, 'What was found in the lists'),
    h(
      'p',
      { class: 'lead' },
      `As at ${checked.asAtWords}. Checked against ${profileWords[checked.profile]}.`,
    ),
    h(
      'div',
      { class: 'buttons' },
      button('See the scorecard', () => act.scorecard(''), 'main'),
      button('Change the date or the checks', () => act.goTo('snapshot'), 'quiet'),
    ),
    summaryOf(checked, act),
    h('h2', { id: 'every-finding' }, 'Every finding'),
    h(
      'div',
      { class: 'buttons' },
      button('Download as Excel', () => act.download('findings.xlsx'), 'quiet'),
      button('Download as CSV', () => act.download('findings.csv'), 'quiet'),
      button('Download as JSON', () => act.download('findings.json'), 'quiet'),
    ),
    h(
      'p',
      { class: 'hint screen-only' },
      'Downloads hold every finding, whatever the filters. They locate records by sheet and row, and name nobody.',
    ),
    h('div', { 'data-region': 'filters', id: 'filters' }, filterForm(checked, filter, act)),
    h('div', { 'data-region': 'results', id: 'results' }, resultsOf(findings, filter, act)),
  ];
};
