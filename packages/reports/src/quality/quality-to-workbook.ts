import { writeWorkbook, type SheetContent } from '@sightline/workbook';
import { markText } from '../mark-text.ts';
import { dateWords, periodWords } from '../words/dates.ts';
import { authorityWords } from '../words/authority-words.ts';
import type { QualityCell, QualityReportData, QualitySection } from './quality-report-data.ts';

/** Of a sheet, as Excel has it. */
const LONGEST_NAME = 31;

/** Wider than this is left to wrapping. */
const WIDEST = 60;
const NARROWEST = 10;

type Row = SheetContent['rows'][number];

/** Whole numbers are numbers, so that they can be added up; all else is text. */
const valueOf = ({ words, tag }: QualityCell): string | number =>
  tag ? markText(tag) : /^-?(?:0|[1-9]\d{0,14})$/.test(words) ? Number(words) : words;

const figuresSheet = (data: QualityReportData): SheetContent => ({
  name: 'Figures',
  wraps: true,
  titleRows: [
    `${data.title}: ${authorityWords(data.authority)}`,
    `As at ${dateWords(data.asAt)}, period ${periodWords(data.period)}`,
    ...data.notice,
  ],
  columns: [
    { heading: 'Section', type: 'text', width: 28 },
    { heading: 'Title', type: 'text', width: 40 },
    { heading: 'Figure', type: 'text', width: 12 },
    { heading: 'Made of', type: 'text', width: 12 },
    { heading: '95% interval', type: 'text', width: 16 },
    { heading: 'Few', type: 'text', width: 8 },
    { heading: 'What it says', type: 'text', width: 50 },
    { heading: 'How sure', type: 'text', width: 44 },
    { heading: 'What to do next', type: 'text', width: 44 },
    { heading: 'Measure', type: 'text', width: 34 },
  ],
  rows: data.sections.flatMap(({ heading, parts }) =>
    parts.flatMap((part) =>
      part.kind !== 'statements'
        ? []
        : part.items.map(({ id, label, figure, interval, few, means, sure, next }): Row => [
            heading,
            label,
            figure.kind === 'none' ? 'Not measured' : figure.value,
            figure.kind === 'none' ? null : (figure.parts ?? null),
            interval ?? null,
            few ? 'Few' : null,
            means,
            sure,
            next,
            id,
          ]),
    ),
  ),
});

const saidSheet = (data: QualityReportData): SheetContent => ({
  name: 'In words',
  wraps: true,
  columns: [
    { heading: 'Section', type: 'text', width: 34 },
    { heading: 'About', type: 'text', width: 34 },
    { heading: 'What', type: 'text', width: 100 },
  ],
  rows: data.sections.flatMap(({ heading, says, parts }) => [
    ...says.map((words): Row => [heading, null, words]),
    ...parts.flatMap((part) =>
      part.kind === 'points' ? part.items.map((item): Row => [heading, part.heading, item]) : [],
    ),
  ]),
});

type Table = Extract<QualitySection['parts'][number], { kind: 'table' }>;

const tableSheet = ({ caption, columns, rows }: Table, name: string): SheetContent => ({
  name,
  wraps: true,
  titleRows: [caption],
  columns: columns.map((heading, index) => {
    const longest = Math.max(heading.length, ...rows.map((row) => row[index]?.words.length ?? 0));
    const isNumber = rows.every((row) => typeof valueOf(row[index] ?? { words: '' }) === 'number');
    return {
      heading,
      type: isNumber ? 'number' : 'text',
      width: Math.min(WIDEST, Math.max(NARROWEST, longest + 2)),
    };
  }),
  rows: rows.map((row) => row.map(valueOf)),
});

/**
 * A report of quality as an Excel workbook: the figures with what they say, what is said in words, and a sheet for each
 * table. Headings are frozen and have filters; text that begins like a formula stays text.
 *
 * @param data - from `qualityReport` or `qualityAndPerformanceReport`
 * @returns the bytes of an .xlsx file; the same report gives the same bytes
 */
export const qualityToWorkbook = (data: QualityReportData): Uint8Array => {
  const taken = new Set(['figures', 'in words']);
  const nameOf = (caption: string): string => {
    const plain = caption
      .replace(/[[\]:*?/\\,]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    for (let turn = 1; ; turn++) {
      const tail = turn === 1 ? '' : ` ${turn}`;
      const name = `${plain.slice(0, LONGEST_NAME - tail.length).trim()}${tail}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
  return writeWorkbook([
    figuresSheet(data),
    saidSheet(data),
    ...data.sections.flatMap(({ parts }) =>
      parts.flatMap((part) => (part.kind === 'table' ? [tableSheet(part, nameOf(part.caption))] : [])),
    ),
  ]);
};
