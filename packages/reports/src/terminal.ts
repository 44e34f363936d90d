import { plainText } from './escape.ts';
import { markText } from './mark-text.ts';
import type { FigureWords, JudgedWords, ScorecardData, ScorecardRow } from './scorecard-data.ts';
import { authorityWords } from './words/authority-words.ts';
import { dateWords, periodWords } from './words/dates.ts';

/** How a terminal shows text. */
export type TerminalOptions = {
  readonly colour: boolean;
  /** Columns; lines are wrapped to it. */
  readonly width: number;
};

const NARROWEST = 40;

/** Columns that a title needs beside its figure; with fewer the figure goes below it. */
const ROOM_FOR_TITLE = 24;

const styled = (text: string, code: number, colour: boolean): string =>
  colour ? `\u001b[${code}m${text}\u001b[0m` : text;

/** Text broken at spaces into lines of at most `width`; a longer word stands on a line of its own. */
export const wrap = (text: string, width: number, indent: string): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of plainText(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && indent.length + longer.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, indent + line];
};

const figureText = (figure: FigureWords): string =>
  figure.kind === 'none'
    ? `not measured: ${figure.reason}`
    : [figure.value, figure.parts && `(${figure.parts})`].filter(Boolean).join(' ');

/** The letter before a row; its shape and word stand with the judgement. */
const letterOf = (judged: JudgedWords, colour: boolean): string =>
  styled(`[${judged.mark.letter}]`, judged.mark.terminal, colour);

const judgementText = (row: ScorecardRow): string => {
  if (row.judged.status === 'not-judged') return row.judged.says;
  const { shape, word } = row.judged.mark;
  return [`${shape} ${word}`, row.judged.says, ...row.judged.flips].join('. ');
};

const detailsOf = (row: ScorecardRow): string[] => [
  ...(row.figure.kind === 'none' ? [`Not measured: ${row.figure.reason}. ${row.figure.action}`] : []),
  ...(row.target === undefined ? [] : [`Target ${row.target.words}`]),
  ...(row.figure.kind === 'none' ? [] : [judgementText(row)]),
  ...row.judged.fragile,
  ...(row.places.length === 0 ? [] : [`Not in the figure: ${row.places.join('; ')}`]),
  ...(row.movement === undefined
    ? []
    : [row.movement.words + (row.movement.toward === undefined ? '' : ` (${row.movement.toward})`)]),
  ...row.companions.map((companion) => `With it: ${companion.label}: ${figureText(companion.figure)}`),
  ...row.notes,
];

const rowLines = (row: ScorecardRow, { colour, width }: TerminalOptions): string[] => {
  const value = row.figure.kind === 'none' ? '' : figureText(row.figure);
  const beside = value === '' ? 0 : value.length + 2;
  const hasRoom = width - beside >= ROOM_FOR_TITLE;
  const titleLines = wrap(row.title, hasRoom ? width - beside : width, '      ');
  const head = titleLines[0] ?? '';
  const gap = ' '.repeat(Math.max(2, width - head.length - value.length));
  const first =
    value === '' || !hasRoom ? head.slice(6) : `${head.slice(6)}${gap}${styled(value, 1, colour)}`;
  return [
    `  ${letterOf(row.judged, colour)} ${first}`,
    ...titleLines.slice(1),
    ...(hasRoom ? [] : [`      ${styled(value, 1, colour)}`]),
    ...detailsOf(row).flatMap((detail) => wrap(detail, width, '      ')),
    ...row.groups.flatMap((group) =>
      wrap(`- ${group.label}: ${figureText(group.figure)} [${markText(group.judged.mark)}]`, width, '      '),
    ),
    ...(row.groups.length > 0 && !row.groupsAddUp
      ? ['      The groups overlap: they do not add up to the whole.']
      : []),
    '',
  ];
};

/**
 * A scorecard for a terminal: every judgement has its letter, shape and words, with colour or without.
 *
 * @param data - what `scorecard` returned
 * @param options - whether to use colour, and the width in columns
 */
export const toTerminal = (data: ScorecardData, options: TerminalOptions): string => {
  const width = Math.max(NARROWEST, options.width);
  const fitting = { colour: options.colour, width };
  const bold = (text: string): string => styled(text, 1, options.colour);
  const lines: string[] = [
    ...wrap(`${data.title}: ${authorityWords(data.authority)}`, width, '').map(bold),
    ...wrap(
      [
        `As at ${dateWords(data.asAt)}`,
        data.period === undefined ? undefined : `Period ${periodWords(data.period)}`,
        data.previousAsAt === undefined
          ? undefined
          : `Compared with the run as at ${dateWords(data.previousAsAt)}`,
      ]
        .filter((part) => part !== undefined)
        .join('. '),
      width,
      '',
    ),
    ...wrap(
      `${data.findings.words}. For use inside the service only: small numbers are not suppressed.`,
      width,
      '',
    ),
    '',
  ];
  for (const { heading, rows } of data.sections) {
    lines.push(bold(heading), styled('-'.repeat(Math.min(width, heading.length)), 2, options.colour));
    if (rows.length === 0) lines.push('  No measure on this scorecard asks this.', '');
    for (const row of rows) lines.push(...rowLines(row, fitting));
  }
  const key = data.key.map(({ mark, count }) => `${markText(mark)}: ${count}`).join('   ');
  if (key !== '') lines.push(...wrap(`Measures by judgement: ${key}`, width, ''));
  return `${lines.join('\n').trimEnd()}\n`;
};
