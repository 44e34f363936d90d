import type { BreachLedger } from '@sightline/qaf';
import * as z from 'zod';
import { dateSchema, exactSchema } from './scalars.ts';

const id = z.string().min(1);
const group = z.record(z.string(), z.string());

/** A ledger of breaches, as one run hands it to the next. */
export const ledgerSchema: z.ZodType<BreachLedger> = z.strictObject({
  schema: z.literal(1),
  runs: z.array(dateSchema),
  standards: z.array(
    z.strictObject({
      measure: id,
      group,
      sightings: z.array(
        z.strictObject({
          asAt: dateSchema,
          status: z.enum(['exceeds', 'met', 'near', 'missed', 'better', 'similar', 'worse', 'not-judged']),
          value: exactSchema.exactOptional(),
          target: exactSchema.exactOptional(),
          version: z.string().exactOptional(),
          polarity: z.enum(['higher', 'lower', 'in-range', 'none']).exactOptional(),
        }),
      ),
    }),
  ),
  actions: z.array(
    z.strictObject({
      id,
      asAt: dateSchema,
      measure: id,
      group: group.exactOptional(),
      created: dateSchema,
      doneOn: dateSchema.exactOptional(),
      ended: z.literal(true).exactOptional(),
    }),
  ),
  renamed: z.record(z.string(), z.string()),
});
