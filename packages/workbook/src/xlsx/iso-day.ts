import { parseLocalDate, toEpochDay } from '@sightline/core';

const isoDateTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]00:?00)?)?$/;

/** Epoch day of an ISO date or date and time, its fraction the time of day; NaN where it is neither. */
export function isoDayOf(text: string): number {
  const found = isoDateTime.exec(text);
  const date = found === null ? undefined : parseLocalDate(found[1]!);
  if (found === null || date === undefined) return NaN;
  const [hours, minutes, seconds] = [found[2], found[3], found[4]].map((part) => Number(part ?? '0'));
  if (hours! > 23 || minutes! > 59 || seconds! > 59) return NaN;
  return toEpochDay(date) + (hours! * 3600 + minutes! * 60 + seconds!) / 86_400;
}
