import { parseLocalDate } from '@sightline/core';
import type { LocalDate, TargetSetting } from '@sightline/core';
import * as z from 'zod';

/** A decimal written as text, such as `"80"` or `"-2.5"`. A JSON number is refused: it may already have lost its value. */
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'DECIMAL_AS_TEXT');

const date = z.custom<LocalDate>(
  (value) => typeof value === 'string' && parseLocalDate(value) !== undefined,
  'INVALID_DATE',
);

/**
 * The form of a target in a settings file. Unknown keys are refused. It checks the form of each part; call
 * `validateTarget` for what the parts say together.
 *
 * @category Targets
 * @example
 * import { targetSchema } from '@sightline/rag';
 * const target = { measure: 'm', from: '2024-04-01', value: 80, edge: 'better', basis: 'local', setBy: 'Board' };
 * targetSchema.safeParse(target).success // => false
 */
export const targetSchema: z.ZodType<TargetSetting> = z.strictObject({
  measure: z.string().min(1),
  from: date,
  to: date.exactOptional(),
  value: decimal,
  lower: decimal.exactOptional(),
  upper: decimal.exactOptional(),
  tolerance: z
    .strictObject({ kind: z.enum(['relative', 'points', 'floor']), value: decimal })
    .exactOptional(),
  edge: z.enum(['better', 'worse']),
  basis: z.enum(['statutory', 'published', 'local', 'assumption']),
  setBy: z.string().min(1),
  approved: date.exactOptional(),
});
