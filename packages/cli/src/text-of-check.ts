import type { Profile } from '@sightline/annex-a';
import { countOf, dateWords, listOf, type FindingCounts, type FindingsSummary } from '@sightline/reports';
import { textTable } from './text-table.ts';
import { wrapped } from './wrapped.ts';

const WIDTH = 80;
const COLUMNS_SHOWN = 5;

const cells = ({ errors, warnings }: FindingCounts): string[] => [String(errors), String(warnings)];

const inLine = (heading: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : wrapped(`${heading}: ${items.join(', ')}`, WIDTH, '  ');

const totalWords = ({ total, practice, explained }: FindingsSummary): string =>
  [
    countOf(total.errors, 'error', 'errors'),
    countOf(total.warnings, 'warning', 'warnings'),
    ...(practice > 0 ? [`${practice} of late or missing practice`] : []),
    ...(explained > 0 ? [`${explained} explained in the settings`] : []),
  ].join(', ');

const layoutWords = ({ lists }: FindingsSummary): string => {
  const layouts = [...new Set(lists.map(({ layout }) => layout))].sort();
  return layouts.length === 0 ? '' : `, layout ${listOf(layouts)}`;
};

const profileWords: Readonly<Record<Profile, string>> = {
  ofsted: "Checked against Ofsted's workbook; --profile recommended or all looks further.",
  recommended: "Checked against Ofsted's workbook, public tools and DfE returns.",
  all: 'Checked against everything there is (--profile all).',
};

/** What a manager needs first, on one screen of 80 columns. */
export const textOfSummary = (
  summary: FindingsSummary,
  profile: Profile,
  otherSheets: readonly string[],
): string[] => {
  const { asAt, lists, records, byAbout, byBasis, worstColumns, notFound, missingColumns } = summary;
  const more = worstColumns.length - COLUMNS_SHOWN;
  return [
    `As at ${dateWords(asAt)}: ${countOf(lists.length, 'list', 'lists')}, ${countOf(records, 'record', 'records')}${layoutWords(summary)}`,
    ...wrapped(totalWords(summary), WIDTH, '  '),
    profileWords[profile],
    '',
    ...textTable(
      ['List', 'Records', 'Errors', 'Warnings', 'Sheet'],
      lists.map((list) => [
        list.label,
        String(list.records),
        ...cells(list),
        list.sheet.length > 30 ? `${list.sheet.slice(0, 27)}...` : list.sheet,
      ]),
      ['Records', 'Errors', 'Warnings'],
    ),
    ...inLine('Lists not found', notFound),
    ...inLine(
      'Columns not found',
      missingColumns.map(({ list, columns }) => `${list} ${columns.length}`),
    ),
    ...inLine('Sheets that are not read as lists', otherSheets),
    ...(byAbout.length === 0
      ? []
      : [
          '',
          ...textTable(
            ['Findings', 'Errors', 'Warnings'],
            [
              ...byAbout.map((one) => [`About: ${one.words}`, ...cells(one)]),
              ...byBasis.map((one) => [`Asked for by: ${one.words}`, ...cells(one)]),
            ],
            ['Errors', 'Warnings'],
          ),
        ]),
    ...(worstColumns.length === 0
      ? []
      : [
          '',
          ...textTable(
            ['Columns with findings in most records', 'Records', 'Share'],
            worstColumns
              .slice(0, COLUMNS_SHOWN)
              .map(({ list, column, records: found, share }) => [
                shortened(`${list}: ${column}`),
                String(found),
                `${share}%`,
              ]),
            ['Records', 'Share'],
          ),
          ...(more > 0 ? [`and ${countOf(more, 'other column', 'other columns')}`] : []),
        ]),
  ];
};

const shortened = (text: string): string => (text.length <= 58 ? text : `${text.slice(0, 55)}...`);
