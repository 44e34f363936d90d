import type { QualityReportData } from '@sightline/reports';
import * as z from 'zod';
import { dateSchema, exactSchema } from './scalars.ts';

const colour = z.custom<`#${string}`>((value) => typeof value === 'string' && value.startsWith('#'));
const cell = z.strictObject({
  words: z.string(),
  tag: z
    .strictObject({
      colour: z.strictObject({ background: colour, text: colour }),
      letter: z.string(),
      shape: z.string(),
      word: z.string(),
    })
    .exactOptional(),
  shade: z.literal([0, 1, 2, 3, 4]).exactOptional(),
});

const figure = z.union([
  z.strictObject({ kind: z.literal('value'), value: z.string(), parts: z.string().exactOptional() }),
  z.strictObject({ kind: z.literal('none'), reason: z.string(), action: z.string() }),
]);

const statement = z.strictObject({
  id: z.string(),
  label: z.string(),
  figure,
  interval: z.string().exactOptional(),
  means: z.string(),
  sure: z.string(),
  next: z.string(),
  few: z.boolean(),
});

const part = z.union([
  z.strictObject({ kind: z.literal('statements'), caption: z.string(), items: z.array(statement) }),
  z.strictObject({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(cell)),
  }),
  z.strictObject({
    kind: z.literal('bars'),
    bars: z.array(
      z.strictObject({
        name: z.string(),
        value: exactSchema.nullable(),
        why: z.string().exactOptional(),
        own: z.literal(true).exactOptional(),
      }),
    ),
    drawing: z.strictObject({
      title: z.string(),
      unit: z.string().exactOptional(),
      benchmark: z.strictObject({ name: z.string(), value: exactSchema }).exactOptional(),
      order: z.enum(['greatest', 'least', 'as-given']).exactOptional(),
    }),
  }),
  z.strictObject({ kind: z.literal('points'), heading: z.string(), items: z.array(z.string()) }),
]);

const report: z.ZodType<QualityReportData> = z.strictObject({
  schema: z.literal(1),
  kind: z.enum(['audit', 'quality-and-performance']),
  audience: z.literal('internal'),
  identified: z.boolean(),
  title: z.string(),
  authority: z.strictObject({ code: z.string(), name: z.string() }),
  asAt: dateSchema,
  period: z.strictObject({ from: dateSchema, to: dateSchema }),
  notice: z.array(z.string()),
  sections: z.array(
    z.strictObject({ id: z.string(), heading: z.string(), says: z.array(z.string()), parts: z.array(part) }),
  ),
  sources: z.array(z.string()),
});

/** What `audit` gives: the report, and where a scorecard was joined the report of both. */
export const qualityResultSchema = z.strictObject({
  report,
  qualityAndPerformance: report.exactOptional(),
});
