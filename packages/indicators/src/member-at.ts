import { ABSENT, fromEpochDay } from '@sightline/core';
import type { Dataset, LocalDate, Where } from '@sightline/core';
import type { PlaceLabel, Placement } from './place.ts';
import { recordOf, siteOf, whereOfSite } from './record-site.ts';

/** A record or group behind a figure: its place, where it stands in the files, and when it is due. Nobody is named. */
export type Member = PlaceLabel & { readonly due?: LocalDate; readonly where: Where };

/**
 * A member of a placement; a group stands where the record does that stands for it.
 *
 * @param index - of the record or group, as `members` gives it
 *
 * @example
 * import { annexAFromRecords } from '@sightline/annex-a';
 * import { localDate, period } from '@sightline/core';
 * import { definitionById } from '@sightline/definitions';
 * import { memberAt, places } from '@sightline/indicators';
 * const { dataset } = annexAFromRecords(
 *   { referrals: [{ childUniqueId: 'C1', dateOfReferral: '2024-03-05' }] },
 *   { asAt: localDate('2024-03-31') },
 * );
 * const march = period(localDate('2024-03-01'), localDate('2024-03-31'));
 * const placement = places(dataset, definitionById('referrals-count'), { period: march });
 * const { place, where } = memberAt(dataset, placement, 0);
 * [place, where.list, where.row] // => ['numerator', 'referrals', 1]
 */
export const memberAt = (dataset: Dataset, placement: Placement, index: number): Member => {
  const label = placement.legend[placement.place[index] ?? 0] ?? { place: 'outside' };
  const due = placement.due?.[index];
  return {
    ...label,
    ...(due === undefined || due === ABSENT ? {} : { due: fromEpochDay(due) }),
    where: whereOfSite(dataset, siteOf(placement, recordOf(placement, index))),
  };
};
