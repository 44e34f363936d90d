import type { Coverage } from '@sightline/core';
import { dateWords } from './dates.ts';
import { listLabel } from './labels.ts';
import { listOf } from './phrases.ts';

/**
 * Which days the lists behind a figure are known for, in words.
 *
 * @example
 * import { localDate } from '@sightline/core';
 * import { coverageWords } from '@sightline/reports';
 * const days = { from: localDate('2024-01-01'), to: localDate('2024-06-30') };
 * coverageWords({ ...days, complete: true, lists: ['referrals'] }) // => 'Referrals, 1 January 2024 to 30 June 2024'
 */
export const coverageWords = (coverage: Coverage): string => {
  const lists = listOf(coverage.lists.map((list) => listLabel(list)));
  const days =
    coverage.from === coverage.to
      ? `at ${dateWords(coverage.to)}`
      : `${dateWords(coverage.from)} to ${dateWords(coverage.to)}`;
  const words = lists === '' ? days : `${lists}, ${days}`;
  return coverage.complete ? words : `${words}, not complete`;
};
