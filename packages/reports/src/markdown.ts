import { escapeMarkdown } from './escape.ts';
import { markText } from './mark-text.ts';
import type { FigureWords, ScorecardData, ScorecardRow } from './scorecard-data.ts';
import { dateWords, periodWords } from './words/dates.ts';

const figureText = (figure: FigureWords): string =>
  figure.kind === 'none'
    ? `Not measured: ${figure.reason}`
    : [figure.value, figure.parts && `(${figure.parts})`].filter(Boolean).join(' ');

const cellsOf = (row: ScorecardRow): string[] => [
  row.title,
  figureText(row.figure),
  row.target?.words ?? 'None set',
  row.judged.status === 'not-judged' ? row.judged.says : markText(row.judged.mark),
  row.places.join('; '),
  row.companions.map((companion) => `${companion.label}: ${figureText(companion.figure)}`).join('; '),
  row.movement?.words ?? '',
];

const headings = [
  'Measure',
  'Figure',
  'Target',
  'Judgement',
  'Not in the figure',
  'Read with it',
  'Since the previous run',
];

/**
 * A scorecard as Markdown: a table for each of the three questions.
 *
 * @param data - what `scorecard` returned
 */
export const toMarkdown = (data: ScorecardData): string => {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  const intro = [
    `# ${escapeMarkdown(data.title)}: ${escapeMarkdown(data.authority.name)}`,
    '',
    `As at ${dateWords(data.asAt)}${data.period === undefined ? '' : `, period ${periodWords(data.period)}`}. ${data.findings.words}. For use inside the service only: small numbers are not suppressed.`,
  ];
  const tables = data.sections.flatMap(({ heading, rows }) => [
    '',
    `## ${heading}`,
    '',
    ...(rows.length === 0
      ? ['No measure on this scorecard asks this.']
      : [line(headings), `|${' --- |'.repeat(headings.length)}`, ...rows.map((row) => line(cellsOf(row)))]),
  ]);
  return `${[...intro, ...tables].join('\n')}\n`;
};
