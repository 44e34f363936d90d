import { barsSvg } from '../chart/bars-svg.ts';
import { escapeHtml as text } from '../escape.ts';
import { htmlPage } from '../html-page.ts';
import { markHtml } from '../mark-html.ts';
import { dateWords, periodWords } from '../words/dates.ts';
import type {
  QualityCell,
  QualityPart,
  QualityReportData,
  QualitySection,
  QualityStatement,
} from './quality-report-data.ts';

/** Blues from light to dark, each 4.5 to 1 against its text. */
const shades = ['#eef4fa', '#d3e4f3', '#aecfe8', '#2b6ca3', '#12436d'] as const;
const textOn = ['#0b0c0c', '#0b0c0c', '#0b0c0c', '#ffffff', '#ffffff'] as const;

const cellHtml = ({ words, tag }: QualityCell): string => (tag ? markHtml(tag) : text(words));

const shadeOf = ({ shade }: QualityCell): string =>
  shade === undefined ? '' : ` class="shade" style="background:${shades[shade]};color:${textOn[shade]}"`;

const rowHtml = (columns: readonly string[], cells: readonly QualityCell[]): string => {
  const [head, ...rest] = cells;
  const label = (index: number): string =>
    `<span class="narrow-only">${text(columns[index + 1] ?? '')}</span>`;
  return `<tr><th scope="row">${head === undefined ? '' : cellHtml(head)}</th>${rest
    .map((one, index) => `<td${shadeOf(one)}>${label(index)}${cellHtml(one)}</td>`)
    .join('')}</tr>`;
};

const tableHtml = ({ caption, columns, rows }: Extract<QualityPart, { kind: 'table' }>): string =>
  `<table class="stack figures"><caption>${text(caption)}</caption><thead><tr>${columns
    .map((column) => `<th scope="col">${text(column)}</th>`)
    .join('')}</tr></thead><tbody>${rows.map((row) => rowHtml(columns, row)).join('')}</tbody></table>`;

const statementHtml = (one: QualityStatement): string => {
  const figure =
    one.figure.kind === 'none'
      ? '<p class="why">Not measured</p>'
      : `<span class="value">${text(one.figure.value)}</span>${one.figure.parts === undefined ? '' : `<p class="parts">${text(one.figure.parts)}</p>`}${one.few ? '<p class="parts"><strong class="flag">Few: read with care</strong></p>' : ''}`;
  return `<tr><th scope="row"><h3>${text(one.label)}</h3><p class="question">${text(one.means)}</p></th><td>${figure}</td><td><span class="narrow-only">How sure</span>${text(one.sure)}</td><td><span class="narrow-only">What to do next</span>${text(one.next)}</td></tr>`;
};

const partHtml = (part: QualityPart): string => {
  switch (part.kind) {
    case 'statements':
      return `<table class="scores stack"><caption>${text(part.caption)}</caption><thead><tr><th scope="col">What it says</th><th scope="col">Figure</th><th scope="col">How sure</th><th scope="col">What to do next</th></tr></thead><tbody>${part.items.map(statementHtml).join('')}</tbody></table>`;
    case 'table':
      return tableHtml(part);
    case 'bars':
      return `<figure class="bars">${barsSvg(part.bars, part.drawing).svg}</figure>`;
    case 'points':
      return `<h3 class="points">${text(part.heading)}</h3><ul>${part.items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
  }
};

const sectionHtml = ({ id, heading, says, parts }: QualitySection): string =>
  `<section aria-labelledby="${text(id)}"><h2 id="${text(id)}">${text(heading)}</h2>${says
    .map((words) => `<p>${text(words)}</p>`)
    .join(
      '',
    )}${parts.map(partHtml).join('')}${says.length + parts.length === 0 ? '<p class="none">Nothing is on record.</p>' : ''}</section>`;

/**
 * A report of quality as one self-contained page in the style of the scorecard: no script, nothing loaded, no colour that
 * says what words do not, and it prints on A4.
 *
 * @param data - from `qualityReport` or `qualityAndPerformanceReport`
 */
export const qualityToHtml = (data: QualityReportData): string =>
  htmlPage({
    title: data.title,
    authority: data.authority,
    when: `as at ${dateWords(data.asAt)}`,
    dates: `As at ${dateWords(data.asAt)}, period ${periodWords(data.period)}`,
    main: `<div class="notice">${data.notice.map((words) => `<p>${text(words)}</p>`).join('')}</div>
<nav aria-label="Sections"><ul class="contents">${data.sections.map(({ id, heading }) => `<li><a href="#${text(id)}">${text(heading)}</a></li>`).join('')}</ul></nav>
${data.sections.map(sectionHtml).join('\n')}`,
    footer: `<h2 id="sources">What the figures rest on</h2><ul class="plain">${data.sources.map((words) => `<li>${text(words)}</li>`).join('')}</ul>`,
  });
