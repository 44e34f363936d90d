import { parseLocalDate, type NotMeasured } from '@sightline/core';
import { dateWords } from './dates.ts';
import { columnLabel, listLabel } from './labels.ts';
import { fill } from './phrases.ts';

/** Why a figure is not given, and what would give it. */
export type NotMeasuredWords = { readonly reason: string; readonly action: string };

/** What a refusal tells of itself, such as the list or column that is missing. */
export type NotMeasuredDetail = Readonly<Record<string, string>>;

const plain: Readonly<Record<NotMeasured, readonly [reason: string, action: string]>> = {
  'empty-denominator': [
    'there is nothing to measure: no record is in the group',
    'Nothing to do, if that is right.',
  ],
  suppressed: ['the numbers are too small to show', 'Ask the service for them if you need them.'],
  'not-due': ['nothing has come due yet', 'Look again at a later date.'],
  'not-available': ['the data it needs are not there', 'Add the missing data and measure again.'],
  'not-applicable': ['it does not apply here', 'Nothing to do.'],
  'break-in-series': [
    'the definition or the data changed within the time shown',
    'Compare only figures on one side of the change.',
  ],
  'too-much-unknown': [
    'too many records cannot be decided',
    'Fill in the blanks that the check reports, then measure again.',
  ],
  'outside-coverage': [
    'the lists do not reach over the whole period',
    'Choose a period within what the lists hold.',
  ],
  'latest-value-only': [
    'the list holds the latest value only, so only the day of the extract can be measured from it',
    'Measure at the date the lists were extracted, or use the extract of that date.',
  ],
  'too-few-points': ['there are too few points in the series', 'Wait for more periods.'],
};

const missingData = (detail: NotMeasuredDetail): readonly [string, string] | undefined => {
  const { calendar, list, column, input, midYear, dimension } = detail;
  if (input !== undefined) {
    const year = midYear === undefined ? '' : ` for mid-${midYear}`;
    return [
      `the input "${input}" was not given, or does not hold this authority${year}`,
      `Give its file too (to the command with --inputs ${input}=FILE, or under "inputs" in sightline.json); the authority's code must be in both.`,
    ];
  }
  if (dimension !== undefined) {
    const what = list === undefined || list === '' ? 'this measure' : `the list ${listLabel(list)}`;
    return [
      `${what} cannot be split by ${dimension}`,
      'Choose another breakdown, or add --join to take it from the open case.',
    ];
  }
  if (calendar !== undefined) {
    return [
      'a date lies outside the calendar of working days, so they cannot be counted',
      'Look for a date with a wrong year in the lists, mend it and measure again.',
    ];
  }
  if (list === undefined) return undefined;
  if (column === undefined)
    return [`the list ${listLabel(list)} was not found`, 'Add the list to the files and measure again.'];
  return [
    `the column "${columnLabel(column)}" of the list ${listLabel(list)} was not found`,
    'Add the column with its heading as in the template, then measure again.',
  ];
};

const dateOrText = (text: string): string => {
  const date = parseLocalDate(text);
  return date === undefined ? text : dateWords(date);
};

const outsideCoverage = (detail: NotMeasuredDetail): readonly [string, string] | undefined => {
  const { list, from, to } = detail;
  if (list === undefined || from === undefined || to === undefined) return undefined;
  return [
    fill('the list {list} is known from {from} to {to} only', {
      list: listLabel(list),
      from: dateOrText(from),
      to: dateOrText(to),
    }),
    'Choose a period within it; for longer series keep the runs of earlier extracts.',
  ];
};

/**
 * Why a figure is not given, in words, with what to do about it.
 *
 * @example
 * import { notMeasuredWords } from '@sightline/reports';
 * notMeasuredWords('not-available', { list: 'section47' }).reason // => 'the list Section 47 enquiries was not found'
 */
export const notMeasuredWords = (reason: NotMeasured, detail: NotMeasuredDetail = {}): NotMeasuredWords => {
  const specific =
    reason === 'not-available'
      ? missingData(detail)
      : reason === 'outside-coverage'
        ? outsideCoverage(detail)
        : undefined;
  const [words, action] = specific ?? plain[reason] ?? [`it was refused (${reason})`, 'See the reference.'];
  return { reason: words, action };
};
