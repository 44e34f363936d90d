import * as z from 'zod';
import { countSchema, dateSchema } from './scalars.ts';

/** Where something lies: by file position, never by identity. */
export const whereSchema = z.strictObject({
  authority: z.string().exactOptional(),
  file: z.string().exactOptional(),
  list: z.string().exactOptional(),
  sheet: z.string().exactOptional(),
  row: countSchema.exactOptional(),
  column: z.string().exactOptional(),
  count: countSchema.exactOptional(),
});

const stateSchema = z.enum(['open', 'explained']);

export const findingSchema = z.strictObject({
  id: z.string(),
  code: z.string(),
  about: z.enum(['data', 'practice', 'structure']),
  severity: z.enum(['error', 'warning']),
  basis: z.enum(['ofsted', 'tool', 'analogue', 'derived']),
  where: whereSchema,
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  fix: z.strictObject({ from: z.string(), to: z.string(), certain: z.boolean() }).exactOptional(),
  state: stateSchema,
  since: dateSchema.exactOptional(),
});

/** What `check` gives: the lists that were found, and the findings, which name child and worker with `--identify` only. */
export const checkResultSchema = z.strictObject({
  lists: z.array(
    z.strictObject({
      key: z.string(),
      file: z.string(),
      sheet: z.string(),
      layout: z.enum(['2019', '2024', '2026']),
      headingRow: countSchema,
      records: countSchema,
    }),
  ),
  findings: z.array(
    findingSchema.extend({ key: z.string().exactOptional(), worker: z.string().exactOptional() }),
  ),
});

/** What a run keeps of a finding. */
export const keptFindingSchema = z.strictObject({
  id: z.string(),
  code: z.string(),
  state: stateSchema,
  since: dateSchema.exactOptional(),
});
