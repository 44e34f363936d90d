import { addMonthsToDay } from '@sightline/core';
import type { ListView } from '../list-view.ts';

/** First day that a list reaches back to, as an epoch day. */
export function windowStart({ spec, snapshot }: ListView): number {
  return addMonthsToDay(snapshot, -spec.window.months);
}

/** Whether a day lies in the window of a list, both ends inside; `ABSENT` does not. */
export function inWindow(list: ListView): (day: number) => boolean {
  const from = windowStart(list);
  return (day) => day >= from && day <= list.snapshot;
}
