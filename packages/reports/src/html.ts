import { barsSvg } from './chart/bars-svg.ts';
import { bulletSvg } from './chart/bullet-svg.ts';
import { sparklineSvg } from './chart/sparkline-svg.ts';
import { escapeHtml as text } from './escape.ts';
import { htmlPage } from './html-page.ts';
import { markHtml } from './mark-html.ts';
import type { FigureWords, ScorecardData, ScorecardRow } from './scorecard-data.ts';
import { dateWords, periodWords } from './words/dates.ts';
import { countOf } from './words/phrases.ts';

const plainFigure = (figure: FigureWords): string =>
  figure.kind === 'none'
    ? `not measured: ${text(figure.reason)}`
    : `<strong>${text(figure.value)}</strong>${figure.parts === undefined ? '' : ` (${text(figure.parts)})`}`;

const figureCell = (row: ScorecardRow): string => {
  if (row.figure.kind === 'none') {
    return `<p class="why">Not measured</p><p class="parts">${text(sentence(row.figure.reason))} ${text(row.figure.action)}</p>`;
  }
  const { value, parts } = row.figure;
  const movement =
    row.movement === undefined
      ? ''
      : `<p class="movement">${text(row.movement.words)}${row.movement.toward === undefined ? '' : ` <strong>(${row.movement.toward})</strong>`}</p>`;
  const [number = '', per] = value.split(' per ');
  const shown = per === undefined ? text(value) : `${text(number)} <span class="per">per ${text(per)}</span>`;
  return `<span class="value">${shown}</span>${parts === undefined ? '' : `<p class="parts">${text(parts)}</p>`}${movement}${seriesHtml(row)}`;
};

const seriesHtml = ({ title, series }: ScorecardRow): string => {
  const first = series?.points[0];
  if (series === undefined || first === undefined) return '';
  const values = series.points.map(({ value }) => value);
  return `<figure class="spark">${sparklineSvg(`${title} since ${dateWords(first.to)}`, values).svg}<figcaption>${countOf(values.length, 'figure', 'figures')} since ${text(dateWords(first.to))}</figcaption></figure>`;
};

const bulletHtml = ({ bullet }: ScorecardRow): string =>
  bullet === undefined ? '' : `<figure class="bullet">${bulletSvg(bullet).svg}</figure>`;

const barsHtml = ({ bars }: ScorecardRow): string =>
  bars === undefined ? '' : `<figure class="bars">${barsSvg(bars.bars, bars.drawing).svg}</figure>`;

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1).replace(/\.$/, '')}.`;

const judgementCell = (row: ScorecardRow): string => {
  const target =
    row.target === undefined
      ? ''
      : `<p class="target">Target ${text(row.target.words)}, set by ${text(row.target.setBy)}</p>`;
  if (row.judged.status === 'not-judged') {
    return row.figure.kind === 'none'
      ? `${target}<p class="says none">Not judged</p>`
      : `${target}<p class="says none">${text(row.judged.says)}</p>`;
  }
  const more = [...row.judged.flips, ...row.judged.fragile];
  return `${markHtml(row.judged.mark)}${target}${bulletHtml(row)}${more.map((words) => `<p class="says">${text(words)}</p>`).join('')}`;
};

const besideCell = (row: ScorecardRow): string => {
  const items = [
    ...row.companions.map((companion) => `${text(companion.label)}: ${plainFigure(companion.figure)}`),
    ...row.places.map((words) => `Not in the figure: ${text(words)}`),
    ...row.notes.map(text),
  ];
  return items.length === 0
    ? '<span class="none">Nothing to add</span>'
    : `<ul class="plain">${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
};

const narrow = (label: string): string => `<span class="narrow-only">${text(label)}</span>`;

const columns = ['Measure', 'Figure', 'Target and judgement', 'Read with it'] as const;

const groupsTable = (row: ScorecardRow): string => {
  if (row.groups.length === 0) return '';
  const lines = row.groups.map(
    (group) =>
      `<tr><th scope="row">${text(group.label)}${group.joined ? ' (taken from the open case)' : ''}</th><td>${plainFigure(group.figure)}</td><td>${
        group.judged.status === 'not-judged'
          ? '<span class="none">Not judged</span>'
          : markHtml(group.judged.mark)
      }</td></tr>`,
  );
  const caption = `${text(row.title)}, by group${row.groupsAddUp ? '' : '. The groups overlap: they do not add up to the whole'}`;
  return `<tr><td colspan="4">${barsHtml(row)}<table class="groups"><caption>${caption}</caption><thead><tr><th scope="col">Group</th><th scope="col">Figure</th><th scope="col">Judgement</th></tr></thead><tbody>${lines.join('')}</tbody></table></td></tr>`;
};

