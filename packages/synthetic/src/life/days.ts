import { yearMonthDay } from '@sightline/core';
import type { Draws } from '../random/draws.ts';
import type { Day } from './child.ts';
import { workingDayBy } from './working-days.ts';

/** A working day between two days, likelier in busy months. */
export function busyDay(draw: Draws, from: Day, to: Day, months: readonly number[]): Day {
  const most = Math.max(...months);
  let day = from;
  for (let tries = 0; tries < 8; tries++) {
    day = draw.between(from, to);
    if (draw.chance(months[yearMonthDay(day).month - 1]! / most)) break;
  }
  return Math.max(from, workingDayBy(day));
}
