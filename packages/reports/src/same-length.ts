import { periodDays, type Period } from '@sightline/core';

/** A calendar month more or less is not another length. */
const DAYS_OF_SAME_LENGTH = 3;

/** Whether counts over two periods can be put beside each other. */
export const areOfSameLength = (one: Period, other: Period): boolean =>
  Math.abs(periodDays(one) - periodDays(other)) <= DAYS_OF_SAME_LENGTH;
