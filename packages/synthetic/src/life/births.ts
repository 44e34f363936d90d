import { ageOn, epochDay, yearMonthDay } from '@sightline/core';
import type { Draws, Weighted } from '../random/draws.ts';
import type { Day } from './child.ts';

/** Days between two births of one mother, at least. */
const BETWEEN_BIRTHS = 300;
/** Days that events may be before the birth of a child who is expected. */
const EXPECTED = 260;

/** What is asked of the ages of a family's children. */
export type Ages = {
  /** Completed years at the anchor. */
  readonly years: readonly Weighted<number>[];
  /** Children are born by this day. */
  readonly bornBy: Day;
  /** Nobody has turned 18 by this day. */
  readonly minorOn: Day;
  readonly siblings: number;
  /** Share of families who expect another child. */
  readonly unborn: number;
  readonly leapDays: number;
};

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The birthdays of a family's children, the eldest draw first: far enough apart, none of age, one perhaps unborn. */
export function birthsOf(draw: Draws, anchor: Day, ages: Ages): Day[] {
  const births = [firstBirth(draw, anchor, ages)];
  const fits = (day: Day): boolean =>
    ageOn(day, ages.minorOn) < 18 && births.every((other) => Math.abs(other - day) >= BETWEEN_BIRTHS);
  const number = draw.chance(ages.siblings)
    ? draw.weighted([
        [1, 55],
        [2, 28],
        [3, 12],
        [4, 5],
      ] as const)
    : 0;
  for (let sibling = 0; sibling < number; sibling++) {
    const apart = draw.between(BETWEEN_BIRTHS + 30, 1500);
    const younger = births[0]! + apart;
    const older = births[0]! - apart;
    if (younger <= ages.bornBy && fits(younger)) births.push(younger);
    else if (fits(older)) births.push(older);
  }
  const expected = Math.min(anchor + draw.between(1, 200), ages.bornBy + EXPECTED);
  if (draw.chance(ages.unborn) && fits(expected)) births.push(expected);
  return births.map((day) => notOnNewYearsDay(day, ages.bornBy));
}

/** Too many births on 1 January look like what a system fills in by itself; nobody here is born on it. */
function notOnNewYearsDay(birth: Day, bornBy: Day): Day {
  const { month, day } = yearMonthDay(birth);
  if (month !== 1 || day !== 1) return birth;
  return birth < bornBy ? birth + 1 : birth - 1;
}

function firstBirth(draw: Draws, anchor: Day, { years, bornBy, minorOn, leapDays }: Ages): Day {
  const day = anchor - Math.ceil(draw.weighted(years) * 365.25) - draw.between(0, 364);
  let born = day > bornBy ? bornBy - draw.between(0, 250) : day;
  while (ageOn(born, minorOn) >= 18) born += 366;
  const { year } = yearMonthDay(born);
  const leapYear = [year, year - 1, year - 2, year - 3].find(isLeap);
  if (!draw.chance(leapDays) || leapYear === undefined) return born;
  const leapDay = epochDay(leapYear, 2, 29);
  const isOfAges = years.some(([age]) => age === ageOn(leapDay, anchor));
  return leapDay <= bornBy && isOfAges && ageOn(leapDay, minorOn) < 18 ? leapDay : born;
}

/** Ages of children who are seen by the front door. */
export const allAges: readonly Weighted<number>[] = Array.from({ length: 18 }, (_, age) => [
  age,
  age === 0 ? 8 : age < 5 ? 6 : 5.4,
]);
