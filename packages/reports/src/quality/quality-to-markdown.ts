import { barsSvg } from '../chart/bars-svg.ts';
import { escapeMarkdown as text } from '../escape.ts';
import { markText } from '../mark-text.ts';
import { authorityWords } from '../words/authority-words.ts';
import { dateWords, periodWords } from '../words/dates.ts';
import type { QualityCell, QualityPart, QualityReportData } from './quality-report-data.ts';
import { figureText } from './figure-text.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): string[] => [
  `**${text(caption)}**`,
  '',
  line(columns.map(text)),
  `|${' --- |'.repeat(columns.length)}`,
  ...rows.map((row) => line(row.map(text))),
  '',
];

const cellText = ({ words, tag }: QualityCell): string => (tag ? markText(tag) : words);

const partLines = (part: QualityPart): string[] => {
  switch (part.kind) {
    case 'statements':
      return table(
        part.caption,
        ['Measure', 'Figure', 'What it says', 'How sure', 'What to do next'],
        part.items.map((one) => [one.label, figureText(one), one.means, one.sure, one.next]),
      );
    case 'table':
      return table(
        part.caption,
        part.columns,
        part.rows.map((row) => row.map(cellText)),
      );
    case 'bars':
      return [`${text(part.drawing.title)}: ${text(barsSvg(part.bars, part.drawing).text)}`, ''];
    case 'points':
      return [`### ${text(part.heading)}`, '', ...part.items.map((item) => `- ${text(item)}`), ''];
  }
};

/**
 * A report of quality as Markdown.
 *
 * @param data - from `qualityReport` or `qualityAndPerformanceReport`
 */
export const qualityToMarkdown = (data: QualityReportData): string => {
  const lines = [
    `# ${text(data.title)}: ${text(authorityWords(data.authority))}`,
    '',
    `As at ${dateWords(data.asAt)}, period ${periodWords(data.period)}. ${data.notice.map(text).join(' ')}`,
    '',
    ...data.sections.flatMap(({ heading, says, parts }) => [
      `## ${text(heading)}`,
      '',
      ...says.flatMap((words) => [text(words), '']),
      ...parts.flatMap(partLines),
    ]),
    `Rests on ${data.sources.map(text).join('; ')}.`,
  ];
  return `${lines.join('\n')}\n`;
};