const rowHtml = (row: ScorecardRow): string =>
  `<tr><th scope="row"><h3>${text(row.title)}</h3><p class="question">${text(row.question)}</p></th>` +
  `<td>${figureCell(row)}</td>` +
  `<td>${narrow(columns[2])}${judgementCell(row)}</td>` +
  `<td>${narrow(columns[3])}${besideCell(row)}</td></tr>${groupsTable(row)}`;

const sectionHtml = ({ asks, heading, rows }: ScorecardData['sections'][number]): string => {
  const body =
    rows.length === 0
      ? '<p class="none">No measure on this scorecard asks this.</p>'
      : `<table class="scores stack"><caption>${countOf(rows.length, 'measure', 'measures')}</caption><thead><tr>${columns
          .map((column) => `<th scope="col">${column}</th>`)
          .join('')}</tr></thead><tbody>${rows.map(rowHtml).join('')}</tbody></table>`;
  return `<section aria-labelledby="${asks}"><h2 id="${asks}">${text(heading)}</h2>${body}</section>`;
};

const careHtml = (data: ScorecardData): string => {
  const rows = data.sections.flatMap((section) => section.rows).filter((row) => row.misleads.length > 0);
  if (rows.length === 0) return '';
  const items = rows.map(
    (row) =>
      `<tr><th scope="row">${text(row.title)}</th><td><ul class="plain">${row.misleads.map((words) => `<li>${text(words)}</li>`).join('')}</ul></td></tr>`,
  );
  return `<h2 id="care">Read with care</h2><table class="stack"><caption>What can mislead a reader of these figures</caption><thead><tr><th scope="col">Measure</th><th scope="col">Remember</th></tr></thead><tbody>${items.join('')}</tbody></table>`;
};

const sourcesHtml = (data: ScorecardData): string => {
  const rows = data.sections.flatMap((section) => section.rows);
  const measures = rows.map(
    (row) =>
      `<tr><th scope="row">${text(row.title)}</th><td>${text(periodWords(row.period))}</td><td>${text(row.provenance)}</td></tr>`,
  );
  const files = data.inputs.map(
    ({ name, sha256 }) => `<li>${text(name)} (SHA-256 ${text(sha256.slice(0, 16))}…)</li>`,
  );
  const records = data.records.map(
    ({ list, count }) => `${text(list)}: ${countOf(count, 'record', 'records')}`,
  );
  return (
    `<h2 id="sources">Where the figures come from</h2>` +
    `<ul class="plain">${files.join('')}${records.length === 0 ? '' : `<li>${records.join('; ')}</li>`}<li>Sightline ${text(data.engine)}, definitions ${text(data.definitions)}</li></ul>` +
    `<table class="stack"><caption>Definition and data behind each figure</caption><thead><tr><th scope="col">Measure</th><th scope="col">Period</th><th scope="col">Definition, lists, fingerprint</th></tr></thead><tbody>${measures.join('')}</tbody></table>`
  );
};

/**
 * A scorecard as one self-contained page: nothing is loaded from elsewhere and there is no script. Headings are in
 * order, tables have captions and scopes, no status is told by colour alone, and it prints on A4.
 *
 * @param data - what `scorecard` returned
 */
export const toHtml = (data: ScorecardData): string => {
  const dates = [
    `As at ${dateWords(data.asAt)}`,
    ...(data.period === undefined ? [] : [`period ${periodWords(data.period)}`]),
    ...(data.previousAsAt === undefined
      ? []
      : [`compared with the run as at ${dateWords(data.previousAsAt)}`]),
  ].join(', ');
  const key = data.key.map(({ mark, count }) => `<li>${markHtml(mark, count)}</li>`).join('');
  return htmlPage({
    title: data.title,
    authority: data.authority,
    when: `as at ${dateWords(data.asAt)}`,
    dates,
    main: `<div class="notice">${key === '' ? '' : `<ul class="key" aria-label="Measures by judgement">${key}</ul>`}<p>${text(data.findings.words)}. Findings in the data can move these figures.</p><p>For use inside the service only: small numbers are not suppressed.</p></div>
${data.sections.map(sectionHtml).join('\n')}
${careHtml(data)}`,
    footer: sourcesHtml(data),
  });
};
