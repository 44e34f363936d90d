import { parseExact, parseLocalDate } from '@sightline/core';
import type { Exact, LocalDate } from '@sightline/core';
import * as z from 'zod';
import { grades } from '../grade.ts';

// What records are made of. Objects are strict: a field that is not known is told, never dropped. The message of a check
// is the code of its fault.

export const key = z.string().min(1);
export const words = z.string().min(1);
export const whole = z.int().min(0);
export const grade = z.enum(grades);

export const date = z.custom<LocalDate>(
  (value) => typeof value === 'string' && parseLocalDate(value) !== undefined,
  'date-invalid',
);

/** An exact number written as text; a JSON number may already have lost its value. */
export const exact = z.custom<Exact>((value) => {
  if (typeof value !== 'string') return false;
  try {
    parseExact(value);
    return true;
  } catch {
    return false;
  }
}, 'exact-as-text');

export const keys = z.array(key).readonly();

export const period = z
  .strictObject({ from: date, to: date })
  .refine(({ from, to }) => from <= to, { error: 'period-reversed', path: ['to'] });

export const themeMentions = z
  .array(z.strictObject({ theme: key, polarity: z.enum(['strength', 'development']) }))
  .readonly();
