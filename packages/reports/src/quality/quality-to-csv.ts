import { csvField } from '../escape.ts';
import type { QualityReportData } from './quality-report-data.ts';

const headings = [
  'Section',
  'Measure',
  'Title',
  'Value',
  'Made of',
  '95% interval',
  'Not measured because',
  'Few',
  'What it says',
  'How sure',
  'What to do next',
];

/**
 * The figures of a report of quality as CSV, one line each, with a byte order mark so that spreadsheets read it as UTF-8.
 *
 * @param data - from `qualityReport` or `qualityAndPerformanceReport`
 * @example
 * import { qualityToCsv } from '@sightline/reports';
 * qualityToCsv({ sections: [] }).split(',')[1] // => 'Measure'
 */
export const qualityToCsv = ({ sections }: Pick<QualityReportData, 'sections'>): string => {
  const lines = sections.flatMap(({ heading, parts }) =>
    parts.flatMap((part) =>
      part.kind !== 'statements'
        ? []
        : part.items.map(({ id, label, figure, interval = '', few, means, sure, next }) => [
            heading,
            id,
            label,
            ...(figure.kind === 'none'
              ? ['', '', '', figure.reason]
              : [figure.value, figure.parts ?? '', interval, '']),
            few ? 'yes' : 'no',
            means,
            sure,
            next,
          ]),
    ),
  );
  return `\ufeff${[headings, ...lines].map((cells) => cells.map(csvField).join(',')).join('\r\n')}\r\n`;
};
