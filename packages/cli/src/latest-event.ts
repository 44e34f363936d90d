import { ABSENT, fromEpochDay, type Dataset, type LocalDate } from '@sightline/core';

/**
 * Columns of what happens to a child and is written down on the day. Dates of ends, reviews and visits are left out:
 * they are planned ahead, or mistyped, more often.
 */
const eventColumns: Readonly<Record<string, readonly string[]>> = {
  contacts: ['dateOfContact'],
  earlyHelp: ['assessmentStartDate'],
  referrals: ['dateOfReferral'],
  assessments: ['assessmentStartDate', 'dateOfAuthorisation'],
  section47: ['strategyDiscussionDate'],
  childrenInNeed: ['cinStartDate'],
  childProtection: ['planStartDate'],
  childrenInCare: ['dateStartedLookedAfter'],
};

/** Days of events in a dataset, in no order. */
const eventDays = ({ tables }: Dataset): number[] =>
  Object.entries(eventColumns).flatMap(([list, keys]) =>
    keys.flatMap((key) => {
      const column = tables[list]?.columns[key];
      return column?.type === 'date' ? [...column.values].filter((day) => day !== ABSENT) : [];
    }),
  );

/**
 * The latest start of something in a dataset, for the offer of a snapshot date.
 *
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate } from '@sightline/core';
 * import { latestEvent } from 'sightline';
 * const records = { referrals: [{ dateOfReferral: '2024-03-05' }, { dateOfReferral: '2024-02-29' }] };
 * latestEvent(annexAFromRecords(records, { asAt: localDate('2024-03-31') }).dataset) // => '2024-03-05'
 */
export const latestEvent = (dataset: Dataset): LocalDate | undefined => {
  const days = eventDays(dataset);
  return days.length === 0
    ? undefined
    : fromEpochDay(days.reduce((latest, day) => Math.max(latest, day), ABSENT));
};
