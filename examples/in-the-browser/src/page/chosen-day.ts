import { parseLocalDate, type LocalDate } from '@sightline/core';
import type { DateEntry } from './state.ts';

/** The day that the reader chose or wrote, or what is wrong with it. */
export const chosenDay = ({
  choice,
  day,
  month,
  year,
}: Pick<DateEntry, 'choice' | 'day' | 'month' | 'year'>):
  { readonly day: LocalDate } | { readonly error: string } => {
  if (choice === '') return { error: 'Choose the day that the lists describe' };
  if (choice !== 'other') {
    const offered = parseLocalDate(choice);
    return offered === undefined ? { error: 'Choose the day that the lists describe' } : { day: offered };
  }
  const parts = [day, month, year].map((part) => part.trim());
  const missing = ['day', 'month', 'year'].filter((_name, at) => parts[at] === '');
  if (missing.length > 0) return { error: `The snapshot date must include a ${missing.join(' and a ')}` };
  const [dd = '', mm = '', yyyy = ''] = parts;
  const date =
    /^\d{1,2}$/.test(dd) && /^\d{1,2}$/.test(mm) && /^\d{4}$/.test(yyyy)
      ? parseLocalDate(`${yyyy}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`)
      : undefined;
  return date === undefined
    ? { error: 'The snapshot date must be a real date, such as 31 3 2026' }
    : { day: date };
};
