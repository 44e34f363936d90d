import * as z from 'zod';
import { findingSchema, keptFindingSchema, whereSchema } from './finding-schema.ts';
import { judgementSchema, measuredSchema } from './figure-schema.ts';
import { countSchema, dateSchema } from './scalars.ts';

const head = {
  schema: z.literal('sightline/1'),
  command: z.string(),
  engine: z.string(),
  definitions: z.string(),
  input: z.array(z.strictObject({ name: z.string(), sha256: z.string(), bytes: countSchema })),
  identified: z.boolean(),
  summary: z.strictObject({
    findings: z.strictObject({ error: countSchema, warning: countSchema, explained: countSchema }),
    notMeasured: countSchema,
  }),
  warnings: z.array(findingSchema),
  exit: z.union([z.literal(0), z.literal(1)]),
};

/** What every command prints with `--json`. A command that reads no data has no `asAt`. */
export const envelopeSchema = z.strictObject({
  ...head,
  asAt: dateSchema.exactOptional(),
  result: z.unknown(),
});

const problem = { code: z.string(), params: z.record(z.string(), z.string()) };

/** What a command prints when it could not do what was asked. */
export const errorEnvelopeSchema = z.strictObject({
  schema: z.literal('sightline/1'),
  command: z.string(),
  error: z.strictObject({
    ...problem,
    where: whereSchema,
    /** Where there are several faults of the settings, each of them. */
    faults: z.array(z.strictObject(problem)).exactOptional(),
  }),
  exit: z.literal(2),
});

/** A saved run. */
export const runSchema = z.strictObject({
  schema: z.literal(1),
  envelope: z.strictObject({ ...head, asAt: dateSchema }),
  measured: z.array(measuredSchema),
  judgements: z.record(z.string(), judgementSchema),
  findings: z.array(keptFindingSchema),
  /** Tells the secret that the ids were made with from another one. */
  salt: z.string().exactOptional(),
  rows: z.record(z.string(), countSchema),
});
