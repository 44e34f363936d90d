import * as z from 'zod';
import { countSchema, dateSchema, exactSchema, periodSchema } from './scalars.ts';

const unitSchema = z.enum(['count', 'proportion', 'rate', 'mean', 'median', 'ratio', 'sum']);

export const notMeasuredSchema = z.enum([
  'empty-denominator',
  'suppressed',
  'not-due',
  'not-available',
  'not-applicable',
  'break-in-series',
  'too-much-unknown',
  'outside-coverage',
  'latest-value-only',
  'too-few-points',
]);

const figureSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('measured'),
    unit: unitSchema,
    numerator: exactSchema,
    denominator: exactSchema,
    scale: z.union([z.literal(1), z.literal(100), z.literal(1000), z.literal(10000)]),
    places: z.number().int(),
    display: z.string(),
  }),
  z.strictObject({
    status: z.literal('not-measured'),
    unit: unitSchema,
    reason: notMeasuredSchema,
    detail: z.record(z.string(), z.string()).exactOptional(),
  }),
]);

const countsSchema = z.strictObject({
  outside: countSchema,
  excluded: z.record(z.string(), countSchema),
  notYetDue: countSchema,
  unknown: z.record(z.string(), countSchema),
  denominatorOnly: countSchema,
  numerator: countSchema,
});

export const measuredSchema = z.strictObject({
  measure: z.strictObject({
    id: z.string(),
    version: z.string(),
    title: z.string(),
    asks: z.enum(['how-much', 'how-well', 'better-off']),
    polarity: z.enum(['higher', 'lower', 'in-range', 'none']),
    service: z.string().exactOptional(),
  }),
  period: periodSchema,
  group: z.record(z.string(), z.string()),
  figure: figureSchema,
  counts: countsSchema.exactOptional(),
  coverage: z.strictObject({
    from: dateSchema,
    to: dateSchema,
    complete: z.boolean(),
    lists: z.array(z.string()),
  }),
  additive: z.boolean(),
  fingerprint: z.string(),
  projectedHolidays: z.literal(true).exactOptional(),
  annualised: z
    .strictObject({ factor: exactSchema, by: z.enum(['whole-years', 'whole-months', 'days']) })
    .exactOptional(),
  joined: z.literal(true).exactOptional(),
});

const statusSchema = z.enum(['exceeds', 'met', 'near', 'missed', 'better', 'similar', 'worse', 'not-judged']);

export const judgementSchema = z.strictObject({
  status: statusSchema,
  refusal: z
    .union([
      notMeasuredSchema,
      z.enum([
        'no-target',
        'no-polarity',
        'undefined-relative-tolerance',
        'own-benchmark',
        'different-period',
      ]),
    ])
    .exactOptional(),
  rule: z.strictObject({ id: z.string(), version: z.string() }),
  inputs: z.record(z.string(), z.string().nullable()),
  judgedAt: z.enum(['unrounded', 'displayed']),
  fragile: z.array(z.enum(['interval', 'rounding', 'one-case'])),
  flips: z
    .array(z.strictObject({ toward: z.enum(['better', 'worse']), cases: countSchema, to: statusSchema }))
    .exactOptional(),
  says: z.strictObject({ code: z.string(), params: z.record(z.string(), z.string()) }),
});
