import { parseLocalDate, type LocalDate } from '@sightline/core';
import * as z from 'zod';

/** A real calendar date `YYYY-MM-DD`. */
export const dateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((text) => parseLocalDate(text) !== undefined, 'INVALID_DATE')
  .transform((text) => text as LocalDate);

/** An exact number as text: an integer, a decimal or a ratio. */
export const exactSchema = z.string().regex(/^-?\d+(\.\d+)?$|^-?\d+\/\d+$/);

export const countSchema = z.number().int().min(0);

export const periodSchema = z.strictObject({ from: dateSchema, to: dateSchema });
