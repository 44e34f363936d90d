import { csvField } from './escape.ts';
import type { FigureWords, JudgedWords, ScorecardData } from './scorecard-data.ts';

const headings = [
  'Question',
  'Measure',
  'Version',
  'Title',
  'Group',
  'From',
  'To',
  'Value',
  'Made of',
  'Not measured because',
  'Target',
  'Status',
  'Judgement',
  'Not in the figure',
  'Since the previous run',
];

const figureCells = (figure: FigureWords): [value: string, parts: string, reason: string] =>
  figure.kind === 'none' ? ['', '', figure.reason] : [figure.value, figure.parts ?? '', ''];

const judgedCells = (judged: JudgedWords): [status: string, says: string] => [judged.status, judged.says];

/**
 * A scorecard as CSV, one line per figure, with a byte order mark so that spreadsheets read it as UTF-8. Text that
 * would run as a formula is made safe.
 *
 * @param data - what `scorecard` returned
 *
 * @example
 * import { toCsv } from '@sightline/reports';
 * toCsv({ sections: [] }).split(',')[1] // => 'Measure'
 */
export const toCsv = (data: Pick<ScorecardData, 'sections'>): string => {
  const lines = data.sections.flatMap(({ heading, rows }) =>
    rows.flatMap((row) => {
      const { from, to } = row.period;
      const lead = [heading, row.id, row.version, row.title];
      const target = row.target?.words ?? '';
      const movement = row.movement?.words ?? '';
      return [
        [
          ...lead,
          '',
          from,
          to,
          ...figureCells(row.figure),
          target,
          ...judgedCells(row.judged),
          row.places.join('; '),
          movement,
        ],
        ...row.groups.map((group) => [
          ...lead,
          group.label,
          from,
          to,
          ...figureCells(group.figure),
          target,
          ...judgedCells(group.judged),
          '',
          '',
        ]),
      ];
    }),
  );
  return `\ufeff${[headings, ...lines].map((cells) => cells.map(csvField).join(',')).join('\r\n')}\r\n`;
};
