import type { TerminalOptions } from '../terminal.ts';
import { wrap } from '../terminal.ts';
import { barsSvg } from '../chart/bars-svg.ts';
import { markText } from '../mark-text.ts';
import { authorityWords } from '../words/authority-words.ts';
import { dateWords, periodWords } from '../words/dates.ts';
import { figureText } from './figure-text.ts';
import type { QualityCell, QualityPart, QualityReportData } from './quality-report-data.ts';

const NARROWEST = 40;

/** A row of a table in words: what has no words is left out. */
const rowText = (columns: readonly string[], cells: readonly QualityCell[]): string => {
  const [head, ...rest] = cells;
  const said = rest.flatMap(({ words, tag }, index) =>
    words === '' ? [] : [`${columns[index + 1] ?? ''}: ${tag ? markText(tag) : words}`],
  );
  return `- ${head?.words ?? ''}. ${said.join('; ')}`;
};

/**
 * A report of quality for a terminal: every table row in words, so that nothing is cut off on a narrow one.
 *
 * @param data - from `qualityReport` or `qualityAndPerformanceReport`
 * @param options - whether to use colour, and the width in columns
 */
export const qualityToTerminal = (data: QualityReportData, options: TerminalOptions): string => {
  const width = Math.max(NARROWEST, options.width);
  const styled = (text: string, code: number): string =>
    options.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const partLines = (part: QualityPart): string[] => {
    switch (part.kind) {
      case 'statements':
        return part.items.flatMap((one) => [
          ...wrap(`${one.label}: ${figureText(one)}`, width, '  ').map((text) => styled(text, 1)),
          ...wrap(`${one.means} ${one.sure} Next: ${one.next}`, width, '      '),
        ]);
      case 'table':
        return [
          ...wrap(part.caption, width, '  ').map((text) => styled(text, 1)),
          ...part.rows.flatMap((row) => wrap(rowText(part.columns, row), width, '    ')),
        ];
      case 'bars':
        return wrap(`${part.drawing.title}: ${barsSvg(part.bars, part.drawing).text}`, width, '  ');
      case 'points':
        return [
          ...wrap(part.heading, width, '  ').map((text) => styled(text, 1)),
          ...part.items.flatMap((item) => wrap(`- ${item}`, width, '    ')),
        ];
    }
  };
  const lines = [
    ...wrap(`${data.title}: ${authorityWords(data.authority)}`, width, '').map((text) => styled(text, 1)),
    ...wrap(`As at ${dateWords(data.asAt)}. Period ${periodWords(data.period)}`, width, ''),
    ...data.notice.flatMap((words) => wrap(words, width, '')),
    ...data.sections.flatMap(({ heading, says, parts }) => [
      '',
      styled(heading, 1),
      styled('-'.repeat(Math.min(width, heading.length)), 2),
      ...says.flatMap((words) => wrap(words, width, '  ')),
      ...parts.flatMap(partLines),
    ]),
  ];
  return `${lines.join('\n')}\n`;
};
