import type { Settings } from '@sightline/core';
import { targetSchema } from '@sightline/rag';
import * as z from 'zod';
import { dateSchema } from '../schemas/scalars.ts';

const words = z.string().min(1);

/** An authority's settings. Unknown keys are refused; decimals must be text. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({
  schema: z.literal(1),
  authority: z.strictObject({ code: words, name: words }),
  layout: z.enum(['2019', '2024', '2026']).exactOptional(),
  calendar: z.strictObject({ id: words, addClosed: z.array(dateSchema).exactOptional() }),
  definitions: z.strictObject({
    use: z.array(words),
    files: z.array(words).exactOptional(),
    parameters: z.record(z.string(), z.record(z.string(), z.unknown())).exactOptional(),
  }),
  targets: z.array(targetSchema),
  rules: z
    .record(
      z.string(),
      z.strictObject({
        off: z.literal(true).exactOptional(),
        severity: z.enum(['error', 'warning']).exactOptional(),
        params: z.record(z.string(), z.unknown()).exactOptional(),
      }),
    )
    .exactOptional(),
  explained: z
    .array(z.strictObject({ rule: words, key: words, reason: words, until: dateSchema }))
    .exactOptional(),
  inputs: z.record(z.string(), words).exactOptional(),
  dimensions: z
    .record(z.string(), z.strictObject({ column: words, bands: z.array(words).exactOptional() }))
    .exactOptional(),
  suppression: z.strictObject({ threshold: z.number().int().min(0), audiences: z.array(words) }),
});

/** The keys that each object of the settings may have, for suggestions; `[]` stands for any place or name. */
export const settingsKeys: Readonly<Record<string, readonly string[]>> = {
  '': [
    'schema',
    'authority',
    'layout',
    'calendar',
    'definitions',
    'targets',
    'rules',
    'explained',
    'inputs',
    'dimensions',
    'suppression',
  ],
  authority: ['code', 'name'],
  calendar: ['id', 'addClosed'],
  definitions: ['use', 'files', 'parameters'],
  'targets.[]': [
    'measure',
    'from',
    'to',
    'value',
    'lower',
    'upper',
    'tolerance',
    'edge',
    'basis',
    'setBy',
    'approved',
  ],
  'targets.[].tolerance': ['kind', 'value'],
  'rules.[]': ['off', 'severity', 'params'],
  'explained.[]': ['rule', 'key', 'reason', 'until'],
  'dimensions.[]': ['column', 'bands'],
  suppression: ['threshold', 'audiences'],
};
