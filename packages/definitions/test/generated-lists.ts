import { annexALists, columnsOf } from '@sightline/annex-a';
import type { LocalDate } from '@sightline/core';
import { addDays, addMonths } from '@sightline/core';
import * as fc from 'fast-check';

type Records = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Days on both sides of the limits that practice rules have, back from a snapshot, and some after it. */
const daysAround = (asAt: LocalDate): readonly LocalDate[] => [
  ...[-2, -1, 0, 1, 6, 7, 8, 13, 14, 15, 20, 21, 22, 27, 28, 29, 41, 42, 43, 56, 57, 63, 66, 91].map((days) =>
    addDays(asAt, -days),
  ),
  ...[1, 2, 3, 4, 5, 6, 12, 18, 24].flatMap((months) =>
    [-1, 0, 1].map((days) => addDays(addMonths(asAt, -months), days)),
  ),
];

const births = ['2004-03-31', '2006-01-09', '2007-04-01', '2015-06-01', '2020-03-31', '2023-03-31'];

/** Made-up records of every list: few children, days at the limits, blanks and unreadable text. */
export const generatedLists = (asAt: LocalDate): fc.Arbitrary<Records> => {
  const day = fc.constantFrom(...daysAround(asAt));
  return fc.record(
    Object.fromEntries(
      annexALists.map((list) => {
        const cells = columnsOf(list, '2024').flatMap(({ key, type, codes }) => {
          const value =
            key === 'dateOfBirth'
              ? fc.constantFrom(...births)
              : type === 'date'
                ? day
                : type === 'integer'
                  ? fc.integer({ min: 0, max: 4 })
                  : type === 'key'
                    ? fc.constantFrom('1', '2', '3', '4', '5')
                    : codes
                      ? fc.constantFrom(...codes.codes.slice(0, 40).map(({ code }) => code))
                      : undefined;
          if (value === undefined) return [];
          const cell = fc.oneof(
            { weight: 7, arbitrary: value as fc.Arbitrary<unknown> },
            { weight: 3, arbitrary: fc.constant(undefined) },
            { weight: 1, arbitrary: fc.constant('soon') },
          );
          return [[key, type === 'key' ? value : cell] as const];
        });
        return [list.key, fc.array(fc.record(Object.fromEntries(cells)), { maxLength: 8 })];
      }),
    ),
  );
};
