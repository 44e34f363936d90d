import { addMonthsToDay, ageOn } from '@sightline/core';
import type { Day } from './child.ts';

/** The day on which somebody reaches an age: of one born on 29 February, 1 March in common years. */
export function birthday(birth: Day, years: number): Day {
  const day = addMonthsToDay(birth, 12 * years);
  return ageOn(birth, day) < years ? day + 1 : day;
}
